// 10: force majeure lets the operator suspend; after more than six months of it the customer may dissolve, while it lasts. What
// begins while it lasts prolongs it.

import { isOn, turnOff, turnOn } from '../accounts/book';
import { setDeadline } from '../accounts/deadlines';
import { FactAt } from '../accounts/facts';
import { dayOf, monthsLater } from '../accounts/months';
import { uses } from '../accounts/rights';
import { FibreTerms } from '../layout/fibre';
import { State } from '../layout/kinds';
import { Due } from './due';
import { Free, beginFree, settleFree } from './fees';
import { Right } from './rights';
import { isRunning, term } from './site';

class Force {
  /** Second at which it began; -1: none. */
  static since: i64 = -1;
  static until: i64 = 0;
}

export function openForceMajeure(): void {
  Force.since = -1;
  Force.until = 0;
}

export function beginForceMajeure(fact: i32): void {
  if (!isRunning()) return;
  const time = FactAt.time(fact);
  if (Force.since < 0) Force.since = time;
  Force.until = max(Force.until, FactAt.until(fact));
  setDeadline(FactAt.until(fact), Due.forceMajeureOver, 0);
  if (isOn(State.forceMajeure)) return;
  if (!uses(term(FibreTerms.forceMajeureRight), Right.forceMajeure, fact)) return;
  turnOn(time, State.forceMajeure);
  if (term(FibreTerms.feeInForceMajeure) == 0) beginFree(Free.forceMajeure, time);
}

export function endForceMajeure(time: i64): void {
  if (time < Force.until) return;
  Force.since = -1;
  if (!isRunning()) return;
  turnOff(time, State.forceMajeure);
  settleFree(Free.forceMajeure, time, true);
}

export function isLongForceMajeure(time: i64): bool {
  const months = i32(term(FibreTerms.forceMajeureMonths));
  if (Force.since < 0 || months < 0) return false;
  return dayOf(time) > monthsLater(dayOf(Force.since), months);
}
