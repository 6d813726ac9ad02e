// 8.1, 8.2: a monthly invoice, dated the first day of the month: its fee, and the other charges of the month before. Paid within
// fourteen days, by direct debit; late from the fifteenth on. Totals are whole cents, half up once.

import { isCredit, lineMicros, linesOf, tellInvoiced } from '../accounts/book';
import { setDeadline } from '../accounts/deadlines';
import { FactAt } from '../accounts/facts';
import { dayBegins, dayOf } from '../accounts/months';
import { FibreTerms, Site } from '../layout/fibre';
import { Line } from '../layout/kinds';
import { MONTHS_MAX } from '../layout/program';
import { Due } from './due';
import { debitFails, foreseePayment } from './paying';
import { becomeOverdue, foreseeEndAtOnce, spendAdvance, takePayment } from './payments';
import { siteTrait, term } from './site';

const CENT: i64 = 10000;

/** Fields of an invoice. */
export enum Paper {
  day,
  due, // day number
  costs, // interest and collection that are open, micro-euro
  rest, // everything else that is open, incl. VAT
  accrued, // day up to and with which interest is reckoned
  overdue,
  fails, // 1: its debit will fail
  SIZE,
}
/** One a month at most. */
const PAPERS = memory.data(MONTHS_MAX * Paper.SIZE * 8, 16);

export class Invoices {
  static count: i32 = 0;
  /** The next debit, whichever it is, fails. */
  static nextFails: bool = false;
  static mandates: i32 = 0; // how many grounds there are why no mandate exists
  /** Sums of the invoice being made, micro-euro excl. VAT: with VAT, without, and of those costs. */
  static priced: i64 = 0;
  static unpriced: i64 = 0;
  static costs: i64 = 0;
}

export function openInvoices(): void {
  Invoices.count = 0;
  Invoices.nextFails = false;
  Invoices.mandates = 0;
}

export function paper(invoice: i32, field: Paper): i64 {
  return load<i64>(PAPERS + ((<usize>(invoice * Paper.SIZE + field)) << 3));
}

export function setPaper(invoice: i32, field: Paper, value: i64): void {
  store<i64>(PAPERS + ((<usize>(invoice * Paper.SIZE + field)) << 3), value);
}

export function openSum(invoice: i32): i64 {
  return paper(invoice, Paper.costs) + paper(invoice, Paper.rest);
}

/** `feeAhead`: the month's own fee stands on it; `feeBehind`: that of the month before was not invoiced yet. */
export function makeInvoice(time: i64, month: i32, feeAhead: bool, feeBehind: bool): void {
  if (term(FibreTerms.invoices) == 0) return;
  Invoices.priced = 0;
  Invoices.unpriced = 0;
  Invoices.costs = 0;
  if (feeAhead) addLines(time, month, true);
  if (month > 0) {
    if (feeBehind) addLines(time, month - 1, true);
    addLines(time, month - 1, false);
  }
  const cents = reckonCents();
  if (cents > 0) keep(time, cents * CENT);
  else if (cents < 0) takePayment(time, -cents * CENT, -1);
}

function addLines(time: i64, month: i32, fees: bool): void {
  for (let lines = linesOf(month); lines != 0; lines &= lines - 1) {
    const line = i32(ctz(lines));
    if ((line == Line.fee || line == Line.lighting) != fees || isPaidApart(line)) continue;
    const micros = isCredit(line) ? -lineMicros(month, line) : lineMicros(month, line);
    tellInvoiced(time, month, line, micros);
    if (line == Line.interest || line == Line.collectionCosts) {
      Invoices.unpriced += micros;
      Invoices.costs += micros;
    } else Invoices.priced += micros;
  }
}

/** Security and damages change hands outside invoices. */
function isPaidApart(line: Line): bool {
  return line == Line.deposit || line == Line.depositReturned || line == Line.compensation;
}

/** Nearest cent, halves away from zero: a credit note is rounded as an invoice is. */
function reckonCents(): i64 {
  const vat = 10000 + term(FibreTerms.vatBasisPoints);
  const scaled = Invoices.priced * vat + Invoices.unpriced * 10000;
  const cent = CENT * 10000;
  return scaled >= 0 ? (scaled + cent / 2) / cent : -((-scaled + cent / 2) / cent);
}

function keep(time: i64, micros: i64): void {
  const invoice = Invoices.count++;
  const costs = min(micros, ((Invoices.costs + CENT / 2) / CENT) * CENT);
  const due = dayOf(time) + i32(max<i64>(0, term(FibreTerms.payDays)));
  setPaper(invoice, Paper.day, dayOf(time));
  setPaper(invoice, Paper.due, due);
  setPaper(invoice, Paper.costs, costs);
  setPaper(invoice, Paper.rest, micros - costs);
  setPaper(invoice, Paper.accrued, due);
  setPaper(invoice, Paper.overdue, 0);
  setPaper(invoice, Paper.fails, 0);
  if (siteTrait(Site.directDebit) == 0) foreseePayment(time, invoice);
  if (term(FibreTerms.payDays) < 0) return;
  setDeadline(dayBegins(due), Due.debit, invoice);
  setDeadline(dayBegins(due + 1), Due.overdue, invoice);
  foreseeEndAtOnce(due, invoice);
  spendAdvance(time);
}

/** The direct debit of the last day. */
export function debit(time: i64, invoice: i32): void {
  if (siteTrait(Site.directDebit) == 0) return;
  const told = paper(invoice, Paper.fails) != 0 || Invoices.nextFails;
  Invoices.nextFails = false;
  if (told || Invoices.mandates > 0 || debitFails(invoice)) foreseePayment(time, invoice);
  else if (openSum(invoice) > 0) takePayment(time, openSum(invoice), invoice);
}

/** A simulated customer pays everything that is open. */
export function payAll(time: i64): void {
  let open: i64 = 0;
  for (let invoice = 0; invoice < Invoices.count; invoice++) open += openSum(invoice);
  if (open > 0) takePayment(time, open, -1);
}

export function failDebit(fact: i32): void {
  const invoice = FactAt.subject(fact) - 1;
  if (invoice < 0) Invoices.nextFails = true;
  else if (invoice < Invoices.count) setPaper(invoice, Paper.fails, 1);
}

export function passDue(time: i64, invoice: i32): void {
  if (openSum(invoice) > 0 && paper(invoice, Paper.overdue) == 0) becomeOverdue(time, invoice);
}
