// A Month of a contract's life around the rating of its use: facts and terms at its beginning, bill and history at its end.

import { Fact } from '../layout/facts';
import { State } from '../layout/kinds';
import { SECONDS_PER_DAY, Sim } from '../layout/life';
import { LifeRule, LifeTerms } from '../layout/mobile-life';
import { Trace } from '../layout/trace';
import { Account, Action } from '../rating/account';
import { Of, account, monthSeconds } from '../rating/context';
import { performUntil } from '../rating/due';
import { hearOut } from '../rating/hearOut';
import { carryPromises, isPromised, nextPromiseAt } from '../rating/promises';
import { Slot } from '../rating/slot';
import { isOn } from '../rating/states';
import { tell } from '../rating/trace';
import { netAdvance, watchBill } from './advance';
import { NOT_YET } from './application';
import { keepHistory } from './charges';
import { noteDearest, setOff } from './deposit';
import { Cause, terminate } from './ending';
import { awaitFact, factAhead, hasFact } from './facts';
import { beginIdleDay, forgetIdleDays, watchesIdleDays, wasUnused } from './idle';
import { finalBill, invoiceBefore } from './invoices';
import { countLost } from './loss';
import { countOutage } from './network';
import {
  STANDING_BYTES,
  Stage,
  Standing,
  held,
  hold,
  holdMore,
  isOff,
  lifeTerm,
  simOf,
  standing,
} from './standing';

/** States that last on a calm account do not call for a life to be played. */
const LIVELY: i64 =
  (i64(1) << State.suspended) |
  (i64(1) << State.packSuspended) |
  (i64(1) << State.dataBarred) |
  (i64(1) << State.congested) |
  (i64(1) << State.outage) |
  NOT_YET;

/** A fresh standing for the SIM whose traits stand at `sim`. */
export function openStanding(at: usize, sim: usize): void {
  memory.fill(at, 0, STANDING_BYTES);
  memory.copy(simOf(at), sim, (<usize>Sim.SIZE) << 3);
  Slot.set(at, Standing.age, Slot.get(sim, Sim.ageMonths));
  Slot.set(at, Standing.endedAt, -1);
}

/** Before the first month: a SIM that is applied for is not yet in service. */
export function beginLife(): void {
  if (held(Standing.month) != 0 || !hasFact(Fact.applied)) return;
  hold(Standing.stage, Stage.applied);
  Slot.set(account, Account.states, Slot.get(account, Account.states) | NOT_YET);
}

/** Must a day be played in order: does something fall due on it, or last that changes use? */
export function isEventful(day: i32): bool {
  return (
    (Slot.get(account, Account.states) & LIVELY) != 0 || nextPromiseAt() < i64(day + 1) * SECONDS_PER_DAY
  );
}

/** Does the month need its life to be played? A call that outlasts it may be cut on the day after it (cuts.ts). */
export function isLively(): bool {
  const until = monthSeconds + SECONDS_PER_DAY;
  return (Slot.get(account, Account.states) & LIVELY) != 0 || isPromised(Action.terminate, until);
}

/**
 * At a month's beginning; false when no use can be rated in it: facts and terms alone are then played. `tells`: use that a SIM
 * refuses before it is switched on is told.
 */
export function beginLifeMonth(tells: bool): bool {
  if (held(Standing.month) == 0) beginLife();
  const isOver = isOn(State.ended);
  const age = held(Standing.age);
  if (held(Standing.stage) == Stage.active && !isOn(State.ended)) meetTermEnd(age);
  awaitFact();
  if (nextPromiseAt() <= 0) performUntil(0, true);
  forgetIdleDays();
  if (watchesIdleDays()) beginIdleDay(0);
  makeInvoice(isOver);
  if (!isOn(State.ended) && (!isWaiting() || tells || switchesOn())) return true;
  hearOut();
  performUntil(monthSeconds - 1);
  closeLifeStates();
  carryPromises(monthSeconds);
  return false;
}

/** The SIM was applied for, and is not switched on. */
export function isWaiting(): bool {
  return (Slot.get(account, Account.states) & NOT_YET) != 0;
}

/** An advance is netted with it, and after the ending a deposit. `isOver`: the contract had ended before. */
function makeInvoice(isOver: bool): void {
  if (!isOn(State.ended)) {
    if (held(Standing.stage) == Stage.active && held(Standing.advance) > 0)
      netAdvance(0, invoiceBefore(0, false));
    return;
  }
  const due = netAdvance(0, finalBill());
  if (isOver) setOff(0, due);
}

function switchesOn(): bool {
  return hasFact(Fact.activated) && factAhead();
}

/** 15.4.2: the minimum term is over. Without one the contract never ran for a definite time. */
function meetTermEnd(age: i64): void {
  const term = lifeTerm(LifeTerms.minTermMonths);
  if (held(Standing.indefinite) != 0 || term == 0 || age < term) return;
  hold(Standing.indefinite, 1);
  if (held(Standing.month) == 0 && Of.sim(Sim.ageMonths) > term) return;
  if (isOff(LifeRule.renewal)) terminate(Cause.term, 0);
  else tell(0, Trace.stateOn, State.indefinite, 0, 0, 0);
}

/** Was the SIM in service at any time of the month, so that its fee is due? */
export function isServed(): bool {
  if (held(Standing.stage) != Stage.active) return false;
  return !isOn(State.ended) || held(Standing.endedAt) > 0;
}

/** 15.5: seconds of the month for which its fee is due. */
export function secondsDue(): i64 {
  if (!isServed()) return 0;
  const ended = held(Standing.endedAt);
  return ended > 0 && lifeTerm(LifeTerms.lastFeeProRata) != 0 ? min(ended, monthSeconds) : monthSeconds;
}

/** Seconds of the month in which the SIM was suspended; after an ending it is so no more. */
export function secondsSuspended(): i64 {
  if (held(Standing.endedAt) >= 0) return held(Standing.suspendedBefore);
  return Slot.get(account, Account.suspendedSeconds);
}

/** After the bill of the month was reckoned. `bill`: of its use and fee alone. */
export function endLifeMonth(bill: i64): void {
  keepHistory();
  noteDearest();
  if (isServed() && !isOn(State.ended)) {
    if (wasUnused()) terminate(Cause.inactive, monthSeconds);
    else watchBill(monthSeconds, bill);
  }
  if (held(Standing.nextPlan) > 0) Slot.set(simOf(standing), Sim.plan, held(Standing.nextPlan) - 1);
  hold(Standing.nextPlan, 0);
}

/** Before the bill is reckoned. */
export function closeLifeStates(): void {
  if (isOn(State.suspended)) {
    countLost(monthSeconds);
    hold(Standing.lossSince, 0);
  }
  if (isOn(State.outage)) {
    countOutage(monthSeconds);
    hold(Standing.outageSince, 0);
  }
}

/** Times count from the next month; what the month counted is cleared. */
export function turnLifeMonth(): void {
  for (let slot = Standing.switchedOn; slot < Standing.history; slot++) hold(slot, 0);
  holdMore(Standing.begun, monthSeconds);
  holdMore(Standing.month, 1);
  if (held(Standing.stage) == Stage.active && (Slot.get(account, Account.states) & NOT_YET) == 0)
    holdMore(Standing.age, 1);
  hold(Standing.endedAt, -1);
}
