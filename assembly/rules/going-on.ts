// Use that goes on. 12.5.3: a stop may have to wait for a message and use after it (A18), any use and any message of 12.5.1; after a
// payment the next use may stop again at once (A13 C): of data roaming the next data abroad, of the service any use of one's own.

import { Kind, Place, State } from '../layout/kinds';
import { Terms } from '../layout/terms';
import { Account, Action, NOTED } from '../rating/account';
import { inMoney } from '../rating/bundle';
import { stopNothingAgain } from '../rating/callsUnderWay';
import { Of, account } from '../rating/context';
import { arrivalOf, readAt } from '../rating/delay';
import { LATE, promise, withdraw } from '../rating/promises';
import { Slot } from '../rating/slot';
import { isOn } from '../rating/states';
import { AGAIN, cut, hasten, mayHasten } from './seen';

/** Bytes abroad, and all bytes, of the month. */
function roamBytes(): i64 {
  return Slot.get(account, Account.euBytes) + Slot.get(account, Account.otherBytes);
}

function bytes(): i64 {
  return roamBytes() + Slot.get(account, Account.homeBytes);
}

/** May use matter for what follows a message or a payment? */
export function mayGoOn(): bool {
  return Of.terms(Terms.stopWaitsForWarning) != 0 || Of.terms(Terms.afterPayment) == 2;
}

/** Calls of the month last at once, and when each meets a level is told. */
let lastAtOnce: bool = false;

export function setLastAtOnce(on: bool): void {
  lastAtOnce = on;
}

/** Do calls count in the order in which they end, whatever day it is? Also where a call may straddle the end of a bundle, or all
 * kinds draw on one bundle (A12 B). */
export function callEndsCount(): bool {
  return mayGoOn() || Of.terms(Terms.straddleWhole) != 0 || inMoney() || lastAtOnce;
}

/** Does the next use matter? */
export function listens(): bool {
  return (
    listensToUse(Account.roamWarned) ||
    listensToUse(Account.serviceWarned) ||
    Slot.get(account, Account.roamAgain) != 0 ||
    Slot.get(account, Account.serviceAgain) != 0
  );
}

/** `warned`: roamWarned or serviceWarned; what else is kept of a meter stands two slots on each. */
function listensToUse(warned: i32): bool {
  if (Of.terms(Terms.stopWaitsForWarning) == 0) return false;
  return Slot.get(account, warned) != 0 && Slot.get(account, warned + 2) == 0;
}

/** Have data flowed that matter? */
export function dataGoOn(): bool {
  if (!mayGoOn()) return false;
  return (
    (listensToUse(Account.roamWarned) && bytes() > Slot.get(account, Account.roamMark)) ||
    (listensToUse(Account.serviceWarned) && bytes() > Slot.get(account, Account.serviceMark)) ||
    (Slot.get(account, Account.roamAgain) != 0 && roamBytes() > Slot.get(account, Account.roamAgainMark)) ||
    (Slot.get(account, Account.serviceAgain) != 0 && bytes() > Slot.get(account, Account.serviceAgainMark))
  );
}

/** Data have flowed up to `time`. */
export function noteData(time: i64): void {
  if (!dataGoOn()) return;
  const arrival = arrivalOf(Kind.data, Place.home, time);
  if (bytes() > Slot.get(account, Account.roamMark)) noteAfterMessage(Account.roamWarned, arrival);
  if (bytes() > Slot.get(account, Account.serviceMark)) noteAfterMessage(Account.serviceWarned, arrival);
  if (Slot.get(account, Account.roamAgain) != 0 && roamBytes() > Slot.get(account, Account.roamAgainMark)) {
    Slot.set(account, Account.roamAgainMark, NOTED);
    noteAgain(true, arrival);
  }
  if (Slot.get(account, Account.serviceAgain) != 0 && bytes() > Slot.get(account, Account.serviceAgainMark)) {
    Slot.set(account, Account.serviceAgainMark, NOTED);
    noteAgain(false, arrival);
  }
}

/** A call made or messages sent, known at `arrival`. `again`: it began after a payment. */
export function noteUse(arrival: i64, again: bool): void {
  if (!mayGoOn() || isOn(State.ended)) return;
  noteAfterMessage(Account.roamWarned, arrival);
  noteAfterMessage(Account.serviceWarned, arrival);
  if (again && Slot.get(account, Account.serviceAgain) != 0) noteAgain(false, arrival);
}

function noteAfterMessage(warned: i32, arrival: i64): void {
  if (!listensToUse(warned)) return;
  Slot.set(account, warned + 2, 1);
  promise(readAt(arrival), Action.goesOn, warned - Account.roamWarned);
}

function noteAgain(roaming: bool, arrival: i64): void {
  const slot = roaming ? Account.roamAgain : Account.serviceAgain;
  const see = roaming ? Action.seeRoamStop : Action.seeServiceStop;
  if (Slot.get(account, slot) == 1) {
    Slot.set(account, slot, 2);
    promise(readAt(arrival), see, AGAIN);
  } else if (mayHasten(see, AGAIN, arrival)) {
    hasten(see, AGAIN, arrival);
  }
}

/** The operator sees use after a message. */
export function goOn(argument: i32, time: i64): void {
  const roaming = (argument & ~LATE) == 0;
  Slot.set(account, roaming ? Account.roamWentOn : Account.serviceWentOn, 1);
  if (Slot.get(account, roaming ? Account.roamWaits : Account.serviceWaits) != 0) cut(roaming, time);
}

/** A message is at the customer. */
export function hearMessage(): void {
  if (Slot.get(account, Account.roamWarned) == 0) {
    Slot.set(account, Account.roamWarned, 1);
    Slot.set(account, Account.roamMark, bytes());
  }
  if (Slot.get(account, Account.serviceWarned) == 0) {
    Slot.set(account, Account.serviceWarned, 1);
    Slot.set(account, Account.serviceMark, bytes());
  }
}

/** A payment: what was told and used before it is over; by A13 C the next use stops again. */
export function beginAgain(roaming: bool): void {
  const other = roaming ? 0 : 1;
  for (let slot = Account.roamWarned + other; slot <= Account.roamWaits + other; slot += 2)
    Slot.set(account, slot, 0);
  withdraw(Action.goesOn, other);
  withdraw(Action.goesOn, LATE | other);
  if (Of.terms(Terms.afterPayment) != 2) return;
  withdraw(roaming ? Action.seeRoamStop : Action.seeServiceStop, AGAIN);
  Slot.set(account, roaming ? Account.roamAgain : Account.serviceAgain, 1);
  if (roaming) {
    Slot.set(account, Account.roamAgainMark, roamBytes());
  } else {
    Slot.set(account, Account.serviceAgainMark, bytes());
    stopNothingAgain();
  }
}

/** A month begins: bytes count from zero, and no use stops again at once. Without meters that run on, all is over. */
export function turnGoingOn(runsOn: bool): void {
  Slot.set(account, Account.roamAgain, 0);
  Slot.set(account, Account.serviceAgain, 0);
  withdraw(Action.seeRoamStop, LATE | AGAIN);
  withdraw(Action.seeServiceStop, LATE | AGAIN);
  Slot.set(account, Account.roamMark, 0);
  Slot.set(account, Account.serviceMark, 0);
  if (runsOn) return;
  withdraw(Action.goesOn, LATE);
  withdraw(Action.goesOn, LATE | 1);
}
