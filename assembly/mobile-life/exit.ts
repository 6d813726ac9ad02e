// 15.4.3, damages for ending early, excl. VAT. Before activation: fee x minimum term (A28: six at most for small customers). In
// the minimum term: fee x Months left after the running one; at most nine employees: fee x (6 - Months begun). On top 75 % of
// what the use of the three Months before came to (A29, D9: use and surcharges, no fees). After the minimum term nothing.

import { LifeRight, LifeRule, LifeTerms } from '../layout/mobile-life';
import { Plan, Terms } from '../layout/terms';
import { Of } from '../rating/context';
import { late, part } from './invoices';
import { halfUp } from './money';
import { Past, Standing, held, hold, isOff, lifeTerm, uses } from './standing';

export function chargePreActivation(small: bool): void {
  if (!uses(LifeRight.chargePreActivation)) return;
  const term = lifeTerm(LifeTerms.minTermMonths);
  const capped = small && lifeTerm(LifeTerms.preActivationCapped) != 0;
  hold(Standing.exitFees, fees(capped ? min(term, lifeTerm(LifeTerms.smallExitMonths)) : term));
}

function fees(months: i64): i64 {
  return Of.plan(Plan.feeMicros) * max<i64>(0, months);
}

/** Months that have begun when the contract ends at a time of the running one. */
function begun(time: i64): i64 {
  return held(Standing.age) + i64(time > 0);
}

export function chargeExit(time: i64, small: bool): void {
  if (!uses(LifeRight.chargeExit)) return;
  const term = lifeTerm(LifeTerms.minTermMonths);
  const until = small && !isOff(LifeRule.smallExit) ? min(term, lifeTerm(LifeTerms.smallExitMonths)) : term;
  hold(Standing.exitFees, fees(until - begun(time)));
}

export function chargeExitUse(time: i64, small: bool): void {
  const inTerm = held(Standing.age) < lifeTerm(LifeTerms.minTermMonths);
  if (!inTerm && !isOff(LifeRule.afterRenewal)) return;
  if (small && lifeTerm(LifeTerms.exitSmallAddOn) == 0) return;
  if (!uses(LifeRight.chargeExitUse)) return;
  const whole: i64 = lifeTerm(LifeTerms.exitWithVat) != 0 ? 10000 + Of.terms(Terms.vatBasisPoints) : 10000;
  hold(Standing.exitUse, halfUp(usedBefore() * lifeTerm(LifeTerms.exitUsePercent) * whole, 1000000));
}

/** Use of the months before the notice, by month of use or by date of invoice. */
function usedBefore(): i64 {
  const first = held(Standing.month) - held(Standing.noticeMonth) + 1;
  const third = lifeTerm(LifeTerms.exitThirdParty) != 0;
  const byInvoice = lifeTerm(LifeTerms.exitByInvoice) != 0;
  let sum: i64 = 0;
  for (let back = first; back < first + lifeTerm(LifeTerms.exitUseMonths); back++) {
    const month = byInvoice ? back + 1 : back;
    sum += part(month, Past.use) + (byInvoice ? late(back, Past.lateUse) : part(back, Past.lateUse));
    if (!third) continue;
    sum += part(month, Past.thirdParty);
    sum += byInvoice ? late(back, Past.lateThirdParty) : part(back, Past.lateThirdParty);
  }
  return sum;
}
