import { inclCents, nearest } from '../accounts/book.ts';
import type { Fact } from '../accounts/situation.ts';
import { DAY, dayOf } from '../days.ts';
import { fraction, type Fraction } from '../exact.ts';
import { exclVat } from './credit.ts';
import type { Life } from './life.ts';

// 2.7, 4.1, 4.2: what is not credit is invoiced, and paid within thirty days.

export function equipmentBought(life: Life, fact: Fact): void {
  invoice(life, fact, 'equipment', exclVat(life, fact.micros));
}

export function damaged(life: Life, fact: Fact): void {
  life.terms.acts('cm-prepaid/liability/customer-damage');
  invoice(life, fact, 'damages', fraction(fact.micros));
}

function invoice(life: Life, { atSeconds: at }: Fact, line: string, exact: Fraction): void {
  const { terms, book } = life;
  const micros = nearest(exact);
  book.post(at, line, exact);
  book.invoice(dayOf(at), book.monthOf(at), line, micros);
  terms.acts('cm-prepaid/pay/others-30-days');
  const travel = terms.reading('payFrom') === 'B' ? terms.count('receiptDays') : 0;
  const overdueAt = (dayOf(at) + travel + terms.count('payDays') + 1) * DAY;
  life.invoices.push({ overdueAt, open: inclCents([[line, micros]], terms.vat) * 10_000n });
}

/** Money goes to the invoice that it names, and what is left of it to the oldest open ones. */
export function paid(life: Life, { atSeconds: at, micros, subject }: Fact): void {
  const named = subject > 0 ? life.invoices.slice(subject - 1, subject) : [];
  let left = micros;
  for (const invoice of [...named, ...life.invoices]) {
    const share = invoice.open < left ? invoice.open : left;
    invoice.open -= share;
    left -= share;
  }
  if (!life.invoices.some((each) => isOverdue(each, at))) life.book.turn(at, 'inDefault', 'off');
}

function isOverdue({ open, overdueAt }: Life['invoices'][number], at: number): boolean {
  return open > 0n && overdueAt <= at;
}

export function nextOverdue({ invoices, book }: Life): number {
  if (book.isOn('inDefault')) return Infinity;
  return Math.min(...invoices.filter(({ open }) => open > 0n).map(({ overdueAt }) => overdueAt));
}

export function overdue(life: Life, at: number): void {
  life.book.turn(at, 'inDefault', 'on');
}
