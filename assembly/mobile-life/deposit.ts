// 1.5.2 after a payment problem, with a ground: a deposit of at most the mean of three months' bills, less what is held (A26).
// 1.5.3 not paid in time: refusal or ending. 1.5.5 it pays no invoice while the contract runs. 1.5.6 at the end:
//   returned = max(0, deposit - invoices owed), with the final bill. A deposit is cash and no revenue.

import { FactFlag } from '../layout/facts';
import { Notice, State } from '../layout/kinds';
import { LifeRight, LifeRule, LifeTerms } from '../layout/mobile-life';
import { Action } from '../rating/account';
import { LATE, promise, withdraw } from '../rating/promises';
import { isOn } from '../rating/states';
import { approve, refuse } from './application';
import { afterDays } from './dates';
import { Cause, terminate } from './ending';
import { FactOf } from './facts';
import { tellLife, toCents, withVat, tellLifeBy } from './money';
import { openWaiting } from './requests';
import { Past, Stage, Standing, held, hold, holdMore, isOff, lifeTerm, pastMonth, uses } from './standing';
import { Slot } from '../rating/slot';
import { Source } from '../layout/trace';

/** A26 C: the mean of the dearest months in a row. */
const OF_DEAREST: i64 = 2;

export function askDeposit(source: Source, time: i64, micros: i64): void {
  if (micros <= 0) return;
  hold(Standing.depositAsked, micros);
  tellLifeBy(source, time, Notice.depositAsked, micros);
  withdrawDue();
  promise(afterDays(time, lifeTerm(LifeTerms.depositDueDays)), Action.depositDue, 0);
}

function withdrawDue(): void {
  withdraw(Action.depositDue, 0);
  withdraw(Action.depositDue, LATE);
}

/** Without an amount: what is asked. */
export function payDeposit(index: i32, time: i64): void {
  const asked = held(Standing.depositAsked);
  const paid = FactOf.amount(index) == 0 ? asked : FactOf.amount(index);
  holdMore(Standing.deposit, paid);
  if (asked == 0) return;
  hold(Standing.depositAsked, max(0, asked - paid));
  if (held(Standing.depositAsked) > 0) return;
  withdrawDue();
  approve(time);
  if (lifeTerm(LifeTerms.openingDeposit) != 0) openWaiting(time);
}

/** 1.5.3. */
export function missDeposit(time: i64): void {
  if (!uses(LifeRight.endUnpaidDeposit)) return;
  hold(Standing.depositAsked, 0);
  if (held(Standing.stage) == Stage.applied) refuse(time);
  else if (held(Standing.stage) == Stage.active) terminate(Cause.deposit, time);
}

/** An invoice was not paid, paid in part or paid late. */
export function missPayment(index: i32, time: i64): void {
  let open = FactOf.amount(index);
  if (isOff(LifeRule.depositNotForInvoices)) {
    const covered = min(open, held(Standing.deposit));
    holdMore(Standing.deposit, -covered);
    open -= covered;
    if (open == 0) return;
  }
  holdMore(Standing.openAmount, open);
  if (isOn(State.ended) || held(Standing.stage) != Stage.active || held(Standing.depositAsked) > 0) return;
  if (FactOf.is(index, FactFlag.ground) && uses(LifeRight.askDeposit))
    askDeposit(Source.laterDeposit, time, mostAfterProblem() - held(Standing.deposit));
}

export function payInvoice(index: i32): void {
  hold(Standing.openAmount, max(0, held(Standing.openAmount) - FactOf.amount(index)));
}

/** A26: what may be asked, to a cent. */
function mostAfterProblem(): i64 {
  const months = lifeTerm(LifeTerms.depositMonths);
  const reading = lifeTerm(LifeTerms.depositReading);
  const vat = lifeTerm(LifeTerms.depositWithVat) != 0;
  const lived = min(held(Standing.month), held(Standing.age));
  if (reading == OF_DEAREST && lived >= months) {
    return toCents(held(vat ? Standing.dearestIncl : Standing.dearest), months);
  }
  let sum: i64 = 0;
  let found: i64 = 0;
  for (let back: i64 = 1; back <= min(months, lived); back++) {
    const past = pastMonth(back);
    if (past == 0) break;
    sum += vat ? withVat(useAndFee(past)) : useAndFee(past);
    found++;
  }
  if (found == 0) return 0;
  return toCents(sum, reading == 1 ? 1 : found);
}

/** What a month came to: use and fee, excl. VAT. */
function useAndFee(past: usize): i64 {
  return (
    Slot.get(past, Past.fee) +
    Slot.get(past, Past.use) +
    Slot.get(past, Past.lateUse) +
    Slot.get(past, Past.thirdParty) +
    Slot.get(past, Past.lateThirdParty)
  );
}

/** A26 C, at a month's end: the dearest months in a row so far, with the one just closed. */
export function noteDearest(): void {
  if (lifeTerm(LifeTerms.depositReading) != OF_DEAREST) return;
  const months = lifeTerm(LifeTerms.depositMonths);
  if (held(Standing.stage) != Stage.active || min(held(Standing.month), held(Standing.age)) + 1 < months)
    return;
  let sum: i64 = 0;
  let sumIncl: i64 = 0;
  for (let back: i64 = 0; back < months; back++) {
    const past = pastMonth(back);
    if (past == 0) return;
    sum += useAndFee(past);
    sumIncl += withVat(useAndFee(past));
  }
  hold(Standing.dearest, max(held(Standing.dearest), sum));
  hold(Standing.dearestIncl, max(held(Standing.dearestIncl), sumIncl));
}

/** 1.5.6. `due`: of the final bill, incl. VAT. */
export function setOff(time: i64, due: i64): void {
  const deposit = held(Standing.deposit);
  hold(Standing.deposit, 0);
  if (deposit == 0 || isOff(LifeRule.depositSetOff)) return;
  const owed = held(Standing.openAmount) + due;
  hold(Standing.openAmount, max(0, owed - deposit));
  tellLife(time, Notice.depositReturned, max(0, deposit - owed));
}
