// Payment, 13.3 to 13.6: within thirty days of an invoice's date; from day 31 in default without notice. Interest
// is posted when the money comes in or the agreement ends. Money goes to the invoice named, then to the oldest open one.

import { isOn, turnOff, turnOn } from '../accounts/book';
import { dropDeadlines, setDeadline } from '../accounts/deadlines';
import { dayBegins, dayOf, monthOf } from '../accounts/months';
import { trait } from '../accounts/traits';
import { DutchCount, DutchMoney, DutchPolicy, DutchReading, DutchRule } from '../layout/dutch-mobile';
import { Subscriber } from '../layout/dutch-people';
import { Line, State } from '../layout/kinds';
import { Slot } from '../rating/slot';
import { Reason, chargeUnblocking, isBlockedFor, unblock } from './blocks';
import { Agreement } from './contract';
import { takesDebit } from './direct-debit';
import { Due, chargeAt } from './due';
import { interestOn } from './interest';
import { count, holds, money, option, uses } from './terms';
import { Invoice, Invoices, rowOf } from './invoices';

/** The customer pays an invoice whole, or a direct debit takes it. */
export function onCollect(time: i64, index: i32): void {
  const open = Slot.get(rowOf(index), Invoice.open);
  if (open == 0 || (trait(Subscriber.directDebit) != 0 && !takesDebit(index))) return;
  settle(time, index, open);
  afterPayment(time);
}

/** `subject`: invoice from 1; 0 = the oldest open one. */
export function onPaid(time: i64, micros: i64, subject: i32, costly: bool): void {
  if (costly && holds(DutchRule.method) && uses(DutchPolicy.cardCost, monthOf(time)))
    chargeAt(time, Line.paymentMethod, money(DutchMoney.cardFee));
  let left = micros;
  if (subject > 0 && subject <= Invoices.count) left -= settle(time, subject - 1, left);
  for (let index = 0; index < Invoices.count && left > 0; index++) left -= settle(time, index, left);
  afterPayment(time);
}

/** Returns what the invoice took. */
function settle(time: i64, index: i32, micros: i64): i64 {
  const row = rowOf(index);
  const taken = min(micros, Slot.get(row, Invoice.open));
  if (taken <= 0) return 0;
  chargeInterest(time, row, taken);
  const rest = Slot.get(row, Invoice.open) - taken;
  Slot.set(row, Invoice.open, rest);
  if (dayOf(time) > i32(Slot.get(row, Invoice.dueDay))) Invoices.troubleAt = time;
  if (rest == 0) {
    Slot.set(row, Invoice.late, 0);
    dropDeadlines(Due.overdue, index);
  }
  return taken;
}

/** 13.5, on so much of an invoice up to a day. */
function chargeInterest(time: i64, row: usize, micros: i64): void {
  const days = i64(dayOf(time)) - max(Slot.get(row, Invoice.dueDay), Slot.get(row, Invoice.interestDay));
  if (days <= 0 || !holds(DutchRule.interest) || !uses(DutchPolicy.interest, i32(Slot.get(row, Invoice.day))))
    return;
  chargeAt(time, Line.interest, interestOn(row, micros, days));
}

/** Default and block end when nothing is overdue, or nothing open (openDuties). */
function afterPayment(time: i64): void {
  if (!anyLate()) {
    turnOff(time, State.inDefault);
    dropDeadlines(Due.reminder, -1);
    dropDeadlines(Due.reminderEnds, -1);
    dropDeadlines(Due.dissolve, -1);
  }
  if (!isBlockedFor(Reason.unpaid) || !holds(DutchRule.liftPaid) || Agreement.ended) return;
  if (option(DutchReading.openDuties) == 0 ? anyOpen() : anyLate()) return;
  unblock(time, Reason.unpaid);
  chargeUnblocking(time);
}

export function anyLate(): bool {
  for (let index = 0; index < Invoices.count; index++) {
    if (Slot.get(rowOf(index), Invoice.late) != 0) return true;
  }
  return false;
}

function anyOpen(): bool {
  for (let index = 0; index < Invoices.count; index++) {
    if (Slot.get(rowOf(index), Invoice.open) > 0) return true;
  }
  return false;
}

/** An invoice's term is over: default without notice. A defect or a dispute changes nothing (7.7, 16.3). */
export function onOverdue(time: i64, index: i32): void {
  const row = rowOf(index);
  if (Slot.get(row, Invoice.open) <= 0) return;
  if (!holds(DutchRule.noHolding) && (isOn(State.repairDue) || isOn(State.disputed))) return;
  Slot.set(row, Invoice.late, 1);
  Invoices.troubleAt = time;
  if (isOn(State.inDefault)) return;
  turnOn(time, State.inDefault);
  if (!holds(DutchRule.reminder)) return;
  setDeadline(dayBegins(dayOf(time) + count(DutchCount.reminderAfterDays)), Due.reminder, 0);
}

/** 13.8, 17.1: everything that is open is due on this day. */
export function makeAllDue(time: i64): void {
  const day = dayOf(time);
  for (let index = 0; index < Invoices.count; index++) {
    const row = rowOf(index);
    if (Slot.get(row, Invoice.open) <= 0 || Slot.get(row, Invoice.dueDay) <= day) continue;
    Slot.set(row, Invoice.dueDay, day);
    dropDeadlines(Due.overdue, index);
    setDeadline(dayBegins(day + 1), Due.overdue, index);
  }
}

/** At the end of the agreement: interest so far on what is overdue. */
export function interestToEnd(time: i64): void {
  for (let index = 0; index < Invoices.count; index++) {
    const row = rowOf(index);
    if (Slot.get(row, Invoice.open) <= 0) continue;
    chargeInterest(time, row, Slot.get(row, Invoice.open));
    Slot.set(row, Invoice.interestDay, dayOf(time));
  }
}
