// What the operator knows, and when: one entry per priced record with the time at which its file has arrived. Records of
// different kinds and places arrive out of order, so a meter that mixes them is known late in another order than it grew.
//
// A level is known at the smallest time by which the entries that have arrived reach it. Each further entry can only bring that
// forward, so a promise made on it is moved, never broken. Use that flows without records is known as it flows (streams.ts).

import { Terms } from '../layout/terms';
import { widened } from '../widened';
import { Of } from './context';
import { readAt } from './delay';
import { arrivedOf, forgetStreams, forgetStreamsSince, openStream, takeStream } from './streams';
import { Wide } from './wide';

/** What an entry counts in. */
export enum Known {
  cost,
  voice,
  sms,
  worth, // of a bundle of money
  roaming, // cost of data roaming
}

/** Which costs a level is on. */
export enum Costs {
  all,
  toStop, // those that count toward the stop of the service
  ofMonth, // those of the month, paid or not
}

const FIRST_ROOM: i32 = 4096;
const KNOWN_AT: usize = 0;
const TICKS: usize = 8;
const UNITS: usize = 24;
const CLASS: usize = 32;
const TO_STOP: usize = 33;
const PAID: usize = 34;
const BEFORE: usize = 35; // carried from the months before
const STREAM: usize = 36; // -1 = none
const ENTRY: usize = 40;
const SUM = memory.data(16);

let entries: usize = 0;
let room: i32 = 0;
let count: i32 = 0;

export function forget(): void {
  count = 0;
  forgetStreams();
}

/** What was paid is paid. */
export function payCosts(what: Known): void {
  for (let i = 0; i < count; i++) {
    if (load<u8>(entryAt(i) + CLASS) == u8(what)) store<u8>(entryAt(i) + PAID, 1);
  }
}

export function isUnpaid(index: i32, what: Known): bool {
  const entry = entryAt(index);
  return load<u8>(entry + CLASS) == u8(what) && load<u8>(entry + PAID) == 0;
}

/** Is an entry a cost that is not paid and counts? */
export function isOwed(index: i32, which: Costs): bool {
  return isUnpaid(index, Known.cost) && isOf(entryAt(index), which);
}

export function countsToStop(index: i32): bool {
  return load<u8>(entryAt(index) + TO_STOP) != 0;
}

export function knownAt(index: i32): i64 {
  return load<i64>(entryAt(index) + KNOWN_AT);
}

export function costTicks(index: i32): usize {
  return entryAt(index) + TICKS;
}

/** -1 = none. */
export function streamOf(index: i32): i32 {
  return load<i32>(entryAt(index) + STREAM);
}

export function entryCount(): i32 {
  return count;
}

/** Back to a former count: the use since then was only tried. */
export function forgetSince(former: i32): void {
  for (let i = former; i < count; i++) {
    const stream = load<i32>(entryAt(i) + STREAM);
    if (stream < 0) continue;
    forgetStreamsSince(stream);
    break;
  }
  count = former;
}

/** Notes a cost, or with Known.worth what use is worth; `each`: ticks of a unit that flows at this price alone, else 0. */
export function knowTicks(what: Known, knownAt: i64, ticks: usize, toStop: bool, each: i64): void {
  const entry = add(what, knownAt);
  memory.copy(entry + TICKS, ticks, 16);
  store<u8>(entry + TO_STOP, u8(toStop));
  if (each > 0) store<i32>(entry + STREAM, openStream(each));
}

/** Notes a cost that counts on no meter any more but that of the month. */
export function knowPaid(knownAt: i64, ticks: usize): void {
  knowTicks(Known.cost, knownAt, ticks, false, 0);
  store<u8>(entryAt(count - 1) + PAID, 1);
}

/** Notes a cost of the months before; `stream`: what of it is known as it flowed (streams.ts), 0 = nothing. */
export function knowBefore(what: Known, knownAt: i64, ticks: usize, toStop: bool, stream: usize): void {
  if (Wide.isZero(ticks)) return;
  knowTicks(what, knownAt, ticks, toStop, 0);
  const entry = entryAt(count - 1);
  store<u8>(entry + BEFORE, 1);
  if (stream != 0) store<i32>(entry + STREAM, takeStream(stream));
}

/** Notes seconds or messages of the bundle. */
export function knowUnits(what: Known, knownAt: i64, units: i64): void {
  store<i64>(add(what, knownAt) + UNITS, units);
}

function add(what: Known, knownAt: i64): usize {
  if (count == room) widen();
  const entry = entryAt(count++);
  memory.fill(entry, 0, ENTRY);
  store<i64>(entry + KNOWN_AT, knownAt);
  store<u8>(entry + CLASS, u8(what));
  store<i32>(entry + STREAM, -1);
  return entry;
}

function widen(): void {
  const wider = max(FIRST_ROOM, 2 * room);
  entries = widened(entries, <usize>room * ENTRY, <usize>wider * ENTRY);
  room = wider;
}

function entryAt(index: i32): usize {
  return entries + <usize>index * ENTRY;
}

/** The first reading at which the operator knows of so many seconds or messages; -1 if the entries do not reach it. */
export function unitsReadAt(what: Known, level: i64): i64 {
  return earliest(what, level, 0, Costs.all);
}

/** The first reading at which it knows of costs, or worth, that reach the wide number at `level`; -1 if the entries do not. */
export function ticksReadAt(what: Known, level: usize, which: Costs): i64 {
  return earliest(what, 0, level, which);
}

/** Does the operator know of so many seconds or messages by a time? */
export function unitsKnownBy(what: Known, level: i64, time: i64): bool {
  return time >= 0 && count > 0 && knows(what, time, level, 0, Costs.all);
}

/** Does it know by a time of costs, or worth, that reach the wide number at `level`? */
export function ticksKnownBy(what: Known, level: usize, which: Costs, time: i64): bool {
  return time >= 0 && count > 0 && knows(what, time, 0, level, which);
}

function earliest(what: Known, units: i64, level: usize, which: Costs): i64 {
  let high: i64 = -1;
  for (let i = 0; i < count; i++) high = max(high, load<i64>(entryAt(i) + KNOWN_AT));
  if (!knows(what, high, units, level, which)) return -1;
  const every = max(1, Of.terms(Terms.pollSeconds));
  let read = readAt(high);
  let step: i64 = 1; // most often it is one of the last readings
  while (knows(what, read - step * every, units, level, which)) {
    read -= step * every;
    step <<= 1;
  }
  for (; step > 1;) {
    step >>= 1;
    if (knows(what, read - step * every, units, level, which)) read -= step * every;
  }
  return read;
}

/** Do the entries that have arrived by this time reach the level? */
function knows(what: Known, time: i64, units: i64, level: usize, which: Costs): bool {
  return time >= 0 && (level == 0 ? knowsUnits(what, time, units) : knowsTicks(what, time, level, which));
}

function knowsUnits(what: Known, time: i64, units: i64): bool {
  let sum: i64 = 0;
  for (let entry = entries, end = entryAt(count); entry < end; entry += ENTRY) {
    if (load<u8>(entry + CLASS) == u8(what) && load<i64>(entry + KNOWN_AT) <= time)
      sum += load<i64>(entry + UNITS);
  }
  return sum >= units;
}

function knowsTicks(what: Known, time: i64, level: usize, which: Costs): bool {
  Wide.clear(SUM);
  for (let entry = entries, end = entryAt(count); entry < end; entry += ENTRY) {
    if (load<u8>(entry + CLASS) != u8(what) || !isOf(entry, which)) continue;
    if (load<i64>(entry + KNOWN_AT) <= time) {
      Wide.addFrom(SUM, entry + TICKS);
    } else {
      const stream = load<i32>(entry + STREAM);
      if (stream >= 0) arrivedOf(stream, time, SUM);
    }
  }
  return Wide.reaches(SUM, level);
}

function isOf(entry: usize, which: Costs): bool {
  if (which == Costs.ofMonth) return load<u8>(entry + BEFORE) == 0;
  if (load<u8>(entry + PAID) != 0) return false;
  return which == Costs.all || load<u8>(entry + TO_STOP) != 0;
}
