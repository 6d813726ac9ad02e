// The ladder of 13.4, as it is decided: suspend and end on repetition, end at once, or slow data down. How it takes effect:
// sanctions.ts.

import { Limit, State } from '../layout/kinds';
import { Terms } from '../layout/terms';
import { Account, Action } from '../rating/account';
import { Of, account, monthSeconds, sanctions } from '../rating/context';
import { readAt } from '../rating/delay';
import { foresee, foreseeing } from '../rating/foreseen';
import { LATE, promise, promisedAt, withdraw } from '../rating/promises';
import { Slot } from '../rating/slot';
import { isOn } from '../rating/states';

/** Argument of a measure that answers a hit of the next month. */
const NEXT: i32 = 1;
/** Of an ending that answers a hit after a suspension that has yet to begin or to be lifted. */
const AFTER: i32 = 1;

/** 13.4, on what passed a limit. Two limits at once are one hit. */
export function sanction(limit: Limit, time: i64, arrival: i64): void {
  if (!sanctions || (isOfNumbers(limit) && Of.terms(Terms.messageSanction) == 0)) return;
  const effective = readAt(arrival) + Of.terms(Terms.barSeconds);
  if (time >= monthSeconds && slowsDown() && isOfCalls(limit)) slowDownNext(effective, time);
  else if (foreseeing) foresee(effective);
  else decideSanction(effective, time);
}

/** Suspend and end on repetition, end at once, or throttle. A hit before a measure works is answered by it, and may be known
 * first; one while the SIM is suspended has no answer, one after that has its own (D8). `time`: of the hit. */
export function decideSanction(effective: i64, time: i64): void {
  if (isOn(State.throttled) || (isOn(State.fairUseSuspended) && time <= liftedAt())) return;
  const action = nextMeasure();
  const pending = measurePromisedAt();
  if (pending != -1 && pending <= effective) return endAfter(action, time, pending, effective);
  if (pending != -1) endAfter(action, Slot.get(account, Account.measureHit), effective, pending);
  withdraw(action, 0);
  withdraw(action, LATE);
  promise(effective, action, 0);
  Slot.set(account, Account.measureHit, time);
}

/** A call under way may be a hit after a suspension that begins before it ends: that ends the contract. */
function endAfter(action: Action, hit: i64, suspended: i64, effective: i64): void {
  if (action == Action.suspend && hit > suspended + Of.terms(Terms.suspendSeconds))
    promise(effective, Action.end, AFTER);
}

/** A suspension begins: what calls under way will be hits of has no answer, or after it another. */
export function answerCallsUnderWay(time: i64): void {
  if (isWithin(Slot.get(account, Account.nextHit), time)) {
    withdraw(Action.throttle, NEXT);
    withdraw(Action.throttle, NEXT | LATE);
  }
  const hit = Slot.get(account, Account.measureHit);
  const action = nextMeasure();
  const pending = measurePromisedAt();
  if (hit <= time || pending == -1) return;
  if (!isWithin(hit, time) && action != Action.suspend) return;
  withdraw(action, 0);
  withdraw(action, LATE);
  endAfter(action, hit, time, pending);
}

/** Is a hit yet to come while a suspension lasts that begins now? */
function isWithin(hit: i64, time: i64): bool {
  return hit > time && hit <= time + Of.terms(Terms.suspendSeconds);
}

/** When the running suspension is lifted. */
function liftedAt(): i64 {
  const lifts = promisedAt(Action.resume, 0);
  const late = promisedAt(Action.resume, LATE);
  return lifts != -1 ? lifts : late != -1 ? late : i64.MAX_VALUE;
}

/** A call that ends in the next month passed a limit: what slows the line down until this month ends is no answer to it. */
function slowDownNext(effective: i64, time: i64): void {
  const pending = promisedAt(Action.throttle, NEXT);
  if (pending != -1 && pending <= effective) return;
  withdraw(Action.throttle, NEXT);
  promise(effective, Action.throttle, NEXT);
  Slot.set(account, Account.nextHit, time);
}

/** 13.4, the ladder that slows data down and stops nothing. */
export function slowsDown(): bool {
  return Of.terms(Terms.sanctionLadder) == 2;
}

function nextMeasure(): Action {
  if (slowsDown()) return Action.throttle;
  const isAgain = Slot.get(account, Account.suspendedOnce) != 0 || isOn(State.fairUseSuspended);
  return isAgain || Of.terms(Terms.sanctionLadder) == 1 ? Action.end : Action.suspend;
}

/** When the measure that was decided takes effect; -1 = none was. */
export function measurePromisedAt(): i64 {
  const action = nextMeasure();
  const promised = promisedAt(action, 0);
  return promised != -1 ? promised : promisedAt(action, LATE);
}

/** 6.1. */
function isOfNumbers(limit: Limit): bool {
  return limit == Limit.groupSize || limit == Limit.distinctNumbers;
}

function isOfCalls(limit: Limit): bool {
  return limit == Limit.voiceDay || limit == Limit.voiceWeek || limit == Limit.voiceNonstop;
}
