// 1.4, 2.2, 2.4: on a ground the service may stop at once; it comes back when the last ground is gone.

import { turnOff, turnOnBy } from '../accounts/book';
import { setDeadline } from '../accounts/deadlines';
import { FactAt } from '../accounts/facts';
import { uses } from '../accounts/rights';
import { Fact, FactFlag } from '../layout/facts';
import { State } from '../layout/kinds';
import { PrepaidTerms } from '../layout/prepaid';
import { Due } from './due';
import { Right } from './rights';
import { endGhost, suspendSession } from './session';
import { Account, term } from './wallet';
import { Source } from '../layout/trace';

let grounds: i32 = 0;

export function openSuspension(): void {
  grounds = 0;
}

export function isSuspended(): bool {
  return grounds > 0;
}

/** 1.4: fraud, force majeure, technical need. */
export function suspendOn(source: Source, fact: i32): void {
  if (uses(term(PrepaidTerms.suspendRight), Right.suspend, fact)) {
    suspendFor(source, FactAt.time(fact), FactAt.until(fact));
  }
}

/** 2.2 with 1.4 dash 1: use that is not one's own, without written consent. */
export function breach(fact: i32): void {
  if (term(PrepaidTerms.personalOnly) == 0 || FactAt.is(fact, FactFlag.written)) return;
  const allowed = FactAt.kind(fact) == Fact.voip && !FactAt.is(fact, FactFlag.offered);
  if (!allowed || term(PrepaidTerms.voipForbidden) != 0) suspendOn(Source.personal, fact);
}

/** 2.4. */
export function interfere(fact: i32): void {
  if (uses(term(PrepaidTerms.interferenceRight), Right.interference, fact)) {
    suspendFor(Source.interference, FactAt.time(fact), FactAt.until(fact));
  }
}

/** @param until before `time`: without end */
export function suspendFor(source: Source, time: i64, until: i64): void {
  if (Account.closed) return;
  if (until >= time) setDeadline(until, Due.groundGone, 0);
  if (grounds++ > 0) return;
  turnOnBy(source, time, State.suspended);
  suspendSession(time);
}

export function groundGone(time: i64): void {
  grounds--;
  if (grounds > 0) return;
  turnOff(time, State.suspended);
  endGhost(time);
}
