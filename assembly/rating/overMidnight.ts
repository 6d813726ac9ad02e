// A recorded session is cut at midnight but stays one session: where one that straddles the end of the bundle is wholly beyond it (12.3,
// the other reading), what the bundle covered before midnight is charged with it. At a month's end bundles start again.

import { Terms } from '../layout/terms';
import { Of } from './context';
import { today } from './dayCurve';
import {
  FLOWS_A_DAY,
  continues,
  coveredExcess,
  flowCount,
  flowPlace,
  isContinued,
  resumeCovered,
  triedCovered,
} from './flows';

const PLACE: usize = 0;
const COVERED: usize = 8;
const EXCESS: usize = 16;
const SIZE: usize = 24;
const KEPT = memory.data(FLOWS_A_DAY * 24);
const TAKEN: i32 = -1;

let kept: i32 = 0;

/** Before a day's flows are collected: what is covered of those that go on into it. */
export function keepCovered(day: i32): void {
  kept = 0;
  if (Of.terms(Terms.straddleWhole) == 0 || today != day - 1) return;
  for (let i = 0, flows = flowCount(); i < flows; i++) {
    if (!continues(i)) continue;
    const at = KEPT + <usize>kept * SIZE;
    kept++;
    store<i32>(at + PLACE, flowPlace(i));
    store<i64>(at + COVERED, triedCovered(i));
    store<u64>(at + EXCESS, coveredExcess(i));
  }
}

/** After: they go on, in the order in which they began. */
export function goOnCovered(): void {
  for (let i = 0, flows = flowCount(); i < flows && kept > 0; i++) if (isContinued(i)) goOn(i);
}

function goOn(index: i32): void {
  for (let k = 0; k < kept; k++) {
    const at = KEPT + <usize>k * SIZE;
    if (load<i32>(at + PLACE) != flowPlace(index)) continue;
    resumeCovered(index, load<i64>(at + COVERED), load<u64>(at + EXCESS));
    store<i32>(at + PLACE, TAKEN);
    return;
  }
}
