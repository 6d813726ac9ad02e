import { has, type Fact } from '../accounts/situation.ts';
import { DAY, dayOf, monthsLater } from '../days.ts';
import { end } from './ending.ts';
import { isActive, type Life } from './life.ts';

// 15.1, 15.2: the term, its renewals, and notice to its end.

const YEARS: Readonly<Record<string, string>> = { 2: 'shortTerm', 3: 'middleTerm', 5: 'longTerm' };

export function beginTerm(life: Life, day: number): void {
  life.connectedDay = day;
  life.renewals = 0;
  life.termEnd = endOf(life, 0);
}

/** The end of the term after so many renewals: T, T again (A47), then twelve months each. */
function endOf({ terms, account, connectedDay }: Life, renewals: number): number {
  const first = 12 * terms.count(YEARS[account.term ?? '3'] ?? '');
  if (renewals === 0) return monthsLater(connectedDay, first);
  const later = terms.count('laterTermMonths');
  const months = terms.reading('A47') === 'A' ? 2 * first + later * (renewals - 1) : first + later * renewals;
  return monthsLater(connectedDay, months);
}

/** At the end of a term the contract ends, if notice was given to it, or renews. */
export function passTermEnd(life: Life, day: number, isTold: boolean): void {
  if (!isActive(life) || day !== life.termEnd) return;
  const { terms, book } = life;
  if (isTold) terms.acts('sgn/term/2-3-5-years');
  if (life.endsOn === day) {
    end(life, day * DAY, terms.reading('endCostWhen') === 'A' ? 'costs' : 'free');
    return;
  }
  life.renewals += 1;
  life.termEnd = endOf(life, life.renewals);
  if (!isTold) return;
  terms.acts('sgn/term/renew-equal-then-12-months');
  book.notice(day * DAY, 'renewed');
}

/** 15.2: by registered letter, some months before the end of a term. */
export function noticeGiven(life: Life, fact: Fact): void {
  const { terms, book } = life;
  const { atSeconds: at } = fact;
  if (!isActive(life)) return;
  terms.acts('sgn/term/notice-3-months');
  if (!has(fact, 'registered')) {
    book.notice(at, 'requestRefused');
    return;
  }
  const day = dayOf(at) + (terms.reading('noticeDate') === 'B' ? terms.count('postDays') : 0);
  if (isInTime(life, day, life.termEnd)) life.endsOn ??= life.termEnd;
  else if (terms.reading('lateNotice') === 'A') life.endsOn ??= nextEnd(life, day);
  else book.notice(at, 'requestRefused');
}

/** The first end of a later term for which a notice is in time. */
function nextEnd(life: Life, day: number): number {
  let renewals = life.renewals + 1;
  while (!isInTime(life, day, endOf(life, renewals))) renewals += 1;
  return endOf(life, renewals);
}

function isInTime({ terms }: Life, day: number, termEnd: number): boolean {
  return day <= monthsLater(termEnd, -terms.count('noticeMonths'));
}
