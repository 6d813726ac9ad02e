import { fraction, product, type Fraction } from '../exact.ts';
import type { Life } from './life.ts';

// 7.1, 7.2, 8.1: the fee of a month, by days where the line begins or ends within it.

/** The fee of the month that holds a day, from that day on. */
export function beginMonth(life: Life, day: number): void {
  const { terms, book } = life;
  terms.acts('sgn/price/monthly-fee');
  terms.acts('sgn/price/excl-vat');
  terms.acts('sgn/invoice/monthly-digital');
  if (life.suspension) terms.acts('sgn/suspend/fee-continues');
  for (const [line, micros] of monthly(life)) {
    book.postIn(book.monthOfDay(day), line, product(micros, shareFrom(life, day)));
  }
}

/** What every month costs: the fee, and light on the fibre where it is a line of its own. */
export function monthly({ terms, account }: Life): (readonly [string, Fraction])[] {
  const fee = ['fee', terms.planMicros(account.plan, 'fee')] as const;
  if (terms.reading('lighting') === 'B') return [fee];
  return [fee, ['lighting', terms.micros('lightingFee')]];
}

/** Days of a month from a day on, as a share of its days. */
export function shareFrom({ book }: Life, day: number): Fraction {
  const { from, until } = book.month(book.monthOfDay(day));
  return fraction(BigInt(until - day), BigInt(until - from));
}
