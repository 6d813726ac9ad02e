// 6.1: a number is new in a month at the first message to it that is carried. A recorded Life says which of its messages go to
// the same numbers; of each entry it is noted whether its message was carried. Use that was only tried is used again in the same
// order, and what was noted of it is forgotten as it is. Where a month is another window than the billing Month (writtenDays.ts), a
// number may have been written to in a Month before.

import {
  EVENT_FRESH,
  EVENT_SIZE,
  EVENT_START,
  LIFE_EVENTS,
  LIFE_FIRST_DAY,
  LIFE_NUMBERS,
  LIFE_NUMBER_COUNT,
  NOT_BEFORE,
  NUMBER_BEFORE,
  NUMBER_CARRIED,
  NUMBER_EVENT,
  NUMBER_INDEX,
  NUMBER_SIZE,
  SECONDS_PER_DAY,
} from '../layout/life';
import { isOwnWindow, windowBegins } from '../rules/lowercase-month';
import { LIFE } from '../usage/life';
import { Account } from './account';
import { account } from './context';
import { Slot } from './slot';
import { Written } from './writtenDays';

/** Forgets that this message was carried to its numbers. */
export function forgetNumbers(event: usize): void {
  const count = numbers();
  if (count == 0) return;
  const index = indexOf(event);
  for (let at = firstOf(index, count); at < count && eventOf(at) == index; at++)
    store<u32>(entry(at), 0, NUMBER_CARRIED);
}

/** Numbers to which this message, which is carried, is the first of the month. */
export function newNumbers(event: usize): i64 {
  const count = numbers();
  const alone = i64(load<u8>(event + EVENT_FRESH));
  if (count == 0) return alone;
  let listed: i64 = 0;
  const index = indexOf(event);
  const from = windowBegins(dayOf(index));
  for (let at = firstOf(index, count); at < count && eventOf(at) == index; at++) {
    if (!isWritten(at, from)) listed++;
    store<u32>(entry(at), 1, NUMBER_CARRIED);
  }
  Slot.add(account, Account.monthListed, listed);
  return alone + listed;
}

/** Was a message carried to the number of this entry before, on the day `from` or later? */
function isWritten(at: i32, from: i32): bool {
  let before = i32(load<u16>(entry(at), NUMBER_BEFORE));
  while (before != NOT_BEFORE) {
    if (isCarried(before)) return dayOf(eventOf(before)) >= from;
    before = i32(load<u16>(entry(before), NUMBER_BEFORE));
  }
  return isOwnWindow() && Written.before(numberOf(at)) >= from;
}

/** Of the first entry of a message or of one after it. */
function firstOf(event: u32, count: i32): i32 {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (eventOf(middle) >= event) high = middle;
    else low = middle + 1;
  }
  return low;
}

export function numbers(): i32 {
  return i32(load<u32>(LIFE + LIFE_NUMBER_COUNT));
}

function indexOf(event: usize): u32 {
  return u32((event - LIFE - LIFE_EVENTS) / EVENT_SIZE);
}

/** Of a message, by its place among the events. */
function dayOf(event: u32): i32 {
  const start = load<u32>(LIFE + LIFE_EVENTS + <usize>event * EVENT_SIZE + EVENT_START);
  return i32(load<u32>(LIFE + LIFE_FIRST_DAY)) + i32(start / SECONDS_PER_DAY);
}

/** Day of an entry whose message was carried. */
export function dayWritten(at: i32): i32 {
  return dayOf(eventOf(at));
}

export function isCarried(at: i32): bool {
  return load<u32>(entry(at), NUMBER_CARRIED) != 0;
}

export function numberOf(at: i32): i32 {
  return load<i32>(entry(at), NUMBER_INDEX);
}

function eventOf(at: i32): u32 {
  return u32(load<u16>(entry(at), NUMBER_EVENT));
}

function entry(at: i32): usize {
  return LIFE + LIFE_NUMBERS + <usize>at * NUMBER_SIZE;
}
