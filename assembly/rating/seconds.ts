// The second by which a flow has brought so many units: the curve of the day read backwards.

import { Kind } from '../layout/kinds';
import { SECONDS_PER_DAY } from '../layout/life';
import { Account } from './account';
import { account } from './context';
import { WHOLE_DAY, hourEnds, today } from './dayCurve';
import { flowKind, flowQuantity, isWholeDay, usedUntil } from './flows';
import { Slot } from './slot';

/** The first second in `from` <.. `until` by which `units` more are used, of those that a warning left; -1 when there is none, or
 * the flow has a window. */
export function secondOf(index: i32, units: i64, from: i64, until: i64): i64 {
  if (!isWholeDay(index)) return -1;
  const factor = Slot.get(account, Account.factor + min(flowKind(index), Kind.sms));
  if (factor == 0) return -1;
  const before = usedUntil(index, from);
  const offered = factor >= 256 ? before + u64(units) : offeredFor(before, u64(units), u64(factor));
  if (offered > usedUntil(index, until)) return -1;
  return i64(today) * SECONDS_PER_DAY + secondOfShare(shareOf(offered, flowQuantity(index)));
}

/** What has to be offered in all so that `units` more than from `before` are left. */
function offeredFor(before: u64, units: u64, factor: u64): u64 {
  const left = ((before * factor) >> 8) + units;
  return ((left << 8) + factor - 1) / factor;
}

/** The smallest share of the day, of WHOLE_DAY, by which `used` of the day's quantity are used. */
function shareOf(used: u64, quantity: u64): u64 {
  return (used * WHOLE_DAY + quantity - 1) / quantity;
}

function secondOfShare(share: u64): i64 {
  let hour = 0;
  while (hourEnds(hour + 1) * 3600 < share) hour++;
  const low = hourEnds(hour);
  const high = hourEnds(hour + 1);
  return i64(hour) * 3600 + i64((share - low * 3600 + (high - low) - 1) / (high - low));
}
