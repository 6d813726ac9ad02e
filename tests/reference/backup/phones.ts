import type { Fact } from '../accounts/situation.ts';
import { fraction, product } from '../exact.ts';
import { gigabyte, type Life } from './life.ts';

// 1.3.1, 6.3: the mobile subscriptions of the phones, as far as they are played: a fee, a bundle of data, and data beyond it.

/** Use of a phone that the Mobile terms rate. */
export function leave({ book, account, left }: Life, use: Fact, at: number, bytes: bigint): void {
  const phone = use.subject === 0 ? 1 : use.subject;
  if (account.phonesBilled !== 'true') {
    book.leave(phone, bytes);
    return;
  }
  const months = left.get(phone) ?? [];
  const month = book.monthOf(at);
  months[month] = (months[month] ?? 0n) + bytes;
  left.set(phone, months);
}

/**
 * A fee for each subscription every Month, from the one in which it is taken on; a bundle for each, of which nothing is left for
 * the next Month.
 */
export function billPhones(life: Life, months: number): void {
  const { terms, book, account, left, activeFrom } = life;
  if (account.phonesBilled !== 'true') return;
  const fee = terms.planMicros(account.plan, 'phoneFee');
  const perGigabyte = terms.planMicros(account.plan, 'phoneDataPerGb');
  const { above, below } = terms.planFigure(account.plan, 'phoneDataGb');
  const bundle = (above * gigabyte(life)) / below;
  for (const [phone, from] of activeFrom) {
    const bytes = left.get(phone) ?? [];
    for (let month = Math.max(0, book.monthOf(from)); month < months; month++) {
      book.postIn(month, 'fee', fee);
      const beyond = (bytes[month] ?? 0n) - bundle;
      if (beyond <= 0n) continue;
      book.postIn(month, 'dataBeyondBundle', product(perGigabyte, fraction(beyond, gigabyte(life))));
    }
  }
}
