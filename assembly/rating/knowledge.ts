// What the operator knows, and when: one entry per priced record with the time at which its file has arrived. Records of
// different kinds arrive out of order, so a meter that mixes them is known late in another order than it grew.
//
// A level is known at the smallest K for which the entries with knownAt <= K reach it. Each further entry can only bring K
// forward, so a promise made on it is moved, never broken.

import { Wide } from './wide';

const ENTRIES_MAX: i32 = 65536;
const KNOWN_AT: usize = 0;
const TICKS: usize = 8;
const UNITS: usize = 24;
const BUNDLE_KIND: usize = 32;
const ENTRY: usize = 40;
const ENTRIES = memory.data(65536 * 40);
const SUM = memory.data(16);

let count: i32 = 0;

export function forget(): void {
  count = 0;
}

/** What was paid is paid; bundle seconds stay known. */
export function forgetCosts(): void {
  for (let i = 0; i < count; i++) Wide.clear(ENTRIES + <usize>i * ENTRY + TICKS);
}

export function entryCount(): i32 {
  return count;
}

/** Back to a former count: the use since then was only tried. */
export function forgetSince(former: i32): void {
  count = former;
}

/** Notes an entry; `ticks` is the address of its cost, 0 for none; `voice` its bundle seconds; `bundleKind`: is the cost that of
 * a kind in the bundle (A17)? */
export function know(knownAt: i64, ticks: usize, voice: i64, bundleKind: bool): void {
  if (count >= ENTRIES_MAX) unreachable();
  const entry = ENTRIES + <usize>count * ENTRY;
  store<i64>(entry + KNOWN_AT, knownAt);
  store<u64>(entry + TICKS, ticks == 0 ? 0 : load<u64>(ticks));
  store<u64>(entry + TICKS + 8, ticks == 0 ? 0 : load<u64>(ticks + 8));
  store<i64>(entry + UNITS, voice);
  store<u64>(entry + BUNDLE_KIND, u64(bundleKind));
  count++;
}

/** When the operator knows of voice units >= `level`; -1 if the entries do not reach it. */
export function voiceKnownAt(level: i64): i64 {
  return earliest(level, 0, false);
}

/** When the operator knows of costs, or of those of bundle kinds only, that reach the wide number at `level`; -1 if the entries
 * do not. */
export function costKnownAt(level: usize, bundleKindsOnly: bool): i64 {
  return earliest(0, level, bundleKindsOnly);
}

/** Leaves out the latest entries, one time after the other, while the rest reaches the level. */
function earliest(units: i64, level: usize, bundleKindsOnly: bool): i64 {
  let known: i64 = -1;
  let before: i64 = i64.MAX_VALUE;
  while (knows(before, units, level, bundleKindsOnly)) {
    known = latestBefore(before);
    before = known;
  }
  return known;
}

/** Do the entries that arrive before this time reach the level? */
function knows(before: i64, units: i64, level: usize, bundleKindsOnly: bool): bool {
  let sum: i64 = 0;
  Wide.clear(SUM);
  for (let i = 0; i < count; i++) {
    const entry = ENTRIES + <usize>i * ENTRY;
    if (load<i64>(entry + KNOWN_AT) >= before) continue;
    sum += load<i64>(entry + UNITS);
    if (bundleKindsOnly && load<u64>(entry + BUNDLE_KIND) == 0) continue;
    if (level != 0) Wide.addFrom(SUM, entry + TICKS);
  }
  return level == 0 ? sum >= units : Wide.reaches(SUM, level);
}

function latestBefore(before: i64): i64 {
  let latest: i64 = -1;
  for (let i = 0; i < count; i++) {
    const known = load<i64>(ENTRIES + <usize>i * ENTRY + KNOWN_AT);
    if (known < before) latest = max(latest, known);
  }
  return latest;
}
