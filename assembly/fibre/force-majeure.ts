// 10: force majeure lets the operator suspend; after more than six months of it the customer may dissolve, while it lasts.

import { turnOff, turnOn } from '../accounts/book';
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
}

export function openForceMajeure(): void {
  Force.since = -1;
}

export function beginForceMajeure(fact: i32): void {
  if (!isRunning() || Force.since >= 0) return;
  Force.since = FactAt.time(fact);
  setDeadline(FactAt.until(fact), Due.forceMajeureOver, 0);
  if (!uses(term(FibreTerms.forceMajeureRight), Right.forceMajeure, fact)) return;
  turnOn(Force.since, State.forceMajeure);
  if (term(FibreTerms.feeInForceMajeure) == 0) beginFree(Free.forceMajeure, Force.since);
}

export function endForceMajeure(time: i64): void {
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
