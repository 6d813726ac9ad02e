// A recorded account: the host fills TRAITS and the facts; the same play tells what comes of them.

import { roomForFacts, setFactCount } from './facts';
import { beginMeteredLife, endMeteredLife, playLife } from './life';
import { openMonths } from './months';
import { TRAITS } from './traits';
import { liveMonth } from '../dutch-mobile/play';
import { playsAccounts } from '../program';
import { stopTrace, traceLife } from '../rating/trace';

export function traitsPtr(): usize {
  return TRAITS;
}

/** Where so many facts, of one account or of all SIMs of a contract, are written. */
export function factsPtr(facts: i32): usize {
  return roomForFacts(facts);
}

/** Plays the account's months under the baseline; its rows are at tracePtr until the next call. `firstDay` is the day number
 * on which its first month begins. */
export function playRecorded(facts: i32, firstDay: i32, anchorDay: i32, months: i32): void {
  if (!playsAccounts()) return;
  openMonths(firstDay, anchorDay, months);
  setFactCount(facts);
  traceLife();
  playLife(0);
  stopTrace();
}

/** The same, month by month, for an account whose use is metered too: begin, each month with its use in lifePtr, end. */
export function beginRecorded(facts: i32, firstDay: i32, anchorDay: i32, months: i32): void {
  if (!playsAccounts()) return;
  openMonths(firstDay, anchorDay, months);
  setFactCount(facts);
  traceLife();
  beginMeteredLife(0);
}

export function playRecordedMonth(month: i32): void {
  if (playsAccounts()) liveMonth(month, true);
}

export function endRecorded(): void {
  if (!playsAccounts()) return;
  endMeteredLife();
  stopTrace();
}
