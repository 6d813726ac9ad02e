// 3.5, 3.7: on a ground the line may be stopped; cured within the set term it is reconnected for an amount.

import { isOn, postMicros, tellNotice, turnOff, turnOn } from '../accounts/book';
import { dropDeadlines, setDeadline } from '../accounts/deadlines';
import { FactAt } from '../accounts/facts';
import { dayBegins, dayOf, monthOf } from '../accounts/months';
import { uses } from '../accounts/rights';
import { FibreTerms } from '../layout/fibre';
import { Line, Notice, State } from '../layout/kinds';
import { Due } from './due';
import { Free, beginFree, settleFree } from './fees';
import { Invoices } from './invoices';
import { Right } from './rights';
import { isRunning, term } from './site';

const DAY: i64 = 86400;

export enum Ground {
  doubt,
  security,
  mandate,
  breach,
  unpaid,
  COUNT,
}
const COUNTS = memory.data(Ground.COUNT * 4, 16);

class Stop {
  static grounds: i32 = 0;
  static since: i64 = 0;
  /** Security: 0 not asked, 1 asked, 2 given. */
  static security: i32 = 0;
}

export function openSuspension(): void {
  memory.fill(COUNTS, 0, Ground.COUNT * 4);
  Stop.grounds = 0;
  Stop.security = 0;
}

export function hasGround(ground: Ground): bool {
  return load<i32>(COUNTS + ((<usize>ground) << 2)) > 0;
}

function countGround(ground: Ground, change: i32): void {
  const at = COUNTS + ((<usize>ground) << 2);
  store<i32>(at, load<i32>(at) + change);
  Stop.grounds += change;
}

export function raiseGround(time: i64, ground: Ground): void {
  if (!isRunning()) return;
  countGround(ground, 1);
  if (Stop.grounds > 1) return;
  dropDeadlines(Due.reconnect, -1);
  Stop.since = time;
  turnOn(time, State.suspended);
  if (term(FibreTerms.feeWhileSuspended) == 0) beginFree(Free.suspension, time);
  if (term(FibreTerms.endsUncured) == 0) return;
  setDeadline(dayBegins(dayOf(time) + i32(term(FibreTerms.cureDays)) + 1), Due.uncured, 0);
}

export function dropGround(time: i64, ground: Ground): void {
  if (!isRunning() || !hasGround(ground)) return;
  countGround(ground, -1);
  if (Stop.grounds == 0) cure(time);
}

/** Duties met and the amount for reconnection paid. */
function cure(time: i64): void {
  dropDeadlines(Due.uncured, -1);
  postMicros(monthOf(time), Line.reconnection, term(FibreTerms.reconnectionMicros));
  const inTime = i64(dayOf(time) - dayOf(Stop.since)) <= term(FibreTerms.cureDays);
  const late = inTime ? 0 : term(FibreTerms.lateCureDays) * DAY;
  if (late == 0) reconnect(time);
  else setDeadline(time + late, Due.reconnect, 0);
}

export function reconnect(time: i64): void {
  if (!isOn(State.suspended)) return;
  turnOff(time, State.suspended);
  settleFree(Free.suspension, time, true);
}

/** A ground that a fact gives, until its end. */
export function stopOn(fact: i32, ground: Ground): void {
  const time = FactAt.time(fact);
  if (!isRunning() || !uses(term(FibreTerms.suspendRight), Right.suspend, fact)) return;
  raiseGround(time, ground);
  if (FactAt.until(fact) > time) setDeadline(FactAt.until(fact), Due.groundGone, ground);
}

/** Without a mandate nothing is collected either. */
export function loseMandate(fact: i32): void {
  Invoices.mandates++;
  setDeadline(FactAt.until(fact), Due.mandateBack, 0);
  stopOn(fact, Ground.mandate);
}

export function regainMandate(): void {
  Invoices.mandates--;
}

/** 3.5: in doubt security may be asked; without it, or if none is asked, the line may be stopped. */
export function doubt(fact: i32): void {
  if (!isRunning() || Stop.security == 2) return;
  if (Stop.security == 1) return;
  if (!uses(term(FibreTerms.askRight), Right.askSecurity, fact)) {
    stopOn(fact, Ground.doubt);
    return;
  }
  Stop.security = 1;
  tellNotice(FactAt.time(fact), Notice.securityAsked);
  const days = i32(term(FibreTerms.securityDays));
  setDeadline(dayBegins(dayOf(FactAt.time(fact)) + days + 1), Due.securityMissing, fact);
}

export function missSecurity(time: i64, fact: i32): void {
  if (Stop.security != 1 || !isRunning()) return;
  if (uses(term(FibreTerms.suspendRight), Right.suspend, fact)) raiseGround(time, Ground.security);
}

export function giveSecurity(time: i64): void {
  if (Stop.security != 1 || !isRunning()) return;
  Stop.security = 2;
  postMicros(monthOf(time), Line.deposit, term(FibreTerms.depositMicros));
  if (hasGround(Ground.security)) dropGround(time, Ground.security);
}

/** At the end the security comes back. */
export function returnSecurity(time: i64): void {
  if (Stop.security == 2) postMicros(monthOf(time), Line.depositReturned, term(FibreTerms.depositMicros));
}
