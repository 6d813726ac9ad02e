// Working Hours and working days (5.1 dash 3, 3). Hours are half-open, Monday to Friday; D11: a public holiday has them unless
// the reading says otherwise, and is never a working day.

import { dayBegins, dayOf } from '../accounts/months';
import { workingDaysLater, isWorkingDay } from '../accounts/working-days';
import { weekday } from '../calendar/civil';
import { isHoliday } from '../calendar/holidays';
import { BackupTerms } from '../layout/backup';
import { Header } from '../layout/program';
import { header } from '../program';
import { has, term } from './terms';

const DAY: i64 = 86400;

export function isInHours(time: i64): bool {
  const day = dayOf(time);
  if (weekday(day) > 4) return false;
  if (has(BackupTerms.holidaysOff) && isHoliday(day, country())) return false;
  const second = time - dayBegins(day);
  return second >= term(BackupTerms.hoursFrom) && second < term(BackupTerms.hoursUntil);
}

/** The next second at which hours may begin or end, or a day begins. */
export function nextTurn(time: i64): i64 {
  const begins = dayBegins(dayOf(time));
  const second = time - begins;
  if (second < term(BackupTerms.hoursFrom)) return begins + term(BackupTerms.hoursFrom);
  if (second < term(BackupTerms.hoursUntil)) return begins + term(BackupTerms.hoursUntil);
  return begins + DAY;
}

/** 3.1, 3.2: the second at which the last working day of the term is over, for a report (or sight) at a time; not before it. */
export function repairDue(time: i64, days: i64): i64 {
  let from = dayOf(time);
  if (has(BackupTerms.dayOffDefers) && !isWorkingDay(from, country()))
    from = workingDaysLater(from, 1, country());
  const last = workingDaysLater(from, i32(days), country());
  return max(time, dayBegins(last) + (has(BackupTerms.endsAtClosing) ? term(BackupTerms.closing) : DAY));
}

function country(): i32 {
  return i32(header(Header.country));
}
