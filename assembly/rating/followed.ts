// Levels of the meters, told at the end of each day on which they moved, for a reader of the trace.

import { Kind } from '../layout/kinds';
import { Terms } from '../layout/terms';
import { Followed, Trace } from '../layout/trace';
import { Account } from './account';
import { Of, account } from './context';
import { Slot } from './slot';
import { tell } from './trace';
import { Wide } from './wide';

const BEFORE = memory.data(Followed.COUNT * 8, 16);

/** Units of the bundle, or micro-euro excl. VAT. */
function levelOf(meter: Followed): i64 {
  if (meter <= Followed.sms) return Slot.get(account, Account.used + Kind.data + meter);
  const at = meter == Followed.roam ? Account.roam : Account.service;
  return Wide.roundHalfUp(Slot.at(account, at), u64(Of.terms(Terms.ticksPerMicro)));
}

/** A day begins. */
export function keepMeters(): void {
  for (let meter = 0; meter < Followed.COUNT; meter++) Slot.set(BEFORE, meter, levelOf(meter));
}

/** A day ends at `time`. */
export function tellMeters(time: i64): void {
  for (let meter = 0; meter < Followed.COUNT; meter++) {
    const level = levelOf(meter);
    if (level == Slot.get(BEFORE, meter)) continue;
    const isMoney = meter >= Followed.roam;
    tell(time, Trace.meter, meter, isMoney ? 0 : level, isMoney ? level : 0, 0);
  }
}
