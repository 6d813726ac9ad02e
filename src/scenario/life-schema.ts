import { z } from '../domain/zod.ts';
import { count, identifier, money, quantity, share } from './figure.ts';

const often = quantity(['times/year'], 0, 12);
const days = quantity(['days'], 0, 365);

/** How often each thing happens to a SIM's contract; at most one of them in a month. */
const perYear = z.strictObject({
  lost: often.describe('SIM lost or stolen, and reported'),
  deviceLost: often.describe('phone lost or stolen, and reported'),
  broken: often.describe('SIM broken by the customer'),
  defective: often.describe('SIM with a fault of its own'),
  copied: often.describe('SIM copied, or used for fraud, and found'),
  paymentMissed: often.describe('an invoice not paid, or not in time'),
  vasAsked: often,
  internationalAsked: often,
  nonEuAsked: often,
  euBlocked: often,
  dataBarred: often,
  planChanged: often.describe('another plan asked, drawn evenly from all'),
  numberChanged: often.describe('another number asked'),
  breached: often.describe('a breach that costs the operator money'),
  left: often.describe('a notice, or a number that moves away'),
  packStopped: often.describe('another service of the Pack suspended'),
  complained: often.describe('a proven complaint about unlawful use'),
  numberMoved: often.describe('another number announced by the operator'),
  networkFull: often.describe('a full network where the SIM is'),
  networkDown: often.describe('an outage at home'),
});

const found = z.strictObject({ archetype: identifier, perYear: often }).optional();

/** What happens to contracts, drawn for each SIM and month, and never from the terms. */
export const life = z.strictObject({
  longestAge: count(['months'], 0, 240).describe('ages at the start are drawn evenly from none to this'),
  inPack: share.describe('SIMs that are part of a Pack'),
  joins: share.describe('SIMs that are applied for and switched on during the run'),
  weakCredit: share.describe('of those, with weak credit'),
  refusalGround: share.describe('of those, with a ground for refusal'),
  perYear,
  letter: share.describe('losses that are confirmed in writing'),
  letterDays: days.describe('mean time to the letter; evenly up to twice this'),
  paymentGround: share.describe('missed payments with a ground for a deposit'),
  missedAmount: money(['EUR']),
  paysLater: share.describe('missed payments that are made in the end'),
  paysDays: days,
  paysSecurity: share.describe('deposits and advances that are paid when asked'),
  securityDays: days,
  promotion: share.describe('changes of plan by customers who had a promotion'),
  breachOfPlan: share.describe('breaches of the rules on changes of plan'),
  breachAmount: money(['EUR']),
  ports: share.describe('of those who leave, with their number'),
  proof: share.describe('of those who leave, with proof of the number of employees'),
  noticeDays: days.describe('how far ahead an end is chosen, on average'),
  packDays: days,
  complaintDays: days,
  fullHours: quantity(['h'], 0, 24),
  downHours: quantity(['h'], 0, 240),
  simBoxFound: found.describe('finds of SIM boxes among one archetype'),
  resaleFound: found.describe('finds of organised resale among one archetype'),
});

export type Life = z.infer<typeof life>;
