// 13.3: calling regularly more than 6 h a day, 30 h a week or 3 h on end. A3: what "regularly" is. A62: which calls count.

import { Limit } from '../layout/kinds';
import { Terms } from '../layout/terms';
import { Account } from '../rating/account';
import { Of, account } from '../rating/context';
import { Slot } from '../rating/slot';
import { binds, has, limitOf, pass } from './fair-use';

/** Far beyond any month. */
const ANSWERED: i64 = i64(1) << 40;

/** A call that counts as calling time, ended at `time`; one that nobody answered is none. */
export function countCall(seconds: i64, time: i64, arrival: i64): void {
  if (seconds == 0 || !binds()) return;
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

/** Midnight; on Mondays the week is over too. `weekday`: of the day that begins, 0 = Monday. */
export function beginCallDay(weekday: i32): void {
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
