// 1.6: an advance = the last three invoices, incl. VAT (A27: their sum or mean), at least 50.00 EUR, when a month's bill is high
// or before numbers are opened; netted with the next invoices until used up. Cash, no revenue.

import { Notice } from '../layout/kinds';
import { LifeRight, LifeRule, LifeTerms } from '../layout/mobile-life';
import { FactOf } from './facts';
import { invoiceBefore } from './invoices';
import { tellLife, toCents, withVat } from './money';
import { openWaiting } from './requests';
import { Standing, held, hold, holdMore, isOff, lifeTerm, uses } from './standing';

/** Asks an advance, unless one is asked or held. */
export function askAdvance(time: i64): void {
  if (held(Standing.advanceAsked) > 0 || held(Standing.advance) > 0) return;
  const amount = advanceAmount();
  hold(Standing.advanceAsked, amount);
  tellLife(time, Notice.advanceAsked, amount);
}

function advanceAmount(): i64 {
  const least = lifeTerm(LifeTerms.advanceMin);
  if (isOff(LifeRule.advanceAmount)) return least;
  const wanted = lifeTerm(LifeTerms.advanceInvoices);
  const withTax = lifeTerm(LifeTerms.advanceWithVat) != 0;
  let sum: i64 = 0;
  let found: i64 = 0;
  while (found < wanted) {
    const invoice = invoiceBefore(found);
    if (invoice < 0) break;
    sum += withTax ? withVat(invoice) : invoice;
    found++;
  }
  if (found < wanted && lifeTerm(LifeTerms.advanceFewMin) != 0) return least;
  const mean = lifeTerm(LifeTerms.advanceMean) != 0;
  return max(least, toCents(sum, mean ? max<i64>(1, found) : 1));
}

/** Without an amount: what is asked. */
export function payAdvance(index: i32, time: i64): void {
  const asked = held(Standing.advanceAsked);
  const paid = FactOf.amount(index) == 0 ? asked : FactOf.amount(index);
  holdMore(Standing.advance, paid);
  hold(Standing.advanceAsked, max(0, asked - paid));
  if (held(Standing.advanceAsked) == 0) openWaiting(time);
}

/** At a Month's end: was its bill, excl. VAT, high? */
export function watchBill(time: i64, bill: i64): void {
  if (bill >= lifeTerm(LifeTerms.advanceTrigger) && uses(LifeRight.askAdvance)) askAdvance(time);
}

/** The invoice made at the running month's beginning is netted. */
export function netAdvance(invoice: i64): void {
  const balance = held(Standing.advance);
  if (balance <= 0 || isOff(LifeRule.advanceNetted)) return;
  const netted = min(balance, withVat(invoice));
  if (netted == 0) return;
  hold(Standing.advance, balance - netted);
  tellLife(0, Notice.advanceSettled, netted);
}
