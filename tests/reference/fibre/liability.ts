import { has, type Fact } from '../accounts/situation.ts';
import { dayOf } from '../days.ts';
import { fraction } from '../exact.ts';
import type { Life } from './life.ts';

// 9.1, 9.3, 9.5, 9.6: what the operator pays for damage.

export function damageFound(life: Life, fact: Fact): void {
  life.damage = fact;
}

export function damageReported(life: Life, report: Fact): void {
  const { terms, book, damage } = life;
  const { atSeconds: at } = report;
  life.damage = undefined;
  if (!damage || life.connectedDay === 0) {
    book.notice(at, 'requestRefused');
    return;
  }
  terms.acts('sgn/liability/report-2-weeks');
  const isLate = dayOf(at) > dayOf(damage.atSeconds) + 7 * terms.count('damageWeeks');
  if (isExcluded(life, damage) || (isLate && !has(report, 'excused'))) {
    book.notice(at, 'requestRefused');
    return;
  }
  const amount = least(damage.micros, leftOfEvent(life, damage), leftOfYear(life, at));
  book.post(at, 'compensation', fraction(-amount));
  if (damage.subject > 0) add(life.paidForEvent, damage.subject, amount);
  add(life.paidInYear, yearOf(life, at), amount);
}

/** 9.1, 9.5: a line that fails brings nothing, save for gross negligence; loss that follows from damage never does. */
function isExcluded({ terms }: Life, damage: Fact): boolean {
  const isOfLine = has(damage, 'lineFailure');
  if (isOfLine) terms.acts('sgn/liability/no-outage-money');
  return has(damage, 'consequential') || (isOfLine && !has(damage, 'grave'));
}

/** 9.3: an event, or a series of linked events, has a cap. */
function leftOfEvent({ terms, paidForEvent }: Life, { subject }: Fact): bigint {
  terms.acts('sgn/liability/cap-5000-event');
  const cap = micros(terms.micros('liabilityEvent'));
  const insured = micros(terms.micros('insurance'));
  const most = terms.reading('A48') === 'B' && insured > cap ? insured : cap;
  return most - (subject > 0 ? (paidForEvent.get(subject) ?? 0n) : 0n);
}

function leftOfYear(life: Life, at: number): bigint {
  life.terms.acts('sgn/liability/cap-10000-year');
  return micros(life.terms.micros('liabilityYear')) - (life.paidInYear.get(yearOf(life, at)) ?? 0n);
}

/** The calendar year of a payment, or the year since the connection. */
function yearOf({ terms, connectedDay }: Life, at: number): number {
  const date = new Date(at * 1000);
  if (terms.reading('capYear') === 'A') return date.getUTCFullYear();
  const begun = new Date(connectedDay * 86_400_000);
  const isBefore =
    date.getUTCMonth() < begun.getUTCMonth() ||
    (date.getUTCMonth() === begun.getUTCMonth() && date.getUTCDate() < begun.getUTCDate());
  return date.getUTCFullYear() - (isBefore ? 1 : 0);
}

function micros({ above, below }: { above: bigint; below: bigint }): bigint {
  return above / below;
}

function least(...amounts: bigint[]): bigint {
  return amounts.reduce((left, right) => (right < left ? right : left));
}

function add(sums: Map<number, bigint>, key: number, amount: bigint): void {
  sums.set(key, (sums.get(key) ?? 0n) + amount);
}
