import type { Fact } from '../accounts/situation.ts';
import { DAY, monthHolding } from '../days.ts';
import { fraction, type Fraction } from '../exact.ts';
import { gigabyte, owe, type Life } from './life.ts';
import { leave } from './phones.ts';

// 5.2, 6.3: what data over backup cost, and on which invoice they stand.

/** 5.2, 6.3: improper data, at the rate outside a data pack. */
export function charge(life: Life, use: Fact, at: number, bytes: bigint): void {
  const { terms, book } = life;
  terms.acts('cm-backup/improper/consumption-def');
  terms.acts('cm-backup/price/improper-at-oob-rate');
  const option = terms.reading('A37');
  if (option === 'C' && use.fact !== 'hardwareData') {
    leave(life, use, at, bytes);
    return;
  }
  if (!terms.uses('improperCharge')) return;
  const month = book.monthOf(at);
  const price = option === 'B' ? priceAt(life, invoiceDay(life, month) * DAY) : priceAt(life, at);
  owe(life, month, 'improperData', cost(life, bytes, price));
}

/** First day of the Month on whose invoice improper data stand. */
export function invoiceDay({ terms, book, account }: Life, month: number): number {
  const isLater = terms.uses('billLater');
  terms.acts(isLater ? 'cm-backup/invoice/improper-may-be-later' : 'cm-backup/invoice/improper-next-month');
  const lag = terms.count(isLater ? 'laterMonths' : 'improperLag');
  return monthsAfter(book.month(month), account.anchorDay ?? 1, lag);
}

/** The day on which a number of Months have ended since one. */
export function monthsAfter({ until }: { until: number }, anchor: number, months: number): number {
  let day = until;
  for (let count = 1; count < months; count++) day = monthHolding(day, anchor).until;
  return day;
}

/** Of a GB outside a data pack, at a moment. */
export function priceAt({ terms, prices }: Life, at: number): Fraction {
  const last = prices.filter((each) => each.at <= at).at(-1);
  return last ? fraction(last.micros) : terms.micros('outOfPackPerGb');
}

export function cost(life: Life, bytes: bigint, { above, below }: Fraction): Fraction {
  return fraction(bytes * above, below * gigabyte(life));
}
