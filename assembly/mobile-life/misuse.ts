// 4.5 a copied SIM loses its number; 5.3 SIM boxes without written consent and a registered device are cut off at once and
// without warning; 13.5 organised resale of SIMs brings the measures of 13.4; 7.8 data are suspended after a proven complaint.

import { FactFlag } from '../layout/facts';
import { State } from '../layout/kinds';
import { Sim } from '../layout/life';
import { LifeRight, LifeRule, LifeTerms } from '../layout/mobile-life';
import { Terms } from '../layout/terms';
import { Account, Action } from '../rating/account';
import { Of, account } from '../rating/context';
import { promise } from '../rating/promises';
import { Slot } from '../rating/slot';
import { isOn, switchState } from '../rating/states';
import { answerCallsUnderWay } from '../rules/ladder';
import { endForUse, suspend, throttle } from '../rules/sanctions';
import { Cause, loseNumber, terminate } from './ending';
import { FactOf } from './facts';
import { Standing, held, holdMore, isOff, lifeTerm, uses } from './standing';

export function copySim(time: i64): void {
  if (isOff(LifeRule.fraud)) return;
  loseNumber(time);
  if (lifeTerm(LifeTerms.fraudContinues) == 0) terminate(Cause.fraud, time);
}

export function findSimBox(time: i64): void {
  if (Of.sim(Sim.consent) != 0 && !isOff(LifeRule.simBoxConsent)) return;
  if (!uses(LifeRight.simBoxMeasures)) return;
  const reading = lifeTerm(LifeTerms.simBoxReading);
  const again = held(Standing.boxes) > 0 && !isOn(State.fairUseSuspended);
  if (reading != 1 && !again) suspendQuietly(time);
  if (reading != 0 || again) terminate(Cause.simBox, time);
}

function suspendQuietly(time: i64): void {
  if (isOn(State.fairUseSuspended)) return;
  answerCallsUnderWay(time);
  switchState(State.fairUseSuspended, true, time);
  Slot.set(account, Account.suspendedAt, time);
  Slot.add(account, Account.suspensions, 1);
  holdMore(Standing.boxes, 1);
  promise(time + Of.terms(Terms.suspendSeconds), Action.resume, 0);
}

/** 5.3: the end of the SIM-box service does not touch the contract. */
export function endSimBoxService(time: i64): void {
  if (isOff(LifeRule.simBoxPartial)) terminate(Cause.simBox, time);
}

/** By the ladder of 13.4: suspend and end on repetition, end at once, or slow down. */
export function resell(time: i64): void {
  if (!uses(LifeRight.resaleMeasures)) return;
  const ladder = Of.terms(Terms.sanctionLadder);
  if (ladder == 2) throttle(time);
  else if (ladder == 1 || Slot.get(account, Account.suspendedOnce) != 0) endForUse(time);
  else suspend(time);
}

export function useUnlawfully(index: i32, time: i64): void {
  const founded = FactOf.is(index, FactFlag.complaint) && FactOf.is(index, FactFlag.proven);
  if (!founded || !uses(LifeRight.suspendUnlawful)) return;
  holdMore(Standing.barredForUse, 1);
  settleBar(time);
  if (FactOf.until(index) > 0) promise(FactOf.until(index), Action.unbarData, 0);
}

export function endUnlawfulUse(time: i64): void {
  holdMore(Standing.barredForUse, -1);
  settleBar(time);
}

/** Data are barred while the customer wants it so, or a complaint lasts. */
export function settleBar(time: i64): void {
  switchState(State.dataBarred, held(Standing.barredByCustomer) + held(Standing.barredForUse) > 0, time);
}
