// Invoices, 13.3: one at the beginning of each month, with its fee and the charges of the month before; announced when it will be
// collected (13.4), dearer on paper (13.2). Amounts in micro-euro incl. VAT, a whole number of cents.

import { invoiceRest, uninvoicedOf } from '../accounts/book';
import { setDeadline } from '../accounts/deadlines';
import { dayBegins, dayOf, monthBegins, monthOf } from '../accounts/months';
import { trait } from '../accounts/traits';
import { DutchCount, DutchMoney, DutchPolicy, DutchReading, DutchRule } from '../layout/dutch-mobile';
import { Subscriber } from '../layout/dutch-people';
import { Line, Notice } from '../layout/kinds';
import { MONTHS_MAX } from '../layout/program';
import { Terms } from '../layout/terms';
import { Slot } from '../rating/slot';
import { Due, chargeAt, notify } from './due';
import { payDelay } from './people';
import { Dutch, count, holds, money, option, uses, vatBasisPoints } from './terms';

/** One invoice; amounts in micro-euro incl. VAT, a whole number of cents. */
export enum Invoice {
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
  /** Payment trouble (14.6): when an invoice last fell into default, or an overdue one was paid; seconds. */
  static troubleAt: i64 = 0;
}

export function openInvoices(): void {
  Invoices.count = 0;
  Invoices.troubleAt = 0;
}

export function rowOf(index: i32): usize {
  return ROWS + <usize>(index * 64);
}

/** Half up. */
export function rounded(above: i64, below: i64): i64 {
  return (2 * above + below) / (2 * below);
}

function isOutsideVat(line: Line): bool {
  return (
    line == Line.interest ||
    line == Line.collectionCosts ||
    line == Line.damages ||
    line == Line.deposit ||
    line == Line.depositReturned ||
    line == Line.compensation
  );
}

/**
 * Draws up the invoice of the month that begins, if anything stands on it: its fee, and whatever was posted to earlier months
 * since their own invoices (13.1).
 */
export function issueInvoice(month: i32): void {
  const time = monthBegins(month);
  const row = rowOf(Invoices.count);
  Sums.clear();
  for (let from = 0; from <= month; from++) addLines(time, from, dueLines(month - from));
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

/** Lines of a month so many months ago that can stand on an invoice: of its own month the fee alone, late ones after a lag. */
function dueLines(age: i32): u64 {
  const fee = u64(1) << Line.fee;
  if (age == 0) return fee;
  const late: u64 =
    (u64(1) << Line.roamingData) |
    (u64(1) << Line.roamingVoice) |
    (u64(1) << Line.roamingMessages) |
    (u64(1) << Line.vasRoaming);
  return age > i32(Slot.get(Dutch.mobile, Terms.roamingLagMonths)) ? ~u64(0) : ~late;
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

function addLines(time: i64, month: i32, wanted: u64): void {
  for (let lines = uninvoicedOf(month) & wanted; lines != 0; lines &= lines - 1) {
    const line = i32(ctz(lines));
    const micros = invoiceRest(time, month, line);
    if (micros == 0) continue;
    Sums.lines++;
    if (line == Line.equipment) Sums.instalment = true;
    if (isOutsideVat(line)) Sums.outside += micros;
    else Sums.vatable += micros;
  }
}

/** 13.2 (paper), 13.4 (direct debit, A45), and the customer's own habit; what is owed to him is not asked for. */
function send(time: i64, index: i32): void {
  const month = monthOf(time);
  if (trait(Subscriber.paperInvoice) != 0 && holds(DutchRule.paper) && uses(DutchPolicy.paperCost, month))
    chargeAt(time, Line.paperInvoice, money(DutchMoney.paperFee));
  if (Slot.get(rowOf(index), Invoice.open) == 0) return;
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
