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

/** 13.4, on what passed a limit. Two limits at once are one hit. */
export function sanction(limit: Limit, time: i64, arrival: i64): void {
  if (!sanctions || (isOfNumbers(limit) && Of.terms(Terms.messageSanction) == 0)) return;
  const effective = readAt(arrival) + Of.terms(Terms.barSeconds);
  if (time >= monthSeconds && slowsDown() && isOfCalls(limit)) slowDownNext(effective);
  else if (foreseeing) foresee(effective);
  else decideSanction(effective);
}

/** Suspend and end on repetition, end at once, or throttle. A hit before a measure works is answered by it, and may be known
 * first. */
export function decideSanction(effective: i64): void {
  if (isOn(State.fairUseSuspended) || isOn(State.throttled)) return;
  const action = nextMeasure();
  const pending = measurePromisedAt();
  if (pending != -1 && pending <= effective) return;
  withdraw(action, 0);
  withdraw(action, LATE);
  promise(effective, action, 0);
}

/** A call that ends in the next month passed a limit: what slows the line down until this month ends is no answer to it. */
function slowDownNext(effective: i64): void {
  const pending = promisedAt(Action.throttle, NEXT);
  if (pending != -1 && pending <= effective) return;
  withdraw(Action.throttle, NEXT);
  promise(effective, Action.throttle, NEXT);
}

/** 13.4, the ladder that slows data down and stops nothing. */
export function slowsDown(): bool {
  return Of.terms(Terms.sanctionLadder) == 2;
}

function nextMeasure(): Action {
  if (slowsDown()) return Action.throttle;
  return Of.terms(Terms.sanctionLadder) == 1 || Slot.get(account, Account.suspendedOnce) != 0
    ? Action.end
    : Action.suspend;
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
