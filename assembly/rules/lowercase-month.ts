// 6.1 and 13.3 limit some use "per month", without the capital of the definitions: the billing Month (lowercaseMonth A), a calendar
// month (B), or any thirty days: a day and the 29 before it (C). Under B a limit is passed once a calendar month; under C once a day,
// at the first use of its kind with which the thirty days are above it. A SIM's counting begins when it is activated, and 13.3 counts
// the Months of an unlimited plan. What is drawn without numbers of its own goes to numbers that no other day is known to share.

import { civilDate } from '../calendar/civil';
import { Limit } from '../layout/kinds';
import { LIFE_FIRST_DAY } from '../layout/life';
import { Plan, Terms } from '../layout/terms';
import { Account } from '../rating/account';
import { Of, account } from '../rating/context';
import { COUNTED, keepUsedOn, usedOn } from '../rating/dailyUse';
import { Slot } from '../rating/slot';
import { beginWrittenDay, writtenSince } from '../rating/writtenDays';
import { LIFE } from '../usage/life';

const NUMBERS: i32 = COUNTED - 1;
/** By amount: what the window held as the running day began, the Month's counter then, and the use that makes it a day of use. */
const BEFORE = memory.data(COUNTED * 8);
const COUNTER = memory.data(COUNTED * 8);
const USED = memory.data(COUNTED * 8);
let listedBefore: i64 = 0;

/** Is a month without a capital another window than the billing Month? */
export function isOwnWindow(): bool {
  return Of.terms(Terms.lowercaseMonth) != 0;
}

/** First day of the window that holds a day. */
export function windowBegins(day: i32): i32 {
  const reading = Of.terms(Terms.lowercaseMonth);
  if (reading == 0) return i32(load<u32>(LIFE + LIFE_FIRST_DAY));
  return reading == 1 ? day - (civilDate(day) % 100) + 1 : day - 29;
}

/** Before anything happens in the Month. */
export function beginWindowMonth(): void {
  const day = i32(load<u32>(LIFE + LIFE_FIRST_DAY));
  sumBefore(day, true);
  markPassed();
}

export function beginWindowDay(day: i32): void {
  const isFirst = day == i32(load<u32>(LIFE + LIFE_FIRST_DAY));
  sumBefore(day, isFirst);
  if (!isFirst) markPassed();
}

/** `isFirst`: what is on the Month's counters already was used in the first second of its first day. */
function sumBefore(day: i32, isFirst: bool): void {
  const from = windowBegins(day);
  beginWrittenDay(day);
  for (let which = 0; which < COUNTED; which++) {
    Slot.set(BEFORE, which, 0);
    Slot.set(COUNTER, which, isFirst ? 0 : Slot.get(account, counterOf(which)));
    Slot.set(USED, which, isFirst ? 0 : Slot.get(account, useOf(which)));
  }
  listedBefore = isFirst ? 0 : Slot.get(account, Account.monthListed);
  for (let each = from; each < day; each++) {
    const used = usedOn(each);
    if (used == 0) continue;
    for (let which = 0; which < COUNTED; which++) Slot.add(BEFORE, which, Slot.get(used, which));
  }
  Slot.add(BEFORE, NUMBERS, writtenSince(from));
  markPassed();
}

/** Midnight. Numbers that are listed are known by their last day. */
export function endWindowDay(day: i32): void {
  const used = keepUsedOn(day);
  for (let which = 0; which < COUNTED; which++) {
    const counts = which == NUMBERS || Of.plan(Plan.unlimited) != 0;
    Slot.set(used, which, counts ? usedToday(which) : 0);
  }
  Slot.add(used, NUMBERS, listedBefore - Slot.get(account, Account.monthListed));
}

/** Is a month's limit passed, by use of the running day? */
export function isWindowPassed(limit: Limit): bool {
  const which = amountOf(limit);
  if (Slot.get(account, useOf(which)) == Slot.get(USED, which)) return false;
  return Slot.get(BEFORE, which) + usedToday(which) > Of.terms(Terms.limits + limit);
}

function usedToday(which: i32): i64 {
  return Slot.get(account, counterOf(which)) - Slot.get(COUNTER, which);
}

/** B: what was passed before in the calendar month is not passed again. */
function markPassed(): void {
  let passed = Slot.get(account, Account.passedToday);
  for (let which = 0; which < COUNTED; which++) {
    const limit = limitOf(which);
    const before = Slot.get(BEFORE, which) > Of.terms(Terms.limits + limit);
    const bit = i64(1) << limit;
    passed = before && Of.terms(Terms.lowercaseMonth) == 1 ? passed | bit : passed & ~bit;
  }
  Slot.set(account, Account.passedToday, passed);
}

function limitOf(which: i32): Limit {
  if (which == NUMBERS) return Limit.distinctNumbers;
  return Limit.smsMonth + 2 * which;
}

function amountOf(limit: Limit): i32 {
  return limit == Limit.distinctNumbers ? NUMBERS : (limit - Limit.smsMonth) >> 1;
}

function counterOf(which: i32): i32 {
  if (which == 0) return Account.monthSms;
  if (which == 1) return Account.monthMmsBase;
  if (which == 2) return Account.monthMmsOther;
  return which == NUMBERS ? Account.monthDistinct : Account.homeBytes;
}

/** Of what use makes a day one of use: messages of any kind go to numbers. */
function useOf(which: i32): i32 {
  return which == NUMBERS ? Account.messages : counterOf(which);
}
