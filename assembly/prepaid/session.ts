// 1.2, 1.4: sessions use credit while they last; they are cut when it runs out or the service stops.
//   time: seconds x cost; volume: bytes x cost, spread evenly; days: cost for each calendar day with use

import { tellNotice, tellRefused, turnOn } from '../accounts/book';
import { dropDeadlines, setDeadline } from '../accounts/deadlines';
import { FactAt } from '../accounts/facts';
import { dayBegins, dayOf } from '../accounts/months';
import { FactFlag } from '../layout/facts';
import { Notice, State } from '../layout/kinds';
import { CreditUnit, PrepaidTerms } from '../layout/prepaid';
import { emptyCredit, hasCredit, live, topUp } from './credit';
import { Due } from './due';
import { isLoginBlocked } from './login';
import { isSuspended } from './suspension';
import { beginDay, countOnline, watchDay } from './abnormal';
import { Account, term } from './wallet';

class Session {
  static on: bool = false;
  /** Without service: only the clock of the credit runs (A52). */
  static ghost: bool = false;
  /** Costs nothing: others use a login and the customer does not answer for it. */
  static free: bool = false;
  static start: i64 = 0;
  static until: i64 = 0;
  static bytes: i64 = 0;
  /** Bytes and seconds of it that were settled. */
  static settledBytes: i64 = 0;
  static settledAt: i64 = 0;
  /** Day number that was last paid for, when credit counts days. */
  static paidDay: i32 = -1;
}

export function openSession(): void {
  Session.on = false;
  Session.paidDay = -1;
  beginDay(-1);
}

/** A log-on: refused, or the session begins. A try out of reach is none: a session under way goes on. */
export function logOn(fact: i32): void {
  const time = FactAt.time(fact);
  if (isOutOfReach(fact)) {
    tellRefused(time, FactAt.quantity(fact));
    return;
  }
  if (Session.on) endSession(time);
  Session.bytes = FactAt.quantity(fact);
  Session.start = time;
  Session.until = FactAt.until(fact);
  if (!Account.closed) live(time);
  Session.free = FactAt.is(fact, FactFlag.byOthers) && term(PrepaidTerms.thievesUseCredit) == 0;
  if (Account.closed || isLoginBlocked()) tellRefused(time, Session.bytes);
  else if (isSuspended()) refuseSuspended(time);
  else if (mayBegin(time)) begin(time);
  else refuseEmpty(fact, time);
}

/** Definitions, 1.1: outside the marked areas, or with 802.11 a or b. */
function isOutOfReach(fact: i32): bool {
  if (FactAt.is(fact, FactFlag.outsideArea) && term(PrepaidTerms.coverage) != 0) return true;
  return FactAt.is(fact, FactFlag.oldDevice) && term(PrepaidTerms.radio) != 0;
}

function refuseSuspended(time: i64): void {
  tellRefused(time, Session.bytes);
  if (clockRunsOn() && hasCredit()) start(time, true);
}

/** A simulated customer may buy at once and go on. */
function refuseEmpty(fact: i32, time: i64): void {
  if (term(PrepaidTerms.silentWhenEmpty) == 0) tellNotice(time, Notice.creditExhausted);
  if (topUp(fact, time) && mayBegin(time)) begin(time);
  else tellRefused(time, Session.bytes);
}

function mayBegin(time: i64): bool {
  if (countsDays() && Session.paidDay == dayOf(time)) return true;
  return Session.free || hasCredit();
}

function begin(time: i64): void {
  if (!Account.activated) turnOn(time, State.active);
  Account.activated = true;
  start(time, false);
  beginDay(dayOf(time));
  watchDay(time, Session.until);
}

function start(time: i64, ghost: bool): void {
  Session.on = true;
  Session.ghost = ghost;
  Session.settledAt = time;
  Session.settledBytes = 0;
  setDeadline(Session.until, Due.sessionEnds, 0);
  if (dayBegins(dayOf(time) + 1) < Session.until) setDeadline(dayBegins(dayOf(time) + 1), Due.midnight, 0);
  if (Session.free || term(PrepaidTerms.creditCost) <= 0) return;
  if (countsDays()) payDay(time);
  else foreseeEnd(time);
}

/** A day of credit is taken when it begins, and is over at midnight. */
function payDay(time: i64): void {
  const day = dayOf(time);
  if (Session.paidDay == day) return;
  Session.paidDay = day;
  Account.credit -= max<i64>(0, term(PrepaidTerms.creditCost));
  dropDeadlines(Due.dayOver, -1);
  if (!hasCredit()) setDeadline(dayBegins(day + 1), Due.dayOver, 0);
}

/** Credit that is gone takes the day with it that was begun. */
export function forgetDay(): void {
  Session.paidDay = -1;
  dropDeadlines(Due.dayOver, -1);
}

export function dayOver(time: i64): void {
  if (!hasCredit()) emptyCredit(time);
}

/** When this session would use up the credit. */
function foreseeEnd(time: i64): void {
  if (Account.credit == 0) return;
  const cost = term(PrepaidTerms.creditCost);
  const units = (Account.credit + cost - 1) / cost;
  const bytes = Session.settledBytes + units;
  const byVolume = term(PrepaidTerms.creditUnit) == CreditUnit.volume;
  if (byVolume && bytes > Session.bytes) return;
  const at = byVolume ? firstWith(bytes) : time + units;
  if (at <= Session.until) setDeadline(at, Due.exhausted, 0);
}

/** The first second by which so many bytes of the session have passed. */
function firstWith(bytes: i64): i64 {
  const length = Session.until - Session.start;
  let at = Session.start + i64((f64(bytes) * f64(length)) / f64(Session.bytes));
  while (bytesBy(at) < bytes) at++;
  while (at > Session.start && bytesBy(at - 1) >= bytes) at--;
  return at;
}

/** Before a purchase: what was used so far is taken from the old credit. */
export function settleSession(time: i64): void {
  if (Session.on) settle(time);
}

/** After a purchase: the session may last longer, and uses from then on what is paid for. */
export function foreseeAnew(time: i64): void {
  if (!Session.on || Session.free || term(PrepaidTerms.creditCost) <= 0) return;
  if (countsDays()) {
    if (!Session.ghost && hasCredit()) payDay(time);
    return;
  }
  dropDeadlines(Due.exhausted, -1);
  foreseeEnd(time);
}

/** Bytes of the session that have passed by a second. */
function bytesBy(time: i64): i64 {
  const length = Session.until - Session.start;
  const whole = Session.bytes / length;
  const rest = Session.bytes - whole * length;
  const elapsed = time - Session.start;
  return whole * elapsed + (rest * elapsed) / length;
}

/** Takes what was used since the last time from the credit. */
function settle(time: i64): void {
  const seconds = time - Session.settledAt;
  const bytes = bytesBy(time);
  const unit = i32(term(PrepaidTerms.creditUnit));
  const used = unit == CreditUnit.time ? seconds : bytes - Session.settledBytes;
  if (!Session.free && unit != CreditUnit.days) use(time, used * term(PrepaidTerms.creditCost));
  if (!Session.ghost) countOnline(seconds);
  Session.settledAt = time;
  Session.settledBytes = bytes;
}

/** Nothing is owed for use beyond the credit. */
function use(time: i64, ticks: i64): void {
  if (Account.credit == 0 || ticks <= 0) return;
  Account.credit -= min(Account.credit, ticks);
  if (Account.credit == 0) emptyCredit(time);
}

/** Ends a session by itself. */
export function endSession(time: i64): void {
  if (!Session.on) return;
  settle(time);
  stop();
}

function stop(): void {
  Session.on = false;
  dropDeadlines(Due.exhausted, -1);
  dropDeadlines(Due.midnight, -1);
  dropDeadlines(Due.sessionEnds, -1);
  dropDeadlines(Due.abnormal, -1);
}

/** Ends it by the operator: the rest of its bytes is refused. */
export function cutSession(time: i64): void {
  if (!Session.on) return;
  const served = !Session.ghost;
  endSession(time);
  if (served && Session.bytes > bytesBy(time)) tellRefused(time, Session.bytes - bytesBy(time));
}

/** A suspension stops the service; under A52 B the clock may run on. */
export function suspendSession(time: i64): void {
  if (!Session.on || Session.ghost) return;
  const runsOn = clockRunsOn() && !Session.free;
  const until = Session.until;
  cutSession(time);
  const wouldGoOn = until > time && (hasCredit() || term(PrepaidTerms.runsOnEmpty) != 0);
  if (runsOn && wouldGoOn) start(time, true);
}

export function endGhost(time: i64): void {
  if (Session.on && Session.ghost) endSession(time);
}

function clockRunsOn(): bool {
  return term(PrepaidTerms.clockRunsOn) != 0 && term(PrepaidTerms.creditUnit) == CreditUnit.time;
}

export function exhaust(time: i64): void {
  settle(time);
  if (term(PrepaidTerms.runsOnEmpty) == 0) cutSession(time);
}

/** Midnight in a session: another day is paid for, and the day's use counts anew. */
export function passMidnight(time: i64): void {
  settle(time);
  if (countsDays() && !Session.free && Session.paidDay != dayOf(time)) {
    if (hasCredit()) payDay(time);
    else if (term(PrepaidTerms.runsOnEmpty) == 0) {
      cutSession(time);
      return;
    }
  }
  if (dayBegins(dayOf(time) + 1) < Session.until) setDeadline(dayBegins(dayOf(time) + 1), Due.midnight, 0);
  if (Session.ghost) return;
  beginDay(dayOf(time));
  watchDay(time, Session.until);
}

function countsDays(): bool {
  return term(PrepaidTerms.creditUnit) == CreditUnit.days;
}
