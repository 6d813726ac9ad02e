import type { Fact } from '../accounts/situation.ts';
import { DAY } from '../days.ts';
import { fraction, product, type Fraction } from '../exact.ts';
import { gigabyte, owe, type Life } from './life.ts';

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
 * A fee for each subscription every Month, from the one in which it is taken on to the one in which it ends; a bundle for each, of
 * which nothing is left for the next Month.
 */
export function billPhones(life: Life, months: number): void {
  if (life.account.phonesBilled !== 'true') return;
  for (const phone of life.activeFrom.keys()) {
    for (let month = 0; month < months; month++) billPhone(life, phone, month);
  }
}

/** Nothing in a month in which it has no subscription. */
export function billPhone(life: Life, phone: number, month: number): void {
  const { terms, account } = life;
  if (!runsIn(life, phone, month)) return;
  owe(life, month, 'fee', terms.planMicros(account.plan, 'phoneFee'));
  owe(life, month, 'dataBeyondBundle', beyondIn(life, phone, month));
}

/** Has a phone a subscription in a month of the run? */
export function runsIn({ book, activeFrom, activeUntil }: Life, phone: number, month: number): boolean {
  const from = activeFrom.get(phone) ?? Infinity;
  const { from: first, until } = book.month(month);
  return from < until * DAY && first * DAY < (activeUntil.get(phone) ?? Infinity);
}

/** What a phone's data of a month beyond the bundle come to, micro-euro. */
export function beyondIn(life: Life, phone: number, month: number): Fraction {
  const { terms, account, left } = life;
  const perGigabyte = terms.planMicros(account.plan, 'phoneDataPerGb');
  const { above, below } = terms.planFigure(account.plan, 'phoneDataGb');
  const beyond = (left.get(phone)?.[month] ?? 0n) - (above * gigabyte(life)) / below;
  return product(perGigabyte, fraction(beyond > 0n ? beyond : 0n, gigabyte(life)));
}

/** Phones whose subscriptions run at a second. */
export function phonesAt({ activeFrom, activeUntil }: Life, at: number): number[] {
  return [...activeFrom]
    .filter(([phone, from]) => from <= at && at < (activeUntil.get(phone) ?? Infinity))
    .map(([phone]) => phone);
}

export function endPhones(life: Life, at: number): void {
  for (const phone of phonesAt(life, at)) life.activeUntil.set(phone, at);
}
