// The first second at which use that flows meets a level. Use is tried on the account, which is put back when it went too far.

import { hastenKnown, isDue, isKnownBy } from '../rules/bill-shock';
import { isFairUseDue } from '../rules/fair-use';
import { ACCOUNT_BYTES, TRIED } from './account';
import { Playing, playing } from './ahead';
import { inMoney } from './bundle';
import { account, detailedToday } from './context';
import { flowCount, flowKind, settleTried } from './flows';
import { entryCount, forgetSince } from './knowledge';
import { unitsToLevel } from './levelsAhead';
import { endsAsItFlows, flowTo, settleFlows } from './pieces';
import { readingEnds, secondsCount } from './readings';
import { secondOf } from './seconds';
import { chargeStraddling, straddleDue } from './straddle';
import { traceRowCount, untrace } from './trace';

const SAVED = memory.data(4096);
let savedRows: i32 = 0;

/** Nothing that flows today can meet a level or pass a limit, and nobody notes when it is known. */
let far: bool = false;

export function setFar(on: bool): void {
  far = on;
}

/** Lets use flow from `from` to `until`, or to the first second at which a level is met; returns that time. */
export function flowUntil(from: i64, until: i64): i64 {
  if (far) {
    flowTo(until);
    settleTried();
  } else if (flowCount() > 0) {
    const entries = entryCount();
    save();
    const met = metFrom(from, until, entries);
    if (met >= 0) {
      until = met;
      const straddles = straddleDue();
      if (inMoney() || straddles || endsAsItFlows()) standAlone(until, from, entries);
      if (straddles) chargeStraddling(until);
      settleFlows(until);
    }
    if (detailedToday && entryCount() > entries) hastenKnown();
    settleTried();
  }
  return until;
}

/** When a level is found to be met, the account there; -1 when none is, the account at `until`. */
function metFrom(from: i64, until: i64, entries: i32): i64 {
  const read = onlyReading(from, until);
  if (read < until) {
    flowTo(read);
    if (isMet(read, entries)) return read;
    restore(entries);
  }
  flowTo(until);
  if (!isMet(until, entries)) return -1;
  if (read < until) return until;
  return secondsCount() ? firstMet(from, until, entries) : firstRead(from, until, entries);
}

/** Where the only reading ends that finds a part of what flows; `until` when it finds all, or there are more. Sought where one kind
 * is played alone: there what flows meets a level more often than not. */
function onlyReading(from: i64, until: i64): i64 {
  if (playing == Playing.everything || secondsCount()) return until;
  const read = readingEnds(from);
  return read < until && readingEnds(read) >= until ? read : until;
}

/** `entries`: what was noted before it flowed. What costs nothing is noted nowhere. */
function isMet(time: i64, entries: i32): bool {
  return (
    isDue() ||
    isFairUseDue() ||
    straddleDue() ||
    endsAsItFlows() ||
    (entryCount() > entries && isKnownBy(time))
  );
}

/** The second in which a bundle ends stands alone where it matters what was used in it: what lies beyond is of the sessions that
 * still run, one bundle of money pays whatever came before it, and of sessions known as they flow only what lies beyond is owed. */
function standAlone(time: i64, from: i64, entries: i32): void {
  if (time - 1 <= from) return;
  restore(entries);
  flowTo(time - 1);
  settleTried();
  flowTo(time);
}

/** Is a level met by `time`? Leaves the account there. */
function metBy(time: i64, entries: i32): bool {
  restore(entries);
  flowTo(time);
  return isMet(time, entries);
}

/** The end of the first reading that finds a level met; leaves the account there. */
function firstRead(from: i64, until: i64, entries: i32): i64 {
  let cut = readingEnds(from);
  if (cut >= until) return until;
  while (cut < until && !metBy(cut, entries)) cut = readingEnds(cut);
  if (cut < until) return cut;
  metBy(until, entries);
  return until;
}

/** The smallest second at which a level is met; leaves the account there. Most often that is where one kind meets the next
 * level of its own, which the curve tells; the account has the last word. */
function firstMet(from: i64, until: i64, entries: i32): i64 {
  let low = from;
  let high = until;
  restore(entries);
  const guess = guessed(from, until);
  if (guess > low && guess < high) {
    if (guess - 1 == low || !metBy(guess - 1, entries)) {
      low = guess - 1;
      if (metBy(guess, entries)) return guess;
      low = guess;
    } else {
      high = guess - 1;
    }
  }
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (metBy(middle, entries)) high = middle;
    else low = middle;
  }
  metBy(high, entries);
  return high;
}

/** The first second by which one of the day's flows reaches a level of its kind, if it alone is used; -1 when none tells. */
function guessed(from: i64, until: i64): i64 {
  let first: i64 = -1;
  for (let i = 0, flows = flowCount(); i < flows; i++) {
    const units = unitsToLevel(flowKind(i));
    if (units == i64.MAX_VALUE) continue;
    const second = secondOf(i, units, from, until);
    if (second >= 0 && (first < 0 || second < first)) first = second;
  }
  return first;
}

function save(): void {
  const from = (<usize>TRIED) << 3;
  memory.copy(SAVED, account + from, ACCOUNT_BYTES - from);
  savedRows = traceRowCount();
}

function restore(entries: i32): void {
  const from = (<usize>TRIED) << 3;
  memory.copy(account + from, SAVED, ACCOUNT_BYTES - from);
  forgetSince(entries);
  untrace(savedRows);
}
