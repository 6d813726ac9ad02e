// What the terms make of the account being played: lines by month in exact ticks, notices, states, limits hit. Told to the
// trace while tracing; added to the tally by record.ts when a population is simulated.

import { Kind, LINES_MAX, Limit, Line, NOTICES_MAX, Notice, STATES_MAX, State } from '../layout/kinds';
import { MONTHS_MAX } from '../layout/program';
import { Source, Trace } from '../layout/trace';
import { saidBy, tellAt } from '../rating/trace';
import { Wide } from '../rating/wide';
import { openLapsed } from './lapsed';
import { Months, monthBegins, monthOf } from './months';

/** By month and line, ticks in 128 bits; by month, one bit a line that holds something. */
const TICKS = memory.data(MONTHS_MAX * LINES_MAX * 16, 16);
const TOUCHED = memory.data(MONTHS_MAX * 8, 16);
/** By month, one bit a line that changed since it was last invoiced; by month and line, micro-euro that were invoiced. */
const UNINVOICED = memory.data(MONTHS_MAX * 8, 16);
const INVOICED = memory.data(MONTHS_MAX * LINES_MAX * 8, 16);
const LAGS = memory.data(MONTHS_MAX * LINES_MAX);
/** By month and notice, u16. */
const NOTICES = memory.data(MONTHS_MAX * NOTICES_MAX * 2, 16);
const HITS = memory.data(MONTHS_MAX * 8, 16);
/** By state: second since which it is on, or -1. By month and state: seconds spent in it. */
const SINCE = memory.data(STATES_MAX * 8, 16);
const SPENT = memory.data(MONTHS_MAX * STATES_MAX * 8, 16);

const SCRATCH = memory.data(16, 16);

export class Book {
  /** 1 micro-euro excl. VAT, of the terms in force. */
  static ticksPerMicro: u64 = 1;
}

/** A clean book for one account under one variant's terms. */
export function openBook(ticksPerMicro: i64): void {
  Book.ticksPerMicro = u64(ticksPerMicro);
  for (let month = 0; month < Months.count; month++) {
    for (let lines = linesOf(month); lines != 0; lines &= lines - 1) {
      const line = i32(ctz(lines));
      Wide.clear(meterAt(month, line));
      store<i64>(invoicedAt(month, line), 0);
    }
    store<u64>(TOUCHED + ((<usize>month) << 3), 0);
    store<u64>(UNINVOICED + ((<usize>month) << 3), 0);
    store<u64>(HITS + ((<usize>month) << 3), 0);
  }
  openLapsed();
  memory.fill(NOTICES, 0, <usize>Months.count * NOTICES_MAX * 2);
  memory.fill(SPENT, 0, <usize>Months.count * STATES_MAX * 8);
  memory.fill(LAGS, 0, <usize>Months.count * LINES_MAX);
  for (let state = 0; state < STATES_MAX; state++) store<i64>(SINCE + ((<usize>state) << 3), -1);
}

/** Posts units x ticks a unit to a line of the month that caused it. Credits have lines of their own (isCredit). */
export function post(month: i32, line: Line, units: i64, ticksPerUnit: i64): void {
  if (month < 0 || month >= Months.count || units == 0 || ticksPerUnit == 0) return;
  Wide.addProduct(meterAt(month, line), u64(units), u64(ticksPerUnit));
  mark(TOUCHED, month, line);
  mark(UNINVOICED, month, line);
}

function mark(lines: usize, month: i32, line: Line): void {
  const at = lines + ((<usize>month) << 3);
  store<u64>(at, load<u64>(at) | (u64(1) << line));
}

export function postMicros(month: i32, line: Line, micros: i64): void {
  post(month, line, micros, i64(Book.ticksPerMicro));
}

/** Takes so much off a line of a month. */
export function takeBack(month: i32, line: Line, micros: i64): void {
  subtract(month, line, micros, i64(Book.ticksPerMicro));
}

/** Takes what was posted off again; a line of which nothing is left was never there. */
export function unpost(month: i32, line: Line, units: i64, ticksPerUnit: i64): void {
  subtract(month, line, units, ticksPerUnit);
  const touched = TOUCHED + ((<usize>month) << 3);
  if (Wide.isZero(meterAt(month, line))) store<u64>(touched, load<u64>(touched) & ~(u64(1) << line));
}

function subtract(month: i32, line: Line, units: i64, ticksPerUnit: i64): void {
  Wide.clear(SCRATCH);
  Wide.addProduct(SCRATCH, u64(units), u64(ticksPerUnit));
  Wide.subtract(meterAt(month, line), SCRATCH);
  mark(UNINVOICED, month, line);
}

/** The line of a month is invoiced so many months later than usual. */
export function postpone(month: i32, line: Line, months: i32): void {
  store<u8>(LAGS + <usize>(month * LINES_MAX + line), u8(months));
}

/** Money that the operator owes: counted against the bill. */
export function isCredit(line: Line): bool {
  return line >= Line.depositReturned && line <= Line.slaCredit;
}

/** Micro-euro excl. VAT, rounded half up once for the line. */
export function lineMicros(month: i32, line: Line): i64 {
  return Wide.roundHalfUp(meterAt(month, line), Book.ticksPerMicro);
}

/** A line of an invoice dated `time`; money that the operator owes is negative. */
export function tellInvoiced(time: i64, month: i32, line: Line, micros: i64): void {
  tellAt(time, month, Trace.invoiced, line, 0, micros, 0);
}

/**
 * Invoices what a line of a month holds beyond what earlier invoices said: tells and returns it, micro-euro excl. VAT; money
 * that the operator owes is negative.
 */
export function invoiceRest(time: i64, month: i32, line: Line): i64 {
  const micros = isCredit(line) ? -lineMicros(month, line) : lineMicros(month, line);
  const at = invoicedAt(month, line);
  const rest = micros - load<i64>(at);
  store<i64>(at, micros);
  const lines = UNINVOICED + ((<usize>month) << 3);
  store<u64>(lines, load<u64>(lines) & ~(u64(1) << line));
  if (rest != 0) tellInvoiced(time, month, line, rest);
  return rest;
}

/** One bit a line that holds something which stands on no invoice. */
export function uninvoicedOf(month: i32): u64 {
  return load<u64>(UNINVOICED + ((<usize>month) << 3));
}

/** One bit a line that holds something. */
export function linesOf(month: i32): u64 {
  return load<u64>(TOUCHED + ((<usize>month) << 3));
}

/** Bytes that are not served. */
export function tellRefused(time: i64, bytes: i64): void {
  if (bytes > 0) tellAt(time, monthOf(time), Trace.blocked, Kind.data, bytes, 0, 0);
}

/** A message reaches the customer. */
export function tellNotice(time: i64, notice: Notice): void {
  tellCash(time, notice, 0);
}

/** The same, with the cash that it is about. */
export function tellCash(time: i64, notice: Notice, micros: i64): void {
  const at = NOTICES + ((<usize>(monthOf(time) * NOTICES_MAX + notice)) << 1);
  store<u16>(at, load<u16>(at) + 1);
  tellAt(time, monthOf(time), Trace.notice, notice, 0, micros, 0);
}

export function tellNoticeBy(source: Source, time: i64, notice: Notice): void {
  saidBy(source);
  tellNotice(time, notice);
  saidBy(Source.usual);
}

export function noticesOf(month: i32, notice: Notice): i64 {
  return i64(load<u16>(NOTICES + ((<usize>(month * NOTICES_MAX + notice)) << 1)));
}

export function turnOn(time: i64, state: State): void {
  if (isOn(state)) return;
  store<i64>(SINCE + ((<usize>state) << 3), time);
  tellAt(time, monthOf(time), Trace.stateOn, state, 0, 0, 0);
}

export function turnOnBy(source: Source, time: i64, state: State): void {
  saidBy(source);
  turnOn(time, state);
  saidBy(Source.usual);
}

export function turnOff(time: i64, state: State): void {
  if (!isOn(state)) return;
  spend(state, time);
  store<i64>(SINCE + ((<usize>state) << 3), -1);
  tellAt(time, monthOf(time), Trace.stateOff, state, 0, 0, 0);
}

/** Adds the time since a state began to the months it lasted. */
function spend(state: State, until: i64): void {
  const since = load<i64>(SINCE + ((<usize>state) << 3));
  for (let month = monthOf(since); month < Months.count && monthBegins(month) < until; month++) {
    const seconds = min(until, monthBegins(month + 1)) - max(since, monthBegins(month));
    const at = SPENT + ((<usize>(month * STATES_MAX + state)) << 3);
    store<i64>(at, load<i64>(at) + max<i64>(0, seconds));
  }
}

/** At the end of what is played: states that go on are counted up to it, and lines are told to the trace. */
export function closeBook(): void {
  const end = monthBegins(Months.count);
  for (let state = 0; state < STATES_MAX; state++) if (isOn(state)) spend(state, end);
  tellLines();
}

/** Seconds of a month spent in a state; complete once the book is closed. */
export function secondsIn(month: i32, state: State): i64 {
  return load<i64>(SPENT + ((<usize>(month * STATES_MAX + state)) << 3));
}

export function isOn(state: State): bool {
  return load<i64>(SINCE + ((<usize>state) << 3)) >= 0;
}

export function tellHit(time: i64, limit: Limit): void {
  const at = HITS + ((<usize>monthOf(time)) << 3);
  store<u64>(at, load<u64>(at) | (u64(1) << limit));
  tellAt(time, monthOf(time), Trace.hit, limit, 0, 0, 0);
}

/** Limits that the rating of a month's use has told of already, one bit each. */
export function countHit(month: i32, limits: u64): void {
  const at = HITS + ((<usize>month) << 3);
  store<u64>(at, load<u64>(at) | limits);
}

export function hitsOf(month: i32): u64 {
  return load<u64>(HITS + ((<usize>month) << 3));
}

/** The bill of a month: what it caused, whenever it is invoiced. */
export function billOf(month: i32): i64 {
  let bill: i64 = 0;
  for (let lines = linesOf(month); lines != 0; lines &= lines - 1) {
    const line = i32(ctz(lines));
    const micros = lineMicros(month, line);
    bill += isCredit(line) ? -micros : micros;
  }
  return bill;
}

/** Month by month. */
function tellLines(): void {
  for (let month = 0; month < Months.count; month++) {
    for (let lines = linesOf(month); lines != 0; lines &= lines - 1) {
      const line = i32(ctz(lines));
      const micros = lineMicros(month, line);
      const lag = i32(load<u8>(LAGS + <usize>(month * LINES_MAX + line)));
      tellAt(monthBegins(month + 1), month, Trace.line, line, 0, isCredit(line) ? -micros : micros, lag);
    }
  }
}

function meterAt(month: i32, line: i32): usize {
  return TICKS + ((<usize>(month * LINES_MAX + line)) << 4);
}

function invoicedAt(month: i32, line: i32): usize {
  return INVOICED + ((<usize>(month * LINES_MAX + line)) << 3);
}
