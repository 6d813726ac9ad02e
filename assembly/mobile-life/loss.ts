// 4.6, 5.7 loss, theft or damage: the customer pays use until the call that asks for suspension (or the letter), confirms it in
// writing within eight calendar days, and gets a new SIM; the fee stays due. A25: what a missing letter does. 4.7 a broken SIM.

import { Fact, FactFlag } from '../layout/facts';
import { Limit, Notice, State } from '../layout/kinds';
import { LifeRight, LifeRule, LifeTerms } from '../layout/mobile-life';
import { Terms } from '../layout/terms';
import { Trace, Source } from '../layout/trace';
import { Action } from '../rating/account';
import { Of, monthSeconds } from '../rating/context';
import { meetCut } from '../rating/cuts';
import { LATE, isPromisedBy, promise, promisedAt, withdrawSince } from '../rating/promises';
import { isOn, switchState } from '../rating/states';
import { tell } from '../rating/trace';
import { afterDays } from './dates';
import { FactOf, firstOfKind, nextOfKind } from './facts';
import { endsUnused } from './idle';
import { tellLifeBy } from './money';
import { Stage, Standing, held, hold, holdMore, isOff, lifeTerm, uses } from './standing';

const NEVER: i64 = i64.MAX_VALUE;

/** A call while a loss is dealt with asks for nothing new: the SIM is suspended, or will be. */
export function askSuspension(index: i32, time: i64): void {
  const device = FactOf.is(index, FactFlag.device);
  if (device && uses(LifeRight.barDevice)) tell(time, Trace.stateOn, State.deviceBarred, 0, 0, 0);
  if (isOn(State.suspended) || held(Standing.lossDue) != 0) return;
  const days = lifeTerm(device ? LifeTerms.deviceConfirmDays : LifeTerms.confirmDays);
  const deadline = afterDays(time, days);
  const letter = nextOfKind(Fact.lossConfirmed, time, NEVER);
  const inTime = letter >= 0 && letter < deadline;
  hold(Standing.lossDue, held(Standing.begun) + deadline);
  if (!isOff(device ? LifeRule.deviceConfirmation : LifeRule.lossConfirmation))
    promise(deadline, Action.lossDue, 0);
  if (isOff(device ? LifeRule.deviceLiability : LifeRule.lossLiability)) return;
  const from = suspendedFrom(time, letter, inTime);
  if (from == time) suspendLost(from);
  else if (from > time) promise(from, Action.suspendLost, 0);
}

/** When the service is suspended after a call; -1 = never, for want of a letter. */
function suspendedFrom(time: i64, letter: i64, inTime: bool): i64 {
  if (lifeTerm(LifeTerms.lossByWriting) != 0) return letter;
  return lifeTerm(LifeTerms.confirmReading) == 2 && !inTime ? time + Of.terms(Terms.barSeconds) : time;
}

/** When use will stop being the customer's in the next month, as it looks at the end of this one; -1 = no such loss is told. */
export function lossAhead(): i64 {
  if (isOn(State.ended) || isOn(State.suspended) || held(Standing.stage) != Stage.active) return -1;
  const promised = max(promisedAt(Action.suspendLost, 0), promisedAt(Action.suspendLost, LATE));
  const called = callAhead();
  const from = promised < 0 || (called >= 0 && called < promised) ? called : promised;
  return from < 0 || endsUnused() || isPromisedBy(Action.terminate, from) ? -1 : from;
}

/** The call of the next loss, where none is dealt with. */
function callAhead(): i64 {
  if (held(Standing.lossDue) != 0) return -1;
  const index = firstOfKind(Fact.suspensionAsked, monthSeconds);
  if (index < 0) return -1;
  const device = FactOf.is(index, FactFlag.device);
  if (isOff(device ? LifeRule.deviceLiability : LifeRule.lossLiability)) return -1;
  const time = FactOf.time(index);
  const letter = nextOfKind(Fact.lossConfirmed, time, NEVER);
  const deadline = afterDays(time, lifeTerm(device ? LifeTerms.deviceConfirmDays : LifeTerms.confirmDays));
  return suspendedFrom(time, letter, letter >= 0 && letter < deadline);
}

export function suspendLost(time: i64): void {
  if (!switchState(State.suspended, true, time)) return;
  meetCut(time);
  hold(Standing.lossSince, time);
  if (!isOff(LifeRule.newSim)) promise(time + lifeTerm(LifeTerms.simDeliverySeconds), Action.newSim, 0);
}

/** A letter confirms every loss that was told before it. */
export function confirmLoss(): void {
  withdrawSince(Action.lossDue, i64.MIN_VALUE);
  if (!isOn(State.suspended)) hold(Standing.lossDue, 0);
}

/** The eighth day has passed without a letter. What has suspended no SIM until then is dealt with no more. */
export function missLetter(time: i64): void {
  tell(time, Trace.hit, Limit.lossUnconfirmed, 0, 0, 0);
  if (held(Standing.lossDue) != held(Standing.begun) + time) return;
  if (!isOn(State.suspended)) hold(Standing.lossDue, 0);
  else if (lifeTerm(LifeTerms.confirmReading) == 1) lift(time);
}

export function deliverSim(time: i64): void {
  lift(time);
  if (lifeTerm(LifeTerms.lostSimCharged) != 0) chargeSim();
}

function lift(time: i64): void {
  if (!isOn(State.suspended)) return;
  countLost(time);
  hold(Standing.lossDue, 0);
  switchState(State.suspended, false, time);
}

/** Suspended time of the running month up to a time, where the rule that keeps its fee due is off. */
export function countLost(time: i64): void {
  if (isOff(LifeRule.lossFee)) holdMore(Standing.refundSeconds, time - max(0, held(Standing.lossSince)));
}

/** 4.7: broken by the customer, for 10.00 EUR on a request in writing; free with a fault of its own. */
export function replaceSim(index: i32, time: i64): void {
  if (!FactOf.is(index, FactFlag.customerSide)) {
    if (isOff(LifeRule.defectFree)) chargeSim();
  } else if (!FactOf.is(index, FactFlag.written)) {
    tellLifeBy(Source.replacement, time, Notice.requestRefused, 0);
  } else {
    chargeSim();
  }
}

function chargeSim(): void {
  if (uses(LifeRight.chargeReplacement)) holdMore(Standing.replacements, 1);
}
