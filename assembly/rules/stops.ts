// What follows a warning or a stop. 12.5.3 (temporary stop), 12.5.6 (notice, payment, switching on again for at most 30.00 EUR
// incl. VAT), and how people react to a warning. A13: after payment the meters start again (A), there is no further stop in
// the month (B), or the next use stops again (C). A18: a stop that waits for a warning, and for use after it.

import { Kind, Line, Notice, Reaction, State } from '../layout/kinds';
import { Customer, Sim } from '../layout/life';
import { Terms } from '../layout/terms';
import { Trace } from '../layout/trace';
import { Account, Action } from '../rating/account';
import { charge } from '../rating/charge';
import { Of, account, customer, terms } from '../rating/context';
import { forgetCosts } from '../rating/knowledge';
import { LATE, promise } from '../rating/promises';
import { reactivationCharged } from '../rating/policy';
import { Slot } from '../rating/slot';
import { switchState } from '../rating/states';
import { tell } from '../rating/trace';
import { Wide } from '../rating/wide';
import { WAITS_FOR_ROAMING, WAITS_FOR_USE, anyUse, roamUse } from './bill-shock';

/** Slot of the factor for data roaming, after the kinds it shares a table with. */
export const ROAMING_FACTOR: i32 = 3;
const ROAM_BITS: i64 = (1 << Notice.roaming40) | (1 << Notice.roaming48);
const SERVICE_BITS: i64 = 1 << Notice.ceiling;

/** A warning is at the customer. */
export function deliverWarning(argument: i32, time: i64): void {
  const notice = argument & ~LATE;
  tell(time, Trace.notice, notice, 0, 0, 0);
  if (notice == Notice.roaming40 || notice == Notice.roaming48) {
    Slot.set(account, Account.roamWarned, 1);
    if (Slot.get(account, Account.roamWaits) == 1) {
      Slot.set(account, Account.roamWaits, WAITS_FOR_USE);
      Slot.set(account, Account.roamMark, anyUse());
    }
  }
  Slot.set(account, Account.serviceWarned, 1);
  if (Slot.get(account, Account.serviceWaits) == 1) {
    Slot.set(account, Account.serviceWaits, WAITS_FOR_USE);
    Slot.set(account, Account.serviceMark, anyUse());
  }
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
  Slot.add(account, Account.roamingStops, 1);
  addOvershoot(Account.overshootRoam, Account.roam, roamStopSlot());
  tell(time, Trace.notice, Notice.roamingStopped, 0, 0, 0);
  Slot.add(account, Account.notices + Notice.roamingStopped, 1);
  awaitPayment(Action.payRoaming, time);
}

export function stopService(time: i64): void {
  if (!switchState(State.serviceStopped, true, time)) return;
  Slot.set(account, Account.serviceStoppedAt, time);
  Slot.add(account, Account.serviceStops, 1);
  addOvershoot(Account.overshootService, Account.service, Terms.serviceStop);
  tell(time, Trace.notice, Notice.serviceStopped, 0, 0, 0);
  Slot.add(account, Account.notices + Notice.serviceStopped, 1);
  awaitPayment(Action.payService, time);
}

function roamStopSlot(): i32 {
  return Of.sim(Sim.customLimit) != 0 ? Terms.customStop : Terms.roamStop;
}

/** Overshoot: what the meter stands above its limit when the stop takes effect. */
function addOvershoot(into: i32, meter: i32, limit: i32): void {
  const at = Slot.at(account, meter);
  const level = Slot.at(terms, limit);
  if (!Wide.reaches(at, level)) return;
  memory.copy(SCRATCH, at, 16);
  Wide.subtract(SCRATCH, level);
  Wide.addFrom(Slot.at(account, into), SCRATCH);
}

const SCRATCH = memory.data(16);

function awaitPayment(action: Action, time: i64): void {
  const delay = Slot.get(customer, Customer.payDelaySeconds);
  if (delay >= 0) promise(time + delay, action, 0);
}

export function payRoaming(time: i64): void {
  pay(time, Account.roam, Action.restoreRoaming);
}

export function payService(time: i64): void {
  pay(time, Account.service, Action.restoreService);
}

function pay(time: i64, meter: i32, restore: Action): void {
  const due = Wide.roundHalfUp(Slot.at(account, meter), u64(Of.terms(Terms.ticksPerMicro)));
  tell(time, Trace.payment, 0, 0, due, 0);
  promise(time + Of.terms(Terms.reactivateSeconds), restore, 0);
}

export function restoreRoaming(time: i64): void {
  if (!switchState(State.roamingDataStopped, false, time)) return;
  const since = max(0, Slot.get(account, Account.roamStoppedAt));
  Slot.add(account, Account.roamStoppedSeconds, time - since);
  restartMeter(Account.roam, Account.roamWarned, Account.roamWaits, Account.roamStopArmed, ROAM_BITS);
  if (Of.terms(Terms.reactivationServiceOnly) == 0) chargeReactivation();
}

export function restoreService(time: i64): void {
  if (!switchState(State.serviceStopped, false, time)) return;
  const since = max(0, Slot.get(account, Account.serviceStoppedAt));
  Slot.add(account, Account.serviceStoppedSeconds, time - since);
  restartMeter(
    Account.service,
    Account.serviceWarned,
    Account.serviceWaits,
    Account.serviceStopArmed,
    SERVICE_BITS,
  );
  if (Of.terms(Terms.afterPayment) == 0) {
    Wide.clear(Slot.at(account, Account.bundleKinds));
    forgetCosts();
  }
  chargeReactivation();
}

/** A13, when service is back; nothing can be used between payment and that moment. */
function restartMeter(meter: i32, warned: i32, waits: i32, armed: i32, bits: i64): void {
  const reading = Of.terms(Terms.afterPayment);
  if (reading == 1) return;
  if (reading == 2) {
    Slot.set(account, waits, meter == Account.roam ? WAITS_FOR_ROAMING : WAITS_FOR_USE);
    Slot.set(
      account,
      meter == Account.roam ? Account.roamMark : Account.serviceMark,
      meter == Account.roam ? roamUse() : anyUse(),
    );
    return;
  }
  Slot.set(account, armed, 0);
  Slot.set(account, waits, 0);
  Wide.clear(Slot.at(account, meter));
  Slot.set(account, warned, 0);
  Slot.set(account, Account.seen, Slot.get(account, Account.seen) & ~bits);
}

function chargeReactivation(): void {
  Slot.add(account, Account.reactivations, 1);
  if (!reactivationCharged()) return;
  charge(Line.reactivation, Kind.COUNT, 1, Of.terms(Terms.reactivationFeeTicks));
}
