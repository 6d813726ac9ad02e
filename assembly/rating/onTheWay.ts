// What is on its way when a month ends (12.5.2): where meters run on (A57 B), costs of which the operator has not heard; and what
// calls under way bring when they end. Kept of each account until its next month is over; a month that is only tried leaves it
// as it was. Times count from the month that has it on its way (turn.ts).
//
//   | account | what | toStop | flows | at | arrival | ticks (wide) | stream (streams.ts) |

import { widened } from '../widened';
import { account } from './context';
import { STREAM_ROW } from './streams';

export enum Way {
  cost, // of an account's charges, known at a time
  roaming, // the same of data roaming
  call, // a call that ends at a time costs so much, on the meters on which it began
  lateCall, // the same, of the partner's data (A58 B)
  use, // a call that ends at a time is use of the service
  crossing, // a call that ends at a time brings the month's charges to a level; `arrival` is its notice
  stop, // a call that ends at a time ends a bundle, and by that stops the service (A16 C)
}

const WHAT: usize = 4;
const TO_STOP: usize = 5;
const FLOWS: usize = 6;
const AT: usize = 8;
const ARRIVAL: usize = 16;
const TICKS: usize = 24;
const STREAM: usize = 40;
const ROW: usize = 88; // STREAM + STREAM_ROW
const FIRST_ROOM: i32 = 64;

let rows: usize = 0;
let room: i32 = 0;
let kept: i32 = 0;
let count: i32 = 0;

export class OnTheWay {
  /** The month is only tried. */
  static trying: bool = false;

  /** Of all accounts. */
  static get count(): i32 {
    return kept;
  }

  static isOwn(index: i32): bool {
    return load<u32>(at(index)) == u32(account);
  }

  static what(index: i32): Way {
    return i32(load<u8>(at(index) + WHAT));
  }

  static at(index: i32): i64 {
    return load<i64>(at(index) + AT);
  }

  static arrival(index: i32): i64 {
    return load<i64>(at(index) + ARRIVAL);
  }

  static ticks(index: i32): usize {
    return at(index) + TICKS;
  }

  static toStop(index: i32): bool {
    return load<u8>(at(index) + TO_STOP) != 0;
  }

  /** 0 = what it costs is known at once. */
  static stream(index: i32): usize {
    return load<u8>(at(index) + FLOWS) == 0 ? 0 : at(index) + STREAM;
  }
}

/** A customer begins. */
export function nothingOnTheWay(): void {
  kept = 0;
  count = 0;
}

/** Is something on its way to the account's month? */
export function isAwaited(): bool {
  for (let i = 0; i < kept; i++) if (OnTheWay.isOwn(i)) return true;
  return false;
}

/** The days of the month are played, perhaps again. */
export function leaveNothing(): void {
  count = kept;
}

/** Leaves something to the next month; `ticks`, `stream`: 0 = none. The stream's copy. */
export function leave(what: Way, time: i64, arrival: i64, ticks: usize, toStop: bool, stream: usize): usize {
  if (count == room) widen();
  const row = at(count++);
  memory.fill(row, 0, ROW);
  store<u32>(row, u32(account));
  store<u8>(row + WHAT, u8(what));
  store<u8>(row + TO_STOP, u8(toStop));
  store<u8>(row + FLOWS, u8(stream != 0));
  store<i64>(row + AT, time);
  store<i64>(row + ARRIVAL, arrival);
  if (ticks != 0) memory.copy(row + TICKS, ticks, 16);
  if (stream != 0) memory.copy(row + STREAM, stream, STREAM_ROW);
  return row + STREAM;
}

/** The month is over: what was on its way to it is there, what it has left is kept. */
export function keepWhatIsLeft(): void {
  if (OnTheWay.trying) count = kept;
  let to = 0;
  for (let i = 0; i < count; i++) {
    const isOver = !OnTheWay.trying && i < kept && OnTheWay.isOwn(i);
    if (!isOver) memory.copy(at(to++), at(i), ROW);
  }
  kept = to;
  count = to;
}

function widen(): void {
  const wider = max(FIRST_ROOM, 2 * room);
  rows = widened(rows, <usize>room * ROW, <usize>wider * ROW);
  room = wider;
}

function at(index: i32): usize {
  return rows + <usize>index * ROW;
}
