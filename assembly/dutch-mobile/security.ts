// Security, 14.6: asked, at most so much, given or not; back after months in a row without payment trouble.

import { dropDeadlines, setDeadline } from '../accounts/deadlines';
import { dayOf, monthOf, monthsLater } from '../accounts/months';
import { DutchCount, DutchMoney, DutchPolicy, DutchReading, DutchRule } from '../layout/dutch-mobile';
import { Line, Notice } from '../layout/kinds';
import { Reason, block } from './blocks';
import { Due, chargeAt, notify, refuse } from './due';
import { Invoices } from './invoices';
import { anyLate } from './payments';
import { count, holds, money, option, uses } from './terms';
import { Source } from '../layout/trace';

class Security {
  /** Asked and not given yet, micro-euro. */
  static asked: i64 = 0;
  /** Given, and when. */
  static held: i64 = 0;
  static givenAt: i64 = 0;
}

export function openSecurity(): void {
  Security.asked = 0;
  Security.held = 0;
  Security.givenAt = 0;
}

/** The limit holds for a prepayment, and (securityCap B) for an advance, which is what is asked. */
export function onSecurityDemanded(time: i64, asked: i64, until: i64): void {
  if (!holds(DutchRule.security) || !uses(DutchPolicy.askSecurity, monthOf(time))) return;
  const most = i64(count(DutchCount.securityMonths)) * money(DutchMoney.expectedMonth);
  const limited = holds(DutchRule.securityCap) && option(DutchReading.securityCap) == 1;
  const security = limited ? min(asked, most) : asked;
  if (security == 0) return;
  Security.asked += security;
  notify(time, Notice.securityAsked);
  chargeAt(time, Line.deposit, security);
  setDeadline(until, Due.securityDue, 0);
}

/** All that was asked. */
export function onSecurityGiven(time: i64): void {
  if (Security.asked == 0) return;
  Security.held += Security.asked;
  Security.asked = 0;
  Security.givenAt = time;
  dropDeadlines(Due.securityDue, -1);
}

/** 16.2d. */
export function onSecurityDue(time: i64): void {
  if (holds(DutchRule.suspend) && uses(DutchPolicy.suspend, monthOf(time))) block(time, Reason.security);
}

export function onRefundAsked(time: i64): void {
  if (!holds(DutchRule.securityBack)) return;
  if (Security.held == 0 || !isClean(time) || !uses(DutchPolicy.returnSecurity, monthOf(time))) {
    refuse(Source.security, time);
    return;
  }
  chargeAt(time, Line.depositReturned, Security.held);
  Security.held = 0;
}

/** Months in a row without payment trouble, since the security was given. */
function isClean(time: i64): bool {
  if (anyLate()) return false;
  const since = dayOf(max(Security.givenAt, Invoices.troubleAt));
  return monthsLater(since, count(DutchCount.cleanMonths)) <= dayOf(time);
}
