import { DAY, dayOf } from '../days.ts';
import { nearest } from '../accounts/book.ts';
import type { Fact } from '../accounts/situation.ts';
import { fraction, halfUp, product, sum, type Fraction } from '../exact.ts';
import { isClosed, type Life } from './life.ts';
import { beginDay, endSession } from './session.ts';

// 1.2, 2.7: credit is bought, used up, and may lapse.

const NONE = fraction(0n);
const PRICES: Readonly<Record<string, readonly [string, bigint]>> = {
  A: ['creditPerMinute', 60n],
  B: ['creditPerMb', 1_000_000n],
  C: ['creditPerDay', 1n],
};

/** What a second, a byte or a day takes off the credit. */
export function unitPrice({ terms }: Life): Fraction {
  const [price, units] = PRICES[terms.reading('A52unit')] ?? ['', 1n];
  return product(terms.micros(price), fraction(1n, units));
}

/** 1.2: a purchase brings credit at once; from an amount on, more of it. */
export function buy(life: Life, fact: Fact): void {
  const { terms, book } = life;
  const { atSeconds: at, micros } = fact;
  if (isClosed(life)) {
    book.notice(at, 'requestRefused');
    return;
  }
  terms.acts('cm-prepaid/credit/top-up');
  terms.acts('cm-prepaid/pay/ticket-at-once');
  const bonusFrom = terms.micros('bonusFrom');
  const share = micros * bonusFrom.below >= bonusFrom.above ? terms.figure('bonusPercent') : NONE;
  const factor = fraction(100n * share.below + share.above, 100n * share.below);
  const brought = product(fraction(micros), factor);
  life.credit = sum(life.credit, brought);
  life.loaded = sum(life.loaded, brought);
  life.paid += micros;
  life.spent += micros;
  life.firstPurchase ??= fact;
  life.lastPurchaseAt = at;
  life.lastActiveDay = dayOf(at);
  book.post(at, 'credit', exclVat(life, micros));
  if (!hasCredit(life, at)) return;
  book.turn(at, 'empty', 'off');
  if (life.session && !life.session.isRunningOn) beginDay(life, at);
}

export function exclVat({ terms }: Life, micros: bigint): Fraction {
  const { above, below } = terms.vat;
  return fraction(micros * below, above);
}

/** Definitions: less than a day is no credit where days are counted, but a day that was begun lasts until midnight. */
export function hasCredit(life: Life, at: number): boolean {
  if (life.terms.reading('A52unit') !== 'C') return life.credit.above > 0n;
  return life.begunDay === dayOf(at) || paysADay(life);
}

/** Where a day costs nothing, any credit pays for it, and lasts. */
function paysADay(life: Life): boolean {
  const { credit } = life;
  const price = unitPrice(life);
  return credit.above > 0n && credit.above * price.below >= price.above * credit.below;
}

/** 1.2: nothing is owed for use beyond the credit. */
export function take(life: Life, units: bigint): void {
  const left = sum(life.credit, product(fraction(-units), unitPrice(life)));
  life.credit = left.above > 0n ? inLowestTerms(left) : NONE;
}

function inLowestTerms({ above, below }: Fraction): Fraction {
  let [divisor, rest] = [below, above % below];
  while (rest > 0n) [divisor, rest] = [rest, divisor % rest];
  return fraction(above / divisor, below / divisor);
}

/** The rest of the credit is paid back. */
export function payOut(life: Life): void {
  life.credit = NONE;
}

/** What is left of the credit is lost. */
export function loseCredit(life: Life, at: number): void {
  life.book.lapse(at, nearest(exclVat(life, worth(life))));
  life.credit = NONE;
  life.begunDay = -1;
  if (life.firstPurchase) life.book.turn(at, 'empty', 'on');
}

/** The first second at which credit that lapses some days after the last purchase is gone (A52expiry B), not before it came. */
export function lapseAt({ terms, credit, lastPurchaseAt }: Life): number {
  if (credit.above <= 0n || terms.reading('A52expiry') === 'A') return Infinity;
  return Math.max(lastPurchaseAt, (dayOf(lastPurchaseAt) + terms.count('creditLifeDays')) * DAY);
}

/** Midnight after a day of credit that was begun: less than another day is no credit then. */
export function dayUsedAt(life: Life): number {
  return life.begunDay >= 0 && !paysADay(life) ? (life.begunDay + 1) * DAY : Infinity;
}

export function useUpDay(life: Life, at: number): void {
  loseCredit(life, at);
}

export function lapse(life: Life, at: number): void {
  life.terms.acts('cm-prepaid/account/kept-2-years');
  loseCredit(life, at);
  endSession(life, at);
}

/** 2.6: what the rest of the credit is worth, in micro-euro incl. VAT (creditValue). */
export function worth({ terms, credit, loaded, paid }: Life): bigint {
  if (credit.above === 0n) return 0n;
  if (terms.reading('creditValue') === 'B') return halfUp(credit);
  return nearest(fraction(paid * credit.above * loaded.below, credit.below * loaded.above));
}
