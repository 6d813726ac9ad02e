// Promises of an account beyond those that it has room for itself (account.ts), all of them later: where messages take a day and
// a stop is paid within a minute, a thousand messages are under way. Rows ascend by owner, then by promise.
//
//   | owner | promise |

import { widened } from '../widened';

const PROMISE: usize = 8;
const ROW: usize = 16;
const FIRST_ROOM: i32 = 64;

let rows: usize = 0;
let room: i32 = 0;
let count: i32 = 0;

/** A customer begins. */
export function promiseNothingLater(): void {
  count = 0;
}

/** The owner's promise by its place among these. */
export function laterAt(owner: usize, index: i32): i64 {
  return load<i64>(rowAt(placeOf(owner, i64.MIN_VALUE) + index) + PROMISE);
}

/** `order`: it comes before the owner's first promise that is not below this. */
export function keepLater(owner: usize, promise: i64, order: i64): void {
  if (count == room) widen();
  const at = placeOf(owner, order);
  memory.copy(rowAt(at + 1), rowAt(at), <usize>(count - at) * ROW);
  store<u32>(rowAt(at), u32(owner));
  store<i64>(rowAt(at) + PROMISE, promise);
  count++;
}

export function dropLater(owner: usize, index: i32): void {
  drop(placeOf(owner, i64.MIN_VALUE) + index, 1);
}

export function dropAllLater(owner: usize): void {
  const first = placeOf(owner, i64.MIN_VALUE);
  drop(first, placeOf(owner, i64.MAX_VALUE) - first);
}

/** All that are promised later to `from` are to `to`, and nothing else is. */
export function copyLater(from: usize, to: usize): void {
  dropAllLater(to);
  const many = placeOf(from, i64.MAX_VALUE) - placeOf(from, i64.MIN_VALUE);
  for (let index = 0; index < many; index++) keepLater(to, laterAt(from, index), i64.MAX_VALUE);
}

function drop(at: i32, many: i32): void {
  memory.copy(rowAt(at), rowAt(at + many), <usize>(count - at - many) * ROW);
  count -= many;
}

/** The first row that is not before such a promise. */
function placeOf(owner: usize, promise: i64): i32 {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    const row = rowAt(middle);
    const whose = <usize>load<u32>(row);
    const isBefore = whose == owner ? load<i64>(row + PROMISE) < promise : whose < owner;
    if (isBefore) low = middle + 1;
    else high = middle;
  }
  return low;
}

function widen(): void {
  const wider = max(FIRST_ROOM, 2 * room);
  rows = widened(rows, <usize>room * ROW, <usize>wider * ROW);
  room = wider;
}

function rowAt(index: i32): usize {
  return rows + <usize>index * ROW;
}
