// 2.7, 4.1, 4.2: what is not credit is invoiced on its day and paid within thirty days; late payment costs nothing.

import { post, tellInvoiced, turnOff, turnOn } from '../accounts/book';
import { setDeadline } from '../accounts/deadlines';
import { FactAt } from '../accounts/facts';
import { dayBegins, dayOf, monthOf } from '../accounts/months';
import { Line, State } from '../layout/kinds';
import { PrepaidTerms } from '../layout/prepaid';
import { widened } from '../widened';
import { INCL_TICKS } from './credit';
import { Due } from './due';
import { term } from './wallet';

/** | micro-euro incl. VAT that are open i64 | 1: overdue i64 | */
const ROW: usize = 16;
const FIRST_ROOM: i32 = 64;

let rows: usize = 0;
let room: i32 = 0;
let count: i32 = 0;

export function openInvoices(): void {
  count = 0;
}

export function sellEquipment(fact: i32): void {
  charge(fact, Line.equipment, INCL_TICKS);
}

/** Damages carry no VAT. */
export function chargeDamage(fact: i32): void {
  if (term(PrepaidTerms.damageCharged) != 0) charge(fact, Line.damages, term(PrepaidTerms.ticksPerMicro));
}

function charge(fact: i32, line: Line, ticks: i64): void {
  const amount = FactAt.amount(fact);
  post(monthOf(FactAt.time(fact)), line, amount, ticks);
  bill(FactAt.time(fact), line, amount, ticks);
}

/** Makes an invoice of an amount of which a micro-euro is so many ticks. */
export function bill(time: i64, line: Line, micros: i64, ticks: i64): void {
  tellInvoiced(time, monthOf(time), line, rounded(micros, ticks));
  const days = i32(term(PrepaidTerms.payDays));
  if (count == room) widen();
  store<i64>(rowOf(count), micros);
  store<i64>(rowOf(count), 0, 8);
  const due = dayOf(time) + i32(term(PrepaidTerms.receiptDays)) + days;
  if (days >= 0) setDeadline(dayBegins(due + 1), Due.overdue, count);
  count++;
}

/** Micro-euro excl. VAT of an amount incl. VAT, half up. */
export function exclVat(micros: i64): i64 {
  return rounded(micros, INCL_TICKS);
}

function rounded(micros: i64, ticks: i64): i64 {
  const perMicro = term(PrepaidTerms.ticksPerMicro);
  return (2 * micros * ticks + perMicro) / (2 * perMicro);
}

export function becomeOverdue(time: i64, invoice: i32): void {
  if (load<i64>(rowOf(invoice)) == 0) return;
  store<i64>(rowOf(invoice), 1, 8);
  turnOn(time, State.inDefault);
}

/** To the invoice that the payer names, then to the oldest ones that are open. */
export function pay(fact: i32): void {
  const named = FactAt.subject(fact) - 1;
  let left = FactAt.amount(fact);
  if (named >= 0 && named < count) left = payInvoice(named, left);
  for (let invoice = 0; invoice < count && left > 0; invoice++) left = payInvoice(invoice, left);
  for (let invoice = 0; invoice < count; invoice++) if (load<i64>(rowOf(invoice), 8) != 0) return;
  turnOff(FactAt.time(fact), State.inDefault);
}

function payInvoice(invoice: i32, micros: i64): i64 {
  const row = rowOf(invoice);
  const open = load<i64>(row);
  const part = min(open, micros);
  store<i64>(row, open - part);
  if (part == open) store<i64>(row, 0, 8);
  return micros - part;
}

function rowOf(invoice: i32): usize {
  return rows + <usize>invoice * ROW;
}

function widen(): void {
  const wider = max(FIRST_ROOM, 2 * room);
  rows = widened(rows, <usize>room * ROW, <usize>wider * ROW);
  room = wider;
}
