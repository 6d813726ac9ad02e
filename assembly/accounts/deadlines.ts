// What falls due later in an account's life, in order of time: packed time << 24 | action << 16 | argument. Deadlines of the
// same second fall due in the order of action and argument.

import { widened } from '../widened';

const FIRST_ROOM: i32 = 512;

let rows: usize = 0;
let room: i32 = 0;
let count: i32 = 0;

export function clearDeadlines(): void {
  count = 0;
}

/** `action` 0 ... 255 is the product's own; `argument` 0 ... 65,535. */
export function setDeadline(time: i64, action: i32, argument: i32): void {
  if (count == room) widen();
  const packed = (time << 24) | i64(action << 16) | i64(argument);
  let at = count++;
  while (at > 0 && rowAt(at - 1) > packed) {
    put(at, rowAt(at - 1));
    at--;
  }
  put(at, packed);
}

/** Far beyond any life when there is none. */
export function nextDeadlineAt(): i64 {
  return count == 0 ? i64.MAX_VALUE >> 24 : rowAt(0) >> 24;
}

/** When an action falls due next; -1 = it does not. */
export function deadlineOf(action: i32): i64 {
  for (let at = 0; at < count; at++) if ((i32(rowAt(at) >> 16) & 255) == action) return rowAt(at) >> 24;
  return -1;
}

/** Takes the next one: action << 16 | argument. */
export function takeDeadline(): i32 {
  const packed = rowAt(0);
  removeAt(0);
  return i32(packed & 0xffffff);
}

/** Withdraws every deadline of an action, or only that of one argument (-1: all). */
export function dropDeadlines(action: i32, argument: i32): void {
  for (let at = count - 1; at >= 0; at--) {
    const code = i32(rowAt(at) & 0xffffff);
    if (code >> 16 == action && (argument < 0 || (code & 0xffff) == argument)) removeAt(at);
  }
}

function rowAt(index: i32): i64 {
  return load<i64>(rows + ((<usize>index) << 3));
}

function removeAt(index: i32): void {
  count--;
  for (let at = index; at < count; at++) put(at, rowAt(at + 1));
}

function put(index: i32, packed: i64): void {
  store<i64>(rows + ((<usize>index) << 3), packed);
}

function widen(): void {
  const wider = max(FIRST_ROOM, 2 * room);
  rows = widened(rows, (<usize>room) << 3, (<usize>wider) << 3);
  room = wider;
}
