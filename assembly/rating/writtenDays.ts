// The day on which each number of a recorded SIM was written to last, where a month without a capital reaches over the turn of a
// billing Month (lowercase-month.ts). Numbers are those listed in its Lives; the SIMs of one customer follow each other in one room.
//
//   | before: day + 1 by number, as the Month began; 0 = never | now: the same, up to the day before the one that is played |

import { LIFE_FIRST_DAY, LIFE_NUMBERS_LISTED } from '../layout/life';
import { LIFE } from '../usage/life';
import { widened } from '../widened';
import { dayWritten, isCarried, numberOf, numbers } from './newNumbers';

const FIRST_ROOM: i32 = 1024;

let rows: usize = 0;
let room: i32 = 0;
let used: i32 = 0;
/** Of the SIM that is played: its first row, and whether its Month has begun. */
let first: i32 = -1;
let begun: bool = false;

export class Written {
  /** Last day before the Month on which a number was written to; -1 = none is known. */
  static before(number: i32): i32 {
    return first < 0 ? -1 : load<i32>(row(number)) - 1;
  }
}

/** A customer begins. */
export function nothingWritten(): void {
  used = 0;
  first = -1;
}

/** What follows is of a SIM whose rows begin there; -1 = it has none yet. Returns where they begin. */
export function aimAtWritten(at: i32): i32 {
  const listed = i32(load<u32>(LIFE + LIFE_NUMBERS_LISTED));
  first = at >= 0 || listed == 0 ? at : take(listed);
  begun = false;
  return first;
}

/** A day of the Month begins: what was carried the day before is known. */
export function beginWrittenDay(day: i32): void {
  if (first < 0) return;
  const listed = i32(load<u32>(LIFE + LIFE_NUMBERS_LISTED));
  if (day == i32(load<u32>(LIFE + LIFE_FIRST_DAY))) {
    for (let number = 0; number < listed; number++) store<i32>(row(number) + 4, load<i32>(row(number)));
    begun = true;
  }
  note(day - 1);
}

/** Numbers written to on the day `from` or later, before the running day. */
export function writtenSince(from: i32): i64 {
  if (first < 0) return 0;
  let many: i64 = 0;
  for (let number = 0, listed = i32(load<u32>(LIFE + LIFE_NUMBERS_LISTED)); number < listed; number++) {
    if (load<i32>(row(number) + 4) > from) many++;
  }
  return many;
}

/** The Month, which began on `firstDay`, is over and is not played again. */
export function keepWritten(lastDay: i32): void {
  if (first < 0 || !begun) return;
  note(lastDay);
  for (let number = 0, listed = i32(load<u32>(LIFE + LIFE_NUMBERS_LISTED)); number < listed; number++)
    store<i32>(row(number), load<i32>(row(number) + 4));
}

function note(day: i32): void {
  for (let at = 0, count = numbers(); at < count; at++) {
    if (isCarried(at) && dayWritten(at) == day) store<i32>(row(numberOf(at)) + 4, day + 1);
  }
}

function take(listed: i32): i32 {
  const from = used;
  used += listed;
  if (used > room) {
    const wider = max(max(FIRST_ROOM, 2 * room), used);
    rows = widened(rows, (<usize>room) << 3, (<usize>wider) << 3);
    room = wider;
  }
  memory.fill(rows + ((<usize>from) << 3), 0, (<usize>listed) << 3);
  return from;
}

function row(number: i32): usize {
  return rows + ((<usize>(first + number)) << 3);
}
