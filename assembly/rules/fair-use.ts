// Fair use. 13.3 binds unlimited plans: calling regularly more than 6 h a day, 30 h a week or 3 h on end; more than 350 SMS a
// day or 10,000 a month; MMS to BASE or e-mail more than 50 a day or 400 a month, to others 20 or 100; more than 500 MB a day
// or 5 GB a month of data from Belgium. 6.1 binds all: groups of more than 20, more than 250 numbers a month. All limits are
// passed by more than their value. A3: what "regularly" is. A11: one limb of a pair, or both. A62: which calls count.

import { Kind, Limit, NumberClass, Place, State } from '../layout/kinds';
import { Plan, Terms } from '../layout/terms';
import { Trace } from '../layout/trace';
import { Account, Action } from '../rating/account';
import { Of, account, monthSeconds, sanctions, watching } from '../rating/context';
import { arrivalOf, readAt } from '../rating/delay';
import { foresee, foreseeing } from '../rating/foreseen';
import { LATE, promise, promisedAt, withdraw } from '../rating/promises';
import { Slot } from '../rating/slot';
import { isOn } from '../rating/states';
import { tell } from '../rating/trace';

/** Far beyond any month. */
const ANSWERED: i64 = i64(1) << 40;
/** Argument of a measure that answers a hit of the next month. */
const NEXT: i32 = 1;

export function limitOf(limit: Limit): i64 {
  return Of.terms(Terms.limits + limit);
}

function binds(): bool {
  return Of.plan(Plan.unlimited) != 0;
}

function has(mask: i32, limit: Limit): bool {
  return ((Slot.get(account, mask) >> limit) & 1) != 0;
}

/** Is a limit of what flows passed that must be acted on at its very time? */
export function isFairUseDue(): bool {
  if (!watching) return false;
  if (passedNow(Limit.distinctNumbers, Account.monthDistinct)) return true;
  return (
    binds() &&
    (passedNow(Limit.dataDay, Account.dayHomeBytes) ||
      passedNow(Limit.dataMonth, Account.homeBytes) ||
      passedNow(Limit.smsDay, Account.daySms) ||
      passedNow(Limit.smsMonth, Account.monthSms))
  );
}

function passedNow(limit: Limit, counter: i32): bool {
  return (
    Slot.get(account, counter) > limitOf(limit) &&
    !has(isOfADay(limit) ? Account.passedToday : Account.passed, limit)
  );
}

/** Limits of a day that a counter shows: each day that passes one is a hit again (D8). */
export function isOfADay(limit: Limit): bool {
  return (
    limit == Limit.dataDay || limit == Limit.smsDay || limit == Limit.mmsBaseDay || limit == Limit.mmsOtherDay
  );
}

function isOfCalls(limit: Limit): bool {
  return limit == Limit.voiceDay || limit == Limit.voiceWeek || limit == Limit.voiceNonstop;
}

/** Limits of a month that a counter shows: passed once. All others are passed again and again. */
export function isOfAMonth(limit: Limit): bool {
  return (
    limit == Limit.dataMonth ||
    limit == Limit.smsMonth ||
    limit == Limit.mmsBaseMonth ||
    limit == Limit.mmsOtherMonth ||
    limit == Limit.distinctNumbers
  );
}

function settle(limit: Limit, counter: i32, time: i64, arrival: i64): void {
  if (passedNow(limit, counter)) pass(limit, time, arrival);
}

/** Acts on every limit of data that is passed by `time`. */
export function settleFairUseData(time: i64): void {
  if (!binds()) return;
  const arrival = arrivalOf(Kind.data, Place.home, time);
  settle(Limit.dataDay, Account.dayHomeBytes, time, arrival);
  settle(Limit.dataMonth, Account.homeBytes, time, arrival);
}

/** The same for messages; `arrival`: when the operator holds the last of them. */
export function settleFairUseMessages(time: i64, arrival: i64): void {
  settle(Limit.distinctNumbers, Account.monthDistinct, time, arrival);
  if (!binds()) return;
  settle(Limit.smsDay, Account.daySms, time, arrival);
  settle(Limit.smsMonth, Account.monthSms, time, arrival);
  settle(Limit.mmsBaseDay, Account.dayMmsBase, time, arrival);
  settle(Limit.mmsBaseMonth, Account.monthMmsBase, time, arrival);
  settle(Limit.mmsOtherDay, Account.dayMmsOther, time, arrival);
  settle(Limit.mmsOtherMonth, Account.monthMmsOther, time, arrival);
}

/** A call that counts as calling time, ended at `time`. */
export function countCall(seconds: i64, time: i64, arrival: i64): void {
  if (!binds()) return;
  const day = Slot.get(account, Account.daySeconds);
  const dayLimit = limitOf(Limit.voiceDay);
  Slot.set(account, Account.daySeconds, day + seconds);
  if (day <= dayLimit && day + seconds > dayLimit) {
    regularly(Limit.voiceDay, Account.daysOver, Of.terms(Terms.regularDays), time, arrival);
  }
  if (seconds > limitOf(Limit.voiceNonstop)) {
    regularly(Limit.voiceNonstop, Account.callsOver, Of.terms(Terms.regularCalls), time, arrival);
  }
  Slot.add(account, Account.weekSeconds, seconds);
  if (weekPassed()) {
    Slot.set(account, Account.weekOver, 1);
    regularly(Limit.voiceWeek, Account.weeksOver, Of.terms(Terms.regularWeeks), time, arrival);
  }
}

/** Calling time of the running week. */
export function weekTotal(): i64 {
  let total = Slot.get(account, Account.weekSeconds);
  if (Of.terms(Terms.rollingWeek) == 0) return total;
  for (let i = 0; i < 6; i++) total += Slot.get(account, Account.weekRing + i);
  return total;
}

export function countSms(count: i64): void {
  Slot.add(account, Account.daySms, count);
  Slot.add(account, Account.monthSms, count);
}

export function countMms(numberClass: i32, count: i64): void {
  const other = numberClass == NumberClass.mmsOther;
  Slot.add(account, other ? Account.dayMmsOther : Account.dayMmsBase, count);
  Slot.add(account, other ? Account.monthMmsOther : Account.monthMmsBase, count);
}

/** 6.1: numbers not written to before in the month. */
export function countFresh(fresh: i64): void {
  Slot.add(account, Account.monthDistinct, fresh);
}

/** 6.1: one sending to many. */
export function checkGroup(recipients: i64, time: i64, arrival: i64): void {
  if (recipients > limitOf(Limit.groupSize)) pass(Limit.groupSize, time, arrival);
}

function regularly(limit: Limit, counter: i32, needed: i64, time: i64, arrival: i64): void {
  Slot.add(account, counter, 1);
  const reading = Of.terms(Terms.regularReading);
  const count = Slot.get(account, counter);
  if (reading == 0 && count < needed) return;
  if (reading == 1) {
    Slot.set(account, Account.regularNow, Slot.get(account, Account.regularNow) | (1 << limit));
    if (!has(Account.regularBefore, limit)) return;
  }
  pass(limit, time, arrival);
}

/** A limit is passed; a hit, if the other limb of its pair is not needed or passed too (A11). */
function pass(limit: Limit, time: i64, arrival: i64): void {
  if (isOfAMonth(limit) && has(Account.passed, limit)) return;
  const pending = Slot.get(account, Account.passed) | (1 << limit);
  Slot.set(account, Account.passed, pending);
  if (isOfADay(limit))
    Slot.set(account, Account.passedToday, Slot.get(account, Account.passedToday) | (1 << limit));
  const other = limbOf(limit);
  if (Of.terms(Terms.bothLimbs) != 0 && other >= 0 && ((pending >> other) & 1) == 0) return;
  Slot.set(account, Account.hits, Slot.get(account, Account.hits) | (1 << limit));
  tell(time, Trace.hit, limit, 0, 0, 0);
  sanction(limit, time, arrival);
}

/** The other limb of an "and/or" pair, or -1. */
function limbOf(limit: Limit): i32 {
  if (limit == Limit.voiceDay) return Limit.voiceWeek;
  if (limit == Limit.voiceWeek) return Limit.voiceDay;
  if (limit >= Limit.smsDay && limit <= Limit.dataMonth) return ((limit - Limit.smsDay) ^ 1) + Limit.smsDay;
  return -1;
}

/** 13.4, on what passed a limit. Two limits at once are one hit. */
function sanction(limit: Limit, time: i64, arrival: i64): void {
  if (!sanctions || (limit >= Limit.groupSize && Of.terms(Terms.messageSanction) == 0)) return;
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

/** Midnight: day counters begin again; on Mondays the week too. `weekday`: of the day that begins, 0 = Monday. */
export function endFairUseDay(weekday: i32): void {
  endCallDay(weekday);
  endMessageDay();
  endDataDay();
}

export function endMessageDay(): void {
  Slot.set(account, Account.daySms, 0);
  Slot.set(account, Account.dayMmsBase, 0);
  Slot.set(account, Account.dayMmsOther, 0);
  Slot.set(account, Account.passedToday, Slot.get(account, Account.passedToday) & (1 << Limit.dataDay));
}

export function endDataDay(): void {
  Slot.set(account, Account.dayHomeBytes, 0);
  Slot.set(account, Account.passedToday, Slot.get(account, Account.passedToday) & ~(1 << Limit.dataDay));
}

export function endCallDay(weekday: i32): void {
  Slot.set(account, Account.daySeconds, 0);
  endWeekDay(weekday);
}

function endWeekDay(weekday: i32): void {
  if (Of.terms(Terms.rollingWeek) != 0) {
    for (let i = 5; i > 0; i--)
      Slot.set(account, Account.weekRing + i, Slot.get(account, Account.weekRing + i - 1));
    Slot.set(account, Account.weekRing, Slot.get(account, Account.weekSeconds));
  } else if (weekday != 0) {
    return;
  }
  beginWeek();
}

/** Calling time begins again. */
export function beginWeek(): void {
  Slot.set(account, Account.weekSeconds, 0);
  Slot.set(account, Account.weekOver, 0);
}

/** Messages taken from their sums: limits that need no time, when no sanction follows. */
export function passMessages(fresh: i64, largestGroup: i64): void {
  checkGroup(largestGroup, 0, 0);
  if (fresh > limitOf(Limit.distinctNumbers)) pass(Limit.distinctNumbers, 0, 0);
}

/** The same for data. */
export function passData(largestDay: i64): void {
  if (!binds()) return;
  if (largestDay > limitOf(Limit.dataDay)) pass(Limit.dataDay, 0, 0);
  settle(Limit.dataMonth, Account.homeBytes, 0, 0);
}

/** Calls of one day, none of which passes a limit at a time that matters: whatever they pass is known long after it is answered.
 * `long`: those beyond the limit on end. */
export function countCalls(seconds: i64, long: i64): void {
  if (seconds == 0) return;
  if (seconds > limitOf(Limit.voiceDay))
    regularly(Limit.voiceDay, Account.daysOver, Of.terms(Terms.regularDays), 0, ANSWERED);
  for (; long > 0; long--)
    regularly(Limit.voiceNonstop, Account.callsOver, Of.terms(Terms.regularCalls), 0, ANSWERED);
  Slot.add(account, Account.weekSeconds, seconds);
  if (!weekPassed()) return;
  Slot.set(account, Account.weekOver, 1);
  regularly(Limit.voiceWeek, Account.weeksOver, Of.terms(Terms.regularWeeks), 0, ANSWERED);
}

function weekPassed(): bool {
  return weekTotal() > limitOf(Limit.voiceWeek) && Slot.get(account, Account.weekOver) == 0;
}

/** May a limit be passed, at last, by a day with so much calling time? */
export function mayPassCalls(seconds: i64, long: i64): bool {
  if (seconds > limitOf(Limit.voiceDay) && mayPass(Limit.voiceDay, Account.daysOver, 1, Terms.regularDays))
    return true;
  if (long > 0 && mayPass(Limit.voiceNonstop, Account.callsOver, long, Terms.regularCalls)) return true;
  return (
    weekTotal() + seconds > limitOf(Limit.voiceWeek) &&
    Slot.get(account, Account.weekOver) == 0 &&
    mayPass(Limit.voiceWeek, Account.weeksOver, 1, Terms.regularWeeks)
  );
}

function mayPass(limit: Limit, counter: i32, more: i64, needed: i32): bool {
  const reading = Of.terms(Terms.regularReading);
  if (reading == 0) return Slot.get(account, counter) + more >= Of.terms(needed);
  return reading != 1 || has(Account.regularBefore, limit);
}
