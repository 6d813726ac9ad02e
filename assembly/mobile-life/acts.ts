// What a dated fact does, and what falls due in a contract's life.

import { Fact } from '../layout/facts';
import { Notice, State } from '../layout/kinds';
import { LifeRule, LifeTerms } from '../layout/mobile-life';
import { Action } from '../rating/account';
import { isPromised, promise, withdraw } from '../rating/promises';
import { isOn } from '../rating/states';
import { payAdvance } from './advance';
import { activate, apply } from './application';
import { beginningOf, dayAt, sameDay } from './dates';
import { missDeposit, missPayment, payDeposit, payInvoice } from './deposit';
import { giveNotice, loseNumber, portOut, terminate } from './ending';
import { FactOf, awaitFact, factAhead, takeFact } from './facts';
import { askSuspension, confirmLoss, deliverSim, missLetter, replaceSim, suspendLost } from './loss';
import { copySim, endSimBoxService, endUnlawfulUse, findSimBox, resell, useUnlawfully } from './misuse';
import { tellLife } from './money';
import { backUp, failNetwork, fillNetwork, mendNetwork, relieve } from './network';
import { liftOther, suspendOther } from './pack';
import { askBlock, askNumber, askOpening, askPlan, breach, carryOut } from './requests';
import { Stage, Standing, held, isOff, lifeTerm } from './standing';

/** Everything of a contract's life that may be promised. */
export function performLife(action: i32, argument: i32, time: i64): void {
  switch (action) {
    case Action.fact:
      return actOnFact(time);
    case Action.opens:
      return carryOut(argument, time);
    case Action.depositDue:
      return missDeposit(time);
    case Action.lossDue:
      return missLetter(time);
    case Action.suspendLost:
      return suspendLost(time);
    case Action.newSim:
      return deliverSim(time);
    case Action.unbarData:
      return endUnlawfulUse(time);
    case Action.packLifts:
      return liftOther(time);
    case Action.congestionEnds:
      return relieve(time);
    case Action.outageEnds:
      return mendNetwork(argument & 1, time);
    case Action.numberChanges: {
      if (held(Standing.numberGone) == 0) tellLife(time, Notice.numberChanged, 0);
      return;
    }
    case Action.numberGoes:
      return loseNumber(time);
    case Action.terminate:
      return terminate(argument & 15, time);
    default:
      unreachable();
  }
}

function actOnFact(time: i64): void {
  const index = takeFact();
  const kind = FactOf.kind(index);
  const inService = !isOn(State.ended) && held(Standing.stage) == Stage.active;
  if (!actOnCustomer(kind, index, time) && inService) actOnService(kind, index, time);
  awaitFact();
}

/** Acts at once on payments that are missed or made up for, up to the first fact of another kind: no use of the month depends on
 * them, and nothing can end the contract before them. */
export function actOnMoney(): void {
  while (factAhead()) {
    const next = i32(held(Standing.cursor));
    if (FactOf.kind(next) != Fact.paymentMissed && FactOf.kind(next) != Fact.paid) return;
    const time = max(0, FactOf.time(next));
    withdraw(Action.fact, 0);
    if (isPromised(Action.terminate, time + 1)) return awaitFact();
    actOnFact(time);
  }
}

/** Application, money and ending; false for other facts. */
function actOnCustomer(kind: i32, index: i32, time: i64): bool {
  if (kind == Fact.applied) apply(index, time);
  else if (kind == Fact.activated) activate(time);
  else if (kind == Fact.depositPaid) payDeposit(index, time);
  else if (kind == Fact.advancePaid) payAdvance(index, time);
  else if (kind == Fact.paymentMissed) missPayment(index, time);
  else if (kind == Fact.paid) payInvoice(index);
  else if (kind == Fact.notice) giveNotice(index, time);
  else if (kind == Fact.portedOut) portOut(index, time);
  else return false;
  return true;
}

function actOnService(kind: i32, index: i32, time: i64): void {
  if (!actOnRequest(kind, index, time)) actOnSim(kind, index, time);
}

/** What the customer asks for; false for other facts. */
function actOnRequest(kind: i32, index: i32, time: i64): bool {
  if (kind == Fact.openingAsked) askOpening(index, time);
  else if (kind == Fact.blockAsked) askBlock(index, time);
  else if (kind == Fact.numberChangeAsked) askNumber();
  else if (kind == Fact.planChangeAsked) askPlan(index, time);
  else if (kind == Fact.breached) breach(index);
  else return false;
  return true;
}

function actOnSim(kind: i32, index: i32, time: i64): void {
  if (kind == Fact.suspensionAsked) askSuspension(index, time);
  else if (kind == Fact.lossConfirmed) confirmLoss();
  else if (kind == Fact.simReplaced) replaceSim(index, time);
  else if (kind == Fact.simCopied) copySim(time);
  else if (kind == Fact.simBox) findSimBox(time);
  else if (kind == Fact.simBoxServiceEnded) endSimBoxService(time);
  else if (kind == Fact.simResale) resell(time);
  else if (kind == Fact.unlawfulUse) useUnlawfully(index, time);
  else if (kind == Fact.packServiceSuspended) suspendOther(index, time);
  else if (kind == Fact.congestion) fillNetwork(index, time);
  else if (kind == Fact.outage) failNetwork(index, time);
  else if (kind == Fact.backupData) backUp(index, time);
  else if (kind == Fact.numberChangeAnnounced) announceNumber(index, time);
}

/** 3.4: two months after it was said, at the earliest. */
function announceNumber(index: i32, time: i64): void {
  const announced = max(time, FactOf.until(index));
  const day = dayAt(time);
  const least = time + beginningOf(sameDay(day, lifeTerm(LifeTerms.numberChangeMonths))) - beginningOf(day);
  promise(isOff(LifeRule.operatorNumber) ? announced : max(announced, least), Action.numberChanges, 0);
}
