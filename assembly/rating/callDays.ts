// Calling time of an unlimited plan by day (13.3), from starts that need no order. On a day on which a limit is passed whose
// sanction falls due at a time, the calls of that day are counted in order.

import { weekday } from '../calendar/civil';
import { Direction, Kind, Limit, NumberClass } from '../layout/kinds';
import {
  DAYS,
  EVENTS_MAX,
  EVENT_CLASS,
  EVENT_DIRECTION,
  EVENT_KIND,
  EVENT_PLACE,
  EVENT_QUANTITY,
  EVENT_START,
  LIFE_EVENT_COUNT,
  LIFE_FIRST_DAY,
  LIFE_MONTH_DAYS,
  LIFE_PLACED,
  SECONDS_PER_DAY,
} from '../layout/life';
import { Terms } from '../layout/terms';
import { numberOpen } from '../rules/blocks';
import {
  beginWeek,
  countCall,
  countCalls,
  endCallDay,
  limitOf,
  mayPassCalls,
  weekTotal,
} from '../rules/fair-use';
import { LIFE } from '../usage/life';
import { locateMonth } from '../usage/placing';
import { Totals } from '../usage/totals';
import { Account } from './account';
import { eventAt } from './ahead';
import { Of, account, sanctions } from './context';
import { arrivalOf } from './delay';
import { isForeseenBefore } from './foreseen';
import { Slot } from './slot';

const SECONDS = memory.data(DAYS * 8);
/** Calls beyond the limit on end. */
const LONG = memory.data(DAYS * 8);
const KEYS = memory.data(EVENTS_MAX * 8);
const HOURS_MAX: usize = 32 * 24;
const HOURS_FROM = memory.data(32 * 24 * 4);

/** Calls in order, once they are needed; -1 = not yet. */
let sorted: i32 = -1;
let next: i32 = 0;

export function countCallDays(): void {
  if (callsStayBelow() && Of.terms(Terms.rollingWeek) == 0) return carryWeek();
  sumSeconds();
  sorted = -1;
  const days = i32(load<u32>(LIFE + LIFE_MONTH_DAYS));
  const firstDay = i32(load<u32>(LIFE + LIFE_FIRST_DAY));
  for (let day = 0; day < days; day++) {
    const seconds = Slot.get(SECONDS, day);
    const long = Slot.get(LONG, day);
    if (sanctions && !isForeseenBefore(day) && mayPassCalls(seconds, long)) countInOrder(day);
    else countCalls(seconds, long);
    endCallDay(weekday(firstDay + day + 1));
  }
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

/** Below every limit all that stays of the month is the calling time of the week in which it ends. */
function carryWeek(): void {
  const days = i32(load<u32>(LIFE + LIFE_MONTH_DAYS));
  const monday = days - weekday(i32(load<u32>(LIFE + LIFE_FIRST_DAY)) + days);
  beginWeek();
  if (monday == days) return;
  if (load<u32>(LIFE + LIFE_PLACED) == 0) locateMonth();
  const from = u32(monday) * SECONDS_PER_DAY;
  const count = i32(load<u32>(LIFE + LIFE_EVENT_COUNT));
  let seconds: i64 = 0;
  for (let i = 0; i < count; i++) {
    const event = eventAt(i);
    if (load<u32>(event + EVENT_START) >= from && isCounted(event))
      seconds += i64(load<u32>(event + EVENT_QUANTITY));
  }
  Slot.set(account, Account.weekSeconds, seconds);
}

function sumSeconds(): void {
  if (load<u32>(LIFE + LIFE_PLACED) == 0) locateMonth();
  memory.fill(SECONDS, 0, DAYS * 8);
  memory.fill(LONG, 0, DAYS * 8);
  const longest = limitOf(Limit.voiceNonstop);
  const count = i32(load<u32>(LIFE + LIFE_EVENT_COUNT));
  for (let i = 0; i < count; i++) {
    const event = eventAt(i);
    if (!isCounted(event)) continue;
    const seconds = i64(load<u32>(event + EVENT_QUANTITY));
    const day = i32(load<u32>(event + EVENT_START) / SECONDS_PER_DAY);
    Slot.add(SECONDS, day, seconds);
    Slot.add(LONG, day, i64(seconds > longest));
  }
}

/** A call that the blocks let through and that counts as calling time (A62). */
function isCounted(event: usize): bool {
  if (isPlainCall(event)) return true;
  if (load<u8>(event + EVENT_KIND) != Kind.voice) return false;
  const direction = i32(load<u8>(event + EVENT_DIRECTION));
  if (direction != Direction.outgoing && Of.terms(Terms.bothDirections) == 0) return false;
  const numberClass = i32(load<u8>(event + EVENT_CLASS));
  const free = numberClass == NumberClass.free || numberClass == NumberClass.emergency;
  if (free && Of.terms(Terms.freeCallsCount) == 0) return false;
  return numberOpen(i32(load<u8>(event + EVENT_PLACE)), numberClass, direction);
}

/** An outgoing call from home to a national number: kind, class, direction and place in one word. */
function isPlainCall(event: usize): bool {
  const word = load<u32>(event + EVENT_KIND);
  return (word & 0xffff00ff) == u32(Kind.voice) && ((word >>> 8) & 0xff) <= u32(NumberClass.fixed);
}

function countInOrder(day: i32): void {
  if (sorted < 0) sortCalls();
  const ends = u64((day + 1) * SECONDS_PER_DAY) << 16;
  while (next < sorted && keyAt(next) < u64(day * SECONDS_PER_DAY) << 16) next++;
  for (; next < sorted && keyAt(next) < ends; next++) {
    const event = eventAt(i32(keyAt(next) & 0xffff));
    const seconds = i64(load<u32>(event + EVENT_QUANTITY));
    const ended = i64(load<u32>(event + EVENT_START)) + seconds;
    countCall(seconds, ended, arrivalOf(Kind.voice, i32(load<u8>(event + EVENT_PLACE)), ended));
  }
}

function keyAt(index: i32): u64 {
  return load<u64>(KEYS + ((<usize>index) << 3));
}

/** Counted calls by start, then in drawing order: start << 16 | index, by hour, then by insertion. */
function sortCalls(): void {
  const count = i32(load<u32>(LIFE + LIFE_EVENT_COUNT));
  memory.fill(HOURS_FROM, 0, HOURS_MAX * 4);
  for (let i = 0; i < count; i++) {
    if (isCounted(eventAt(i))) store<u32>(hourOf(i), load<u32>(hourOf(i)) + 1);
  }
  let from: u32 = 0;
  for (let at = HOURS_FROM; at < HOURS_FROM + HOURS_MAX * 4; at += 4) {
    const calls = load<u32>(at);
    store<u32>(at, from);
    from += calls;
  }
  sorted = i32(from);
  next = 0;
  for (let i = 0; i < count; i++) if (isCounted(eventAt(i))) putKey(i);
  for (let i = 1; i < sorted; i++) insert(KEYS + ((<usize>i) << 3));
}

/** Where the count of the hour stands in which an event begins. */
function hourOf(index: i32): usize {
  return HOURS_FROM + ((<usize>(load<u32>(eventAt(index) + EVENT_START) / 3600)) << 2);
}

function putKey(index: i32): void {
  const at = hourOf(index);
  const place = load<u32>(at);
  store<u32>(at, place + 1);
  const start = u64(load<u32>(eventAt(index) + EVENT_START));
  store<u64>(KEYS + ((<usize>place) << 3), (start << 16) | u64(index));
}

function insert(at: usize): void {
  const key = load<u64>(at);
  for (; at > KEYS && load<u64>(at - 8) > key; at -= 8) store<u64>(at, load<u64>(at - 8));
  store<u64>(at, key);
}
