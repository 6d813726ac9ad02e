// What the SIMs of one customer were charged in a month, as the operator comes to know it: a row for each cost that a reading of
// files finds. Times are seconds of the month; a row that was carried from a month before and read in it stands at -1.
//
//   | read at | paid at | ticks (wide) | SIM | months ago | stream, -1 = none | the SIM's phase of reading |
//   | streams: what of a row was known before its end (rating/streams.ts) |

import { STREAM_ROW } from '../rating/streams';
import { widened } from '../widened';

const READ_AT: usize = 0;
const PAID_AT: usize = 8;
const TICKS: usize = 16;
const SIM: usize = 32;
const AGO: usize = 36;
const STREAM: usize = 40;
const PHASE: usize = 44;
export const ROW: usize = 48;
export const UNPAID: i64 = i64.MAX_VALUE;
const FIRST_ROOM: i32 = 4096;

let rows: usize = 0;
let room: i32 = 0;
let streams: usize = 0;
let streamRoom: i32 = 0;

export class Rows {
  static count: i32 = 0;
  static streams: i32 = 0;
  /** The most months ago of any row. */
  static oldest: i32 = 0;

  static clear(): void {
    Rows.count = 0;
    Rows.streams = 0;
    Rows.oldest = 0;
  }


  @inline static at(index: i32): usize {
    return rows + <usize>index * ROW;
  }

  static stream(index: i32): usize {
    return streams + <usize>index * STREAM_ROW;
  }
}

/** Adds a row that nobody has paid; its ticks are 0. */
export function addRow(readAt: i64, sim: i32, ago: i32, phase: i32): usize {
  if (Rows.count == room) widen();
  const row = Rows.at(Rows.count++);
  memory.fill(row, 0, ROW);
  store<i64>(row, readAt, READ_AT);
  store<i64>(row, UNPAID, PAID_AT);
  store<i32>(row, sim, SIM);
  store<i32>(row, ago, AGO);
  store<i32>(row, -1, STREAM);
  store<i32>(row, phase, PHASE);
  Rows.oldest = max(Rows.oldest, ago);
  return row;
}

/** Adds a row as it stands elsewhere. */
export function copyRow(from: usize): usize {
  if (Rows.count == room) widen();
  const row = Rows.at(Rows.count++);
  memory.copy(row, from, ROW);
  Rows.oldest = max(Rows.oldest, RowOf.ago(row));
  return row;
}

/** Keeps a copy of a stream; its place. */
export function addStream(from: usize): i32 {
  if (Rows.streams == streamRoom) {
    const wider = max(256, 2 * streamRoom);
    streams = widened(streams, <usize>streamRoom * STREAM_ROW, <usize>wider * STREAM_ROW);
    streamRoom = wider;
  }
  memory.copy(Rows.stream(Rows.streams), from, STREAM_ROW);
  return Rows.streams++;
}

function widen(): void {
  const wider = max(FIRST_ROOM, 2 * room);
  rows = widened(rows, <usize>room * ROW, <usize>wider * ROW);
  room = wider;
}

/** Fields of a row. */
export class RowOf {

  @inline static readAt(row: usize): i64 {
    return load<i64>(row, READ_AT);
  }


  @inline static paidAt(row: usize): i64 {
    return load<i64>(row, PAID_AT);
  }


  @inline static ticks(row: usize): usize {
    return row + TICKS;
  }


  @inline static sim(row: usize): i32 {
    return load<i32>(row, SIM);
  }


  @inline static ago(row: usize): i32 {
    return load<i32>(row, AGO);
  }


  @inline static stream(row: usize): i32 {
    return load<i32>(row, STREAM);
  }


  @inline static phase(row: usize): i32 {
    return load<i32>(row, PHASE);
  }

  static setReadAt(row: usize, time: i64): void {
    store<i64>(row, time, READ_AT);
  }

  static pay(row: usize, time: i64): void {
    store<i64>(row, time, PAID_AT);
  }

  static setAgo(row: usize, months: i32): void {
    store<i32>(row, months, AGO);
  }

  static setStream(row: usize, index: i32): void {
    store<i32>(row, index, STREAM);
  }
}
