// Calls under way. Where order matters, a call is rated when it ends, not beside what else is used while it lasts (12.5.2): on the
// terms under which it began.

import { EVENTS_MAX } from '../layout/life';
import { Account } from './account';
import { account } from './context';
import { Slot } from './slot';

const ENDS: usize = 0;
const EVENT: usize = 8;
const SURCHARGED: usize = 12;
const STOPS_AGAIN: usize = 13; // it is the next use after a payment
const PAID: usize = 14; // the meter on which it began was paid
const OUTSIDE: usize = 15; // places outside the zone, as bits
const ROW: usize = 16;
/** Beyond any address. */
const GONE_ON: u32 = 0x80000000;
/** One for each call of a month and of the month before. */
const ROWS = memory.data(2 * EVENTS_MAX * 16);

let first: i32 = 0;
let end: i32 = 0;

/** The call that ended last. */
export class Ended {
  static event: usize = 0;
  /** A call of the month before: where it is among what was on its way; -1 = none. */
  static goneOn: i32 = -1;
  static surcharged: bool = false;
  static stopsAgain: bool = false;
  static paid: bool = false;
  static outside: i64 = 0;
}

/** No call is under way. */
export function hangUp(): void {
  first = 0;
  end = 0;
}

export function isUnderWay(): bool {
  return first != end;
}

/** A call of the month before goes on (turn.ts). `paid`: the meter on which it began was. */
export function goOnCall(index: i32, ends: i64, paid: bool): void {
  const row = addCall(ends);
  memory.fill(row, 0, ROW);
  store<i64>(row + ENDS, ends);
  store<u32>(row + EVENT, GONE_ON | u32(index));
  store<u8>(row + PAID, u8(paid));
}

/** A call is rated when it ends. */
export function rateAtEnd(event: usize, ends: i64, surcharged: bool): void {
  const row = addCall(ends);
  store<i64>(row + ENDS, ends);
  store<u32>(row + EVENT, u32(event));
  store<u8>(row + SURCHARGED, u8(surcharged));
  store<u8>(row + STOPS_AGAIN, u8(Slot.get(account, Account.serviceAgain) != 0));
  store<u8>(row + PAID, 0);
  store<u8>(row + OUTSIDE, u8(Slot.get(account, Account.outside)));
}

/** A row for one that ends at a time, after those that end by then. */
function addCall(ends: i64): usize {
  if (first == end) hangUp();
  let at = end++;
  while (at > first && load<i64>(rowAt(at - 1) + ENDS) > ends) {
    memory.copy(rowAt(at), rowAt(at - 1), ROW);
    at--;
  }
  return rowAt(at);
}

/** When the next call ends; beyond any month when none is under way. */
export function nextCallEndsAt(): i64 {
  return first == end ? i64.MAX_VALUE : load<i64>(rowAt(first) + ENDS);
}

/** Takes the call that ends next into Ended. */
export function takeEnded(): void {
  const row = rowAt(first++);
  const event = load<u32>(row + EVENT);
  Ended.event = <usize>event;
  Ended.goneOn = event >= GONE_ON ? i32(event - GONE_ON) : -1;
  Ended.surcharged = load<u8>(row + SURCHARGED) != 0;
  Ended.stopsAgain = load<u8>(row + STOPS_AGAIN) != 0;
  Ended.paid = load<u8>(row + PAID) != 0;
  Ended.outside = i64(load<u8>(row + OUTSIDE));
}

/** The meters of charges begin anew: what is under way counts on those that were paid. */
export function payCallsUnderWay(): void {
  for (let i = first; i < end; i++) store<u8>(rowAt(i) + PAID, 1);
}

/** A payment: calls that began before it are no use after it. */
export function stopNothingAgain(): void {
  for (let i = first; i < end; i++) store<u8>(rowAt(i) + STOPS_AGAIN, 0);
}

function rowAt(index: i32): usize {
  return ROWS + <usize>index * ROW;
}
