// What a SIM's contract remembers beside its account, under one variant; 8-byte slots. Its last part is a copy of the SIM's
// traits, which dated facts may change. Times count from the running month, as in the account.

import { Sim } from '../layout/life';
import { LifeRight, LifeRule, LifeTerms } from '../layout/mobile-life';
import { Terms } from '../layout/terms';
import { Of } from '../rating/context';
import { happens } from '../rating/policy';
import { Slot } from '../rating/slot';

/** Messages that a month counts here: a refused request, then those from Notice.depositAsked on. */
export const TOLD_NOTICES: i32 = 6;
/** Months of bills and invoices that are remembered. */
export const HISTORY: i32 = 16;
/** Draws of LifeRight take a purpose each from here on. */
const PURPOSE_RIGHTS: u32 = 231;

export enum Standing {
  stage, // Stage
  cursor, // facts before it have been acted on
  begun, // seconds from the account's first month to the running one
  month, // months played before the running one
  age, // whole months since activation, when the running month began
  indefinite, // the minimum term is over

  // security (1.5, 1.6), cash in micro-euro
  deposit,
  depositAsked,
  advance,
  advanceAsked,
  openAmount, // invoices not paid, incl. VAT
  openingWaits, // Opening bits that wait for money
  dearest, // most that three months in a row came to, excl. VAT; and incl. VAT
  dearestIncl,

  // number
  numberGone,

  // ending
  ending, // a notice was given
  noticeMonth, // month in which it was given
  endedAt, // in the month in which it ended; -1 = not in this month
  suspendedBefore, // seconds of it in which the SIM was suspended before that
  nextPlan, // from the next month on, counted from 1

  // states that take more than a bit
  // ends of what lasts, from the account's first month; 0 = it works
  homeDown,
  abroadDown,
  fullUntil, // meaningful while the network is full
  outageSince,
  lossSince,
  lossDue, // when the letter for a loss that is dealt with is due, from the account's first month; 0 = there is none
  packBy, // other services of its Pack that may be suspended
  barredByCustomer, // data: asked for in writing
  barredForUse, // data: complaints that last
  boxes, // SIM boxes that were answered by a suspension
  idleFrom, // day number after the last day with use
  idleMonths, // Months in a row without use

  // the running month, cleared when it ends
  switchedOn, // day of the month on which it was
  usedBefore, // units used before the running day, where idle days are watched
  replacements,
  numberChanges,
  promotions,
  breach, // micro-euro
  exitFees,
  exitUse,
  refundSeconds, // of the fee, given back (only with its rule off)
  told, // TOLD_NOTICES counts
  toldLast = told + 5,

  history, // HISTORY months of Past.SIZE slots, by month modulo HISTORY
  historyLast = history + 16 * 6 - 1,
  sim, // copy of the SIM's traits
}

const SLOTS: i32 = Standing.sim + Sim.SIZE;
export const STANDING_BYTES: usize = (<usize>SLOTS) << 3;

/** A month's bill, micro-euro excl. VAT, as it is invoiced. */
export enum Past {
  fee,
  use, // of the operator's own services
  lateUse, // the same, invoiced with late data
  thirdParty,
  lateThirdParty,
  rest, // whatever else
  SIZE,
}

export enum Stage {
  active,
  applied,
  approved,
  refused,
  never,
}

/** Bits of what a request opens or closes. */
export enum Opening {
  vas = 1,
  international = 2,
  nonEu = 4,
  eu = 8,
  data = 16,
}

/** The account's standing; 0 where no life is simulated. */
export let standing: usize = 0;

export function aimAtStanding(at: usize): void {
  standing = at;
}

/** The traits of the SIM of a standing. */
export function simOf(at: usize): usize {
  return Slot.at(at, Standing.sim);
}

export function held(slot: i32): i64 {
  return Slot.get(standing, slot);
}

export function hold(slot: i32, value: i64): void {
  Slot.set(standing, slot, value);
}

export function holdMore(slot: i32, value: i64): void {
  Slot.add(standing, slot, value);
}

/** A slot of the terms of a contract's life. */
export function lifeTerm(slot: i32): i64 {
  return Of.terms(Terms.life + slot);
}

export function isOff(rule: LifeRule): bool {
  return ((lifeTerm(LifeTerms.rulesOff) >> rule) & 1) != 0;
}

/** Does the operator use this right in this month? */
export function uses(right: LifeRight): bool {
  return happens(lifeTerm(LifeTerms.rights + right), PURPOSE_RIGHTS + right);
}

/** The month `back` months before the running one; its address, or 0 where there is none. */
export function pastMonth(back: i64): usize {
  const month = held(Standing.month) - back;
  if (month < 0 || back >= HISTORY) return 0;
  return Slot.at(standing, Standing.history + i32(month % HISTORY) * Past.SIZE);
}
