// A charge: units times ticks, onto its line and onto the meters of bill-shock protection (12.5).
// Counted meters: `service` (every charge above the fee), `bundleKinds` (A17 B: those of kinds in the bundle), `roam` (data roaming outside or beyond
// the data pack). A58 B: cost that waits for the partner's data reaches the meters only in the month in which these arrive.

import { Kind, Line } from '../layout/kinds';
import { Terms } from '../layout/terms';
import { Trace } from '../layout/trace';
import { Account, Meter } from './account';
import { costAtEnd } from './callsUnderWay';
import { Of, account, detailed, detailedToday, heeded } from './context';
import { arrivalOf } from './delay';
import { know } from './knowledge';
import { Slot } from './slot';
import { tell, tracing } from './trace';
import { Wide } from './wide';

export const LATE_MONTHS: i32 = 12;
const COST = memory.data(16);

/** Charges `units` of a kind (Kind.COUNT: times) at `ticks` each on `line`; returns the address of the cost, valid until the next charge. */
export function charge(line: Line, kind: Kind, units: i64, ticks: i64): usize {
  Wide.clear(COST);
  Wide.addProduct(COST, u64(units), u64(ticks));
  Wide.addFrom(Meter.line(account, line), COST);
  if (tracing) tell(0, Trace.charged, line, units, 0, kind);
  return COST;
}

/** Charges a cost that was computed before; `units` led to it. */
export function chargeCost(line: Line, kind: Kind, cost: usize, units: i64): void {
  Wide.addFrom(Meter.line(account, line), cost);
  if (tracing && !Wide.isZero(cost)) tell(0, Trace.charged, line, units, 0, kind);
}

/** Feeds the service meter; `voice` are the bundle seconds of the same record, 0 for other kinds. */
export function feedService(
  cost: usize,
  kind: Kind,
  place: i32,
  time: i64,
  bundleKind: bool,
  voice: i64,
): void {
  const bundleKindsOnly = Of.terms(Terms.serviceBundleKindsOnly) != 0;
  if (detailedToday && kind == Kind.voice) {
    costAtEnd(time, place, cost, bundleKind);
  } else {
    Wide.addFrom(Slot.at(account, Account.service), cost);
    if (bundleKind && bundleKindsOnly) Wide.addFrom(Slot.at(account, Account.bundleKinds), cost);
  }
  if ((voice > 0 && heeded) || detailed) know(arrivalOf(kind, place, time), cost, voice, bundleKind);
}

export function feedRoam(cost: usize): void {
  Wide.addFrom(Slot.at(account, Account.roam), cost);
}

/** Months until the partner's data count on the meters; 0 = this month. */
export function lateMonths(): i64 {
  return Of.terms(Terms.lateDataCounts) == 0 ? 0 : min(Of.terms(Terms.roamingLagMonths), LATE_MONTHS - 1);
}

export function feedLater(cost: usize, months: i64): void {
  const at = (Slot.get(account, Account.monthNumber) + months) % LATE_MONTHS;
  Wide.addFrom(Slot.at(account, Account.lateRoam + 2 * i32(at)), cost);
}

/** At a month's beginning: what arrives now. */
export function feedArrived(): void {
  const at = i32(Slot.get(account, Account.monthNumber) % LATE_MONTHS);
  const late = Slot.at(account, Account.lateRoam + 2 * at);
  if (Wide.isZero(late)) return;
  Wide.addFrom(Slot.at(account, Account.roam), late);
  Wide.addFrom(Slot.at(account, Account.service), late);
  Wide.clear(late);
}
