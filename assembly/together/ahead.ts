// A17 B: the limit of 12.5.3 dash 1 is on the charges of all SIMs of a contract. A SIM's month by itself cannot tell when it is met,
// so a customer's month is played ahead, SIM by SIM, and put back: once for what it costs; where that may come to the limit,
// again with every charge noted as the operator reads of it, until each time at which the limit is met is known. What happens
// before such a time is the same with the stop that follows it and without, so each further round finds one more.

import { USE_LINES } from '../layout/kinds';
import { Terms } from '../layout/terms';
import { STANDING_BYTES, standing } from '../mobile-life/standing';
import { Loaded, termsOf } from '../program';
import { Account, Meter } from '../rating/account';
import { account, monthSeconds } from '../rating/context';
import { forget } from '../rating/knowledge';
import { Skipping, rateMonth } from '../rating/month';
import { customerFeeMonth, setCustomerFeeMonth } from '../rating/policy';
import { OnTheWay, nothingOnTheWay } from '../rating/onTheWay';
import { nothingUsedDaily } from '../rating/dailyUse';
import { promiseNothingLater } from '../rating/laterPromises';
import { nothingWritten } from '../rating/writtenDays';
import { copyAccount } from '../rating/promises';
import { Slot } from '../rating/slot';
import { Wide } from '../rating/wide';
import { carry, carryNothing, isCarried, takeCarried } from './carried';
import { firstCrossing } from './crossing';
import { beginNotes, endNotes } from './notes';
import { Rows } from './rows';
import { Stops, addStop, clearStops, giveStops } from './stops';

const KEPT = memory.data(8192);
const KEPT_STANDING = memory.data(4096);
const TOTAL = memory.data(16);

export class Ahead {
  /** The variant whose month is played ahead; -1 = none is. */
  static variant: i32 = -1;
  /** SIMs played in this round. */
  static played: i32 = 0;
  /** SIMs that have the month. */
  static sims: i32 = 0;
  /** Charges are noted; else only added up. */
  static noting: bool = false;
  static lastStop: i64 = -1;
}

/** A customer, or a contract whose use was recorded, begins. */
export function openTogether(): void {
  nothingOnTheWay();
  promiseNothingLater();
  carryNothing();
  clearStops(0);
  nothingUsedDaily();
  nothingWritten();
  Ahead.variant = -1;
}

/** A month of so many SIMs begins, numbered below `most`; it is rated under the variants from `first` on. */
export function lookAhead(first: i32, sims: i32, most: i32): void {
  clearStops(most);
  Ahead.sims = sims;
  beginVariant(first);
}

function beginVariant(from: i32): void {
  let variant = from;
  while (variant < Loaded.variants && !isShared(variant)) variant++;
  Ahead.variant = variant < Loaded.variants ? variant : -1;
  Ahead.lastStop = -1;
  Ahead.noting = Ahead.variant >= 0 && (runsOn() || isCarried(variant));
  Wide.clear(TOTAL);
  beginRound();
}

function isShared(variant: i32): bool {
  return Slot.get(termsOf(variant), Terms.contractStopHigh) != -1;
}

/** A57 B. */
function runsOn(): bool {
  return Slot.get(termsOf(Ahead.variant), Terms.runningMeter) != 0;
}

function beginRound(): void {
  Ahead.played = 0;
  Rows.clear();
  if (Ahead.noting) takeCarried(Ahead.variant);
}

/** Plays the month in LIFE of the SIM that is aimed at, notes what comes of it, and puts all back. */
export function tryMonth(sim: i32, recorded: bool): void {
  copyAccount(account, KEPT);
  if (standing != 0) memory.copy(KEPT_STANDING, standing, STANDING_BYTES);
  const fee = customerFeeMonth();
  const played = Skipping.playedMonths;
  forget();
  giveStops(Ahead.variant, sim);
  if (!Ahead.noting) addWaiting();
  else beginNotes(sim);
  OnTheWay.trying = true;
  const rated = rateMonth(recorded);
  OnTheWay.trying = false;
  if (Ahead.noting) endNotes();
  else if (rated) addLines();
  copyAccount(KEPT, account);
  if (standing != 0) memory.copy(standing, KEPT_STANDING, STANDING_BYTES);
  setCustomerFeeMonth(fee);
  Skipping.playedMonths = played;
  if (++Ahead.played == Ahead.sims) endRound();
}

/** What waits for the partner's data may count this month (A58 B). */
function addWaiting(): void {
  for (let slot = Account.lateRoam; slot < Account.roam; slot += 2)
    Wide.addFrom(TOTAL, Slot.at(account, slot));
}

function addLines(): void {
  for (let line = 1; line < USE_LINES; line++) Wide.addFrom(TOTAL, Meter.line(account, line));
}

function endRound(): void {
  const variant = Ahead.variant;
  const terms = termsOf(variant);
  if (!Ahead.noting) {
    Ahead.noting = Wide.reaches(TOTAL, Slot.at(terms, Terms.contractStop));
    if (Ahead.noting) beginRound();
    else beginVariant(variant + 1);
    return;
  }
  const met = firstCrossing(Ahead.lastStop, monthSeconds, terms);
  if (met >= 0) {
    addStop(variant, met, terms);
    Ahead.lastStop = met;
    beginRound();
    return;
  }
  carry(variant, Stops.sims, monthSeconds, runsOn());
  beginVariant(variant + 1);
}
