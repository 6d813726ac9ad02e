// 13.3 counts calling time when a call ends: of calls that last at once the one first that ends first, whichever began first; of
// those that end together the one that began first. Each counts on the day on which it began. A call with which no other
// lasts is counted as it begins, for its end; others wait here until none that has yet to begin can end before them.
//
//   | waiting, ascending by end: ends, arrival, seconds, day |
//   | days that ended while a call waited: their calling time, that of their week, as the account had it |

import { weekday } from '../calendar/civil';
import { DAYS, LIFE_FIRST_DAY, SECONDS_PER_DAY } from '../layout/life';
import { Terms } from '../layout/terms';
import { Account } from '../rating/account';
import { Of, account } from '../rating/context';
import { Slot } from '../rating/slot';
import { LIFE } from '../usage/life';
import { widened } from '../widened';
import { beginCallDay, countCall } from './calling-time';

enum Waits {
  ends,
  arrival,
  seconds,
  day,
  SIZE,
}

const ROW: usize = (<usize>Waits.SIZE) << 3;
const FIRST_ROOM: i32 = 64;
/** Of the week of a day, after weekSeconds and weekOver. */
const RING: i32 = 2;
/** A day: its calling time; then weekSeconds, weekOver and weekRing. */
const DAY_SLOTS: i32 = 9;
const DAY_BYTES: usize = (<usize>DAY_SLOTS) << 3;
const ENDED = memory.data(DAYS * 72);
const RUNNING = memory.data(72);

let rows: usize = 0;
let room: i32 = 0;
let firstDay: i32 = 0;
let daysEnded: i32 = 0;

/** Calls that wait to be counted. */
export let waiting: i32 = 0;

/** A month begins, or is played again. */
export function waitForNoCall(): void {
  waiting = 0;
  daysEnded = 0;
}

/** A call that counts as calling time. */
export function countAtEnd(begun: i64, seconds: i64, ends: i64, arrival: i64): void {
  if (seconds == 0) return;
  if (waiting == room) widen();
  let at = waiting++;
  for (; at > 0 && Slot.get(rowAt(at - 1), Waits.ends) > ends; at--)
    memory.copy(rowAt(at), rowAt(at - 1), ROW);
  const row = rowAt(at);
  Slot.set(row, Waits.ends, ends);
  Slot.set(row, Waits.arrival, arrival);
  Slot.set(row, Waits.seconds, seconds);
  Slot.set(row, Waits.day, begun / SECONDS_PER_DAY);
}

/** When the last of the calls that wait ends. */
export function lastEndsAt(): i64 {
  return Slot.get(rowAt(waiting - 1), Waits.ends);
}

/** Counts those that end by the time at which the next call begins. */
export function countEnded(next: i64): void {
  let counted = 0;
  while (counted < waiting && Slot.get(rowAt(counted), Waits.ends) <= next) count(rowAt(counted++));
  waiting -= counted;
  if (waiting == 0) daysEnded = 0;
  else memory.copy(rows, rowAt(counted), <usize>waiting * ROW);
}

/** The midnight that ends a day of the month. */
export function endCallDay(day: i32): void {
  if (waiting > 0) {
    if (daysEnded == 0) firstDay = day;
    keepDay(endedAt(daysEnded++));
  }
  beginCallDay(weekday(dateOf(day + 1)));
}

function count(row: usize): void {
  const seconds = Slot.get(row, Waits.seconds);
  const ends = Slot.get(row, Waits.ends);
  const arrival = Slot.get(row, Waits.arrival);
  if (daysEnded == 0) return countCall(seconds, ends, arrival);
  const day = i32(Slot.get(row, Waits.day));
  const isOver = day < firstDay + daysEnded;
  if (isOver) {
    keepDay(RUNNING);
    putDay(endedAt(day - firstDay));
  }
  countCall(seconds, ends, arrival);
  const weekOver = Slot.get(account, Account.weekOver);
  if (isOver) {
    keepDay(endedAt(day - firstDay));
    putDay(RUNNING);
  }
  for (let i = 0; i < daysEnded; i++) addTo(endedAt(i) + 8, firstDay + i, day, seconds, weekOver);
  addTo(Slot.at(account, Account.weekSeconds), firstDay + daysEnded, day, seconds, weekOver);
}

/** Adds calling time of a day to the week of another. */
function addTo(week: usize, other: i32, day: i32, seconds: i64, weekOver: i64): void {
  if (other == day) return;
  if (Of.terms(Terms.rollingWeek) != 0) {
    if (other > day && other <= day + 6) Slot.add(week, RING + other - day - 1, seconds);
    return;
  }
  if (mondayOf(other) != mondayOf(day)) return;
  Slot.add(week, 0, seconds);
  Slot.set(week, 1, weekOver);
}

/** Keeps the running day's calling time and week. */
function keepDay(at: usize): void {
  Slot.set(at, 0, Slot.get(account, Account.daySeconds));
  memory.copy(at + 8, Slot.at(account, Account.weekSeconds), DAY_BYTES - 8);
}

function putDay(at: usize): void {
  Slot.set(account, Account.daySeconds, Slot.get(at, 0));
  memory.copy(Slot.at(account, Account.weekSeconds), at + 8, DAY_BYTES - 8);
}

function mondayOf(day: i32): i32 {
  const date = dateOf(day);
  return date - weekday(date);
}

function dateOf(day: i32): i32 {
  return i32(load<u32>(LIFE + LIFE_FIRST_DAY)) + day;
}

function endedAt(index: i32): usize {
  return ENDED + <usize>index * DAY_BYTES;
}

function widen(): void {
  const wider = max(FIRST_ROOM, 2 * room);
  rows = widened(rows, <usize>room * ROW, <usize>wider * ROW);
  room = wider;
}

function rowAt(index: i32): usize {
  return rows + <usize>index * ROW;
}
