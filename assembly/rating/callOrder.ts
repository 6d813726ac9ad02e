// Calls by day without moving them: keys start << EVENT_BITS | index, in drawing order until a day's are wanted in order of their start.

import { Kind } from '../layout/kinds';
import {
  DAYS,
  EVENTS_MAX,
  EVENT_BITS,
  EVENT_KIND,
  EVENT_QUANTITY,
  EVENT_START,
  LIFE_EVENT_COUNT,
  SECONDS_PER_DAY,
} from '../layout/life';
import { LIFE } from '../usage/life';
import { eventAt } from './ahead';

const FEW: i32 = 512;
const SECONDS_PER_HOUR: u32 = 3600;
const INDEX: u32 = (1 << EVENT_BITS) - 1;
const KEYS = memory.data(EVENTS_MAX * 8);
/** Calls before each bucket: an hour where they are many, else a day. */
const BEFORE = memory.data((DAYS * 24 + 1) * 4);
let bucketsPerDay: i32 = 1;

export class CallOrder {
  /** Puts the located calls of some days, of both directions, at their days. */
  static byDay(from: i32 = 0, until: i32 = DAYS): void {
    const begins = u32(from) * SECONDS_PER_DAY;
    const span = u32(until - from) * SECONDS_PER_DAY;
    const events = i32(load<u32>(LIFE + LIFE_EVENT_COUNT));
    bucketsPerDay = events > FEW ? 24 : 1;
    memory.fill(BEFORE, 0, (<usize>(DAYS * bucketsPerDay + 1)) << 2);
    for (let i = 0; i < events; i++) {
      const event = eventAt(i);
      const start = load<u32>(event + EVENT_START);
      if (start - begins < span && load<u8>(event + EVENT_KIND) == Kind.voice) raise(bucketOf(start));
    }
    accumulate();
    for (let i = 0; i < events; i++) {
      const event = eventAt(i);
      const start = load<u32>(event + EVENT_START);
      if (start - begins >= span || load<u8>(event + EVENT_KIND) != Kind.voice) continue;
      store<u64>(KEYS + (raise(bucketOf(start)) << 3), (u64(start) << EVENT_BITS) | u64(i));
    }
  }

  /** Index of a day's first call. */
  static first(day: i32): i32 {
    return day == 0 ? 0 : i32(load<u32>(BEFORE + ((<usize>(day * bucketsPerDay - 1)) << 2)));
  }

  /** Puts the calls of a day in order of their start, then of drawing. */
  static sort(day: i32): void {
    const from = KEYS + ((<usize>CallOrder.first(day)) << 3);
    const end = KEYS + ((<usize>CallOrder.first(day + 1)) << 3);
    for (let next = from + 8; next < end; next += 8) {
      const key = load<u64>(next);
      let at = next;
      for (; at > from && load<u64>(at - 8) > key; at -= 8) store<u64>(at, load<u64>(at - 8));
      store<u64>(at, key);
    }
  }

  /** The same for all days. True when a call begins while another lasts. */
  static sortAll(): bool {
    let until: u32 = 0;
    let atOnce = false;
    for (let day = 0; day < DAYS; day++) {
      CallOrder.sort(day);
      for (let i = CallOrder.first(day), end = CallOrder.first(day + 1); i < end; i++) {
        const event = CallOrder.event(i);
        const seconds = load<u32>(event + EVENT_QUANTITY);
        const start = load<u32>(event + EVENT_START);
        if (seconds == 0) continue;
        if (start < until) atOnce = true;
        until = max(until, start + seconds);
      }
    }
    return atOnce;
  }

  /** The event of a call. */
  static event(index: i32): usize {
    return eventAt(i32(load<u32>(KEYS + ((<usize>index) << 3)) & INDEX));
  }
}

function bucketOf(start: u32): usize {
  const bucket = bucketsPerDay == 1 ? start / SECONDS_PER_DAY : start / SECONDS_PER_HOUR;
  return BEFORE + ((<usize>bucket) << 2);
}

/** The number at an address before it is raised by one. */
function raise(at: usize): usize {
  const count = load<u32>(at);
  store<u32>(at, count + 1);
  return count;
}

/** Turns counts into first positions; once calls are put, each is the position after its bucket. */
function accumulate(): void {
  let sum: u32 = 0;
  for (let at = BEFORE, end = BEFORE + ((<usize>(DAYS * bucketsPerDay)) << 2); at < end; at += 4) {
    const calls = load<u32>(at);
    store<u32>(at, sum);
    sum += calls;
  }
}
