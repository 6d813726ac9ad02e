// Data under way: over the hardware, or over a phone by itself or as a hotspot. A flow is spread evenly over its time, and judged
// anew wherever the state of the site, the hours or the Month change, and in the second in which several pass fair use together.
// Data of one moment are judged when its other facts are known.

import { FactAt } from '../accounts/facts';
import { widened } from '../widened';
import { fairUseRoom, flowedBy } from './charge';
import { nextTurn } from './hours';
import { countsForFairUse, judge } from './judge';

const FIRST_ROOM: i32 = 2048;
/** By flow: its fact, and the grounds it was under a moment ago. */
let rows: usize = memory.data(FIRST_ROOM * 8);
let room: i32 = FIRST_ROOM;
let flows: i32 = 0;

export function clearFlows(): void {
  flows = 0;
}

export function beginFlow(fact: i32): void {
  if (flows == room) {
    rows = widened(rows, (<usize>room) << 3, (<usize>room) << 4);
    room *= 2;
  }
  store<i32>(rows + ((<usize>flows) << 3), fact);
  store<u32>(rows + ((<usize>flows) << 3) + 4, 0);
  flows++;
}

/** Judges all data that flow in [from, until), while the site's state stays as it is. */
export function settleFlows(from: i64, until: i64): void {
  if (flows == 0 || from == until) return;
  judgeMoments(from);
  while (flows > 0 && from < until) {
    const turn = fairUseTurn(from, min(until, nextTurn(from)));
    for (let row = 0; row < flows; row++) settle(rows + ((<usize>row) << 3), from, turn);
    dropEnded(turn);
    from = turn;
  }
}

/** Nothing flows on: what was used in the second of an end, before it, is still judged. */
export function endFlows(time: i64): void {
  judgeMoments(time);
  flows = 0;
}

function judgeMoments(time: i64): void {
  for (let row = 0; row < flows; row++) {
    const fact = load<i32>(rows + ((<usize>row) << 3));
    if (FactAt.until(fact) <= time) judge(fact, time, time, FactAt.quantity(fact), 0);
  }
  dropEnded(time);
}

/** The end of a piece that begins at `from`: the second in which flows together pass fair use is a piece of its own. */
function fairUseTurn(from: i64, until: i64): i64 {
  const room = flows > 1 ? fairUseRoom(from) : -1;
  if (room < 0 || countedBy(from, until) <= room) return until;
  let low = from + 1;
  let high = until;
  while (low < high) {
    const middle = (low + high) / 2;
    if (countedBy(from, middle) > room) high = middle;
    else low = middle + 1;
  }
  return max(from + 1, low - 1);
}

/** Bytes over backup, in [from, until), of all that flow. */
function countedBy(from: i64, until: i64): i64 {
  let bytes: i64 = 0;
  for (let row = 0; row < flows; row++) {
    const fact = load<i32>(rows + ((<usize>row) << 3));
    if (countsForFairUse(fact, from))
      bytes += flowedBy(fact, min(until, FactAt.until(fact))) - flowedBy(fact, from);
  }
  return bytes;
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
    const at = rows + ((<usize>row) << 3);
    if (FactAt.until(load<i32>(at)) <= time) continue;
    store<u64>(rows + ((<usize>kept) << 3), load<u64>(at));
    kept++;
  }
  flows = kept;
}
