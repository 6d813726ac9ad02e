// While a SIM's month is played ahead: what it was charged, when the operator reads of it, and when it was paid for.

import { Sim } from '../layout/life';
import { stopIsNarrow } from '../rating/charge';
import { Of } from '../rating/context';
import { readAt } from '../rating/delay';
import { Costs, costTicks, entryCount, isOwed, knownAt, streamOf } from '../rating/knowledge';
import { streamRow } from '../rating/streams';
import { Wide } from '../rating/wide';
import { RowOf, Rows, UNPAID, addRow, addStream } from './rows';

class Notes {
  /** The SIM whose month is noted; -1 = none is. */
  static sim: i32 = -1;
  /** Entries of the operator's knowledge before this one are of months before. */
  static from: i32 = 0;
}

/** Is what the month costs noted? It is then played day by day, in detail. */
export function takesNotes(): bool {
  return Notes.sim >= 0;
}

export function beginNotes(sim: i32): void {
  Notes.sim = sim;
  Notes.from = 0;
}

/** The days of the month begin; the operator's knowledge of months before has been entered. */
export function noteFromHere(): void {
  Notes.from = entryCount();
}

/** A58 B: what arrives as the month begins. `counts`: toward a stop that not all charges count for. */
export function noteArrived(ticks: usize, counts: bool): void {
  if (!takesNotes() || Wide.isZero(ticks) || (stopIsNarrow() && !counts)) return;
  memory.copy(RowOf.ticks(addRow(readAt(0), Notes.sim, 0, phase())), ticks, 16);
}

/** The SIM pays for what it was charged so far. */
export function notePaid(time: i64): void {
  if (!takesNotes()) return;
  const first = Rows.count;
  noteOwed();
  for (let i = 0; i < Rows.count; i++) {
    const row = Rows.at(i);
    const isOwn = i >= first || RowOf.sim(row) == Notes.sim;
    if (isOwn && RowOf.paidAt(row) == UNPAID) RowOf.pay(row, time);
  }
  noteFromHere();
}

/** The month is over. */
export function endNotes(): void {
  noteOwed();
  Notes.sim = -1;
}

function noteOwed(): void {
  const which = stopIsNarrow() ? Costs.toStop : Costs.all;
  for (let i = Notes.from, count = entryCount(); i < count; i++) {
    if (isOwed(i, which)) noteEntry(i);
  }
}

/** Costs of one reading are one row. */
function noteEntry(index: i32): void {
  const read = readAt(knownAt(index));
  const stream = streamOf(index);
  const last = Rows.count > 0 ? Rows.at(Rows.count - 1) : 0;
  if (stream < 0 && last != 0 && isLike(last, read)) {
    Wide.addFrom(RowOf.ticks(last), costTicks(index));
    return;
  }
  const row = addRow(read, Notes.sim, 0, phase());
  memory.copy(RowOf.ticks(row), costTicks(index), 16);
  if (stream >= 0) RowOf.setStream(row, addStream(streamRow(stream)));
}

function isLike(row: usize, read: i64): bool {
  return (
    RowOf.sim(row) == Notes.sim &&
    RowOf.ago(row) == 0 &&
    RowOf.readAt(row) == read &&
    RowOf.paidAt(row) == UNPAID &&
    RowOf.stream(row) < 0
  );
}

function phase(): i32 {
  return i32(Of.sim(Sim.pollPhase));
}
