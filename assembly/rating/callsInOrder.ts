// Calling time of an unlimited plan in the order in which calls end (13.3), on the days on which that matters: from a midnight over
// which no call lasts to the next such.

import { Direction, Kind, NumberClass } from '../layout/kinds';
import {
  DAYS,
  EVENT_CLASS,
  EVENT_DIRECTION,
  EVENT_KIND,
  EVENT_PLACE,
  EVENT_QUANTITY,
  EVENT_START,
  LIFE_EVENT_COUNT,
  SECONDS_PER_DAY,
} from '../layout/life';
import { Terms } from '../layout/terms';
import { numberOpen } from '../rules/blocks';
import { countAtEnd, countEnded, endCallDay, waitForNoCall } from '../rules/calls-at-once';
import { LIFE } from '../usage/life';
import { locateCalls } from '../usage/placing';
import { eventAt } from './ahead';
import { CallOrder } from './callOrder';
import { Of } from './context';
import { arrivalOf } from './delay';
import { isPlain } from './playedCalls';

/** ENDED is that of the month. */
let found: bool = false;
/** When the last call has ended of those that began by the end of each day. */
const ENDED = memory.data(DAYS * 4);

/** A month begins, or is played again. */
export function beginInOrder(): void {
  found = false;
  waitForNoCall();
}

/** Do two calls of the month last at once? */
export function lastAtOnce(): bool {
  locateCalls();
  CallOrder.byDay();
  return CallOrder.sortAll();
}

/** The last day up to `day` over whose first midnight no call lasts. */
export function lastClear(day: i32): i32 {
  findEnds();
  while (!isClear(day)) day--;
  return day;
}

/** The first such from `day` on, or the month's end. */
export function nextClear(day: i32, days: i32): i32 {
  while (day < days && !isClear(day)) day++;
  return day;
}

function isClear(day: i32): bool {
  return day == 0 || load<u32>(ENDED + ((<usize>(day - 1)) << 2)) <= u32(day) * SECONDS_PER_DAY;
}

/** Counts the calls of days from a clear midnight to another. */
export function countInOrder(from: i32, until: i32): void {
  locateCalls();
  CallOrder.byDay(from, until);
  for (let day = from; day < until; day++) {
    CallOrder.sort(day);
    for (let i = CallOrder.first(day), end = CallOrder.first(day + 1); i < end; i++) {
      const event = CallOrder.event(i);
      countEnded(i64(load<u32>(event + EVENT_START)));
      if (isCounted(event)) wait(event);
    }
    countEnded(day + 1 == until ? i64.MAX_VALUE : i64(day + 1) * SECONDS_PER_DAY);
    endCallDay(day);
  }
}

function wait(event: usize): void {
  const start = i64(load<u32>(event + EVENT_START));
  const seconds = i64(load<u32>(event + EVENT_QUANTITY));
  const ended = start + seconds;
  countAtEnd(start, seconds, ended, arrivalOf(Kind.voice, i32(load<u8>(event + EVENT_PLACE)), ended));
}

function findEnds(): void {
  if (found) return;
  found = true;
  locateCalls();
  memory.fill(ENDED, 0, DAYS * 4);
  for (let i = 0, events = i32(load<u32>(LIFE + LIFE_EVENT_COUNT)); i < events; i++) {
    const event = eventAt(i);
    if (!isCounted(event)) continue;
    const start = load<u32>(event + EVENT_START);
    const at = ENDED + ((<usize>(start / SECONDS_PER_DAY)) << 2);
    store<u32>(at, max(load<u32>(at), start + load<u32>(event + EVENT_QUANTITY)));
  }
  for (let at = ENDED + 4, end = ENDED + DAYS * 4; at < end; at += 4)
    store<u32>(at, max(load<u32>(at), load<u32>(at - 4)));
}

/** A call that the blocks let through and that counts as calling time (A62). */
export function isCounted(event: usize): bool {
  if (isPlain(event)) return true;
  if (load<u8>(event + EVENT_KIND) != Kind.voice) return false;
  const direction = i32(load<u8>(event + EVENT_DIRECTION));
  if (direction != Direction.outgoing && Of.terms(Terms.bothDirections) == 0) return false;
  const numberClass = i32(load<u8>(event + EVENT_CLASS));
  const free = numberClass == NumberClass.free || numberClass == NumberClass.emergency;
  if (free && Of.terms(Terms.freeCallsCount) == 0) return false;
  return numberOpen(i32(load<u8>(event + EVENT_PLACE)), numberClass, direction);
}
