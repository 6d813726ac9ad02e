// 15.3, 15.4.1 the customer picks a date; 15.4.2 after the minimum term at most nine employees need no notice, more may need one
// Month; 15.3, 16.2 a number that moves away ends the contract; 15.4.4 who does not prove the headcount counts as more than nine.
// 3.3, 15.6 the number is kept one month, then lost: ended on the 10th, it is lost as the 11th begins (D18).

import { FactFlag } from '../layout/facts';
import { State } from '../layout/kinds';
import { Customer } from '../layout/life';
import { LifeRight, LifeRule, LifeTerms } from '../layout/mobile-life';
import { Source, Trace } from '../layout/trace';
import { Account, Action } from '../rating/account';
import { account, customer } from '../rating/context';
import { LATE, promise, withdraw, withdrawSince } from '../rating/promises';
import { Slot } from '../rating/slot';
import { isOn, switchState } from '../rating/states';
import { saidBy, tell } from '../rating/trace';
import { beginningOf, dayAt, monthStartsIn, sameDay } from './dates';
import { chargeExit, chargeExitUse, chargePreActivation } from './exit';
import { FactOf } from './facts';
import { setOff } from './deposit';
import { Stage, Standing, held, hold, isOff, lifeTerm, uses } from './standing';

/** In the order of Source, which begins one earlier. */
export enum Cause {
  /** A small customer, and a larger one or one without proof. */
  small,
  large,
  portSmall,
  portLarge,
  deposit,
  inactive,
  fraud,
  simBox,
  term,
}

/** At most nine employees, and proven. */
function isSmall(index: i32): bool {
  const few = Slot.get(customer, Customer.employees) <= lifeTerm(LifeTerms.smallEmployees);
  return few && (FactOf.is(index, FactFlag.proven) || isOff(LifeRule.headcount));
}

/** The customer gives notice, to end on the day that the fact names, or at once. */
export function giveNotice(index: i32, time: i64): void {
  const stage = held(Standing.stage);
  if (stage == Stage.applied) withdrawApplication();
  if (stage != Stage.approved && stage != Stage.active) return;
  if (held(Standing.ending) != 0 || isOn(State.ended)) return;
  const small = isSmall(index);
  hold(Standing.ending, 1);
  hold(Standing.noticeMonth, held(Standing.month));
  const chosen = isOff(LifeRule.endDate) ? time : max(time, FactOf.until(index));
  const end = max(chosen, stage == Stage.active ? leastEnd(time, chosen, small) : time);
  const cause = small ? Cause.small : Cause.large;
  if (end > time) promise(end, Action.terminate, cause);
  else terminate(cause, time);
}

/** A deposit that was asked for it is asked no more. */
function withdrawApplication(): void {
  hold(Standing.stage, Stage.never);
  hold(Standing.depositAsked, 0);
  withdraw(Action.depositDue, 0);
  withdraw(Action.depositDue, LATE);
}

/** 15.4.2: the earliest end of a contract that has run on past its minimum term. */
function leastEnd(time: i64, chosen: i64, small: bool): i64 {
  const left = lifeTerm(LifeTerms.minTermMonths) - held(Standing.age);
  if (left > 0 && chosen <= monthStartsIn(left)) return time;
  if (small && !isOff(LifeRule.smallNotice)) return time;
  if (!uses(LifeRight.requireNotice)) return time;
  const day = dayAt(time);
  return time + beginningOf(sameDay(day, lifeTerm(LifeTerms.noticeMonths))) - beginningOf(day);
}

/** The number has moved to another operator. */
export function portOut(index: i32, time: i64): void {
  if (held(Standing.numberGone) != 0 || held(Standing.stage) != Stage.active) return;
  hold(Standing.numberGone, 1);
  withdraw(Action.numberGoes, 0);
  withdraw(Action.numberGoes, LATE);
  tell(time, Trace.stateOn, State.numberPorted, 0, 0, 0);
  if (isOff(LifeRule.portEnds) || isOn(State.ended)) return;
  if (held(Standing.ending) == 0) hold(Standing.noticeMonth, held(Standing.month));
  terminate(isSmall(index) ? Cause.portSmall : Cause.portLarge, time);
}

export function terminate(cause: Cause, time: i64): void {
  saidBy(held(Standing.stage) == Stage.active ? 1 + cause : Source.unactivated);
  const ends = switchState(State.ended, true, time);
  saidBy(Source.usual);
  if (!ends) return;
  Slot.add(account, Account.endings, 1);
  afterEnd(time);
  if (cause == Cause.deposit) hold(Standing.noticeMonth, held(Standing.month));
  const small = cause == Cause.small || cause == Cause.portSmall;
  if (held(Standing.stage) != Stage.active) return chargePreActivation(small && !isOff(LifeRule.smallExit));
  if (owesExit(cause)) {
    chargeExit(time, small);
    chargeExitUse(time, small);
  }
  if (cause == Cause.inactive) loseNumber(time);
}

function owesExit(cause: Cause): bool {
  if (cause == Cause.portSmall || cause == Cause.portLarge) return !isOff(LifeRule.portObligations);
  if (cause == Cause.deposit) return lifeTerm(LifeTerms.depositEndCharges) != 0;
  return cause == Cause.small || cause == Cause.large;
}

/** What follows the end of a contract, whoever ended it. */
export function afterEnd(time: i64): void {
  hold(Standing.endedAt, time);
  hold(Standing.suspendedBefore, suspendedUntil(time));
  withdrawLife();
  if (isOff(LifeRule.finalBill)) setOff(time, 0);
  if (held(Standing.stage) != Stage.active) return;
  if (held(Standing.numberGone) != 0 || isOff(LifeRule.numberLost)) return;
  const kept = sameDay(dayAt(time), lifeTerm(LifeTerms.numberKeptMonths));
  if (isOff(LifeRule.numberKept)) loseNumber(time);
  else promise(beginningOf(kept + 1), Action.numberGoes, 0);
}

/** Nobody waits any more for what the customer asked, for money, for a letter, a new SIM or another number. */
function withdrawLife(): void {
  withdrawSince(Action.opens, i64.MIN_VALUE);
  withdrawSince(Action.depositDue, i64.MIN_VALUE);
  withdrawSince(Action.lossDue, i64.MIN_VALUE);
  withdrawSince(Action.suspendLost, i64.MIN_VALUE);
  withdrawSince(Action.newSim, i64.MIN_VALUE);
  withdrawSince(Action.numberChanges, i64.MIN_VALUE);
}

/** Seconds of the month up to a time in which the SIM was suspended by 13.4 or 5.3. */
function suspendedUntil(time: i64): i64 {
  const lasts = isOn(State.fairUseSuspended) ? time - max(0, Slot.get(account, Account.suspendedAt)) : 0;
  return Slot.get(account, Account.suspendedSeconds) + lasts;
}

export function loseNumber(time: i64): void {
  if (held(Standing.numberGone) != 0) return;
  hold(Standing.numberGone, 1);
  withdraw(Action.numberGoes, 0);
  withdraw(Action.numberGoes, LATE);
  switchState(State.numberLost, true, time);
}
