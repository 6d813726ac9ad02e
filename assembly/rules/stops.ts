// What follows a warning or a stop. 12.5.3 (temporary stop), 12.5.6 (notice, payment, switching on again for at most 30.00 EUR
// incl. VAT), and how people react to a warning. A13: after payment the meters start again (A), there is no further stop in
// the month (B), or the next use stops again (C). A18: a stop that waits for a warning, and for use after it.

import { Kind, Line, Notice, Reaction, State, USE_LINES } from '../layout/kinds';
import { Customer, Sim } from '../layout/life';
import { Terms, UseRule } from '../layout/terms';
import { Trace } from '../layout/trace';
import { Account, Action, Meter } from '../rating/account';
import { payCallsUnderWay } from '../rating/callsUnderWay';
import { charge, stopMeter } from '../rating/charge';
import { Of, account, customer, terms } from '../rating/context';
import { Known, payCosts } from '../rating/knowledge';
import { LATE, promise, withdraw } from '../rating/promises';
import { reactivationCharged } from '../rating/policy';
import { Slot } from '../rating/slot';
import { isOn, switchState } from '../rating/states';
import { tell } from '../rating/trace';
import { payAtTurn } from '../rating/turn';
import { Wide } from '../rating/wide';
import { notePaid } from '../together/notes';
import { beginAgain, hearMessage } from './going-on';
import { CEILING, LIMIT } from './seen';

/** Slot of the factor for data roaming, after the kinds it shares a table with. */
export const ROAMING_FACTOR: i32 = 3;
const ROAM_BITS: i64 = (1 << Notice.roaming40) | (1 << Notice.roaming48) | (1 << Notice.roamingStopped);
const SERVICE_BITS: i64 = (1 << Notice.ceiling) | (1 << Notice.serviceStopped);

/** A warning is at the customer. */
export function deliverWarning(argument: i32, time: i64): void {
  const notice = argument & ~LATE;
  tell(time, Trace.notice, notice, 0, 0, 0);
  hearMessage();
  if ((argument & LATE) == 0) react(notice);
}

function react(notice: i32): void {
  const reaction = Of.sim(Sim.reaction);
  if (reaction == Reaction.goOn) return;
  const share = reaction == Reaction.stop ? 0 : Of.terms(Terms.slowDownShare);
  if (notice == Notice.ceiling) {
    for (let kind = 0; kind <= Kind.sms; kind++) slowDown(kind, share);
  } else if (notice == Notice.roaming40 || notice == Notice.roaming48) {
    slowDown(ROAMING_FACTOR, share);
  } else {
    slowDown(notice % 3, share);
  }
}

function slowDown(factor: i32, share: i64): void {
  const slot = Account.factor + factor;
  Slot.set(account, slot, min(Slot.get(account, slot), share));
}

export function stopRoaming(time: i64): void {
  if (!switchState(State.roamingDataStopped, true, time)) return;
  Slot.set(account, Account.roamStoppedAt, time);
  Slot.set(account, Account.roamCutIn, Slot.get(account, Account.monthNumber));
  Slot.add(account, Account.roamingStops, 1);
  addOvershoot(Account.overshootRoam, Account.roam, Slot.at(terms, roamStopSlot()));
  tellStop(Notice.roamingStopped, time);
  awaitPayment(Action.payRoaming, time);
}

export function stopService(time: i64): void {
  if (!switchState(State.serviceStopped, true, time)) return;
  Slot.set(account, Account.serviceStoppedAt, time);
  Slot.set(account, Account.serviceCutIn, Slot.get(account, Account.monthNumber));
  Slot.add(account, Account.serviceStops, 1);
  addOvershoot(Account.overshootService, stopMeter(), serviceLimit());
  tellStop(Notice.serviceStopped, time);
  awaitPayment(Action.payService, time);
}

function tellStop(notice: Notice, time: i64): void {
  if (Of.isOff(UseRule.stopNotice)) return;
  tell(time, Trace.notice, notice, 0, 0, 0);
  Slot.add(account, Account.notices + notice, 1);
}

function roamStopSlot(): i32 {
  return Of.sim(Sim.customLimit) != 0 ? Terms.customStop : Terms.roamStop;
}

/** The SIM's own limit, or its part of the contract's. */
function serviceLimit(): usize {
  if (Slot.get(account, Account.contractMet) != 0) return Slot.at(account, Account.contractShare);
  return Slot.at(terms, Terms.serviceStop);
}

/** Overshoot: what the meter stands above its limit when the stop takes effect. */
function addOvershoot(into: i32, meter: i32, level: usize): void {
  const at = Slot.at(account, meter);
  if (!Wide.reaches(at, level)) return;
  memory.copy(SCRATCH, at, 16);
  Wide.subtract(SCRATCH, level);
  if (Of.isOff(UseRule.overshootDue)) {
    forgive(into == Account.overshootRoam);
    return;
  }
  Wide.addFrom(Slot.at(account, into), SCRATCH);
}

const SCRATCH = memory.data(16);
const LINE = memory.data(16);

/** Takes what stands above the limit off the lines that led there, without 12.5.5. */
function forgive(roaming: bool): void {
  for (let line = Line.dataBeyondBundle; line < USE_LINES; line++) {
    if (roaming && line != Line.roamingData && line != Line.euDataBeyondBundle) continue;
    const meter = Meter.line(account, line);
    memory.copy(LINE, meter, 16);
    Wide.subtract(meter, SCRATCH);
    Wide.subtract(SCRATCH, LINE);
  }
}

function awaitPayment(action: Action, time: i64): void {
  const delay = Slot.get(customer, Customer.payDelaySeconds);
  if (delay >= 0) promise(time + delay, action, 0);
}

export function payRoaming(time: i64): void {
  pay(true, time);
}

export function payService(time: i64): void {
  pay(false, time);
}

/** The meters begin anew with the payment (A13 A, A57 B), and with them messages and use after these. */
function pay(roaming: bool, time: i64): void {
  if (isOn(State.ended)) return;
  const meter = Slot.at(account, roaming ? Account.roam : Account.service);
  const due = Wide.roundHalfUp(meter, u64(Of.terms(Terms.ticksPerMicro)));
  tell(time, Trace.payment, 0, 0, due, 0);
  const restarts = Of.terms(Terms.afterPayment) == 0 || Of.terms(Terms.runningMeter) != 0;
  if (restarts && roaming) restartRoaming();
  else if (restarts) restartService(time);
  beginAgain(roaming);
  const restore = roaming ? Action.restoreRoaming : Action.restoreService;
  promise(time + Of.terms(Terms.reactivateSeconds), restore, 0);
}

/** What the operator has not yet seen of the old meter leads to nothing. */
function restartRoaming(): void {
  Wide.clear(Slot.at(account, Account.roam));
  Slot.set(account, Account.roamStopArmed, 0);
  unsee(ROAM_BITS);
  unpromise(Action.seeWarning, Notice.roaming40);
  unpromise(Action.seeWarning, Notice.roaming48);
  unpromise(Action.seeRoamStop, LIMIT);
  payCosts(Known.roaming);
  payAtTurn(true);
}

function restartService(time: i64): void {
  notePaid(time);
  Wide.clear(Slot.at(account, Account.service));
  Wide.clear(Slot.at(account, Account.toStop));
  Slot.set(account, Account.serviceStopArmed, 0);
  Slot.set(account, Account.contractMet, 0);
  unsee(SERVICE_BITS);
  unpromise(Action.seeWarning, Notice.ceiling);
  unpromise(Action.seeServiceStop, LIMIT);
  unpromise(Action.seeServiceStop, CEILING);
  payCosts(Known.cost);
  payAtTurn(false);
  payCallsUnderWay();
}

function unsee(bits: i64): void {
  Slot.set(account, Account.seen, Slot.get(account, Account.seen) & ~bits);
}

function unpromise(action: Action, argument: i32): void {
  withdraw(action, argument);
  withdraw(action, LATE | argument);
}

export function restoreRoaming(time: i64): void {
  if (isOn(State.ended) || !switchState(State.roamingDataStopped, false, time)) return;
  const since = max(0, Slot.get(account, Account.roamStoppedAt));
  Slot.add(account, Account.roamStoppedSeconds, time - since);
  notePaidIn(Account.roamCutIn, Account.roamPaidIn);
  if (Of.terms(Terms.reactivationServiceOnly) == 0) chargeReactivation();
}

export function restoreService(time: i64): void {
  if (isOn(State.ended) || !switchState(State.serviceStopped, false, time)) return;
  const since = max(0, Slot.get(account, Account.serviceStoppedAt));
  Slot.add(account, Account.serviceStoppedSeconds, time - since);
  notePaidIn(Account.serviceCutIn, Account.servicePaidIn);
  chargeReactivation();
}

/** A13 speaks of a payment in the Month of its stop. */
function notePaidIn(cutIn: i32, paidIn: i32): void {
  const month = Slot.get(account, Account.monthNumber);
  if (Slot.get(account, cutIn) == month) Slot.set(account, paidIn, month);
}

function chargeReactivation(): void {
  Slot.add(account, Account.reactivations, 1);
  if (!reactivationCharged()) return;
  charge(Line.reactivation, Kind.COUNT, 1, Of.terms(Terms.reactivationFeeTicks));
}
