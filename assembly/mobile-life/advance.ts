// 1.6: an advance = the last three invoices, incl. VAT (A27: their sum or mean), at least 50.00 EUR, when a month's bill is high
// or before numbers are opened; netted with the next invoices until used up. Cash, no revenue.

import { Notice } from '../layout/kinds';
import { LifeRight, LifeRule, LifeTerms } from '../layout/mobile-life';
import { FactOf } from './facts';
import { invoiceBefore } from './invoices';
import { tellLife, toCents, withVat } from './money';
import { openWaiting } from './requests';
import { Standing, held, hold, holdMore, isOff, lifeTerm, uses } from './standing';

/** Asks an advance, unless one is asked or held; of nothing none is asked. `over`: the running month has ended. */
export function askAdvance(time: i64, over: bool): void {
  if (held(Standing.advanceAsked) > 0 || held(Standing.advance) > 0) return;
  const amount = advanceAmount(over);
  if (amount == 0) return;
  hold(Standing.advanceAsked, amount);
  tellLife(time, Notice.advanceAsked, amount);
}

function advanceAmount(over: bool): i64 {
  const least = lifeTerm(LifeTerms.advanceMin);
  if (isOff(LifeRule.advanceAmount)) return least;
  const wanted = lifeTerm(LifeTerms.advanceInvoices);
  const withTax = lifeTerm(LifeTerms.advanceWithVat) != 0;
  let sum: i64 = 0;
  let found: i64 = 0;
  while (found < wanted) {
    const invoice = invoiceBefore(found, over);
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
  if (held(Standing.advanceAsked) == 0 && lifeTerm(LifeTerms.openingDeposit) == 0) openWaiting(time);
}

/** At a Month's end: was its bill, excl. VAT, high? */
export function watchBill(time: i64, bill: i64): void {
  if (bill >= lifeTerm(LifeTerms.advanceTrigger) && uses(LifeRight.askAdvance)) askAdvance(time, true);
}

/** An invoice, excl. VAT, is netted as it is made; what is left of it, incl. VAT. */
export function netAdvance(time: i64, invoice: i64): i64 {
  const due = withVat(invoice);
  if (isOff(LifeRule.advanceNetted)) return due;
  const netted = min(held(Standing.advance), due);
  if (netted <= 0) return due;
  holdMore(Standing.advance, -netted);
  tellLife(time, Notice.advanceSettled, netted);
  return due - netted;
}
