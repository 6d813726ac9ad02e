// 9: direct damage is paid up to a cap an event (or series) and one a year, when reported within two weeks; none for a line that
// fails, save for intent or gross negligence, and none for loss that follows.

import { postMicros, tellNoticeBy } from '../accounts/book';
import { civilDate } from '../calendar/civil';
import { FactAt, setQuantity } from '../accounts/facts';
import { dayOf, monthOf, monthsLater } from '../accounts/months';
import { Fact, FactFlag } from '../layout/facts';
import { FibreTerms } from '../layout/fibre';
import { Line, Notice } from '../layout/kinds';
import { Life, term } from './site';
import { Source } from '../layout/trace';

class Damage {
  /** Fact of the damage found last; -1: none, or reported already. */
  static found: i32 = -1;
  static year: i32 = 0;
  static paidInYear: i64 = 0;
}

export function openLiability(): void {
  Damage.found = -1;
  Damage.year = -1;
  Damage.paidInYear = 0;
}

/** The quantity of damage that was found holds what was paid for it, micro-euro. */
export function findDamage(fact: i32): void {
  setQuantity(fact, 0);
  Damage.found = fact;
}

export function reportDamage(report: i32): void {
  const time = FactAt.time(report);
  if (!isPayable(report)) tellNoticeBy(Source.damage, time, Notice.requestRefused);
  else postMicros(monthOf(time), Line.compensation, capped(Damage.found, dayOf(time)));
  Damage.found = -1;
}

function isPayable(report: i32): bool {
  const found = Damage.found;
  if (found < 0 || Life.connectedOn == 0) return false;
  const days = i32(term(FibreTerms.damageDays));
  const late = days >= 0 && dayOf(FactAt.time(report)) > dayOf(FactAt.time(found)) + days;
  if (late && !FactAt.is(report, FactFlag.excused)) return false;
  if (term(FibreTerms.lineFailureExcluded) == 0) return true;
  if (FactAt.is(found, FactFlag.consequential)) return false;
  return !FactAt.is(found, FactFlag.lineFailure) || FactAt.is(found, FactFlag.grave);
}

function capped(found: i32, day: i32): i64 {
  const year = yearOf(day);
  if (year != Damage.year) Damage.paidInYear = 0;
  Damage.year = year;
  const left = min(
    term(FibreTerms.eventCapMicros) - paidForSeries(found),
    term(FibreTerms.yearCapMicros) - Damage.paidInYear,
  );
  const paid = max<i64>(0, min(FactAt.amount(found), left));
  Damage.paidInYear += paid;
  setQuantity(found, paid);
  return paid;
}

/** For damage of the same series of linked events that was found before. */
function paidForSeries(found: i32): i64 {
  const series = FactAt.subject(found);
  let sum: i64 = 0;
  for (let fact = 0; series > 0 && fact < found; fact++) {
    if (FactAt.kind(fact) == Fact.damageFound && FactAt.subject(fact) == series) sum += FactAt.quantity(fact);
  }
  return sum;
}

/** Of the calendar, or counted from the connection. */
function yearOf(day: i32): i32 {
  if (term(FibreTerms.contractYears) == 0) return civilDate(day) / 10000;
  let years = 0;
  while (monthsLater(Life.connectedOn, 12 * (years + 1)) <= day) years++;
  return years;
}
