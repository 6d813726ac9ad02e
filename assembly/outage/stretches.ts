// The stretches in which the line of the site being drawn is down, whatever takes it: outages of several causes may overlap, and their
// time counts once. Seconds of the site's own time.

import { widened } from '../widened';

/** | from i64 | until i64 | called i64 | phone fails i64 | */
const ROW: usize = 32;
const FIRST_ROOM: i32 = 512;
let rows: usize = 0;
let room: i32 = 0;
let count: i32 = 0;

export function clearStretches(): void {
  count = 0;
}

export function stretchCount(): i32 {
  return count;
}

function rowOf(index: i32): usize {
  return rows + <usize>index * ROW;
}

export function stretchFrom(index: i32): i64 {
  return load<i64>(rowOf(index));
}

export function stretchUntil(index: i32): i64 {
  return load<i64>(rowOf(index), 8);
}

/** Keeps stretches apart and in order: what overlaps or touches becomes one. */
export function addStretch(from: i64, until: i64): void {
  if (count == room) widen();
  let at = count;
  while (at > 0 && stretchFrom(at - 1) > from) at--;
  if (at > 0 && stretchUntil(at - 1) >= from) at--;
  else insert(at, from, until);
  store<i64>(rowOf(at), max(stretchUntil(at), until), 8);
  while (at + 1 < count && stretchFrom(at + 1) <= stretchUntil(at)) join(at);
}

function widen(): void {
  const wider = max(FIRST_ROOM, 2 * room);
  rows = widened(rows, <usize>room * ROW, <usize>wider * ROW);
  room = wider;
}

function insert(at: i32, from: i64, until: i64): void {
  memory.copy(rowOf(at + 1), rowOf(at), <usize>(count - at) * ROW);
  store<i64>(rowOf(at), from);
  store<i64>(rowOf(at), until, 8);
  count++;
}

function join(at: i32): void {
  store<i64>(rowOf(at), max(stretchUntil(at), stretchUntil(at + 1)), 8);
  memory.copy(rowOf(at + 1), rowOf(at + 2), <usize>(count - at - 2) * ROW);
  count--;
}

/** When the customer calls in a stretch; -1: never. */
export function noteCall(index: i32, time: i64, phoneFails: bool): void {
  store<i64>(rowOf(index), time, 16);
  store<i64>(rowOf(index), i64(phoneFails), 24);
}

export function calledAt(index: i32): i64 {
  return load<i64>(rowOf(index), 16);
}

export function phoneFails(index: i32): bool {
  return load<i64>(rowOf(index), 24) != 0;
}
