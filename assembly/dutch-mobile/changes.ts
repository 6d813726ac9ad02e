// Changes, 12.7 and 28: a price four weeks after its announcement at the earliest (A43: or a month), anything else a month
// after. Where the law or a change to the customer's detriment lets him leave, his notice ends the agreement with the change.

import { Source } from '../layout/trace';
import { setDeadline } from '../accounts/deadlines';
import { FactAt } from '../accounts/facts';
import { dayBegins, dayOf, monthsLater } from '../accounts/months';
import { DutchCount, DutchReading, DutchRule } from '../layout/dutch-mobile';
import { FactFlag } from '../layout/facts';
import { Notice } from '../layout/kinds';
import { Slot } from '../rating/slot';
import { widened } from '../widened';
import { Due, notify } from './due';
import { Fees } from './fees';
import { count, holds, option } from './terms';

const FIRST_ROOM: i32 = 16;

/** What a change lets the customer do. */
enum Right {
  none,
  byLaw, // leave with it, his notice being there before (12.7)
  onDetriment, // leave with it, his notice being sent by its day (28.3)
}

enum Change {
  price, // micro-euro a month, 0 = of other terms
  effectiveAt,
  right,
  SIZE,
}

const ROW: usize = (<usize>Change.SIZE) << 3;

let rows: usize = 0;
let room: i32 = 0;

class Changes {
  /** Announced so far. */
  static count: i32 = 0;
  /** By which right the customer may leave, where leaveAt found one. */
  static leavesBy: Source = Source.usual;
}

function changeAt(index: i32): usize {
  return rows + <usize>index * ROW;
}

export function openChanges(): void {
  Changes.count = 0;
}

/** When an agreement ends by a notice because of a change, the first that still lets the customer leave; -1 = none. */
export function leaveAt(time: i64): i64 {
  let first: i64 = -1;
  for (let index = 0; index < Changes.count; index++) {
    const row = changeAt(index);
    const effectiveAt = Slot.get(row, Change.effectiveAt);
    if (!letsLeave(row, time) || (first >= 0 && effectiveAt >= first)) continue;
    first = effectiveAt;
    Changes.leavesBy = i32(Slot.get(row, Change.right)) == Right.byLaw ? Source.price : Source.change;
  }
  return first;
}

export function leavesBy(): Source {
  return Changes.leavesBy;
}

function letsLeave(row: usize, time: i64): bool {
  const right = i32(Slot.get(row, Change.right));
  const effectiveAt = Slot.get(row, Change.effectiveAt);
  if (right == Right.byLaw) return holds(DutchRule.exitByLaw) && time < effectiveAt;
  return right == Right.onDetriment && holds(DutchRule.exitOnChange) && dayOf(time) <= dayOf(effectiveAt);
}

export function onChangeAnnounced(fact: i32): void {
  const time = FactAt.time(fact);
  const day = dayOf(time);
  const price = FactAt.amount(fact);
  const until = FactAt.until(fact);
  const earliest = price > 0 ? earliestPrice(day) : earliestTerms(day);
  const effectiveAt = max(time, dayBegins(max(until > 0 ? dayOf(until) : earliest, earliest)));
  if (Changes.count == room) widen();
  const index = Changes.count++;
  Slot.set(changeAt(index), Change.price, price);
  Slot.set(changeAt(index), Change.effectiveAt, effectiveAt);
  Slot.set(changeAt(index), Change.right, rightOf(fact));
  setDeadline(effectiveAt, Due.changeInForce, index);
}

function widen(): void {
  const wider = max(FIRST_ROOM, 2 * room);
  rows = widened(rows, <usize>room * ROW, <usize>wider * ROW);
  room = wider;
}

function earliestPrice(day: i32): i32 {
  if (!holds(DutchRule.priceChange)) return day;
  const weeks = day + 7 * count(DutchCount.priceWeeks);
  return option(DutchReading.A43price) == 1
    ? max(weeks, monthsLater(day, count(DutchCount.termsMonths)))
    : weeks;
}

function earliestTerms(day: i32): i32 {
  return holds(DutchRule.termsChange) ? monthsLater(day, count(DutchCount.termsMonths)) : day;
}

/** 28.4 tells what gives no right to leave. */
function rightOf(fact: i32): Right {
  if (FactAt.is(fact, FactFlag.lawful)) return Right.byLaw;
  const periodic = option(DutchReading.periodicRise) == 1 && FactAt.is(fact, FactFlag.periodic);
  const excluded = holds(DutchRule.noExit) && (FactAt.is(fact, FactFlag.exempt) || periodic);
  return FactAt.is(fact, FactFlag.adverse) && !excluded ? Right.onDetriment : Right.none;
}

export function onChangeInForce(time: i64, index: i32): void {
  notify(time, Notice.changeInForce);
  const price = Slot.get(changeAt(index), Change.price);
  if (price > 0) Fees.nextPrice = price;
}
