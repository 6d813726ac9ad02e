// Sanctions that calls and messages lead to, known before the data of the month are played: they slow down data alone. Each
// is decided at its own time, when no other measure is under way, and takes effect when the operator acts. Messages are looked
// at first, then calls: two lists in order of time, read as one.

import { EVENTS_MAX } from '../layout/life';
import { Terms } from '../layout/terms';
import { Action } from './account';
import { Of, monthSeconds, sanctions } from './context';
import { promise, promisedAt } from './promises';

const ROOM: i32 = 2 * EVENTS_MAX;
const DECIDED = memory.data(65536 * 4);
const EFFECTIVE = memory.data(65536 * 4);

/** Calls and messages are looked at before data. */
export let foreseeing: bool = false;
let callsFrom: i32 = 0;
let count: i32 = 0;
let nextMessage: i32 = 0;
let nextCall: i32 = 0;

export function beginForeseen(): void {
  foreseeing = sanctions && Of.terms(Terms.sanctionLadder) == 2;
  callsFrom = 0;
  count = 0;
}

/** Messages have been looked at. */
export function foreseeCalls(): void {
  callsFrom = count;
}

export function foresee(decided: i64, effective: i64): void {
  if (count >= ROOM) unreachable();
  store<u32>(DECIDED + ((<usize>count) << 2), u32(min(decided, monthSeconds - 1)));
  store<u32>(EFFECTIVE + ((<usize>count) << 2), u32(effective));
  count++;
}

/** Promises the first decision of the month. */
export function endForeseen(): void {
  foreseeing = false;
  nextMessage = 0;
  nextCall = callsFrom;
}

/** Promises the next decision that can count: none before a measure under way has taken effect. */
export function promiseForeseen(): void {
  const busy = promisedAt(Action.throttle, 0);
  while (nextMessage < callsFrom && decidedAt(nextMessage) < busy) nextMessage++;
  while (nextCall < count && decidedAt(nextCall) < busy) nextCall++;
  const first = min(decidedMessage(), decidedCall());
  if (first != i64.MAX_VALUE) promise(first, Action.decide, 0);
}

/** When the sanction takes effect that is decided now. */
export function takeForeseen(): i64 {
  const index = decidedMessage() <= decidedCall() ? nextMessage++ : nextCall++;
  return i64(load<u32>(EFFECTIVE + ((<usize>index) << 2)));
}

function decidedAt(index: i32): i64 {
  return i64(load<u32>(DECIDED + ((<usize>index) << 2)));
}

function decidedMessage(): i64 {
  return nextMessage < callsFrom ? decidedAt(nextMessage) : i64.MAX_VALUE;
}

function decidedCall(): i64 {
  return nextCall < count ? decidedAt(nextCall) : i64.MAX_VALUE;
}
