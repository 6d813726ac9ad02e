// The baseline's bills of the first customers, kept from one run to the next: where terms are edited, the baseline need not be
// rated again to say what each SIM-month pays less or more.
//
//   | customer 0: [SIM][counted month] | customer 1 ... |      i64, micro-euro
//   | customer 0: [SIM][month] | customer 1 ... |              u8, Mark bits, warm-up included
//
// Where variants change plans alone, SIMs that are never on those plans live as under the baseline: they are left out.

import { simsOf } from './population/customer';
import { Loaded } from './program';
import { billsAt } from './sims';

export const ANY_PLAN: i32 = -1;

/** What a SIM-month was, whatever the terms (turn), and under the baseline (ran). */
export enum Mark {
  turn = 1, // used in turn with others
  ran = 2, // the contract ran
}

let bills: usize = 0;
let billsRoom: usize = 0;
/** First bill of each customer, and the end of the last. */
let firsts: usize = 0;
let firstsRoom: usize = 0;

export class Kept {
  /** Customers from 0 on whose baseline is kept. */
  static customers: u32 = 0;
  /** Their bills are there from a former run: only variants are rated. */
  static given: bool = false;
  /** Plans (a bit each) that variants change, and they change nothing else; -1 = whatever they like. */
  static plans: i32 = ANY_PLAN;
}

export function keepNone(): void {
  Kept.customers = 0;
  Kept.given = false;
  Kept.plans = ANY_PLAN;
}

/** Keeps the baseline's bills of customers 0 ..< count as they are played. */
export function keepBaseline(count: u32): void {
  const needed = (<usize>count + 1) << 2;
  if (needed > firstsRoom) {
    firsts = heap.alloc(needed);
    firstsRoom = needed;
  }
  let first: u32 = 0;
  for (let customer: u32 = 0; customer <= count; customer++) {
    store<u32>(firsts + ((<usize>customer) << 2), first);
    first += simsOf(customer) * u32(Loaded.countedMonths);
  }
  Kept.customers = count;
  clearKept();
}

/** All bills nought. */
export function clearKept(): void {
  const needed = keptSize();
  if (needed > billsRoom) {
    bills = heap.alloc(needed);
    billsRoom = needed;
  }
  memory.fill(bills, 0, needed);
}

export function keptStart(): usize {
  return bills;
}

export function keptSize(): usize {
  if (Kept.customers == 0) return 0;
  return (markAt(Kept.customers, 0, 0) - bills + 7) & ~7;
}

/** Where the mark of a SIM-month stands. */
function markAt(customer: u32, sim: i32, month: i32): usize {
  const months = Loaded.warmupMonths + Loaded.countedMonths;
  const before = firstOf(customer) / u32(Loaded.countedMonths) + u32(sim);
  return bills + ((<usize>firstOf(Kept.customers)) << 3) + <usize>(before * u32(months) + u32(month));
}

export function markOf(customer: u32, sim: i32, month: i32): u8 {
  return load<u8>(markAt(customer, sim, month));
}

export function mark(customer: u32, sim: i32, month: i32, bits: Mark): void {
  const at = markAt(customer, sim, month);
  store<u8>(at, load<u8>(at) | u8(bits));
}

/** Keeps the bills of a customer just played. */
export function keepBills(customer: u32, sims: i32): void {
  const bytes = (<usize>Loaded.countedMonths) << 3;
  const to = bills + ((<usize>firstOf(customer)) << 3);
  for (let sim = 0; sim < sims; sim++) memory.copy(to + <usize>sim * bytes, billsAt(sim, 0), bytes);
}

/** Puts a customer's bills where they were when they were kept. */
export function takeBills(customer: u32, sims: i32): void {
  const bytes = (<usize>Loaded.countedMonths) << 3;
  const from = bills + ((<usize>firstOf(customer)) << 3);
  for (let sim = 0; sim < sims; sim++) memory.copy(billsAt(sim, 0), from + <usize>sim * bytes, bytes);
}

function firstOf(customer: u32): u32 {
  return load<u32>(firsts + ((<usize>customer) << 2));
}
