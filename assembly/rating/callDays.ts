// Calling time of an unlimited plan by day (13.3), from starts that need no order. On a day on which a limit is passed whose
// sanction falls due at a time, the calls of that day are counted in order; if calls of the month last at once, those of all its days.

import { weekday } from '../calendar/civil';
import { Direction, Kind, Limit, NumberClass } from '../layout/kinds';
import {
  DAYS,
  EVENT_CLASS,
  EVENT_DIRECTION,
  EVENT_KIND,
  EVENT_PLACE,
  EVENT_QUANTITY,
  EVENT_START,
  LIFE_EVENT_COUNT,
  LIFE_FIRST_DAY,
  LIFE_MONTH_DAYS,
  SECONDS_PER_DAY,
} from '../layout/life';
import { Terms } from '../layout/terms';
import { numberOpen } from '../rules/blocks';
import { beginWeek, countCall, countCalls, mayPassCalls, weekTotal } from '../rules/calling-time';
import { countAtEnd, countEnded, endCallDay, waitForNoCall } from '../rules/calls-at-once';
import { limitOf } from '../rules/fair-use';
import { CallDay } from '../usage/callDay';
import { LIFE, Month } from '../usage/life';
import { areCallsLocated, locateCalls } from '../usage/placing';
import { Totals } from '../usage/totals';
import { Account } from './account';
import { eventAt } from './ahead';
import { CallOrder } from './callOrder';
import { Of, account, sanctions } from './context';
import { arrivalOf } from './delay';
import { isForeseenBefore } from './foreseen';
import { isPlain } from './playedCalls';
import { Slot } from './slot';

const SECONDS = memory.data(DAYS * 8);
/** Calls beyond the limit on end. */
const LONG = memory.data(DAYS * 8);
let anyLong: bool = false;
/** Calls are at their days, for those that must be counted in order. */
let ordered: bool = false;
let atOnce: bool = false;
const WEEK_BYTES: usize = (<usize>(Account.weekRingLast + 1 - Account.weekSeconds)) << 3;
const HITS_BYTES: usize = (<usize>(Account.daySeconds + 1 - Account.hits)) << 3;
const COUNTS = memory.data(128);

export function countCallDays(): void {
  if (callsStayBelow() && Of.terms(Terms.rollingWeek) == 0) return carryWeek();
  sumSeconds();
  const days = i32(load<u32>(LIFE + LIFE_MONTH_DAYS));
  const firstDay = i32(load<u32>(LIFE + LIFE_FIRST_DAY));
  if (Of.terms(Terms.rollingWeek) == 0 && daysStayBelow(firstDay, days)) return;
  ordered = false;
  waitForNoCall();
  keepCounts();
  if (countByDay(days)) return;
  putCountsBack();
  countAsTheyEnd(days);
}

/** False when calls last at once, where that may matter: for the time of a hit, or for a week that ends while one lasts. */
function countByDay(days: i32): bool {
  const weeks = Slot.get(account, Account.weeksOver);
  for (let day = 0; day < days; day++) {
    const seconds = Slot.get(SECONDS, day);
    const long = Slot.get(LONG, day);
    if (sanctions && !isForeseenBefore(day) && mayPassCalls(seconds, long)) {
      if (lastAtOnce()) return false;
      countInOrder(day);
    } else {
      countCalls(seconds, long);
    }
    endCallDay(day);
  }
  return Of.terms(Terms.rollingWeek) == 0 || Slot.get(account, Account.weeksOver) == weeks || !lastAtOnce();
}

function countAsTheyEnd(days: i32): void {
  const calls = CallOrder.first(days);
  for (let day = 0; day < days; day++) {
    for (let i = CallOrder.first(day), end = CallOrder.first(day + 1); i < end; i++) {
      const event = CallOrder.event(i);
      if (isCounted(event)) wait(event);
      countEnded(i + 1 < calls ? i64(load<u32>(CallOrder.event(i + 1) + EVENT_START)) : i64.MAX_VALUE);
    }
    endCallDay(day);
  }
}

function wait(event: usize): void {
  const start = i64(load<u32>(event + EVENT_START));
  const seconds = i64(load<u32>(event + EVENT_QUANTITY));
  const ended = start + seconds;
  countAtEnd(start, seconds, ended, arrivalOf(Kind.voice, i32(load<u8>(event + EVENT_PLACE)), ended));
}

/** What calls of the month are counted in. */
function keepCounts(): void {
  memory.copy(COUNTS, Slot.at(account, Account.weekSeconds), WEEK_BYTES);
  memory.copy(COUNTS + WEEK_BYTES, Slot.at(account, Account.hits), HITS_BYTES);
}

function putCountsBack(): void {
  memory.copy(Slot.at(account, Account.weekSeconds), COUNTS, WEEK_BYTES);
  memory.copy(Slot.at(account, Account.hits), COUNTS + WEEK_BYTES, HITS_BYTES);
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

/** A call that the blocks let through and that counts as calling time (A62). */
function isCounted(event: usize): bool {
  if (isPlain(event)) return true;
  if (load<u8>(event + EVENT_KIND) != Kind.voice) return false;
  const direction = i32(load<u8>(event + EVENT_DIRECTION));
  if (direction != Direction.outgoing && Of.terms(Terms.bothDirections) == 0) return false;
  const numberClass = i32(load<u8>(event + EVENT_CLASS));
  const free = numberClass == NumberClass.free || numberClass == NumberClass.emergency;
  if (free && Of.terms(Terms.freeCallsCount) == 0) return false;
  return numberOpen(i32(load<u8>(event + EVENT_PLACE)), numberClass, direction);
}

/** Puts the calls of the month in order. Do two of them last at once? */
function lastAtOnce(): bool {
  if (ordered) return atOnce;
  locateCalls();
  CallOrder.byDay();
  ordered = true;
  atOnce = CallOrder.sortAll();
  return atOnce;
}

function countInOrder(day: i32): void {
  for (let i = CallOrder.first(day), end = CallOrder.first(day + 1); i < end; i++) {
    const event = CallOrder.event(i);
    if (!isCounted(event)) continue;
    const seconds = i64(load<u32>(event + EVENT_QUANTITY));
    const ended = i64(load<u32>(event + EVENT_START)) + seconds;
    countCall(seconds, ended, arrivalOf(Kind.voice, i32(load<u8>(event + EVENT_PLACE)), ended));
  }
}
