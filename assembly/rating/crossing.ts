// The first second at which use that flows meets a level. Use is tried on the account, which is put back when it went too far.

import { Kind } from '../layout/kinds';
import { Terms } from '../layout/terms';
import { isDue } from '../rules/bill-shock';
import { isFairUseDue } from '../rules/fair-use';
import { ACCOUNT_BYTES, Account, METERS } from './account';
import { Of, account, levels } from './context';
import { flowCount, flowKind, settleTried, usedUntil } from './flows';
import { entryCount, forgetSince } from './knowledge';
import { Level } from './levels';
import { flowTo, settleFlows } from './pieces';
import { Slot } from './slot';
import { chargeStraddling } from './straddle';
import { traceRowCount, untrace } from './trace';

const SAVED = memory.data(4096);
let savedRows: i32 = 0;

/** Lets use flow from `from` to `until`, or to the first second at which a level is met; returns that time. */
export function flowUntil(from: i64, until: i64): i64 {
  if (flowCount() > 0) {
    const entries = entryCount();
    save();
    flowTo(until);
    if (isMet()) {
      until = firstMet(from, until, entries);
      if (Of.terms(Terms.straddleWhole) != 0) chargeStraddling(until);
      settleFlows(until);
    }
    settleTried();
  }
  return until;
}

function isMet(): bool {
  return isDue() || isFairUseDue();
}

/** Is a level met by `time`? Leaves the account there. */
function metBy(time: i64, entries: i32): bool {
  restore(entries);
  flowTo(time);
  return isMet();
}

/** The smallest second at which a level is met; leaves the account there. Most often that is where the data bundle's next
 * level is met, which the curve tells; the account has the last word. */
function firstMet(from: i64, until: i64, entries: i32): i64 {
  let low = from;
  let high = until;
  restore(entries);
  const guess = dataMeets(nextDataLevel() - Slot.get(account, Account.used + Kind.data), from, until);
  if (guess > low && guess < high) {
    if (metBy(guess, entries)) high = guess;
    else low = guess;
    if (high == guess && guess - 1 > low && !metBy(guess - 1, entries)) low = guess - 1;
  }
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (metBy(middle, entries)) high = middle;
    else low = middle;
  }
  metBy(high, entries);
  return high;
}

/** The second by which the day's data at home reach so many units from `from` on; -1 when it cannot be told. */
function dataMeets(units: i64, from: i64, until: i64): i64 {
  if (units <= 0) return -1;
  const factor = Slot.get(account, Account.factor + Kind.data);
  if (factor < 256 || flowKind(0) != Kind.data) return -1;
  let low = from;
  let high = until;
  const before = i64(usedUntil(0, from));
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (i64(usedUntil(0, middle)) - before >= units) high = middle;
    else low = middle;
  }
  return high;
}

function nextDataLevel(): i64 {
  const used = Slot.get(account, Account.used + Kind.data);
  let next = i64.MAX_VALUE;
  for (let step = 0; step < 3; step++) {
    const level = Slot.get(levels, Level.reached + 3 * step);
    if (level > used) next = min(next, level);
  }
  return next == i64.MAX_VALUE ? used : next;
}

function save(): void {
  const from = (<usize>METERS) << 3;
  memory.copy(SAVED, account + from, ACCOUNT_BYTES - from);
  savedRows = traceRowCount();
}

function restore(entries: i32): void {
  const from = (<usize>METERS) << 3;
  memory.copy(account + from, SAVED, ACCOUNT_BYTES - from);
  forgetSince(entries);
  untrace(savedRows);
}
