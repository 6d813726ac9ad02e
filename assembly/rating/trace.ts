// Rows of a trace (layout/trace.ts). Off while a population is simulated.

import { TRACE_AMOUNT, TRACE_CODE, TRACE_LAG, TRACE_MAX, TRACE_MONTH, TRACE_QUANTITY } from '../layout/trace';
import { Source, TRACE_SIZE, TRACE_TIME, TRACE_TYPE, Trace } from '../layout/trace';
import { widened } from '../widened';
import { monthBegins } from './context';

/** Rows that there is room for at first; a SIM that is stopped and pays all day long tells more. */
const ROWS_AT_FIRST = 4096;

export let tracing: bool = false;
let told: usize = 0;
let room: i32 = 0;
let rows: i32 = 0;
let month: i32 = 0;
let origin: i64 = 0;
/** Notices and crossings of use are not told: the contract has none. */
let quiet: bool = false;
/** Where the state or message that is told next comes from. */
let source: Source = Source.usual;

export function traceRows(): usize {
  return told;
}

export function traceRowCount(): i32 {
  return rows;
}

/** Another account: times count from the beginning of its first month, or, if that is not known yet, of the one told next. */
export function openTrace(begins: i64 = -1): void {
  origin = begins;
  quiet = false;
  source = Source.usual;
}

/** Of the next state that is switched on, or message; until that is told, or called again. */
export function saidBy(rule: Source): void {
  source = rule;
}

export function stopTrace(): void {
  tracing = false;
}

/** Turns tracing on for a month of the account: its rows replace the last month's. */
export function traceMonth(index: i32, begins: i64): void {
  tracing = true;
  rows = 0;
  month = index;
  if (origin < 0) origin = begins;
}

/** Turns tracing on for a whole life: times count from its origin, and all rows stay until the next life. */
export function traceLife(): void {
  tracing = true;
  rows = 0;
}

/** Rows told next belong to a month of a life whose first month began at a second since 1970; notices of use are left out. */
export function aimTrace(index: i32, begins: i64): void {
  month = index;
  origin = begins;
  quiet = true;
}

/** Back to a former count: the use since then was only tried. */
export function untrace(former: i32): void {
  rows = former;
}

export function tell(time: i64, type: Trace, code: i32, quantity: i64, amount: i64, lag: i32): void {
  if (quiet && (type == Trace.notice || type == Trace.crossing || type == Trace.known)) return;
  tellAt(monthBegins - origin + time, month, type, code, quantity, amount, lag);
}

/** `seconds` since the account's first month began. */
export function tellAt(
  seconds: i64,
  monthIndex: i32,
  type: Trace,
  code: i32,
  quantity: i64,
  amount: i64,
  lag: i32,
): void {
  if (!tracing) return;
  const full = rows >= TRACE_MAX - 1;
  if (rows >= TRACE_MAX) return;
  if (rows == room) widen();
  const row = told + <usize>rows * TRACE_SIZE;
  store<u32>(row + TRACE_TIME, u32(seconds));
  store<u8>(row + TRACE_TYPE, u8(full ? Trace.overflow : type));
  store<u8>(row + TRACE_CODE, u8(code));
  store<u16>(row + TRACE_MONTH, u16(monthIndex));
  store<i64>(row + TRACE_QUANTITY, quantity);
  store<i64>(row + TRACE_AMOUNT, amount);
  const isSaid = type == Trace.notice || type == Trace.stateOn;
  store<u32>(row + TRACE_LAG, u32(isSaid ? i32(source) : lag));
  rows++;
}

function widen(): void {
  const wider = room == 0 ? ROWS_AT_FIRST : room << 1;
  told = widened(told, <usize>room * TRACE_SIZE, <usize>wider * TRACE_SIZE);
  room = wider;
}
