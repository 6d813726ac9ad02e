// 15.1, 15.2: two, three or five years from the connection, once again for as long, then by twelve months; it ends by registered
// letter three months before the end of a term.

import { tellNotice, tellNoticeBy } from '../accounts/book';
import { setDeadline } from '../accounts/deadlines';
import { FactAt } from '../accounts/facts';
import { Months, dayBegins, dayOf, monthsLater } from '../accounts/months';
import { FactFlag } from '../layout/facts';
import { FibreTerms, Site } from '../layout/fibre';
import { Notice } from '../layout/kinds';
import { Due } from './due';
import { end } from './ending';
import { Life, isRunning, siteTrait, term } from './site';
import { Source } from '../layout/trace';

class Period {
  /** 1 for the first term. */
  static number: i32 = 1;
  /** Months from the connection to the end of the running term. */
  static months: i32 = 0;
  static endsOn: i32 = 0;
  /** Day that counts of the earliest notice; -1: none. */
  static noticeOn: i32 = -1;
}

/** The term that runs on the first day, or from the connection. */
export function beginTerm(): void {
  Period.noticeOn = -1;
  Period.number = 1;
  Period.months = chosen();
  if (Period.months == 0) return;
  Period.endsOn = monthsLater(Life.connectedOn, Period.months);
  while (Period.endsOn < Months.firstDay) lengthen();
  setDeadline(dayBegins(Period.endsOn), Due.termEnds, 0);
}

function chosen(): i32 {
  return i32(term(FibreTerms.termMonths + i32(siteTrait(Site.term))));
}

function lengthen(): void {
  const equal = Period.number == 1 && term(FibreTerms.renewsEqual) != 0;
  Period.months += equal ? chosen() : i32(term(FibreTerms.laterMonths));
  Period.number++;
  Period.endsOn = monthsLater(Life.connectedOn, Period.months);
}

/** Is a notice of this day in time for the end of the running term? */
function isInTime(day: i32): bool {
  return day <= monthsLater(Period.endsOn, -i32(term(FibreTerms.noticeMonths)));
}

export function giveNotice(fact: i32): void {
  if (!isRunning() || term(FibreTerms.noticeMonths) < 0 || Period.months == 0) return;
  const travel = term(FibreTerms.noticeBySending) != 0 ? 0 : i32(term(FibreTerms.postDays));
  const day = dayOf(FactAt.time(fact)) + travel;
  const isVoid = term(FibreTerms.lateNoticeVoid) != 0 && !isInTime(day);
  if (!FactAt.is(fact, FactFlag.registered) || isVoid)
    tellNoticeBy(Source.notice, FactAt.time(fact), Notice.requestRefused);
  else if (Period.noticeOn < 0) Period.noticeOn = day;
}

export function endTerm(time: i64): void {
  if (!isRunning()) return;
  if (Period.noticeOn >= 0 && isInTime(Period.noticeOn)) end(Source.usual, time, false, false);
  else if (term(FibreTerms.renews) == 0) end(Source.usual, time, false, false);
  else {
    tellNotice(time, Notice.renewed);
    lengthen();
    setDeadline(dayBegins(Period.endsOn), Due.termEnds, 0);
  }
}
