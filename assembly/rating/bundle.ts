// The bundle (12.2, 12.3, 2.6). Units at home and in the EU zone draw on it alike; what is beyond costs the national rate:
// beyond = max(0, used - bundle), so a piece's share is the difference of two such values and pieces add up exactly.
// A12 B: the bundle is one amount of money, drawn on by every kind at its rate beyond the bundle.

import { Kind } from '../layout/kinds';
import { Plan, Terms } from '../layout/terms';
import { Account } from './account';
import { Of, account, plan } from './context';
import { Slot } from './slot';
import { Wide } from './wide';

const BEFORE = memory.data(16);
const AFTER = memory.data(16);

export function isUnlimited(kind: Kind): bool {
  return Of.plan(Plan.dataUnlimited + kind) != 0;
}

export function inMoney(): bool {
  return Of.terms(Terms.bundleReading) != 0 && Of.plan(Plan.hasBundle) != 0;
}

/** Units of the bundle that are left. */
export function remaining(kind: Kind): i64 {
  return max(0, Of.plan(Plan.dataBytes + kind) - Slot.get(account, Account.used + kind));
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

/** Draws units on a money bundle; returns the address of the cost beyond it. */
export function drawMoney(kind: Kind, units: i64): usize {
  const value = Slot.at(account, Account.value);
  const bundle = Slot.at(plan, Plan.moneyBundle);
  memory.copy(BEFORE, value, 16);
  Wide.subtract(BEFORE, bundle);
  Wide.addProduct(value, u64(units), u64(Of.plan(Plan.dataTicks + kind)));
  memory.copy(AFTER, value, 16);
  Wide.subtract(AFTER, bundle);
  Wide.subtract(AFTER, BEFORE);
  return AFTER;
}
