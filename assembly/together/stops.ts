// The stops of a month that all SIMs of a contract have in common (A17): when the operator sees that the limit is met, under each
// variant, and which part of the limit each SIM's charges came to by then. What follows is each SIM's own: whether the stop
// waits (A18), payment, switching on again and its costs.

import { State } from '../layout/kinds';
import { SECONDS_PER_DAY } from '../layout/life';
import { Terms } from '../layout/terms';
import { NOT_YET } from '../mobile-life/application';
import { Account, Action } from '../rating/account';
import { account } from '../rating/context';
import { daysAbout } from '../rating/detail';
import { promise } from '../rating/promises';
import { Slot } from '../rating/slot';
import { isOn } from '../rating/states';
import { Wide } from '../rating/wide';
import { CONTRACT } from '../rules/seen';
import { widened } from '../widened';
import { crossedAgo, knownOf } from './crossing';

const TIME: usize = 0;
const VARIANT: usize = 8;
const SHARES: usize = 16; // a wide number for each SIM
const LEFT = memory.data(16);
const KNOWN = memory.data(16);

let rows: usize = 0;
let room: usize = 0;

export class Stops {
  /** Of the running month, of all variants. */
  static count: i32 = 0;
  /** Of which variant and SIM the month is that is rated. */
  static variant: i32 = -1;
  static sim: i32 = 0;
  /** SIMs that have a share of each. */
  static sims: i32 = 0;
}

/** A month begins for so many SIMs. */
export function clearStops(sims: i32): void {
  Stops.count = 0;
  Stops.sims = sims;
}

/** The SIM's month that is rated next, under a variant. */
export function giveStops(variant: i32, sim: i32): void {
  Stops.variant = variant;
  Stops.sim = sim;
}

/** The limit is met at a time, under these terms; its parts fall to the SIMs in their order. */
export function addStop(variant: i32, time: i64, terms: usize): void {
  const size = sizeOfRow();
  if (<usize>(Stops.count + 1) * size > room) widen(size);
  const row = rowAt(Stops.count++);
  store<i64>(row + TIME, time);
  store<i32>(row + VARIANT, variant);
  memory.copy(LEFT, Slot.at(terms, Terms.contractStop), 16);
  for (let sim = 0; sim < Stops.sims; sim++) {
    knownOf(sim, crossedAgo, time, KNOWN);
    const share = row + SHARES + ((<usize>sim) << 4);
    memory.copy(share, Wide.reaches(LEFT, KNOWN) ? KNOWN : LEFT, 16);
    Wide.subtract(LEFT, share);
  }
}

/** Puts the next stop after a time before the operator. */
export function awaitStop(after: i64): void {
  const index = nextStop(after);
  if (index >= 0) promise(load<i64>(rowAt(index) + TIME), Action.seeServiceStop, CONTRACT);
}

/** The operator sees the limit met; false when there is no service that it could stop. */
export function meetsContract(time: i64): bool {
  const index = nextStop(time - 1);
  awaitStop(time);
  if (
    index < 0 ||
    load<i64>(rowAt(index) + TIME) != time ||
    isOn(State.ended) ||
    (Slot.get(account, Account.states) & NOT_YET) != 0
  )
    return false;
  Slot.set(account, Account.contractMet, 1);
  const share = rowAt(index) + SHARES + ((<usize>Stops.sim) << 4);
  memory.copy(Slot.at(account, Account.contractShare), share, 16);
  return true;
}

/** The days about the stops of the month, as bits: what the SIM was charged when they came is told to the second. */
export function daysOfStops(): u32 {
  let days: u32 = 0;
  for (let i = nextStop(-1); i >= 0; i = nextStop(load<i64>(rowAt(i) + TIME)))
    days |= daysAbout(i32(load<i64>(rowAt(i) + TIME) / SECONDS_PER_DAY));
  return days;
}

function nextStop(after: i64): i32 {
  for (let i = 0; i < Stops.count; i++) {
    const row = rowAt(i);
    if (load<i32>(row + VARIANT) == Stops.variant && load<i64>(row + TIME) > after) return i;
  }
  return -1;
}

function widen(size: usize): void {
  const wider = max<usize>(16 * size, 2 * room);
  rows = widened(rows, room, wider);
  room = wider;
}

function rowAt(index: i32): usize {
  return rows + <usize>index * sizeOfRow();
}

function sizeOfRow(): usize {
  return SHARES + ((<usize>Stops.sims) << 4);
}
