// 12.5.3 dash 1 over all SIMs of a contract (A17): the second at which what the operator has read of their charges, and nobody has
// paid for, comes to the limit. What was paid for is met again only after the sum has fallen below it.

import { Terms } from '../layout/terms';
import { lastReadOf } from '../rating/delay';
import { Slot } from '../rating/slot';
import { arrivedIn } from '../rating/streams';
import { Wide } from '../rating/wide';
import { RowOf, Rows, UNPAID } from './rows';
import { sortKeys } from './sorting';

const SUM = memory.data(16);
const TRIED = memory.data(16);
/** A moment: time + 1, index of its row, 1 where it is paid for. */
const INDEX_BITS: i64 = 23;
const FIRST_ROOM: i32 = 8192;

let keys: usize = 0;
let room: i32 = 0;

/** What the sums are compared with. */
class Against {
  static terms: usize = 0;
  static streams: bool = false;
}

/** The group of charges that met the limit last: its months ago. */
export let crossedAgo: i32 = 0;

/** The first second after `after` and before `ends` at which the limit of these terms is met; -1 = none. */
export function firstCrossing(after: i64, ends: i64, terms: usize): i64 {
  Against.terms = terms;
  Against.streams = Rows.streams > 0;
  let first: i64 = -1;
  for (let ago = 0; ago <= Rows.oldest; ago++) {
    const time = crossingOf(ago, after, ends);
    if (time < 0 || (first >= 0 && first <= time)) continue;
    first = time;
    crossedAgo = ago;
  }
  return first;
}

function crossingOf(ago: i32, after: i64, ends: i64): i64 {
  const count = moments(ago);
  let isBelow = true;
  let before: i64 = -1;
  Wide.clear(SUM);
  for (let i = 0; i < count;) {
    const time = timeOf(i);
    if (isBelow && Against.streams && time - 1 > before && isMetAt(time - 1, ago)) {
      const met = firstMet(before, time - 1, ago);
      if (met >= ends) return -1;
      if (met > after) return met;
      isBelow = false;
    }
    while (i < count && timeOf(i) == time) take(i++);
    if (!isMetAt(time, ago)) {
      isBelow = true;
    } else if (isBelow) {
      if (time >= ends) return -1;
      if (time > after) return time;
      isBelow = false;
    }
    before = time;
  }
  return -1;
}

/** All moments of a group, ascending. */
function moments(ago: i32): i32 {
  if (2 * Rows.count > room) {
    room = max(FIRST_ROOM, 3 * Rows.count);
    keys = heap.alloc((<usize>room) << 3);
  }
  let count = 0;
  for (let i = 0; i < Rows.count; i++) {
    const row = Rows.at(i);
    if (RowOf.ago(row) != ago || RowOf.readAt(row) >= RowOf.paidAt(row)) continue;
    put(count++, RowOf.readAt(row), i, 0);
    if (RowOf.paidAt(row) != UNPAID) put(count++, RowOf.paidAt(row), i, 1);
  }
  sortKeys(keys, count);
  return count;
}

function put(at: i32, time: i64, row: i32, paid: i64): void {
  store<i64>(keys + ((<usize>at) << 3), ((time + 1) << (INDEX_BITS + 1)) | (i64(row) << 1) | paid);
}

function timeOf(at: i32): i64 {
  return (load<i64>(keys + ((<usize>at) << 3)) >> (INDEX_BITS + 1)) - 1;
}

function take(at: i32): void {
  const key = load<i64>(keys + ((<usize>at) << 3));
  const ticks = RowOf.ticks(Rows.at(i32((key >> 1) & ((1 << INDEX_BITS) - 1))));
  if ((key & 1) != 0) Wide.subtract(SUM, ticks);
  else Wide.addFrom(SUM, ticks);
}

/** With what of streams is known before they end. */
function isMetAt(time: i64, ago: i32): bool {
  memory.copy(TRIED, SUM, 16);
  if (Against.streams) addStreams(time, ago);
  return Wide.reaches(TRIED, Slot.at(Against.terms, Terms.contractStop));
}

function addStreams(time: i64, ago: i32): void {
  for (let i = 0; i < Rows.count; i++) {
    const row = Rows.at(i);
    if (RowOf.stream(row) >= 0 && RowOf.ago(row) == ago) addFlowing(row, time, TRIED);
  }
}

function addFlowing(row: usize, time: i64, to: usize): void {
  if (RowOf.readAt(row) <= time || RowOf.paidAt(row) <= time) return;
  arrivedIn(Rows.stream(RowOf.stream(row)), lastReadOf(time, RowOf.phase(row), Against.terms), to);
}

function firstMet(from: i64, until: i64, ago: i32): i64 {
  let low = from;
  let high = until;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (isMetAt(middle, ago)) high = middle;
    else low = middle;
  }
  return high;
}

/** What the operator knows at a time of a SIM's charges of a group, into the wide number at `to`. */
export function knownOf(sim: i32, ago: i32, time: i64, to: usize): void {
  Wide.clear(to);
  for (let i = 0; i < Rows.count; i++) {
    const row = Rows.at(i);
    if (RowOf.sim(row) != sim || RowOf.ago(row) != ago || RowOf.paidAt(row) <= time) continue;
    if (RowOf.readAt(row) <= time) Wide.addFrom(to, RowOf.ticks(row));
    else if (RowOf.stream(row) >= 0) addFlowing(row, time, to);
  }
}
