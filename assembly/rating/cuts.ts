// A call under way when its use stops being the customer's, after a loss (mobile 4.6, in2 10.3): to the contract it ends there, with
// the seconds before. Other bars and stops cut no call. When that is turns out as the month is played, or from the facts of the
// next one; the month is then played again with what is known of it. Times count from the running month.

import { Kind } from '../layout/kinds';
import { EVENT_KIND, EVENT_QUANTITY, EVENT_START, LIFE_EVENT_COUNT, LIFE_PLACED } from '../layout/life';
import { LIFE } from '../usage/life';
import { placeMonth } from '../usage/placing';
import { widened } from '../widened';
import { eventAt } from './ahead';
import { Slot } from './slot';

const FIRST_ROOM: i32 = 32;
const ROW: usize = 8;

/** A time each. */
let times: usize = 0;
let timesRoom: i32 = 0;
/** An event each, and its seconds as they were. */
let calls: usize = 0;
let callsRoom: i32 = 0;
let shortened: i32 = 0;

export class Cuts {
  /** Known in this month. */
  static count: i32 = 0;
  /** One that was not known when the month was begun; -1 = none. */
  static found: i64 = -1;
}

/** From a time on use is not the customer's. */
export function meetCut(time: i64): void {
  meetCutOf(time, time);
}

/** So it is, for calls that began before another. */
export function meetCutOf(time: i64, begun: i64): void {
  if (Cuts.found < 0 && isNew(time) && isCallUnderWay(time, begun)) Cuts.found = time;
}

/** The month begins again; true when something was found that it must know. */
export function knowCut(): bool {
  if (Cuts.found < 0) return false;
  if (Cuts.count == timesRoom) {
    times = roomier(times, timesRoom);
    timesRoom = max(FIRST_ROOM, 2 * timesRoom);
  }
  Slot.set(times, Cuts.count++, Cuts.found);
  Cuts.found = -1;
  return true;
}

/** The seconds of a call that begins at a time and is let through; they are its seconds from now on. */
export function cutCall(event: usize, time: i64, seconds: i64): i64 {
  const left = secondsLeft(time, seconds);
  if (left < seconds) shorten(event, left);
  return left;
}

/** Those that a call has by what is known, however often it is asked. */
export function secondsLeft(time: i64, seconds: i64): i64 {
  let left = seconds;
  for (let i = 0; i < Cuts.count; i++) {
    const until = Slot.get(times, i) - time;
    if (until > 0 && until < left) left = until;
  }
  return left;
}

/** The month is over: its calls are what they were, for whoever rates them next. */
export function forgetCuts(): void {
  while (shortened > 0) {
    const row = rowAt(--shortened);
    store<u32>(<usize>load<u32>(row) + EVENT_QUANTITY, load<u32>(row + 4));
  }
  Cuts.count = 0;
  Cuts.found = -1;
}

function isNew(time: i64): bool {
  if (time <= 0) return false;
  for (let i = 0; i < Cuts.count; i++) if (Slot.get(times, i) == time) return false;
  return true;
}

function isCallUnderWay(time: i64, begun: i64): bool {
  if (load<u32>(LIFE + LIFE_PLACED) == 0) placeMonth();
  const before = min(time, begun);
  for (let i = 0, count = i32(load<u32>(LIFE + LIFE_EVENT_COUNT)); i < count; i++) {
    const event = eventAt(i);
    const start = i64(load<u32>(event + EVENT_START));
    if (load<u8>(event + EVENT_KIND) != Kind.voice || start >= before) continue;
    if (start + i64(load<u32>(event + EVENT_QUANTITY)) > time) return true;
  }
  return false;
}

function shorten(event: usize, seconds: i64): void {
  if (shortened == callsRoom) {
    calls = roomier(calls, callsRoom);
    callsRoom = max(FIRST_ROOM, 2 * callsRoom);
  }
  const row = rowAt(shortened++);
  store<u32>(row, u32(event));
  store<u32>(row + 4, load<u32>(event + EVENT_QUANTITY));
  store<u32>(event + EVENT_QUANTITY, u32(seconds));
}

function rowAt(index: i32): usize {
  return calls + <usize>index * ROW;
}

function roomier(rows: usize, room: i32): usize {
  return widened(rows, <usize>room * ROW, <usize>max(FIRST_ROOM, 2 * room) * ROW);
}
