// Invoices, 13.3: one at the beginning of each month, with its fee and the charges of the month before. Paid within thirty days
// of its date; from day 31 in default without notice (13.5). Interest = paid amount x (commercial rate + 2 points) x days late
// / 365, posted when the money comes in or the agreement ends. Money goes to the invoice named, then to the oldest open one.

import { isCredit, isOn, lineMicros, linesOf, tellInvoiced, turnOff, turnOn } from '../accounts/book';
import { dropDeadlines, setDeadline } from '../accounts/deadlines';
import { dayBegins, dayOf, monthBegins, monthOf } from '../accounts/months';
import { trait } from '../accounts/traits';
import {
  DutchCount,
  DutchMoney,
  DutchPolicy,
  DutchReading,
  DutchRule,
  DutchTerms,
  Subscriber,
} from '../layout/dutch-mobile';
import { Line, Notice, State } from '../layout/kinds';
import { MONTHS_MAX } from '../layout/program';
import { Terms } from '../layout/terms';
import { Slot } from '../rating/slot';
import { Reason, chargeUnblocking, isBlockedFor, unblock } from './blocks';
import { Due, chargeAt, notify } from './due';
import { payDelay } from './people';
import { Dutch, count, holds, money, option, term, uses, vatBasisPoints } from './terms';

/** One invoice; amounts in micro-euro incl. VAT, a whole number of cents. */
enum Invoice {
  open,
  total,
  exclusive, // of it, the charges without their VAT
  day,
  dueDay, // the last day in time
  interestDay, // interest was charged up to this day
  late, // 1 = overdue and open
  instalment, // 1 = carries an instalment for goods
  SIZE,
}

const ROWS = memory.data((MONTHS_MAX + 1) * 8 * 8, 16);
const CENT: i64 = 10000;

export class Invoices {
  static count: i32 = 0;
  /** Direct debits that will fail. */
  static failing: i32 = 0;
  /** Since when there was no payment trouble (14.6), seconds. */
  static cleanSince: i64 = 0;
}

export function openInvoices(): void {
  Invoices.count = 0;
  Invoices.failing = 0;
  Invoices.cleanSince = 0;
}

function rowOf(index: i32): usize {
  return ROWS + <usize>(index * 64);
}

export function isOutsideVat(line: Line): bool {
  return (
    line == Line.interest ||
    line == Line.collectionCosts ||
    line == Line.damages ||
    line == Line.deposit ||
    line == Line.depositReturned ||
    line == Line.compensation
  );
}

/** Draws up the invoice of the month that begins, if anything stands on it. */
export function issueInvoice(month: i32): void {
  const time = monthBegins(month);
  const row = rowOf(Invoices.count);
  Sums.clear();
  const lag = i32(Slot.get(Dutch.mobile, Terms.roamingLagMonths));
  addLines(time, month, month, 1);
  const late: u64 =
    (u64(1) << Line.roamingData) |
    (u64(1) << Line.roamingVoice) |
    (u64(1) << Line.roamingMessages) |
    (u64(1) << Line.vasRoaming);
  addLines(time, month, month - 1, lag == 0 ? ~u64(1) : ~(u64(1) | late));
  if (lag > 0) addLines(time, month, month - 1 - lag, late);
  if (Sums.lines == 0) return;
  for (let slot = 0; slot < Invoice.SIZE; slot++) Slot.set(row, slot, 0);
  const incl = Sums.vatable * (10000 + vatBasisPoints()) + Sums.outside * 10000;
  const total = incl <= 0 ? 0 : rounded(incl, 10000 * CENT) * CENT;
  Slot.set(row, Invoice.open, total);
  Slot.set(row, Invoice.total, total);
  Slot.set(row, Invoice.exclusive, Sums.vatable + Sums.outside);
  Slot.set(row, Invoice.instalment, i64(Sums.instalment));
  Slot.set(row, Invoice.day, dayOf(time));
  Slot.set(row, Invoice.dueDay, dayOf(time) + count(DutchCount.payDays));
  Invoices.count++;
  send(time, Invoices.count - 1);
}

/** What an invoice adds up to, micro-euro excl. VAT. */
class Sums {
  static vatable: i64 = 0;
  static outside: i64 = 0;
  static lines: i32 = 0;
  static instalment: bool = false;

  static clear(): void {
    Sums.vatable = 0;
    Sums.outside = 0;
    Sums.lines = 0;
    Sums.instalment = false;
  }
}

function addLines(time: i64, month: i32, from: i32, wanted: u64): void {
  if (from < 0) return;
  for (let lines = linesOf(from) & wanted; lines != 0; lines &= lines - 1) {
    const line = i32(ctz(lines));
    const micros = isCredit(line) ? -lineMicros(from, line) : lineMicros(from, line);
    tellInvoiced(time, from, line, micros);
    Sums.lines++;
    if (line == Line.equipment) Sums.instalment = true;
    if (line == Line.compensation || line == Line.depositReturned) continue;
    if (isOutsideVat(line)) Sums.outside += micros;
    else Sums.vatable += micros;
  }
}

/** 13.2 (paper), 13.4 (direct debit, A45), and the customer's own habit. */
function send(time: i64, index: i32): void {
  const month = monthOf(time);
  if (trait(Subscriber.paperInvoice) != 0 && holds(DutchRule.paper) && uses(DutchPolicy.paperCost, month))
    chargeAt(time, Line.paperInvoice, money(DutchMoney.paperFee));
  const day = dayOf(time);
  if (holds(DutchRule.payTerm))
    setDeadline(dayBegins(day + count(DutchCount.payDays) + 1), Due.overdue, index);
  if (trait(Subscriber.directDebit) != 0 && holds(DutchRule.directDebit)) {
    notify(time, Notice.debitAnnounced);
    const days = option(DutchReading.A45) == 0 ? count(DutchCount.debitDays) : count(DutchCount.payDays);
    setDeadline(dayBegins(day + days), Due.collect, index);
    return;
  }
  const days = trait(Subscriber.drawsPayment) != 0 ? payDelay(index) : trait(Subscriber.payDays);
  if (days >= 0) setDeadline(dayBegins(day + i32(days)), Due.collect, index);
}

/** The customer pays an invoice whole, or a direct debit takes it. */
export function onCollect(time: i64, index: i32): void {
  if (trait(Subscriber.directDebit) != 0 && Invoices.failing > 0) {
    Invoices.failing--;
    return;
  }
  settle(time, index, Slot.get(rowOf(index), Invoice.open));
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
  if (dayOf(time) > i32(Slot.get(row, Invoice.dueDay))) Invoices.cleanSince = time;
  if (rest == 0) {
    Slot.set(row, Invoice.late, 0);
    dropDeadlines(Due.overdue, index);
  }
  return taken;
}

/** 13.5, on so much of an invoice up to a day. */
function chargeInterest(time: i64, row: usize, micros: i64): void {
  let days = i64(dayOf(time)) - max(Slot.get(row, Invoice.dueDay), Slot.get(row, Invoice.interestDay));
  if (days <= 0 || !holds(DutchRule.interest) || !uses(DutchPolicy.interest, i32(Slot.get(row, Invoice.day))))
    return;
  let base = micros;
  if (option(DutchReading.interestBase) == 1) base = exclusiveOf(row, micros);
  const rate = term(DutchTerms.interestBasisPoints);
  let interest: i64 = 0;
  while (option(DutchReading.interestKind) == 1 && days > 365) {
    const year = rounded(base * rate, 10000);
    interest += year;
    base += year;
    days -= 365;
  }
  interest += rounded(base * rate * days, 3650000);
  chargeAt(time, Line.interest, interest);
}

function exclusiveOf(row: usize, micros: i64): i64 {
  const total = Slot.get(row, Invoice.total);
  return total == 0 ? 0 : i64((f64(micros) * f64(Slot.get(row, Invoice.exclusive))) / f64(total) + 0.5);
}

/** Half up. */
function rounded(above: i64, below: i64): i64 {
  return (2 * above + below) / (2 * below);
}

/** Default and block end when nothing is overdue, or nothing open (openDuties). */
function afterPayment(time: i64): void {
  if (!anyLate()) {
    turnOff(time, State.inDefault);
    dropDeadlines(Due.reminder, -1);
    dropDeadlines(Due.reminderEnds, -1);
    dropDeadlines(Due.dissolve, -1);
  }
  if (!isBlockedFor(Reason.unpaid) || !holds(DutchRule.liftPaid)) return;
  if (option(DutchReading.openDuties) == 0 ? anyOpen() : anyLate()) return;
  unblock(time, Reason.unpaid);
  chargeUnblocking(time);
}

function anyLate(): bool {
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

/** Overdue invoices that carry an instalment (13.11). */
export function lateInstalments(): i32 {
  let late = 0;
  for (let index = 0; index < Invoices.count; index++) {
    const row = rowOf(index);
    if (Slot.get(row, Invoice.late) != 0 && Slot.get(row, Invoice.instalment) != 0) late++;
  }
  return late;
}

/** Day of an invoice counted from 1; 0 = the last one. -1 when there is none. */
export function invoiceDay(subject: i32): i32 {
  const index = subject == 0 ? Invoices.count - 1 : subject - 1;
  return index < 0 || index >= Invoices.count ? -1 : i32(Slot.get(rowOf(index), Invoice.day));
}
