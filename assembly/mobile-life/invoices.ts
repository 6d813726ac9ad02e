// Invoices of a SIM as they are made: the fee of the Month, use of the Month before, roaming of earlier ones (12.4, D1).

import { Plan, Terms } from '../layout/terms';
import { Of } from '../rating/context';
import { Slot } from '../rating/slot';
import { Past, Standing, held, pastMonth } from './standing';

/**
 * The invoice dated `back` months before the beginning of the running month, excl. VAT; -1 where there is none. `over`: the
 * running month has ended, and its fee is known to be shared or not.
 */
export function invoiceBefore(back: i64, over: bool): i64 {
  if (back > held(Standing.age) || (back > 0 && pastMonth(back) == 0)) return -1;
  return feeOf(back, over) + usedOn(back);
}

function feeOf(back: i64, over: bool): i64 {
  return back == 0 && !over ? Of.plan(Plan.feeMicros) : Slot.get(pastMonth(back), Past.fee);
}

/** What was used, on the invoice dated at the beginning of the month `back` months ago. */
function usedOn(back: i64): i64 {
  return (
    part(back + 1, Past.use) +
    part(back + 1, Past.thirdParty) +
    part(back + 1, Past.rest) +
    late(back, Past.lateUse) +
    late(back, Past.lateThirdParty)
  );
}

/** Late data on the invoice dated at the beginning of the month `back` months ago. */
export function late(back: i64, slot: i32): i64 {
  return part(back + 1 + Of.terms(Terms.roamingLagMonths), slot);
}

export function part(back: i64, slot: i32): i64 {
  const past = pastMonth(back);
  return past == 0 ? 0 : Slot.get(past, slot);
}

/** 15.5: what the invoice of a Month without a fee holds, excl. VAT. */
export function finalBill(): i64 {
  return usedOn(0);
}
