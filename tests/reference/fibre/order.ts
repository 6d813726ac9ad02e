import type { Fact } from '../accounts/situation.ts';
import { workingDaysLater } from '../accounts/working-days.ts';
import { dayOf, monthsLater } from '../days.ts';
import { beginMonth } from './fees.ts';
import type { Life } from './life.ts';
import { beginTerm } from './term.ts';

// 3.1-3.3, 6.2, 11.5: an order becomes a contract, and a contract a line.

/** 3.2: an order counts with an extract that is not too old. */
export function ordered(life: Life, { atSeconds: at, quantity }: Fact): void {
  const { terms, book } = life;
  terms.acts('sgn/onboard/trade-extract-2-months');
  const oldest = monthsLater(dayOf(at), -terms.count('extractMonths'));
  life.isOrderVoid = dayOf(at) - dayOf(Number(quantity)) < oldest;
  if (life.isOrderVoid) book.notice(at, 'requestRefused');
}

export function accepted(life: Life, { atSeconds: at }: Fact): void {
  if (life.isOrderVoid || life.acceptedDay > 0) return;
  life.acceptedDay = dayOf(at);
  if (life.stage === 'open') life.stage = 'accepted';
}

/** 3.1: until some days after the acceptance. */
export function offerWithdrawn(life: Life, { atSeconds: at }: Fact): void {
  const { terms, book } = life;
  const isOver = life.acceptedDay === 0 || life.stage === 'active' || life.stage === 'ended';
  if (isOver || !terms.uses('withdrawOffer')) return;
  terms.acts('sgn/onboard/offer-revocable-2-days');
  const days = terms.count('offerDays');
  const last =
    terms.reading('offerCount') === 'A'
      ? life.acceptedDay + days
      : workingDaysLater(life.acceptedDay, days, 'NL');
  if (dayOf(at) > last) book.notice(at, 'requestRefused');
  else if (isBeforeLine(life)) cancel(life, at);
}

/** 3.3: the contract is made when the acceptance is confirmed. */
export function confirmed(life: Life, { atSeconds: at }: Fact): void {
  if (life.stage !== 'accepted') return;
  life.terms.acts('sgn/onboard/formation');
  life.stage = 'contracted';
  life.book.turn(at, 'contracted', 'on');
}

export function tooFew(life: Life, { atSeconds: at }: Fact): void {
  if (!isBeforeLine(life) || !life.terms.uses('cancelTooFew')) return;
  life.terms.acts('sgn/onboard/insufficient-participation');
  cancel(life, at);
}

export function notFeasible(life: Life, { atSeconds: at }: Fact): void {
  if (!isBeforeLine(life) || !life.terms.uses('cancelNotFeasible')) return;
  life.terms.acts('sgn/delivery/not-feasible');
  cancel(life, at);
}

function isBeforeLine({ stage }: Life): boolean {
  return stage === 'open' || stage === 'accepted' || stage === 'contracted';
}

function cancel(life: Life, at: number): void {
  life.stage = 'cancelled';
  life.book.turn(at, 'cancelled', 'on');
}

/** 6.2, 7.2: fee and term begin with the connection, which costs once. */
export function connected(life: Life, { atSeconds: at }: Fact): void {
  if (!isBeforeLine(life) || life.isOrderVoid) return;
  const { terms, book, account } = life;
  terms.acts('sgn/delivery/asap');
  terms.acts('sgn/price/one-off-connection');
  life.stage = 'active';
  life.connectedIn = book.monthOf(at);
  book.turn(at, 'active', 'on');
  book.post(at, 'connection', terms.planMicros(account.plan, 'connection'));
  beginMonth(life, dayOf(at));
  beginTerm(life, dayOf(at));
}

/** A site that was connected before it is looked at. */
export function connectedBefore(life: Life, day: number): void {
  life.stage = 'active';
  beginTerm(life, day);
}
