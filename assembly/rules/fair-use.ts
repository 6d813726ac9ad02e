// Fair use. 13.3 binds unlimited plans: calling regularly more than 6 h a day, 30 h a week or 3 h on end; more than 350 SMS a
// day or 10,000 a month; MMS to BASE or e-mail more than 50 a day or 400 a month, to others 20 or 100; more than 500 MB a day
// or 5 GB a month of data from Belgium. 6.1 binds all: groups of more than 20, more than 250 numbers a month. All limits are
// passed by more than their value. A11: one limb of a pair, or both. Calling time stands in calling-time.ts, what follows in ladder.ts.

import { Kind, Limit, NumberClass, Place } from '../layout/kinds';
import { Plan, Terms } from '../layout/terms';
import { Trace } from '../layout/trace';
import { Account } from '../rating/account';
import { Of, account, watching } from '../rating/context';
import { arrivalOf } from '../rating/delay';
import { Slot } from '../rating/slot';
import { tell } from '../rating/trace';
import { isBusinessUseDue, settleBusinessData, settleBusinessMessages } from './business-use';
import { sanction } from './ladder';
import { isOwnWindow, isWindowPassed } from './lowercase-month';

const MESSAGES_OF_A_DAY: i64 = (1 << Limit.smsDay) | (1 << Limit.mmsBaseDay) | (1 << Limit.mmsOtherDay);

export function limitOf(limit: Limit): i64 {
  return Of.terms(Terms.limits + limit);
}

/** 13.3 binds unlimited plans. */
export function binds(): bool {
  return Of.plan(Plan.unlimited) != 0;
}

/** Is a limit marked in one of the account's slots? */
export function has(mask: i32, limit: Limit): bool {
  return ((Slot.get(account, mask) >> limit) & 1) != 0;
}

/** Is a limit of what flows passed that must be acted on at its very time? */
export function isFairUseDue(): bool {
  if (!watching) return false;
  if (isBusinessUseDue()) return true;
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
  const above = isOfWindow(limit) ? isWindowPassed(limit) : Slot.get(account, counter) > limitOf(limit);
  return above && !has(isOfToday(limit) ? Account.passedToday : Account.passed, limit);
}

/** A month's limit whose month is not the billing Month (lowercase-month.ts). */
function isOfWindow(limit: Limit): bool {
  return isOwnWindow() && isOfAMonth(limit);
}

/** Does what was passed stand among the limits of the running day? */
function isOfToday(limit: Limit): bool {
  return isOfADay(limit) || isOfWindow(limit);
}

/** Limits of a day that a counter shows: each day that passes one is a hit again (D8). */
export function isOfADay(limit: Limit): bool {
  return (
    limit == Limit.dataDay || limit == Limit.smsDay || limit == Limit.mmsBaseDay || limit == Limit.mmsOtherDay
  );
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
  settleBusinessData(time);
  if (!binds()) return;
  const arrival = arrivalOf(Kind.data, Place.home, time);
  settle(Limit.dataDay, Account.dayHomeBytes, time, arrival);
  settle(Limit.dataMonth, Account.homeBytes, time, arrival);
}

/** The same for messages; `arrival`: when the operator holds the last of them. */
export function settleFairUseMessages(time: i64, arrival: i64): void {
  settleBusinessMessages(time, arrival);
  settle(Limit.distinctNumbers, Account.monthDistinct, time, arrival);
  if (!binds()) return;
  settle(Limit.smsDay, Account.daySms, time, arrival);
  settle(Limit.smsMonth, Account.monthSms, time, arrival);
  settle(Limit.mmsBaseDay, Account.dayMmsBase, time, arrival);
  settle(Limit.mmsBaseMonth, Account.monthMmsBase, time, arrival);
  settle(Limit.mmsOtherDay, Account.dayMmsOther, time, arrival);
  settle(Limit.mmsOtherMonth, Account.monthMmsOther, time, arrival);
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

/** A limit is passed; a hit, if the other limb of its pair is not needed or passed too (A11). */
export function pass(limit: Limit, time: i64, arrival: i64): void {
  if (isOfAMonth(limit) && has(isOfToday(limit) ? Account.passedToday : Account.passed, limit)) return;
  const pending = Slot.get(account, Account.passed) | (1 << limit);
  Slot.set(account, Account.passed, pending);
  if (isOfToday(limit))
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

export function endMessageDay(): void {
  Slot.set(account, Account.daySms, 0);
  Slot.set(account, Account.dayMmsBase, 0);
  Slot.set(account, Account.dayMmsOther, 0);
  Slot.set(account, Account.passedToday, Slot.get(account, Account.passedToday) & ~MESSAGES_OF_A_DAY);
}

export function endDataDay(): void {
  Slot.set(account, Account.dayHomeBytes, 0);
  Slot.set(account, Account.passedToday, Slot.get(account, Account.passedToday) & ~(1 << Limit.dataDay));
}

/** Data taken from their sums: limits that need no time, when no sanction follows. */
export function passData(largestDay: i64): void {
  if (!binds()) return;
  if (largestDay > limitOf(Limit.dataDay)) pass(Limit.dataDay, 0, 0);
  settle(Limit.dataMonth, Account.homeBytes, 0, 0);
}
