// A recorded account: the host fills TRAITS and the facts; the same play tells what comes of them.

import { factsStart, setFactCount } from './facts';
import { playLife } from './life';
import { openMonths } from './months';
import { TRAITS } from './traits';
import { stopTrace, traceLife } from '../rating/trace';

export function traitsPtr(): usize {
  return TRAITS;
}

export function factsPtr(): usize {
  return factsStart();
}

/** Plays the account's months under the baseline; its rows are at tracePtr until the next call. `firstDay` is the day number
 * on which its first month begins. */
export function playRecorded(facts: i32, firstDay: i32, anchorDay: i32, months: i32): void {
  openMonths(firstDay, anchorDay, months);
  setFactCount(facts);
  traceLife();
  playLife(0);
  stopTrace();
}
