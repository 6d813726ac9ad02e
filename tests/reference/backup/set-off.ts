import { inclCents } from '../accounts/book.ts';
import { DAY } from '../days.ts';
import { fraction, halfUp, product, sum, type Fraction } from '../exact.ts';
import { asKnown } from './data.ts';
import { owe, type Life } from './life.ts';
import { beyondIn, billPhone, runsIn } from './phones.ts';

// Mobile 1.5.6, 15.5: when the phones end, what is held is set off with their final bill, as the next Month begins.

/** A demand that is open lapses; what is missed or paid until then counts. */
export function settle(life: Life, at: number): void {
  const { book, agenda, deposit } = life;
  const month = book.monthOf(at);
  const next = book.month(month).until * DAY;
  deposit.asked = 0n;
  deposit.settledAt = next;
  agenda.put(next, () => setOff(life, month, next));
}

function setOff(life: Life, month: number, at: number): void {
  const { book, deposit } = life;
  const { held } = deposit;
  if (held === 0n) return;
  const owed = deposit.owed + finalBill(life, month);
  deposit.held = 0n;
  deposit.owed = owed > held ? owed - held : 0n;
  book.notice(at, 'depositReturned', owed > held ? 0n : held - owed);
}

/**
 * The phones' bill of the Month in which they ended, with those taken anew in it: fees, data beyond bundles as known by now, and
 * what leaving costs; micro-euro incl. VAT, whole cents.
 */
function finalBill(life: Life, month: number): bigint {
  const { book, terms, activeFrom } = life;
  const known = asKnown(life);
  for (const phone of activeFrom.keys()) billPhone(known, phone, month);
  chargeShare(known);
  const leaving = book.rounded(month).filter(([line]) => line === 'exitCharge');
  return inclCents([...known.book.rounded(month), ...leaving], terms.vat) * 10_000n;
}

/** 15.4.3.3: a share of the use of the Months before the notice, of phones that were left in their minimum term. */
export function chargeShare(life: Life): void {
  const { terms, book, noticeAt, shareOwedOf, endedAt } = life;
  if (noticeAt === undefined || endedAt === Infinity) return;
  const until = book.monthOf(noticeAt);
  let use: Fraction = fraction(0n);
  for (const phone of shareOwedOf) {
    for (let month = Math.max(0, until - terms.count('exitUsageMonths')); month < until; month++)
      if (runsIn(life, phone, month)) use = sum(use, beyondIn(life, phone, month));
  }
  const share = product(use, product(terms.figure('exitUsagePercent'), fraction(1n, 100n)));
  owe(life, book.monthOf(endedAt), 'exitAddOn', fraction(halfUp(share)));
}
