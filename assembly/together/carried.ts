// What is left of a month's charges when it ends: those that the operator has not read yet, with those they add to; under A57 B
// all that are not paid for. Of each variant, until the customer's next month.
//
//   | row (rows.ts) | its stream, where it has one | variant |

import { SIMS_PER_CUSTOMER_MAX } from '../layout/program';
import { STREAM_ROW, turnStream } from '../rating/streams';
import { Wide } from '../rating/wide';
import { widened } from '../widened';
import { ROW, RowOf, Rows, UNPAID, addStream, copyRow } from './rows';

const VARIANT: usize = ROW + STREAM_ROW;
const CARRIED: usize = VARIANT + 8;
const BASE = memory.data(SIMS_PER_CUSTOMER_MAX * 16);
const FIRST_ROOM: i32 = 1024;

let carried: usize = 0;
let room: i32 = 0;
let count: i32 = 0;

/** A customer begins. */
export function carryNothing(): void {
  count = 0;
}

/** Is something carried of this variant? */
export function isCarried(variant: i32): bool {
  for (let i = 0; i < count; i++) if (variantOf(i) == variant) return true;
  return false;
}

/** Puts what is carried of a variant before the month's charges. */
export function takeCarried(variant: i32): void {
  for (let i = 0; i < count; i++) {
    if (variantOf(i) != variant) continue;
    const row = copyRow(at(i));
    if (RowOf.stream(row) >= 0) RowOf.setStream(row, addStream(at(i) + ROW));
  }
}

/** Of a variant nothing is left. */
function dropCarried(variant: i32): void {
  let kept = 0;
  for (let i = 0; i < count; i++) {
    if (variantOf(i) != variant) memory.copy(at(kept++), at(i), CARRIED);
  }
  count = kept;
}

/** Carries what is left of the month's rows, which had so many seconds. `runsOn`: they go on adding up. */
export function carry(variant: i32, sims: i32, seconds: i64, runsOn: bool): void {
  dropCarried(variant);
  for (let ago = 0; ago <= Rows.oldest; ago++) {
    if (runsOn || isRead(ago, seconds)) carryGroup(variant, sims, ago, seconds, runsOn ? 0 : ago + 1);
  }
}

/** Is something of a group read only after the month? */
function isRead(ago: i32, seconds: i64): bool {
  for (let i = 0; i < Rows.count; i++) {
    const row = Rows.at(i);
    if (RowOf.ago(row) == ago && RowOf.readAt(row) >= seconds && RowOf.paidAt(row) == UNPAID) return true;
  }
  return false;
}

/** A row for each SIM of what was read, and those that were not. */
function carryGroup(variant: i32, sims: i32, ago: i32, seconds: i64, later: i32): void {
  memory.fill(BASE, 0, (<usize>sims) << 4);
  for (let i = 0; i < Rows.count; i++) {
    const row = Rows.at(i);
    if (RowOf.ago(row) != ago || RowOf.paidAt(row) != UNPAID) continue;
    if (RowOf.readAt(row) < seconds) Wide.addFrom(baseOf(RowOf.sim(row)), RowOf.ticks(row));
    else carryRow(row, variant, seconds, later);
  }
  for (let i = 0; i < Rows.count; i++) {
    const row = Rows.at(i);
    const base = baseOf(RowOf.sim(row));
    if (RowOf.ago(row) != ago || Wide.isZero(base)) continue;
    const to = add(row, variant, later);
    memory.copy(RowOf.ticks(to), base, 16);
    RowOf.setReadAt(to, -1);
    RowOf.setStream(to, -1);
    Wide.clear(base);
  }
}

function carryRow(row: usize, variant: i32, seconds: i64, later: i32): void {
  const to = add(row, variant, later);
  RowOf.setReadAt(to, RowOf.readAt(row) - seconds);
  if (RowOf.stream(row) < 0) return;
  memory.copy(to + ROW, Rows.stream(RowOf.stream(row)), STREAM_ROW);
  turnStream(to + ROW, seconds);
}

function add(row: usize, variant: i32, ago: i32): usize {
  if (count == room) widen();
  const to = at(count++);
  memory.copy(to, row, ROW);
  RowOf.pay(to, UNPAID);
  RowOf.setAgo(to, ago);
  store<i32>(to + VARIANT, variant);
  return to;
}

function widen(): void {
  const wider = max(FIRST_ROOM, 2 * room);
  carried = widened(carried, <usize>room * CARRIED, <usize>wider * CARRIED);
  room = wider;
}

function baseOf(sim: i32): usize {
  return BASE + ((<usize>sim) << 4);
}

function variantOf(index: i32): i32 {
  return load<i32>(at(index) + VARIANT);
}

function at(index: i32): usize {
  return carried + <usize>index * CARRIED;
}
