// When use is refused: before the agreement (3.1), while the connection is blocked (11), where after a loss it is not the customer's
// (10.3), after the end (17). The rating is told, and what it refuses is known to the second.

import { monthBegins } from '../accounts/months';
import { Action } from '../rating/account';
import { knowCut, meetCutOf } from '../rating/cuts';
import { promise } from '../rating/promises';
import { widened } from '../widened';

const FIRST_ROOM: i32 = 32;

export enum Ground {
  unmade,
  blocked,
  others,
  ended,
}

/** Seconds of the running month at which use begins to be refused, or is let through again, by turns. */
let turns: usize = 0;
let room: i32 = 0;

class Bars {
  /** One bit a Ground. */
  static grounds: i32 = 0;
  static month: i32 = 0;
  static fromStart: bool = false;
  static turns: i32 = 0;
}

export function openBars(): void {
  Bars.grounds = 0;
  beginBarMonth(0);
}

export function beginBarMonth(month: i32): void {
  Bars.month = month;
  Bars.fromStart = Bars.grounds != 0;
  Bars.turns = 0;
}

/** From a second of the running month on. */
export function bar(time: i64, ground: Ground): void {
  const before = Bars.grounds;
  Bars.grounds |= 1 << ground;
  if (before == 0) turn(time, Action.bar);
}

export function isBarredFor(ground: Ground): bool {
  return ((Bars.grounds >> ground) & 1) != 0;
}

export function unbar(time: i64, ground: Ground): void {
  const before = Bars.grounds;
  Bars.grounds &= ~(1 << ground);
  if (before != 0 && Bars.grounds == 0) turn(time, Action.unbar);
}

function turn(time: i64, action: Action): void {
  const second = time - monthBegins(Bars.month);
  promise(second, action, 0);
  if (Bars.turns == room) widen();
  store<i64>(turns + ((<usize>Bars.turns) << 3), second);
  Bars.turns++;
}

/** From a time on, in the running month or after it, use is not the customer's: calls under way end there. */
export function cutCalls(time: i64): void {
  cutCallsOf(time, time);
}

/** So they do if they began before another time. */
export function cutCallsOf(time: i64, begun: i64): void {
  const begins = monthBegins(Bars.month);
  meetCutOf(time - begins, begun - begins);
  knowCut();
}

/** Is any use of the running month refused so far? */
export function hasBars(): bool {
  return Bars.fromStart || Bars.turns > 0;
}

/** Is use refused at a second of the running month? */
export function isBarredAt(second: i64): bool {
  let barred = Bars.fromStart;
  for (let i = 0; i < Bars.turns && turnAt(i) <= second; i++) barred = !barred;
  return barred;
}

/** The next second after one at which that changes; beyond any month when there is none. */
export function turnAfter(second: i64): i64 {
  for (let i = 0; i < Bars.turns; i++) if (turnAt(i) > second) return turnAt(i);
  return i64.MAX_VALUE;
}

function turnAt(index: i32): i64 {
  return load<i64>(turns + ((<usize>index) << 3));
}

function widen(): void {
  const wider = max(FIRST_ROOM, 2 * room);
  turns = widened(turns, (<usize>room) << 3, (<usize>wider) << 3);
  room = wider;
}
