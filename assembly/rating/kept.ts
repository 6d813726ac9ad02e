// What is left of use since a warning or a measure slowed it down. A factor never rises before the month ends.

import { Account } from './account';
import { account } from './context';
import { Slot } from './slot';

/** Units left of a whole day's, when nothing changes on that day. */
export function kept(kind: i32, units: u64): i64 {
  const factor = Slot.get(account, Account.factor + kind);
  return factor >= 256 ? i64(units) : i64((units * u64(factor)) >> 8);
}

/** A bound of what is left of a day's units, whatever falls due on that day. */
export function keptAtMost(kind: i32, units: i64): i64 {
  const factor = Slot.get(account, Account.factor + kind);
  return factor >= 256 ? units : ((units * factor) >> 8) + 1;
}

/** Of what a flow has brought between two sums of it, in pieces or at once the same. */
export function keptOf(kind: i32, before: u64, after: u64): i64 {
  const factor = Slot.get(account, Account.factor + kind);
  if (factor >= 256) return i64(after - before);
  return i64((after * u64(factor)) >> 8) - i64((before * u64(factor)) >> 8);
}
