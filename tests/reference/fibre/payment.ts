import { inclCents } from '../accounts/book.ts';
import { has, type Fact } from '../accounts/situation.ts';
import { DAY, dayOf } from '../days.ts';
import { fraction, product } from '../exact.ts';
import { end, negative } from './ending.ts';
import { holdsAt, isActive, type Invoice, type Life } from './life.ts';
import { groundGone, suspend } from './suspension.ts';

// 8: invoices, what is paid on them, and what it costs to pay late.

const CENT = 10_000n;
const COSTS = ['interest', 'collectionCosts'];
const NOT_INVOICED = ['deposit', 'depositReturned', 'compensation'];
const OWN_MONTH = ['fee', 'lighting'];

/**
 * 8.1: the invoice of a month, with its fee and with what the month before caused beside its own. Where nothing is owed on
 * it, it is a credit note: its money waits, and there is nothing to object to.
 */
export function makeInvoice(life: Life, day: number): void {
  const { book, terms } = life;
  const month = book.monthOfDay(day);
  const own = book.rounded(month).filter(([line]) => OWN_MONTH.includes(line));
  const before =
    month === 0 ? [] : book.rounded(month - 1).filter(([line]) => isOnNext(life, month - 1, line));
  const lines = [...own, ...before].filter(([, micros]) => micros !== 0n);
  if (lines.length === 0) return;
  for (const [line, micros] of own) book.invoice(day, month, line, micros);
  for (const [line, micros] of before) book.invoice(day, month - 1, line, micros);
  const total = inclCents(lines, terms.vat) * CENT;
  const costs =
    inclCents(
      lines.filter(([line]) => COSTS.includes(line)),
      terms.vat,
    ) * CENT;
  const owed = total > 0n ? total : 0n;
  const ofCosts = costs < owed ? costs : owed;
  const dueDay = day + terms.count('payDays');
  if (owed > 0n) {
    life.invoices.push({
      day,
      dueDay,
      costs: ofCosts,
      principal: owed - ofCosts,
      debitFails: life.nextDebitFails,
      isInDefault: false,
    });
    life.nextDebitFails = false;
  }
  const waiting = life.credit + owed - total;
  life.credit = 0n;
  pay(life, day * DAY, waiting);
}

/** The fee of a month in which the line began within the month stands on the next invoice. */
function isOnNext({ connectedIn }: Life, month: number, line: string): boolean {
  if (NOT_INVOICED.includes(line)) return false;
  return !OWN_MONTH.includes(line) || connectedIn === month;
}

/** 8.7: interest and costs first, then what is open longest, whatever the customer writes. */
function allocate(life: Life, money: bigint): void {
  let left = money;
  for (const part of ['costs', 'principal'] as const) {
    for (const invoice of life.invoices) {
      const share = invoice[part] < left ? invoice[part] : left;
      invoice[part] -= share;
      left -= share;
    }
  }
  life.credit += left;
}

export function paid(life: Life, { atSeconds: at, micros }: Fact): void {
  life.terms.acts('sgn/pay/allocation-order');
  pay(life, at, micros);
}

function pay(life: Life, at: number, micros: bigint): void {
  allocate(life, micros);
  if (life.invoices.some((invoice) => invoice.isInDefault && openOf(invoice) > 0n)) return;
  life.book.turn(at, 'inDefault', 'off');
  groundGone(life, at, life.invoices);
}

function openOf({ costs, principal }: Invoice): bigint {
  return costs + principal;
}

function isOverdue(invoice: Invoice, day: number): boolean {
  return openOf(invoice) > 0n && day > invoice.dueDay;
}

/** 8.2: what is open of an invoice is collected on its last day, unless there is no mandate or the debit fails. */
export function collect(life: Life, day: number): void {
  if (life.account.directDebit === 'false') return;
  for (const invoice of life.invoices) {
    if (invoice.dueDay !== day || openOf(invoice) <= 0n) continue;
    life.terms.acts('sgn/pay/14-days-direct-debit');
    const isMissing = life.mandateMissing.some((period) => holdsAt(period, day * DAY));
    if (!isMissing && !invoice.debitFails) pay(life, day * DAY, openOf(invoice));
  }
}

/** The next debit will fail: of the invoice that is named, or of the first one whose day of collection is still to come. */
export function debitFailed(life: Life, { atSeconds: at, subject }: Fact): void {
  const invoice =
    subject > 0 ? life.invoices[subject - 1] : life.invoices.find(({ dueDay }) => dueDay > dayOf(at));
  if (invoice) invoice.debitFails = true;
  else life.nextDebitFails = true;
}

/** 8.6: interest of a day, on what was open of the price when the day began. */
export function bearInterest(life: Life, day: number): void {
  const { terms, book } = life;
  for (const invoice of life.invoices) {
    if (!isOverdue(invoice, day)) continue;
    terms.acts('sgn/pay/late-interest');
    const percent = terms.figure(terms.reading('interestRate') === 'A' ? 'statutoryRate' : 'ordinaryRate');
    book.post(day * DAY, 'interest', product(fraction(invoice.principal, 36_500n), percent));
  }
}

/** 8.2, 8.6: an invoice that is not paid by its last day is in default, and later goes to collection. */
export function beginDefault(life: Life, day: number): void {
  const { terms, book } = life;
  for (const invoice of life.invoices) {
    if (!isOverdue(invoice, day)) continue;
    terms.acts('sgn/pay/14-days-direct-debit');
    fallIntoDefault(life, invoice, day);
    if (!isLateFor(life, invoice, day, 'collectionDays')) continue;
    terms.acts('sgn/pay/collection-cost');
    book.post(day * DAY, 'collectionCosts', terms.micros('collection'));
  }
}

function fallIntoDefault({ book }: Life, invoice: Invoice, day: number): void {
  book.turn(day * DAY, 'inDefault', 'on');
  invoice.isInDefault = true;
}

/** 15.3: an invoice that is late for long, or as soon as it is, lets the operator end the contract, which is in default then. */
export function endUnpaid(life: Life, day: number): void {
  const { terms } = life;
  const invoice = lateBy(life, day, 'endAfterDays');
  if (!invoice || !terms.uses('endInDefault') || !isActive(life)) return;
  terms.acts('sgn/end/immediate-grounds');
  fallIntoDefault(life, invoice, day);
  end(life, day * DAY, 'costs');
}

/** 3.7: an invoice that is late, and that nothing of this midnight has paid, lets the operator suspend. */
export function suspendUnpaid(life: Life, day: number): void {
  if (lateBy(life, day, 'suspendAfterDays') && life.terms.uses('suspendUnpaid')) {
    suspend(life, day * DAY, life.invoices);
  }
}

function lateBy(life: Life, day: number, days: string): Invoice | undefined {
  return life.invoices.find((invoice) => isOverdue(invoice, day) && isLateFor(life, invoice, day, days));
}

/** Is this the day on which an invoice has been late for so many days? After none, that is the day on which it is late first. */
function isLateFor({ terms }: Life, { dueDay }: Invoice, day: number, days: string): boolean {
  return day - dueDay === Math.max(1, terms.count(days));
}

/** 8.4, 8.5: an objection in time takes its amount off if it is founded, and may cost if it is not. */
export function objection(life: Life, fact: Fact): void {
  const { terms, book } = life;
  const { atSeconds: at, subject, micros } = fact;
  const invoice = subject > 0 ? life.invoices[subject - 1] : life.invoices.at(-1);
  if (!invoice) {
    book.notice(at, 'requestRefused');
    return;
  }
  terms.acts('sgn/pay/objection-14-days');
  const day = dayOf(at) + (terms.reading('objectionDate') === 'A' ? terms.count('postDays') : 0);
  if (day > invoice.day + terms.count('objectionDays')) book.notice(at, 'requestRefused');
  else if (has(fact, 'founded')) book.post(at, 'refund', fraction(-micros));
  else investigate(life, at);
}

function investigate({ terms, book }: Life, at: number): void {
  if (!terms.uses('investigate')) return;
  terms.acts('sgn/pay/objection-cost');
  const cost = terms.micros('investigation');
  if (terms.reading('A46') === 'A') book.post(at, 'investigation', cost);
  else book.post(at, 'refund', negative(cost));
}
