// Calls under way. In detail, what a call costs counts on the meters of charges when the call ends, not beside the data that flow
// while it lasts (12.5.2).

import { Account } from './account';
import { account } from './context';
import { Slot } from './slot';
import { Wide } from './wide';

const MOST: i32 = 4096;
const ENDS: usize = 0;
const PLACE: usize = 8;
const BUNDLE_KIND: usize = 12;
const COST: usize = 16;
const ROW: usize = 32;
const ROWS = memory.data(4096 * 32);

let first: i32 = 0;
let end: i32 = 0;

/** No call is under way. */
export function hangUp(): void {
  first = 0;
  end = 0;
}

/** A call costs so much, which counts from the second on at which it ends. */
export function costAtEnd(ends: i64, place: i32, cost: usize, bundleKind: bool): void {
  if (first == end) hangUp();
  if (end >= MOST) unreachable();
  let at = end++;
  while (at > first && load<i64>(rowAt(at - 1) + ENDS) > ends) {
    memory.copy(rowAt(at), rowAt(at - 1), ROW);
    at--;
  }
  const row = rowAt(at);
  store<i64>(row + ENDS, ends);
  store<i32>(row + PLACE, place);
  store<i32>(row + BUNDLE_KIND, i32(bundleKind));
  memory.copy(row + COST, cost, 16);
}

/** When the next call ends; beyond any month when none is under way. */
export function nextCallEndsAt(): i64 {
  return first == end ? i64.MAX_VALUE : load<i64>(rowAt(first) + ENDS);
}

/** Counts the cost of the call that ends next; returns the place of the call. */
export function endCall(bundleKindsOnly: bool): i32 {
  const row = rowAt(first++);
  Wide.addFrom(Slot.at(account, Account.service), row + COST);
  if (bundleKindsOnly && load<i32>(row + BUNDLE_KIND) != 0) {
    Wide.addFrom(Slot.at(account, Account.bundleKinds), row + COST);
  }
  return load<i32>(row + PLACE);
}

function rowAt(index: i32): usize {
  return ROWS + <usize>index * ROW;
}
