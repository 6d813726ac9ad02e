// Recorded sessions whose bytes are known as they flow, so long after: without records that close, the operator's knowledge of
// a session grows second by second.

import { widened } from '../widened';
import { evenUnits } from './evenly';
import { Wide } from './wide';

const FIRST_ROOM: i32 = 1024;
const FROM: usize = 0; // of the session
const UNTIL: usize = 4;
const QUANTITY: usize = 8;
const BEFORE: usize = 16; // units before the piece
const FACTOR: usize = 24; // of 256
const EACH: usize = 32; // ticks a unit
const DELAY: usize = 40;
export const STREAM_ROW: usize = 48;
const RUNNING = memory.data(48);

let rows: usize = 0;
let room: i32 = 0;
let count: i32 = 0;
let runs: bool = false;

export function forgetStreams(): void {
  count = 0;
  runs = false;
}

export function forgetStreamsSince(former: i32): void {
  count = former;
}

/** A piece of a session flows; what is charged next at a price for each unit is known as it flows. */
export function flowsOn(from: u32, until: u32, quantity: u64, before: u64, factor: i64, delay: i64): void {
  store<u32>(RUNNING + FROM, from);
  store<u32>(RUNNING + UNTIL, until);
  store<u64>(RUNNING + QUANTITY, quantity);
  store<u64>(RUNNING + BEFORE, before);
  store<i64>(RUNNING + FACTOR, factor);
  store<i64>(RUNNING + DELAY, delay);
  runs = true;
}

/** What is charged next is one amount. */
export function flowsNot(): void {
  runs = false;
}

/** A stream of the piece that flows, at so many ticks a unit; -1 = nothing flows. */
export function openStream(each: i64): i32 {
  if (!runs) return -1;
  const stream = takeStream(RUNNING);
  store<i64>(streamRow(stream) + EACH, each);
  return stream;
}

/** A stream that stands elsewhere goes on. */
export function takeStream(from: usize): i32 {
  if (count == room) widen();
  memory.copy(streamRow(count), from, STREAM_ROW);
  return count++;
}

/** Adds what is known of a stream at a time to the wide number at `sum`. */
export function arrivedOf(stream: i32, time: i64, sum: usize): void {
  arrivedIn(streamRow(stream), time, sum);
}

/** The same of a stream that stands elsewhere. */
export function arrivedIn(row: usize, time: i64, sum: usize): void {
  const before = load<u64>(row + BEFORE);
  const at = time - load<i64>(row + DELAY);
  const after = evenUnits(load<u32>(row + FROM), load<u32>(row + UNTIL), load<u64>(row + QUANTITY), at);
  if (after <= before) return;
  const factor = load<i64>(row + FACTOR);
  Wide.addProduct(sum, kept(after, factor) - kept(before, factor), load<u64>(row + EACH));
}

function kept(units: u64, factor: i64): u64 {
  return factor >= 256 ? units : (units * u64(factor)) >> 8;
}

/** Where a stream stands. */
export function streamRow(index: i32): usize {
  return rows + <usize>index * STREAM_ROW;
}

function widen(): void {
  const wider = max(FIRST_ROOM, 2 * room);
  rows = widened(rows, <usize>room * STREAM_ROW, <usize>wider * STREAM_ROW);
  room = wider;
}

/** The stream's times count from a month that is so many seconds later. */
export function turnStream(row: usize, seconds: i64): void {
  store<i64>(row + DELAY, load<i64>(row + DELAY) - seconds);
}
