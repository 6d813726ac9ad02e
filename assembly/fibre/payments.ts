// 8.6, 8.7: late amounts bear interest from the due day; money goes to interest and costs first, then to the oldest invoice.
//   interest = open x rate x days / 365, of the days after the due day, the day of payment included

import { post, postMicros, turnOff, turnOn } from '../accounts/book';
import { setDeadline } from '../accounts/deadlines';
import { FactAt } from '../accounts/facts';
import { dayBegins, dayOf, monthOf } from '../accounts/months';
import { uses } from '../accounts/rights';
import { FibreTerms } from '../layout/fibre';
import { Line, State } from '../layout/kinds';
import { Due } from './due';
import { end } from './ending';
import { Invoices, Paper, openSum, paper, passDue, setPaper } from './invoices';
import { Right } from './rights';
import { isRunning, term } from './site';
import { Ground, dropGround, hasGround, raiseGround } from './suspension';
import { Source } from '../layout/trace';

/** Paid ahead, micro-euro incl. VAT. */
let advance: i64 = 0;

export function openPayments(): void {
  advance = 0;
}

export function pay(fact: i32): void {
  takePayment(FactAt.time(fact), FactAt.amount(fact), FactAt.subject(fact) - 1);
}

/** `named`: the invoice that the payer names; -1: none. */
export function takePayment(time: i64, micros: i64, named: i32): void {
  accrueAll(dayOf(time));
  let left = micros;
  const byLaw = term(FibreTerms.costsFirst) != 0;
  if (!byLaw && named >= 0 && named < Invoices.count)
    left = cover(named, Paper.rest, cover(named, Paper.costs, left));
  for (let invoice = 0; invoice < Invoices.count; invoice++) left = cover(invoice, Paper.costs, left);
  for (let invoice = 0; invoice < Invoices.count; invoice++) left = cover(invoice, Paper.rest, left);
  advance += left;
  settleDefault(time);
}

/** What was paid too much goes to the next invoices. */
export function spendAdvance(time: i64): void {
  if (advance == 0) return;
  const left = advance;
  advance = 0;
  takePayment(time, left, -1);
}

function cover(invoice: i32, field: Paper, micros: i64): i64 {
  const part = min(paper(invoice, field), micros);
  setPaper(invoice, field, paper(invoice, field) - part);
  return micros - part;
}

/** Reckons interest up to and with a day, in the month that holds it. */
export function accrueAll(day: i32): void {
  const month = monthOf(dayBegins(day));
  for (let invoice = 0; invoice < Invoices.count; invoice++) {
    const days = i64(day) - paper(invoice, Paper.accrued);
    if (days <= 0) continue;
    post(month, Line.interest, paper(invoice, Paper.rest) * days, term(FibreTerms.interestTicks));
    setPaper(invoice, Paper.accrued, day);
  }
}

export function becomeOverdue(time: i64, invoice: i32): void {
  setPaper(invoice, Paper.overdue, 1);
  turnOn(time, State.inDefault);
  const due = i32(paper(invoice, Paper.due));
  foresee(due, FibreTerms.suspendAfterDays, Due.suspendUnpaid, invoice);
  if (term(FibreTerms.endAfterDays) > 1) foresee(due, FibreTerms.endAfterDays, Due.endUnpaid, invoice);
  foresee(due, FibreTerms.collectionDays, Due.collection, invoice);
}

/** On the day on which an invoice is overdue first an end comes before the month's fee, as any other end: foreseen with the invoice. */
export function foreseeEndAtOnce(due: i32, invoice: i32): void {
  if (term(FibreTerms.endAfterDays) <= 1) foresee(due, FibreTerms.endAfterDays, Due.endUnpaid, invoice);
}

/** Not before the day on which the invoice is overdue. */
function foresee(due: i32, slot: FibreTerms, action: Due, invoice: i32): void {
  const days = term(slot);
  if (days >= 0) setDeadline(dayBegins(due + i32(max<i64>(1, days))), action, invoice);
}

function settleDefault(time: i64): void {
  for (let invoice = 0; invoice < Invoices.count; invoice++) {
    if (paper(invoice, Paper.overdue) == 0) continue;
    if (openSum(invoice) > 0) return;
    setPaper(invoice, Paper.overdue, 0);
  }
  turnOff(time, State.inDefault);
  if (hasGround(Ground.unpaid)) dropGround(time, Ground.unpaid);
}

/** 3.7: the law lets the operator suspend for overdue invoices. */
export function suspendUnpaid(time: i64, invoice: i32): void {
  if (openSum(invoice) == 0 || hasGround(Ground.unpaid)) return;
  if (uses(term(FibreTerms.unpaidRight), Right.suspendUnpaid, invoice)) raiseGround(time, Ground.unpaid);
}

/** 15.3, last ground; default begins with it where no day of it is waited for. */
export function endUnpaid(time: i64, invoice: i32): void {
  if (openSum(invoice) == 0 || !isRunning()) return;
  if (!uses(term(FibreTerms.endUnpaidRight), Right.endUnpaid, invoice)) return;
  passDue(time, invoice);
  end(Source.unpaid, time, true, false);
}

export function collect(time: i64, invoice: i32): void {
  if (openSum(invoice) > 0)
    postMicros(monthOf(time), Line.collectionCosts, term(FibreTerms.collectionMicros));
}
