// 6.1: a number is new in a month at the first message to it that is carried. A recorded Life says which of its messages go to
// the same numbers; of each such number the message that was the first carried is noted. Use that was only tried is used again
// in the same order, and what was noted of it is forgotten as it is.

import {
  EVENT_FRESH,
  EVENT_SIZE,
  LIFE_EVENTS,
  LIFE_NUMBERS,
  LIFE_NUMBER_COUNT,
  LIFE_NUMBER_FIRST,
  NOT_WRITTEN,
  NUMBER_EVENT,
  NUMBER_INDEX,
  NUMBER_SIZE,
} from '../layout/life';
import { LIFE } from '../usage/life';

/** Forgets that this message, or one after it, was carried to its numbers. */
export function forgetNumbers(event: usize): void {
  const count = numbers();
  if (count == 0) return;
  const index = indexOf(event);
  for (let at = firstOf(index, count); at < count && eventOf(at) == index; at++) {
    const first = firstCarried(at);
    if (load<u16>(first) >= index) store<u16>(first, NOT_WRITTEN);
  }
}

/** Numbers to which this message, which is carried, is the first of the month. */
export function newNumbers(event: usize): i64 {
  let fresh = i64(load<u8>(event + EVENT_FRESH));
  const count = numbers();
  if (count == 0) return fresh;
  const index = indexOf(event);
  for (let at = firstOf(index, count); at < count && eventOf(at) == index; at++) {
    const first = firstCarried(at);
    if (load<u16>(first) != NOT_WRITTEN) continue;
    store<u16>(first, index);
    fresh++;
  }
  return fresh;
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

function numbers(): i32 {
  return i32(load<u32>(LIFE + LIFE_NUMBER_COUNT));
}

function indexOf(event: usize): u32 {
  return u32((event - LIFE - LIFE_EVENTS) / EVENT_SIZE);
}

function eventOf(at: i32): u32 {
  return u32(load<u16>(LIFE + LIFE_NUMBERS + <usize>at * NUMBER_SIZE + NUMBER_EVENT));
}

function firstCarried(at: i32): usize {
  const index = load<u16>(LIFE + LIFE_NUMBERS + <usize>at * NUMBER_SIZE + NUMBER_INDEX);
  return LIFE + LIFE_NUMBER_FIRST + ((<usize>index) << 1);
}
