// What the operator sees of a level (12.5.2): it is told when it is met, and put before the operator when the record that meets it has
// been read. Then a message goes out, or a stop is decided.

import { Notice, State } from '../layout/kinds';
import { Sim } from '../layout/life';
import { Terms } from '../layout/terms';
import { Trace } from '../layout/trace';
import { Account, Action } from '../rating/account';
import { metersRunOn } from '../rating/charge';
import { Of, account, heeded, monthSeconds } from '../rating/context';
import { lastReadBy, readAt } from '../rating/delay';
import { LATE, promise, promisedAt, withdraw } from '../rating/promises';
import { Slot } from '../rating/slot';
import { isOn } from '../rating/states';
import { tell } from '../rating/trace';
import { leaveCrossing, leaveStop } from '../rating/turn';
import { meetsContract } from '../together/stops';

/** What leads to a stop: the SIM's limit of 12.5.3, use after a payment, which stops again at once (A13 C), or the ceiling. */
export const LIMIT: i32 = 0;
export const AGAIN: i32 = 1;
export const CEILING: i32 = 2;
/** The limit of 12.5.3 over all SIMs of the contract (A17). */
export const CONTRACT: i32 = 3;

export function isSeen(notice: Notice): bool {
  return ((Slot.get(account, Account.seen) >> notice) & 1) != 0;
}

export function markSeen(notice: Notice): void {
  Slot.set(account, Account.seen, Slot.get(account, Account.seen) | (1 << notice));
}

/** A level of a message is met at `time`, known at `known`: counted, told, put before the operator. */
export function meet(notice: Notice, known: i64, time: i64): void {
  markSeen(notice);
  Slot.add(account, Account.notices + notice, 1);
  tellCrossing(notice, time);
  if (stopsByItself(notice)) meetStopWith(time);
  if (heeded) promise(readAt(known), Action.seeWarning, notice);
}

/** The level at which data roaming stops is met. */
export function meetRoamStop(known: i64, time: i64): void {
  Slot.set(account, Account.roamStopArmed, 1);
  tellStop(Notice.roamingStopped, time);
  promise(readAt(known), Action.seeRoamStop, LIMIT);
}

/** One of the levels at which the service stops is met. */
export function meetServiceStop(level: i32, known: i64, time: i64): void {
  Slot.set(account, Account.serviceStopArmed, Slot.get(account, Account.serviceStopArmed) | (1 << level));
  tellStop(Notice.serviceStopped, time);
  promise(readAt(known), Action.seeServiceStop, level);
}

/** Told once, whichever of several levels comes first. */
function tellStop(notice: Notice, time: i64): void {
  if (!isSeen(notice)) tellCrossing(notice, time);
  markSeen(notice);
}

function tellCrossing(notice: Notice, time: i64): void {
  const ofCharges = notice == Notice.ceiling || notice == Notice.serviceStopped;
  if (ofCharges && time >= monthSeconds) leaveCrossing(notice, time);
  else tell(time, Trace.crossing, notice, 0, 0, 0);
}

/** The end of a bundle at which the service stops (A16 C) is told as such, and where meters run on not before it. */
function meetStopWith(time: i64): void {
  if (time > monthSeconds && metersRunOn()) leaveStop(time);
  else markSeen(Notice.serviceStopped);
}

/** Can a record that arrives at this time be what the operator sees first? */
export function mayHasten(action: Action, argument: i32, arrival: i64): bool {
  return readAt(arrival) < promisedAt(action, asPromised(action, argument));
}

/** The argument of a promise: where meters run on (A57 B) it may be one of a month before. */
function asPromised(action: Action, argument: i32): i32 {
  const isOfBundle = action == Action.seeWarning && argument < Notice.roaming40;
  if (isOfBundle || !metersRunOn() || promisedAt(action, argument) >= 0) return argument;
  return LATE | argument;
}

/** The last reading by `time` at which the operator would see something earlier than promised; negative when there is none. */
export function readingBefore(action: Action, argument: i32, time: i64): i64 {
  const promised = promisedAt(action, asPromised(action, argument));
  return promised < 0 ? -1 : lastReadBy(min(time, promised - 1));
}

/** The operator turns out to know earlier. */
export function hasten(action: Action, argument: i32, known: i64): void {
  const read = readAt(known);
  const promised = asPromised(action, argument);
  if (promisedAt(action, promised) <= read) return;
  withdraw(action, promised);
  promise(read, action, promised);
}

/** A16 C: the end of a bundle stops the service. */
function stopsByItself(notice: i32): bool {
  return notice <= Notice.smsReached && Of.terms(Terms.exhaustionStops) != 0;
}

/** The operator sees a level of a message. */
export function seeWarning(argument: i32, time: i64): void {
  const notice = argument & ~LATE;
  tell(time, Trace.known, notice, 0, 0, 0);
  promise(time + Of.terms(Terms.messageSeconds), Action.warned, argument);
  if (stopsByItself(notice)) want(false, false, time);
}

/** The operator sees a level of a stop, or use after a payment. */
export function seeStop(roaming: bool, argument: i32, time: i64): void {
  if ((argument & ~LATE) == CONTRACT && !meetsContract(time)) return;
  tell(time, Trace.known, roaming ? Notice.roamingStopped : Notice.serviceStopped, 0, 0, 0);
  want(roaming, argument == AGAIN, time);
}

/** A18: the stop comes at once, after a message and use after it, or by an express choice only; A13 B: once a Month. */
function want(roaming: bool, atOnce: bool, time: i64): void {
  if (isStopping(roaming)) return;
  const paidIn = Slot.get(account, roaming ? Account.roamPaidIn : Account.servicePaidIn);
  if (Of.terms(Terms.afterPayment) == 1 && paidIn == Slot.get(account, Account.monthNumber)) return;
  if (!atOnce && Of.terms(Terms.stopNeedsChoice) != 0 && Of.sim(Sim.explicitChoice) == 0) return;
  const wentOn = Slot.get(account, roaming ? Account.roamWentOn : Account.serviceWentOn) != 0;
  if (!atOnce && Of.terms(Terms.stopWaitsForWarning) != 0 && !wentOn) {
    Slot.set(account, roaming ? Account.roamWaits : Account.serviceWaits, 1);
  } else {
    cut(roaming, time);
  }
}

/** The cut is on its way, or works. */
export function isStopping(roaming: bool): bool {
  if (isOn(roaming ? State.roamingDataStopped : State.serviceStopped)) return true;
  const stop = roaming ? Action.stopRoaming : Action.stopService;
  return promisedAt(stop, 0) != -1 || promisedAt(stop, LATE) != -1;
}

/** The stop takes effect a bar's delay later. */
export function cut(roaming: bool, time: i64): void {
  const stop = roaming ? Action.stopRoaming : Action.stopService;
  Slot.set(account, roaming ? Account.roamWaits : Account.serviceWaits, 0);
  promise(time + Of.terms(Terms.barSeconds), stop, 0);
}
