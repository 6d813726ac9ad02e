// The agreement, 3, 4, 16 and 17: it exists once accepted in writing or performed; runs its minimum term (a year if none was
// agreed), is renewed (A40), and ends by a month's notice, at the end of the longest of its terms, or early at a price:
//   fees of the months that begin after the end + benefits x left / term + penalties x left / term (A41)

import { turnOn, turnOnBy } from '../accounts/book';
import { setDeadline } from '../accounts/deadlines';
import { Months, dayBegins, dayOf, monthBegins, monthOf, monthsLater } from '../accounts/months';
import { civilDate, dayNumber, daysInMonth } from '../calendar/civil';
import { DutchCount, DutchMoney, DutchPolicy, DutchReading, DutchRule } from '../layout/dutch-mobile';
import { Line, Notice, State } from '../layout/kinds';
import { Ground, bar, unbar } from './bars';
import { leaveAt, leavesBy } from './changes';
import { Due, chargeAt, notify, refuse } from './due';
import { Fees, beginFees, feesAhead, postFee, refundRest } from './fees';
import { accelerate } from './instalments';
import { interestToEnd, makeAllDue } from './payments';
import { count, holds, money, option, uses } from './terms';
import { Source } from '../layout/trace';

export class Agreement {
  static ordered: bool = false;
  static refused: bool = false;
  static active: bool = false;
  static ended: bool = false;
  static startDay: i32 = 0;
  /** Months of the minimum term; 0 = none. */
  static months: i32 = 0;
  static termEndDay: i32 = 0;
  /** The latest end of further subscriptions. */
  static longestDay: i32 = 0;
  static endsAt: i64 = -1;
  static endsFree: bool = true;
  /** Why it is to end. */
  static endsBy: Source = Source.usual;
  /** 16.1: the supplier is in default from, until; and the end of the term that was set, or -1. */
  static failsFrom: i64 = -1;
  static failsUntil: i64 = -1;
  static graceEnds: i64 = -1;
  static supplierInsolvent: bool = false;
}

/** `ordered`: the account begins with an application. */
export function openAgreement(ordered: bool, startDay: i32): void {
  Agreement.ordered = ordered;
  Agreement.refused = false;
  Agreement.active = false;
  Agreement.ended = false;
  Agreement.endsAt = -1;
  Agreement.failsFrom = -1;
  Agreement.failsUntil = -1;
  Agreement.graceEnds = -1;
  Agreement.supplierInsolvent = false;
  Agreement.longestDay = 0;
  Agreement.startDay = startDay;
  if (ordered) bar(0, Ground.unmade);
  else begin(startDay);
}

function begin(day: i32): void {
  Agreement.active = true;
  Agreement.startDay = day;
  beginFees(day);
  const agreed = count(DutchCount.termMonths);
  Agreement.months = agreed > 0 ? agreed : count(DutchCount.defaultTermMonths);
  if (!holds(DutchRule.minimumTerm)) Agreement.months = 0;
  Agreement.termEndDay = monthsLater(day, Agreement.months);
  if (Agreement.months == 0) return;
  if (option(DutchReading.A40) == 1) {
    while (Agreement.termEndDay <= Months.firstDay)
      Agreement.termEndDay = monthsLater(Agreement.termEndDay, Agreement.months);
  }
  if (Agreement.termEndDay > Months.firstDay) awaitTermEnd();
}

function awaitTermEnd(): void {
  if (Agreement.termEndDay <= dayOf(monthBegins(Months.count)))
    setDeadline(dayBegins(Agreement.termEndDay), Due.termEnds, 0);
}

export function onOrdered(time: i64): void {
  if (!holds(DutchRule.formation)) activate(time);
}

/** 3.2. */
export function onDoubt(time: i64): void {
  if (Agreement.active || Agreement.refused || !holds(DutchRule.refusal)) return;
  if (!uses(DutchPolicy.refuseApplication, monthOf(time))) return;
  Agreement.refused = true;
  refuse(Source.usual, time);
}

/** 13.1: from the first cost on, but for an application that was refused. */
export function owesFees(): bool {
  return !Agreement.ended && (Agreement.active || (Fees.hasCost && !Agreement.refused));
}

/** 3.1. */
export function activate(time: i64): void {
  if (Agreement.active || Agreement.refused) return;
  begin(dayOf(time));
  unbar(time, Ground.unmade);
  turnOn(time, State.active);
  postFee(time);
}

export function onTermEnds(time: i64): void {
  if (Agreement.ended || (Agreement.endsAt >= 0 && Agreement.endsAt <= time)) return;
  if (Agreement.longestDay > dayOf(time)) {
    setDeadline(dayBegins(Agreement.longestDay), Due.termEnds, 0);
    return;
  }
  notify(time, Notice.renewed);
  if (option(DutchReading.A40) == 0) return;
  while (Agreement.termEndDay <= dayOf(time))
    Agreement.termEndDay = monthsLater(Agreement.termEndDay, Agreement.months);
  awaitTermEnd();
}

export function onSubscribed(time: i64, months: i32): void {
  if (holds(DutchRule.outlives))
    Agreement.longestDay = max(Agreement.longestDay, monthsLater(dayOf(time), months));
}

/** 4.2, 12.7, 28.3: at the end of the term or a month on; or on a change that lets the customer leave. */
export function onNotice(time: i64, written: bool, byOperator: bool): void {
  if (!written) {
    refuse(Source.notice, time);
    return;
  }
  const leavesAt = byOperator ? -1 : leaveAt(time);
  if (leavesAt >= 0) {
    endAt(leavesBy(), max(time, leavesAt), !holdsAgainstExit());
    return;
  }
  endAt(Source.usual, holds(DutchRule.notice) ? max(time, ordinaryEnd(dayOf(time))) : time, true);
}

/** A60 B: the list of exemptions is closed. */
function holdsAgainstExit(): bool {
  return option(DutchReading.A60) == 1;
}

function ordinaryEnd(day: i32): i64 {
  let end = monthsLater(day, count(DutchCount.noticeMonths));
  if (option(DutchReading.noticeMonth) == 1) end = nextCalendarMonth(end);
  let term = Agreement.termEndDay;
  if (option(DutchReading.A40) == 1 && Agreement.months > 0) {
    while (term < end) term = monthsLater(term, Agreement.months);
  }
  return dayBegins(max(max(end, term), Agreement.longestDay));
}

function nextCalendarMonth(day: i32): i32 {
  const date = civilDate(day);
  const index = (date / 10000) * 12 + ((date / 100) % 100);
  return dayNumber(index / 12, (index % 12) + 1, 1);
}

/** The earliest end that was set counts. */
function endAt(source: Source, time: i64, free: bool): void {
  if (Agreement.ended || (Agreement.endsAt >= 0 && Agreement.endsAt <= time)) return;
  Agreement.endsAt = time;
  Agreement.endsFree = free;
  Agreement.endsBy = source;
  setDeadline(time, Due.end, 0);
}

export function onEnd(time: i64): void {
  if (time == Agreement.endsAt) endNow(Agreement.endsBy, time, Agreement.endsFree);
}

/** 17. */
export function endNow(source: Source, time: i64, free: bool): void {
  if (Agreement.ended || !Agreement.active) return;
  Agreement.ended = true;
  if (!free) chargeExit(time);
  if (!holds(DutchRule.noRefund)) refundRest(time);
  turnOnBy(source, time, State.ended);
  bar(time, Ground.ended);
  if (!holds(DutchRule.allDue)) return;
  accelerate(time);
  makeAllDue(time);
  interestToEnd(time);
}

/** 17.3: the month under way is on its own invoice; a month of the term that begins at or after the end is left. */
function chargeExit(time: i64): void {
  const left = monthsLeft(time);
  if (left == 0) return;
  const share = i64(left);
  const term = i64(Agreement.months);
  if (holds(DutchRule.exitFees)) chargeAt(time, Line.exitCharge, feesAhead(share));
  if (holds(DutchRule.exitBenefits))
    chargeAt(time, Line.exitBenefits, part(money(DutchMoney.benefits), share, term));
  if (!holds(DutchRule.exitPenalties)) return;
  const penalty = money(DutchMoney.thirdPartyPenalty);
  chargeAt(time, Line.exitPenalties, option(DutchReading.A41) == 1 ? penalty : part(penalty, share, term));
}

/** Half up. */
function part(micros: i64, share: i64, whole: i64): i64 {
  return (2 * micros * share + whole) / (2 * whole);
}

function monthsLeft(time: i64): i32 {
  let left = 0;
  for (let month = 0; month < 1200; month++) {
    const begins = anchored(month);
    if (begins >= Agreement.termEndDay) break;
    if (dayBegins(begins) >= time) left++;
  }
  return left;
}

/** First day of a month of the account, also beyond those that are played. */
function anchored(month: i32): i32 {
  const first = civilDate(Months.firstDay);
  const index = (first / 10000) * 12 + ((first / 100) % 100) - 1 + month;
  const year = index / 12;
  return dayNumber(year, (index % 12) + 1, min(Months.anchorDay, daysInMonth(year, (index % 12) + 1)));
}

/** 16.1, 16.4: without a ground an early end is charged (17.3). */
export function onExitAtOnce(time: i64): void {
  const failed =
    holds(DutchRule.dissolve) &&
    Agreement.graceEnds >= 0 &&
    time >= Agreement.graceEnds &&
    Agreement.failsFrom >= 0 &&
    (Agreement.failsUntil <= 0 || Agreement.failsUntil > Agreement.graceEnds);
  const insolvent = holds(DutchRule.insolvency) && Agreement.supplierInsolvent;
  const source = failed ? Source.dissolved : insolvent ? Source.insolvency : Source.exit;
  endNow(source, time, (failed || insolvent) && holds(DutchRule.exempt));
}

export function onInsolvency(time: i64, byOperator: bool): void {
  if (byOperator) Agreement.supplierInsolvent = true;
  else if (holds(DutchRule.insolvency) && uses(DutchPolicy.endInsolvent, monthOf(time)))
    endNow(Source.insolvency, time, false);
}
