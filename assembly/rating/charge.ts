// A charge: units times ticks, onto its line and onto the meters of bill-shock protection (12.5).
// Meters: `service` (every charge above the fee), `toStop` (those that count toward the stop, where a reading leaves some out:
// A17 B kinds outside the bundle, D3 B surcharges), `percent` (the month's, where percentages of the ceiling are told, A1 D),
// `roam` (data roaming outside or beyond the data pack). A58 B: cost that waits for the partner's data reaches the meters only
// in the month in which these arrive.

import { Kind, Line, Place } from '../layout/kinds';
import { Terms } from '../layout/terms';
import { Trace } from '../layout/trace';
import { noteArrived } from '../together/notes';
import { Account, Meter } from './account';
import { Of, account, detailed, monthSeconds } from './context';
import { arrivalOf } from './delay';
import { Known, knowPaid, knowTicks } from './knowledge';
import { Way } from './onTheWay';
import { Slot } from './slot';
import { tell, tracing } from './trace';
import { leaveCall } from './turn';
import { Wide } from './wide';

export const LATE_MONTHS: i32 = 12;
const COST = memory.data(16);

/** What is charged belongs to a meter that was paid while a call was under way. */
let paidBefore: bool = false;

export function setPaidBefore(on: bool): void {
  paidBefore = on;
}

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
  if (tracing && units > 0) tell(0, Trace.charged, line, units, 0, kind);
}

/** Does the stop have a meter of its own, narrower than all charges? */
export function stopIsNarrow(): bool {
  return Of.terms(Terms.serviceBundleKindsOnly) != 0 || Of.terms(Terms.surchargeFeedsService) == 0;
}

/** What counts toward the stop. */
export function stopMeter(): Account {
  return stopIsNarrow() ? Account.toStop : Account.service;
}

/** Do charges for kinds outside the bundle count toward the stop (A17)? */
export function othersCount(): bool {
  return Of.terms(Terms.serviceBundleKindsOnly) == 0;
}

/** Feeds the meters of charges; `each`: ticks of a unit of data at this price alone, 0 for others. */
export function feedService(cost: usize, kind: Kind, place: i32, time: i64, toStop: bool, each: i64): void {
  feedPercent(cost);
  const isLeft = kind == Kind.voice && time > monthSeconds && metersRunOn() && !Wide.isZero(cost);
  if (paidBefore || isLeft) {
    const arrival = arrivalOf(kind, place, time);
    if (detailed) knowPaid(arrival, cost);
    if (!paidBefore) leaveCall(Way.call, time, arrival, cost, toStop);
    return;
  }
  feedCharges(cost, toStop);
  if (detailed && !Wide.isZero(cost)) knowTicks(Known.cost, arrivalOf(kind, place, time), cost, toStop, each);
}

/** Percentages of the ceiling are on the month's charges (A1 D). */
export function feedPercent(cost: usize): void {
  if (Of.terms(Terms.warnOnMoney) != 0) Wide.addFrom(Slot.at(account, Account.percent), cost);
}

export function feedCharges(cost: usize, toStop: bool): void {
  Wide.addFrom(Slot.at(account, Account.service), cost);
  if (toStop && stopIsNarrow()) Wide.addFrom(Slot.at(account, Account.toStop), cost);
}

/** Data that flowed until `time`; `each` as above. */
export function feedRoam(cost: usize, time: i64, each: i64): void {
  Wide.addFrom(Slot.at(account, Account.roam), cost);
  if (!detailed || !roamingIsKnown() || Wide.isZero(cost)) return;
  knowTicks(Known.roaming, arrivalOf(Kind.data, Place.home, time), cost, false, each);
}

/** Do the meters of charges run on until they are paid (A57 B)? */
export function metersRunOn(): bool {
  return Of.terms(Terms.runningMeter) != 0;
}

/** Is it noted when data roaming is known? Elsewhere it is known in the order in which it is used. */
export function roamingIsKnown(): bool {
  return metersRunOn() && lateMonths() > 0;
}

/** Months until the partner's data count on the meters; 0 = this month. */
export function lateMonths(): i64 {
  return Of.terms(Terms.lateDataCounts) == 0 ? 0 : min(Of.terms(Terms.roamingLagMonths), LATE_MONTHS - 1);
}

/** Keeps a cost until the partner's data arrive: of a call, not before it has ended. */
export function feedLater(cost: usize, kind: Kind, months: i64, time: i64): void {
  if (months == 1 && kind == Kind.voice && time > monthSeconds)
    return leaveCall(Way.lateCall, time, time, cost, othersCount());
  const at = i32((Slot.get(account, Account.monthNumber) + months) % LATE_MONTHS);
  const ring = kind == Kind.data ? Account.lateRoam : Account.lateOther;
  Wide.addFrom(Slot.at(account, ring + 2 * at), cost);
}

/** At a month's beginning: what arrives now. */
export function feedArrived(): void {
  const at = i32(Slot.get(account, Account.monthNumber) % LATE_MONTHS);
  const data = Slot.at(account, Account.lateRoam + 2 * at);
  Wide.addFrom(Slot.at(account, Account.roam), data);
  feedArrivedCosts(data);
  feedArrivedCosts(Slot.at(account, Account.lateOther + 2 * at));
}

function feedArrivedCosts(late: usize): void {
  noteArrived(late, othersCount());
  feedCharges(late, othersCount());
  feedPercent(late);
  Wide.clear(late);
}
