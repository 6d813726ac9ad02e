// Rights that the operator has but need not use ("may"): a draw of its own per SIM and month, the same under every variant.

import { Terms } from '../layout/terms';
import { drawU32 } from '../random/draw';
import { Account } from './account';
import { Of, account } from './context';
import { Slot } from './slot';

const PURPOSE_BILLS_LATER: u32 = 127;
const PURPOSE_SANCTION: u32 = 128;
const PURPOSE_OBSERVE: u32 = 129;
const PURPOSE_REACTIVATION: u32 = 130; // and following: one a reactivation of the month

let customerIndex: u32 = 0;
let simIndex: u32 = 0;
let monthIndex: u32 = 0;
/** Month in which this customer last paid for switching on (A19: once per customer), per variant. */
let customerFee: usize = 0;

export function aimPolicies(customer: u32, sim: u32, month: u32, customerFeeAt: usize): void {
  customerIndex = customer;
  simIndex = sim;
  monthIndex = month;
  customerFee = customerFeeAt;
}

/** Month, counted from 1, in which the customer last paid for switching on. */
export function customerFeeMonth(): i64 {
  return load<i64>(customerFee);
}

/** Back to a former month: the use since then was only tried. */
export function setCustomerFeeMonth(month: i64): void {
  store<i64>(customerFee, month);
}

export function happens(probability: i64, purpose: u32): bool {
  if (probability <= 0) return false;
  if (probability >= 1 << 32) return true;
  return i64(drawU32(customerIndex, simIndex, monthIndex, purpose)) < probability;
}

/** 13.4: does the operator act on this SIM's fair-use hits of the month? */
export function sanctionsThisMonth(policy: i64): bool {
  return happens(policy, PURPOSE_SANCTION);
}

/** 13.5: does the operator observe this SIM at this month's end? */
export function observes(): bool {
  return happens(Of.terms(Terms.abusePolicy), PURPOSE_OBSERVE);
}

/** 2.7, 12.4: extra months until this SIM's roaming of the month is invoiced. */
export function billingLag(): i64 {
  return happens(Of.terms(Terms.billsLaterPolicy), PURPOSE_BILLS_LATER)
    ? Of.terms(Terms.roamingLagMonths)
    : 0;
}

/** 12.5.6: is switching on again charged? A19: each event of a SIM, or once per customer and month. */
export function reactivationCharged(): bool {
  const nth = u32(min(Slot.get(account, Account.reactivations), 100));
  if (!happens(Of.terms(Terms.reactivationPolicy), PURPOSE_REACTIVATION + nth)) return false;
  if (Of.terms(Terms.reactivationPerCustomer) == 0) return true;
  const month = i64(monthIndex) + 1;
  if (load<i64>(customerFee) == month) return false;
  store<i64>(customerFee, month);
  return true;
}
