// Calling time of an unlimited plan by day (13.3), from starts that need no order. On a day on which a limit is passed whose
// sanction falls due at a time, its calls are counted in order, with those of days around it while calls last over midnight.

import { weekday } from '../calendar/civil';
import { Limit } from '../layout/kinds';
import {
  DAYS,
  EVENT_QUANTITY,
  EVENT_START,
  LIFE_EVENT_COUNT,
  LIFE_FIRST_DAY,
  LIFE_MONTH_DAYS,
  SECONDS_PER_DAY,
} from '../layout/life';
import { Terms } from '../layout/terms';
import { beginWeek, countCalls, mayPassCalls, weekTotal } from '../rules/calling-time';
import { endCallDay } from '../rules/calls-at-once';
import { limitOf } from '../rules/fair-use';
import { CallDay } from '../usage/callDay';
import { LIFE, Month } from '../usage/life';
import { areCallsLocated, locateCalls } from '../usage/placing';
import { Totals } from '../usage/totals';
import { Account } from './account';
import { eventAt } from './ahead';
import { beginInOrder, countInOrder, isCounted, lastAtOnce, lastClear, nextClear } from './callsInOrder';
import { Of, account, sanctions } from './context';
import { isForeseenBefore } from './foreseen';
import { Slot } from './slot';

const SECONDS = memory.data(DAYS * 8);
/** Calls beyond the limit on end. */
const LONG = memory.data(DAYS * 8);
let anyLong: bool = false;
const WEEK_BYTES: usize = (<usize>(Account.weekRingLast + 1 - Account.weekSeconds)) << 3;
const HITS_BYTES: usize = (<usize>(Account.daySeconds + 1 - Account.hits)) << 3;
/** Counts as the month began, and as the days began that are not yet counted for good. */
const BEGUN = memory.data(128);
const KEPT = memory.data(128);

export function countCallDays(): void {
  if (callsStayBelow() && Of.terms(Terms.rollingWeek) == 0) return carryWeek();
  sumSeconds();
  const days = i32(load<u32>(LIFE + LIFE_MONTH_DAYS));
  const firstDay = i32(load<u32>(LIFE + LIFE_FIRST_DAY));
  if (Of.terms(Terms.rollingWeek) == 0 && daysStayBelow(firstDay, days)) return;
  beginInOrder();
  keepCounts(BEGUN);
  if (countByDay(days)) return;
  putCountsBack(BEGUN);
  countInOrder(0, days);
}

/** False when calls last at once where a week ends on any day, while one lasts. */
function countByDay(days: i32): bool {
  const rolls = Of.terms(Terms.rollingWeek) != 0;
  const weeks = Slot.get(account, Account.weeksOver);
  let kept = 0;
  keepCounts(KEPT);
  for (let day = 0; day < days;) {
    if (!sanctions || isForeseenBefore(day) || !mayPassCalls(Slot.get(SECONDS, day), Slot.get(LONG, day))) {
      countDay(day++);
      continue;
    }
    if (rolls && lastAtOnce()) return false;
    const clear = lastClear(day);
    if (clear < day) {
      putCountsBack(KEPT);
      for (; kept < clear; kept++) countDay(kept);
    }
    day = nextClear(day + 1, days);
    countInOrder(clear, day);
    kept = day;
    keepCounts(KEPT);
  }
  return !rolls || Slot.get(account, Account.weeksOver) == weeks || !lastAtOnce();
}

function countDay(day: i32): void {
  countCalls(Slot.get(SECONDS, day), Slot.get(LONG, day));
  endCallDay(day);
}

/** Keeps what calls of the month are counted in. */
function keepCounts(at: usize): void {
  memory.copy(at, Slot.at(account, Account.weekSeconds), WEEK_BYTES);
  memory.copy(at + WEEK_BYTES, Slot.at(account, Account.hits), HITS_BYTES);
}

function putCountsBack(at: usize): void {
  memory.copy(Slot.at(account, Account.weekSeconds), at, WEEK_BYTES);
  memory.copy(Slot.at(account, Account.hits), at + WEEK_BYTES, HITS_BYTES);
}

/** No day, week or call of the month can pass its limit. */
export function callsStayBelow(): bool {
  if (Totals.incoming > 0 && Of.terms(Terms.bothDirections) != 0) return false;
  const seconds = weekTotal() + i64(Totals.callSeconds + Totals.specialSeconds);
  return (
    seconds <= limitOf(Limit.voiceDay) &&
    seconds <= limitOf(Limit.voiceWeek) &&
    i64(Totals.longestCall) <= limitOf(Limit.voiceNonstop)
  );
}

/** No day, week or call passes its limit: then what stays of the month is noted, else nothing. */
function daysStayBelow(firstDay: i32, days: i32): bool {
  if (anyLong) return false;
  const dayLimit = limitOf(Limit.voiceDay);
  const weekLimit = limitOf(Limit.voiceWeek);
  let week = weekTotal();
  let nextMonday = 7 - weekday(firstDay);
  for (let day = 0; day < days; day++) {
    if (day == nextMonday) {
      week = 0;
      nextMonday += 7;
    }
    const seconds = Slot.get(SECONDS, day);
    week += seconds;
    if (seconds > dayLimit || week > weekLimit) return false;
  }
  beginWeek();
  if (days < nextMonday) Slot.set(account, Account.weekSeconds, week);
  return true;
}

/** Below every limit all that stays of the month is the calling time of the week in which it ends. */
function carryWeek(): void {
  const days = i32(load<u32>(LIFE + LIFE_MONTH_DAYS));
  const monday = days - weekday(i32(load<u32>(LIFE + LIFE_FIRST_DAY)) + days);
  beginWeek();
  if (monday == days) return;
  sumSeconds();
  let seconds: i64 = 0;
  for (let day = monday; day < days; day++) seconds += Slot.get(SECONDS, day);
  Slot.set(account, Account.weekSeconds, seconds);
}

/** Sums the calls that count by day. Of a month at home only their days are drawn. */
function sumSeconds(): void {
  memory.fill(SECONDS, 0, DAYS * 8);
  memory.fill(LONG, 0, DAYS * 8);
  anyLong = false;
  if (areCallsLocated() || Totals.incoming > 0) {
    locateCalls();
    sumFrom(0, i32(load<u32>(LIFE + LIFE_EVENT_COUNT)), true);
    return;
  }
  CallDay.draw();
  const ordinary = i64(Totals.longestCall) > limitOf(Limit.voiceNonstop) ? 0 : i32(Totals.calls);
  for (let i = 0; i < ordinary; i++)
    Slot.add(SECONDS, CallDay.of(i), i64(load<u32>(eventAt(i) + EVENT_QUANTITY)));
  sumFrom(ordinary, Month.calls, false);
}

function sumFrom(first: i32, end: i32, located: bool): void {
  const longest = limitOf(Limit.voiceNonstop);
  for (let i = first; i < end; i++) {
    const event = eventAt(i);
    if (!isCounted(event)) continue;
    const seconds = i64(load<u32>(event + EVENT_QUANTITY));
    const day = located ? i32(load<u32>(event + EVENT_START) / SECONDS_PER_DAY) : CallDay.of(i);
    Slot.add(SECONDS, day, seconds);
    if (seconds <= longest) continue;
    Slot.add(LONG, day, 1);
    anyLong = true;
  }
}
