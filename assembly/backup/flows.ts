// Data under way: over the hardware, or over a phone by itself or as a hotspot. A flow is spread evenly over its time, and judged
// anew wherever the state of the site, the hours or the Month change.

import { FactAt } from '../accounts/facts';
import { flowedBy } from './charge';
import { nextTurn } from './hours';
import { judge } from './judge';

const MOST = 256;
/** By flow: its fact, and the grounds it was under a moment ago. */
const ROWS = memory.data(MOST * 8);
let flows: i32 = 0;

export function clearFlows(): void {
  flows = 0;
}

/** Data without duration are judged at once; others begin to flow. */
export function beginFlow(fact: i32, time: i64): void {
  const bytes = FactAt.quantity(fact);
  if (FactAt.until(fact) <= time) judge(fact, time, time, bytes, 0);
  else if (flows < MOST) {
    store<i32>(ROWS + ((<usize>flows) << 3), fact);
    store<u32>(ROWS + ((<usize>flows) << 3) + 4, 0);
    flows++;
  }
}

/** Judges all data that flow in [from, until), while the site's state stays as it is. */
export function settleFlows(from: i64, until: i64): void {
  while (flows > 0 && from < until) {
    const turn = min(until, nextTurn(from));
    for (let row = 0; row < flows; row++) settle(ROWS + ((<usize>row) << 3), from, turn);
    dropEnded(turn);
    from = turn;
  }
}

function settle(row: usize, from: i64, until: i64): void {
  const fact = load<i32>(row);
  const last = min(until, FactAt.until(fact));
  const share = flowedBy(fact, last) - flowedBy(fact, from);
  store<u32>(row + 4, judge(fact, from, last, share, load<u32>(row + 4)));
}

function dropEnded(time: i64): void {
  let kept = 0;
  for (let row = 0; row < flows; row++) {
    const at = ROWS + ((<usize>row) << 3);
    if (FactAt.until(load<i32>(at)) <= time) continue;
    store<u64>(ROWS + ((<usize>kept) << 3), load<u64>(at));
    kept++;
  }
  flows = kept;
}
