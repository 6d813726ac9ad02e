// Adds the played months of one account to the tally.

import { TRAITS } from './traits';
import { billOf, hitsOf, isCredit, lineMicros, linesOf, noticesOf, secondsIn } from './book';
import { factCount } from './facts';
import { Months, monthBegins } from './months';
import { lapsedIn } from './lapsed';
import { Unit } from '../layout/account';
import { LIMITS_MAX, NOTICES_MAX, State } from '../layout/kinds';
import { Made, Sum } from '../layout/tally';
import { Slot } from '../rating/slot';
import { billBand, billBin } from '../tally/bins';
import { countBill, madeBlock, sumBlock } from '../tally/room';

/** States in which an account is closed for good, one bit each. */
const CLOSED: u64 =
  (u64(1) << State.ended) |
  (u64(1) << State.cancelled) |
  (u64(1) << State.withdrawn) |
  (u64(1) << State.blocked);

/** Ran the contract in a month, or is there a bill all the same? */
export function runsIn(month: i32): bool {
  if (linesOf(month) != 0) return true;
  if (month < Months.begun) return false;
  let closed: i64 = 0;
  for (let states = CLOSED; states != 0; states &= states - 1) closed += secondsIn(month, i32(ctz(states)));
  return closed < monthBegins(month + 1) - monthBegins(month);
}

/** A month in which the contract ran. `fee`: the month's fee, whose bill is an atom. Returns the bill in micro-euro excl. VAT. */
export function recordAccountMonth(variant: i32, group: i32, month: i32, fee: i64, floor: i64): i64 {
  const sums = sumBlock(variant, group);
  const plan = i32(Slot.get(TRAITS, Unit.plan));
  const bill = billOf(month);
  Slot.add(sums, Sum.contractMonths, 1);
  Slot.add(sums, Sum.planMonths + plan, 1);
  Slot.add(sums, Sum.billMicros, bill);
  if (bill == 0) Slot.add(sums, Sum.nothing, 1);
  else if (bill == fee) Slot.add(sums, Sum.feeOnly + plan, 1);
  else countBill(variant, group, billBin(max<i64>(bill, 0)));
  if (bill >= fee + floor) Slot.add(sums, Sum.fiftyAbove, 1);
  const made = madeBlock(variant, i32(Slot.get(TRAITS, Unit.archetype)), billBand(max<i64>(bill, 0)));
  Slot.add(made, Made.simMonths, 1);
  Slot.add(made, Made.billMicros, bill);
  recordLines(sums, made, month);
  recordNotices(sums, made, month);
  recordHits(sums, month);
  Slot.add(sums, Sum.lapsedMicros, lapsedIn(month));
  Slot.add(sums, Sum.suspendedSeconds, secondsIn(month, State.suspended));
  return bill;
}

/** A month after the end of the contract: what it is still told. */
export function recordClosedMonth(variant: i32, group: i32, month: i32): void {
  const made = madeBlock(variant, i32(Slot.get(TRAITS, Unit.archetype)), 0);
  recordNotices(sumBlock(variant, group), made, month);
}

function recordLines(sums: usize, made: usize, month: i32): void {
  for (let lines = linesOf(month); lines != 0; lines &= lines - 1) {
    const line = i32(ctz(lines));
    const micros = isCredit(line) ? -lineMicros(month, line) : lineMicros(month, line);
    Slot.add(sums, Sum.lines + line, micros);
    Slot.add(made, Made.lines + line, micros);
  }
}

function recordNotices(sums: usize, made: usize, month: i32): void {
  for (let notice = 0; notice < NOTICES_MAX; notice++) {
    const count = noticesOf(month, notice);
    if (count == 0) continue;
    Slot.add(sums, Sum.notices + notice, count);
    Slot.add(made, Made.notices, count);
  }
}

function recordHits(sums: usize, month: i32): void {
  const misuse = Slot.get(TRAITS, Unit.misuse) != 0;
  if (misuse) Slot.add(sums, Sum.misuseMonths, 1);
  const hits = hitsOf(month);
  if (hits == 0) return;
  Slot.add(sums, misuse ? Sum.misuseHitMonths : Sum.honestHitMonths, 1);
  for (let limit = 0; limit < LIMITS_MAX; limit++) {
    if ((hits >> limit) & 1) Slot.add(sums, (misuse ? Sum.misuseHits : Sum.honestHits) + limit, 1);
  }
}

/** Facts that an account was drawn with, counted as the records of its life. */
export function recordFacts(variant: i32, group: i32): void {
  Slot.add(sumBlock(variant, group), Sum.records, factCount());
}
