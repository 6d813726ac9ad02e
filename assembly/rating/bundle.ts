// The bundle (12.2, 12.3, 2.6). Units at home and in the EU zone draw on it alike; what is beyond costs the national rate:
// beyond = max(0, used - bundle), so a piece's share is the difference of two such values and pieces add up exactly.
// A12 B: the bundle is one amount of money, drawn on by every kind at its rate beyond the bundle.

import { Kind } from '../layout/kinds';
import { Plan, Terms } from '../layout/terms';
import { Account } from './account';
import { Of, account, plan } from './context';
import { Known, knowTicks } from './knowledge';
import { Slot } from './slot';
import { setInside } from './use';
import { Wide } from './wide';

const BEFORE = memory.data(16);
const AFTER = memory.data(16);
const WORTH = memory.data(16);
const PAID = memory.data(16);

export function isUnlimited(kind: Kind): bool {
  return Of.plan(Plan.dataUnlimited + kind) != 0;
}

export function inMoney(): bool {
  return Of.terms(Terms.bundleReading) != 0 && Of.plan(Plan.hasBundle) != 0;
}

/** Units of the bundle that are left, of an unlimited one more than anyone uses; of money, the units that it still pays. */
export function remaining(kind: Kind): i64 {
  if (isUnlimited(kind)) return i64.MAX_VALUE;
  if (inMoney()) return remainingInMoney(u64(Of.plan(Plan.dataTicks + kind)));
  return max(0, Of.plan(Plan.dataBytes + kind) - Slot.get(account, Account.used + kind));
}

function remainingInMoney(ticks: u64): i64 {
  memory.copy(BEFORE, Slot.at(plan, Plan.moneyBundle), 16);
  Wide.subtract(BEFORE, Slot.at(account, Account.value));
  return ticks == 0 ? i64.MAX_VALUE : Wide.floor(BEFORE, ticks);
}

/** Draws units; returns those beyond the bundle. `whole`: a record that straddles the end is wholly beyond. */
export function draw(kind: Kind, units: i64, whole: bool): i64 {
  const bundle = Of.plan(Plan.dataBytes + kind);
  const before = Slot.get(account, Account.used + kind);
  const after = before + units;
  Slot.set(account, Account.used + kind, after);
  if (whole && after > bundle) return units;
  return max(0, after - bundle) - max(0, before - bundle);
}

/** Draws units on a money bundle; returns the address of the cost beyond it. `whole`: a record that straddles the end is wholly
 * beyond. What it was worth is known from `arrival` on. */
export function drawMoney(kind: Kind, units: i64, whole: bool, arrival: i64): usize {
  const value = Slot.at(account, Account.value);
  const bundle = Slot.at(plan, Plan.moneyBundle);
  const ticks = Of.plan(Plan.dataTicks + kind);
  memory.copy(BEFORE, value, 16);
  Wide.subtract(BEFORE, bundle);
  Wide.clear(WORTH);
  Wide.addProduct(WORTH, u64(units), u64(ticks));
  Wide.addFrom(value, WORTH);
  knowTicks(Known.worth, arrival, WORTH, false, kind == Kind.data ? ticks : 0);
  memory.copy(AFTER, value, 16);
  Wide.subtract(AFTER, bundle);
  if (whole && !Wide.isZero(AFTER)) return coverNothing();
  Wide.subtract(AFTER, BEFORE);
  coverSome(units, ticks);
  return AFTER;
}

/** Whole units that the bundle covered, at least in part; and by what their worth exceeds what it paid. */
function coverSome(units: i64, ticks: i64): void {
  const covered = ticks == 0 ? units : units - Wide.floor(AFTER, u64(ticks));
  memory.copy(BEFORE, WORTH, 16);
  Wide.subtract(BEFORE, AFTER);
  Wide.clear(PAID);
  Wide.addProduct(PAID, u64(covered), u64(ticks));
  Wide.subtract(PAID, BEFORE);
  setInside(covered, load<u64>(PAID));
}

function coverNothing(): usize {
  setInside(0, 0);
  return WORTH;
}
