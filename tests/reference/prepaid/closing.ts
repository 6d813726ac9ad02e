import { has, type Fact } from '../accounts/situation.ts';
import { workingDaysLater } from '../accounts/working-days.ts';
import { DAY, dayOf, monthsLater } from '../days.ts';
import { exclVat, loseCredit, payOut, worth } from './credit.ts';
import { isClosed, type Life } from './life.ts';
import { endSession } from './session.ts';

// 1.2, 2.2, 2.3, 2.6: withdrawal, refunds, spam and long silence close an account for good.

function close(life: Life, at: number, state: 'withdrawn' | 'blocked' | 'ended'): void {
  endSession(life, at);
  life.book.turn(at, state, 'on');
  loseCredit(life, at);
}

/** 2.3: within so many working days, if the contract was made at a distance and the service is not activated. */
export function withdraw(life: Life, { atSeconds: at }: Fact): void {
  const { terms, book, firstPurchase } = life;
  terms.acts('cm-prepaid/withdraw/7-working-days');
  if (
    isClosed(life) ||
    !firstPurchase ||
    !has(firstPurchase, 'online') ||
    !isInTime(life, firstPurchase, at)
  ) {
    book.notice(at, 'requestRefused');
    return;
  }
  payOut(life);
  close(life, at, 'withdrawn');
  life.refundMicros = life.spent;
  life.refundAt = Math.max(at, workingDays(life, dayOf(at), 'refundDays') * DAY);
}

function isInTime(life: Life, { atSeconds: boughtAt }: Fact, at: number): boolean {
  const isActivated = life.terms.reading('activated') === 'B' || life.book.isOn('active');
  return !isActivated && dayOf(at) <= workingDays(life, dayOf(boughtAt), 'withdrawDays');
}

function workingDays({ terms }: Life, day: number, count: string): number {
  return workingDaysLater(day, terms.count(count), 'BE', terms.reading('A53') === 'B');
}

/** 2.3: all that was paid before the message comes back on the last day. */
export function payBack(life: Life, at: number): void {
  life.terms.acts('cm-prepaid/withdraw/refund-7-working-days');
  life.refundAt = Infinity;
  refund(life, at, life.refundMicros);
}

function refund(life: Life, at: number, micros: bigint): void {
  life.book.post(at, 'refund', exclVat(life, -micros));
  life.book.notice(at, 'refunded');
}

/** 2.6: a payment that brought no credit comes back on proof, and that blocks the account (A52rest). */
export function failedTopUp(life: Life, fact: Fact): void {
  const { terms, book } = life;
  const { atSeconds: at, micros } = fact;
  terms.acts('cm-prepaid/refund/payment-without-credit');
  book.post(at, 'credit', exclVat(life, micros));
  if (!has(fact, 'proven')) {
    life.spent += micros;
    book.notice(at, 'requestRefused');
    return;
  }
  const rest = terms.reading('A52rest');
  refund(life, at, rest === 'A' ? micros + worth(life) : micros);
  if (rest === 'A') payOut(life);
  if (rest !== 'C') block(life, at);
}

function block(life: Life, at: number): void {
  if (isClosed(life)) return;
  life.terms.acts('cm-prepaid/refund/account-blocked');
  close(life, at, 'blocked');
}

/** 2.6: after poor service the rest of the credit may come back. */
export function refundRequest(life: Life, fact: Fact): void {
  const { terms, book } = life;
  const { atSeconds: at } = fact;
  terms.acts('cm-prepaid/refund/poor-service-request');
  const isGrounded = life.poorServices.some((poor) => bears(life, poor, fact));
  if (isClosed(life) || !isGrounded || !terms.uses('grantRefund')) {
    book.notice(at, 'requestRefused');
    return;
  }
  refund(life, at, worth(life));
  payOut(life);
  block(life, at);
}

/** Is this poor service a ground for the request (3.7, 5.1)? */
function bears({ terms }: Life, poor: Fact, request: Fact): boolean {
  if (has(poor, 'excused')) {
    terms.acts('cm-prepaid/liability/breakdown-none');
    if (terms.reading('breakdown') === 'B') return false;
  }
  if (!has(request, 'complaint')) return true;
  terms.acts('cm-prepaid/complaint/within-4-weeks');
  if (terms.reading('complaintBars') === 'B') return true;
  return dayOf(request.atSeconds) <= dayOf(poor.atSeconds) + 7 * terms.count('complaintWeeks');
}

/** 2.2: spam ends the account, and the rest of the credit is lost. */
export function spam(life: Life, fact: Fact): void {
  if (has(fact, 'written') || isClosed(life)) return;
  life.terms.acts('cm-prepaid/use/spam-final-end');
  close(life, fact.atSeconds, 'ended');
}

/** 1.2: kept some years after the last activity; the same date is the last kept day. */
export function deletedAt(life: Life): number {
  if (isClosed(life) || life.lastActiveDay === Infinity || !life.terms.uses('deleteInactive'))
    return Infinity;
  return (monthsLater(life.lastActiveDay, 12 * life.terms.count('keptYears')) + 1) * DAY;
}

export function remove(life: Life, at: number): void {
  life.terms.acts('cm-prepaid/account/kept-2-years');
  close(life, at, 'ended');
}
