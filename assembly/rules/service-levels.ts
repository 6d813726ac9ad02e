// 12.5.2, 12.5.4: a notice, by A16 also a stop, above the chosen ceiling; 12.5.3 dash 1: the whole service stops at 10,000.00 excl.
// VAT. A17: the ceiling is on every charge; what counts toward the stop is a reading.

import { Notice } from '../layout/kinds';
import { Sim } from '../layout/life';
import { Terms } from '../layout/terms';
import { Account, Action } from '../rating/account';
import { stopIsNarrow, stopMeter } from '../rating/charge';
import { Of, account, detailedToday, terms } from '../rating/context';
import { Costs, Known, ticksReadAt, ticksKnownBy } from '../rating/knowledge';
import { Slot } from '../rating/slot';
import { Wide } from '../rating/wide';
import { CEILING, LIMIT, hasten, isSeen, mayHasten, meet, meetServiceStop, readingBefore } from './seen';

/** The days about this one must be played again with a log of costs: a meter that mixes kinds has met a level. */
export let wantsDetail: bool = false;

export function clearWantsDetail(): void {
  wantsDetail = false;
}

function ceilingMet(): bool {
  return (
    Of.sim(Sim.ceiling) != 0 && Wide.reaches(Slot.at(account, Account.service), Slot.at(terms, Terms.ceiling))
  );
}

function limitMet(): bool {
  return Wide.reaches(Slot.at(account, stopMeter()), Slot.at(terms, Terms.serviceStop));
}

/** Is the level of a stop met: of 12.5.3, or by A16 of the ceiling? */
function stopMet(level: i32): bool {
  return level == CEILING ? Of.terms(Terms.ceilingStops) != 0 && ceilingMet() : limitMet();
}

/** Bits of the levels of a stop that have been met. */
function isArmed(level: i32): bool {
  return (Slot.get(account, Account.serviceStopArmed) & (1 << level)) != 0;
}

export function serviceDue(): bool {
  if (Wide.isZero(Slot.at(account, Account.service))) return false;
  if (!isSeen(Notice.ceiling) && ceilingMet()) return true;
  return (!isArmed(LIMIT) && stopMet(LIMIT)) || (!isArmed(CEILING) && stopMet(CEILING));
}

/** The record of the use that ended at `time` arrives at `arrival`. */
export function settleService(arrival: i64, time: i64): void {
  if (!ceilingMet() && !limitMet()) return;
  if (detailedToday) {
    if (ceilingMet()) settleCeiling(arrival, time);
    settleStop(LIMIT, arrival, time);
    settleStop(CEILING, arrival, time);
  } else if (serviceDue()) {
    wantsDetail = true;
  }
}

function settleCeiling(arrival: i64, time: i64): void {
  if (isSeen(Notice.ceiling)) {
    if (mayHasten(Action.seeWarning, Notice.ceiling, arrival)) hastenLevel(Action.seeWarning, CEILING);
    return;
  }
  const read = readingOf(CEILING);
  if (read >= 0) meet(Notice.ceiling, read, time);
}

function settleStop(level: i32, arrival: i64, time: i64): void {
  if (!stopMet(level)) return;
  if (isArmed(level)) {
    if (mayHasten(Action.seeServiceStop, level, arrival)) hastenLevel(Action.seeServiceStop, level);
    return;
  }
  const read = readingOf(level);
  if (read >= 0) meetServiceStop(level, read, time);
}

export function serviceKnownBy(time: i64): bool {
  return (
    isKnownBefore(Action.seeWarning, CEILING, time) ||
    isKnownBefore(Action.seeServiceStop, LIMIT, time) ||
    isKnownBefore(Action.seeServiceStop, CEILING, time)
  );
}

/** Would the operator see a level by `time`, and earlier than promised? */
function isKnownBefore(see: Action, level: i32, time: i64): bool {
  const argument = see == Action.seeWarning ? Notice.ceiling : level;
  return ticksKnownBy(Known.cost, thresholdOf(level), costsOf(level), readingBefore(see, argument, time));
}

function hastenLevel(see: Action, level: i32): void {
  if (!isKnownBefore(see, level, i64.MAX_VALUE)) return;
  hasten(see, see == Action.seeWarning ? Notice.ceiling : level, readingOf(level));
}

/** May use from `time` on bring forward what the operator does about charges? */
export function mayHastenFrom(time: i64): bool {
  const voice = min(Of.terms(Terms.homeVoiceFileSeconds), Of.terms(Terms.roamVoiceFileSeconds));
  const arrival = time + min(voice, Of.terms(Terms.dataFileSeconds));
  return (
    mayHasten(Action.seeWarning, Notice.ceiling, arrival) ||
    mayHasten(Action.seeServiceStop, LIMIT, arrival) ||
    mayHasten(Action.seeServiceStop, CEILING, arrival)
  );
}

export function hastenService(): void {
  hastenLevel(Action.seeWarning, CEILING);
  hastenLevel(Action.seeServiceStop, LIMIT);
  hastenLevel(Action.seeServiceStop, CEILING);
}

function readingOf(level: i32): i64 {
  return ticksReadAt(Known.cost, thresholdOf(level), costsOf(level));
}

function thresholdOf(level: i32): usize {
  return Slot.at(terms, level == CEILING ? Terms.ceiling : Terms.serviceStop);
}

function costsOf(level: i32): Costs {
  return level == LIMIT && stopIsNarrow() ? Costs.toStop : Costs.all;
}
