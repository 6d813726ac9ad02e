// 1, 4.2, 4.3, 7.5: faults and their repair, maintenance, and the credit of an SLA.
//   credit when up time x 10,000 < target x length of the month

import { isOn, post, postMicros, tellNotice, turnOff, turnOn } from '../accounts/book';
import { setDeadline } from '../accounts/deadlines';
import { FactAt } from '../accounts/facts';
import { monthBegins, monthOf } from '../accounts/months';
import { uses } from '../accounts/rights';
import { FactFlag } from '../layout/facts';
import { FibreTerms } from '../layout/fibre';
import { Line, Notice, State } from '../layout/kinds';
import { Due } from './due';
import { siteFee } from './fees';
import { Right } from './rights';
import { isRunning, term } from './site';

const WHOLE: i64 = 10000;

class Down {
  static since: i64 = 0;
  /** The latest end of the faults that are there, and of the maintenance. */
  static until: i64 = 0;
  static maintainedUntil: i64 = 0;
  /** Seconds of the running month that are over. */
  static seconds: i64 = 0;
}

export function openLine(): void {
  Down.seconds = 0;
  Down.until = 0;
  Down.maintainedUntil = 0;
}

/** The line is back when every fault is gone; one without an end waits for its repair. */
export function failLine(fact: i32): void {
  if (!isRunning()) return;
  const told = FactAt.until(fact);
  if (!isOn(State.outage)) {
    Down.since = FactAt.time(fact);
    Down.until = 0;
  }
  turnOn(FactAt.time(fact), State.outage);
  Down.until = max(Down.until, told > 0 ? told : i64.MAX_VALUE);
  if (told > 0) setDeadline(told, Due.lineBack, 0);
}

/** 4.3: the repair clock starts with the report, for the faults that are there. */
export function reportFault(time: i64): void {
  const seconds = term(FibreTerms.repairSeconds);
  if (!isOn(State.outage) || seconds < 0 || time + seconds >= Down.until) return;
  Down.until = time + seconds;
  setDeadline(Down.until, Due.lineBack, 0);
}

/** A fault is gone: the last one? */
export function onLineBack(time: i64): void {
  if (time >= Down.until) restoreLine(time);
}

export function restoreLine(time: i64): void {
  if (!isOn(State.outage)) return;
  Down.seconds += time - Down.since;
  turnOff(time, State.outage);
}

/** 7.5: from the property line on repairs are the customer's; A51: only behind the hand-over. */
export function repair(fact: i32): void {
  const side = term(FibreTerms.repairSide);
  const behind = FactAt.is(fact, FactFlag.behindHandover);
  const customers = side == 1 ? behind || FactAt.is(fact, FactFlag.customerSide) : side == 2 && behind;
  if (customers && isRunning()) postMicros(monthOf(FactAt.time(fact)), Line.repair, FactAt.amount(fact));
}

export function maintain(fact: i32): void {
  if (!isRunning() || term(FibreTerms.maintains) == 0) return;
  const announced = uses(term(FibreTerms.maintenanceNoticeRight), Right.maintenanceNotice, fact);
  if (announced && !FactAt.is(fact, FactFlag.urgent))
    tellNotice(FactAt.time(fact), Notice.maintenanceAnnounced);
  turnOn(FactAt.time(fact), State.maintenance);
  Down.maintainedUntil = max(Down.maintainedUntil, FactAt.until(fact));
  setDeadline(FactAt.until(fact), Due.maintenanceOver, 0);
}

export function onMaintenanceOver(time: i64): void {
  if (time >= Down.maintainedUntil) turnOff(time, State.maintenance);
}

/** At the end of a month; `charged`: its fee was due. */
export function settleAvailability(month: i32, charged: bool): void {
  const ends = monthBegins(month + 1);
  if (isOn(State.outage)) {
    Down.seconds += ends - Down.since;
    Down.since = ends;
  }
  const length = ends - monthBegins(month);
  const tooLow = (length - Down.seconds) * WHOLE < term(FibreTerms.slaTarget) * length;
  Down.seconds = 0;
  if (!tooLow || !charged) return;
  const ticks = (term(FibreTerms.ticksPerMicro) / WHOLE) * term(FibreTerms.slaCredit);
  post(month, Line.slaCredit, siteFee(), ticks);
}
