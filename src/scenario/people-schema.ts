import { z } from 'zod';
import { count, quantity, share, spread } from './figure.ts';

export const identifier = z
  .string()
  .regex(/^[a-z][A-Za-z0-9-]{0,39}$/, 'expected a short name such as "medium"');
const title = z.string().trim().min(1).max(80);

/** Hourly weights of a day, 24 of them, in any unit: only their proportions count. */
const dayCurve = z
  .strictObject({
    weights: z.array(z.number().min(0).max(100)).length(24),
    unit: z.literal('% of the day'),
    source: z.string().min(3).max(600).optional(),
    assumption: z.string().min(3).max(600).optional(),
    note: z.string().min(3).max(600).optional(),
  })
  .meta({ oneOf: [{ required: ['source'] }, { required: ['assumption'] }] })
  .superRefine((curve, context) => {
    if ((curve.source === undefined) === (curve.assumption === undefined)) {
      context.addIssue({ code: 'custom', message: 'figure without a source', params: { provenance: true } });
    }
    if (curve.weights.every((weight) => weight === 0)) {
      context.addIssue({ code: 'custom', path: ['weights'], message: 'every hour weighs nothing' });
    }
  });

/** Customers of one size. SIMs of a customer: lognormal around a median, rounded up, at least one. */
const sizeClass = z.strictObject({
  id: identifier,
  title,
  share: share.describe('share of customers'),
  employeesFrom: count(['employees'], 1, 100000),
  employeesTo: count(['employees'], 1, 100000),
  simsMedian: quantity(['SIMs'], 1, 512),
  simsSpread: spread,
  simsMost: count(['SIMs'], 1, 512),
});

/** Data of an archetype: lognormal between users, between a user's months and between days, with the stated mean kept. */
const data = z.strictObject({
  perMonth: quantity(['GB/month'], 0, 20000),
  userSpread: spread,
  monthSpread: spread,
  daySpread: spread,
  hourSpread: spread.describe('bursts within the day: spread of one hour around the curve'),
  weekendFactor: quantity(['× weekday'], 0, 10),
  weekdayCurve: identifier,
  weekendCurve: identifier,
});

const numberShares = z
  .strictObject({
    onNet: share,
    mobile: share,
    fixed: share,
    foreign: share,
    vas: share,
    short: share,
    free: share,
    emergency: share,
  })
  .describe('which numbers are called; the shares sum to one');

/** Calls one by one: a Poisson count around a lognormal user mean, lognormal durations with a longest call. */
const calls = z.strictObject({
  perMonth: quantity(['calls/month'], 0, 20000).describe('outgoing calls'),
  incomingPerOutgoing: quantity(['ratio'], 0, 10),
  userSpread: spread,
  monthSpread: spread,
  neverShare: share.describe('users who never call'),
  seconds: quantity(['s'], 1, 86400).describe('mean duration'),
  secondsSpread: spread,
  longest: quantity(['s'], 60, 86400),
  weekendFactor: quantity(['× weekday'], 0, 10),
  curve: identifier,
  numbers: numberShares,
});

/** Messages: a negative binomial month (shape k), group sendings apart. */
const messages = z.strictObject({
  smsPerMonth: quantity(['SMS/month'], 0, 100000),
  smsShape: quantity(['k'], 0.05, 1000).describe('dispersion of the negative binomial between users'),
  freshShare: share.describe('share of messages to a number not written to before in the month'),
  foreignShare: share,
  vasShare: share,
  groupPerMonth: quantity(['sendings/month'], 0, 10000),
  groupRecipients: quantity(['recipients'], 2, 1000).describe('mean size of a group sending'),
  mmsPerMonth: quantity(['MMS/month'], 0, 10000),
  mmsBaseShare: share.describe('share of MMS to BASE numbers'),
  mmsEmailShare: share.describe('share of MMS to e-mail addresses; the rest goes to other networks'),
  weekendFactor: quantity(['× weekday'], 0, 10),
});

/** Trips abroad as trips: how often, how long, where, and how use changes there. */
const trips = z.strictObject({
  perMonth: share.describe('chance that a trip starts in a month outside the third quarter'),
  perSummerMonth: share.describe('the same in July, August and September'),
  nights: quantity(['nights'], 1, 365).describe('mean length'),
  nightsSpread: spread,
  places: z
    .strictObject({
      eu: share,
      eea: share,
      unitedKingdom: share,
      switzerland: share,
      worldNear: share,
      worldFar: share,
      sea: share,
    })
    .describe('where trips go; the shares sum to one'),
  dataFactor: quantity(['× home day'], 0, 20),
  callFactor: quantity(['× home day'], 0, 20),
  livesAbroad: share.describe('share of this archetype that lives in the EU zone and visits Belgium'),
  homeDaysPerMonth: quantity(['days/month'], 0, 31).describe('days in Belgium of one who lives abroad'),
});

const archetype = z.strictObject({
  id: identifier,
  title,
  misuse: z.boolean().describe('the truth label: this kind of user misuses the service'),
  share: share.describe('share of SIMs'),
  idleShare: share.describe('share of its days without any connection'),
  data,
  calls,
  messages,
  trips,
});

/** The people of a scenario: customers, their SIMs, how they use them, and how they react. */
export const people = z.strictObject({
  sizeClasses: z.array(sizeClass).min(1).max(8),
  archetypes: z.array(archetype).min(1).max(16),
  curves: z.record(identifier, dayCurve).describe('day curves by name'),
  takes: z
    .strictObject({ needSpread: spread, spare: quantity(['× expected use'], 0.1, 10) })
    .describe('a SIM takes the plan that is cheapest at its expected use, times spare, seen with an error'),
  openings: z
    .strictObject({
      nonEu: share,
      vas: share,
      international: share,
      euBlocked: share,
      customLimit: share,
      ceiling: share,
      simBoxConsent: share,
    })
    .describe('share of SIMs that had a block lifted, EU roaming blocked, or a limit of their own set'),
  reactions: z
    .strictObject({ goOn: share, slowDown: share, stop: share, explicitChoice: share })
    .describe('what a customer does on a warning: the first three sum to one'),
  payment: z
    .strictObject({ never: share, days: quantity(['days'], 0, 365), daysSpread: spread })
    .describe('from a stop to its payment: lognormal around a median'),
  anchorDays: z
    .strictObject({ from: count(['day of month'], 1, 31), to: count(['day of month'], 1, 31) })
    .describe('billing months begin on a day drawn evenly between these'),
});

export type People = z.infer<typeof people>;
export type Archetype = z.infer<typeof archetype>;
export type SizeClass = z.infer<typeof sizeClass>;
