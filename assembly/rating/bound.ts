// How much use may cost at most, whatever its order, and whether that brings a meter of money to a level. Bounds only.

import { Kind, State } from '../layout/kinds';
import { Sim } from '../layout/life';
import { Plan, Terms } from '../layout/terms';
import { Account } from './account';
import { isUnlimited } from './bundle';
import { stopIsNarrow } from './charge';
import { Of, account, terms } from './context';
import { Slot } from './slot';
import { isOn } from './states';

/** Ticks that use may cost. */
export class Bound {
  /** Of the service meter without data outside the EU zone. */
  static service: f64 = 0;
  /** Of data roaming. */
  static roaming: f64 = 0;
  /** The month that is played can bring the service meter, data roaming, the bundle of calls to no level at all. */
  static serviceFar: bool = false;
  static roamFar: bool = false;
  static callsFar: bool = false;

  static begin(): void {
    Bound.service = 0;
    Bound.roaming = 0;
  }
}

/** Of data and messages alone, in a month whose other costs are known: no level of the service meter is near. */
export function lookAtFlowsOnly(roamNearToo: bool): void {
  Bound.serviceFar = true;
  Bound.roamFar = !roamNearToo;
  Bound.callsFar = true;
}

/** Is use surcharged, or may it be before the month ends? */
export function maySurcharge(): bool {
  return isOn(State.surcharged) || isOn(State.abuseNotified);
}

/** Units that so much use from the month's beginning takes beyond the bundle. */
export function beyond(kind: Kind, units: i64): f64 {
  return isUnlimited(kind) ? 0 : f64(max(0, units - Of.plan(Plan.dataBytes + kind)));
}

/** Might the cost bring a meter to a level above it? Levels it has met have been acted on. */
export function moneyNear(): bool {
  if ((Bound.serviceFar && Bound.roamFar) || (Bound.service == 0 && Bound.roaming == 0)) return false;
  if (Of.terms(Terms.warnOnMoney) != 0) return true;
  return (!Bound.serviceFar && serviceNear()) || (!Bound.roamFar && roamNear());
}

/** Might the cost bring the service meter to a level? */
export function serviceNear(): bool {
  const service = approximately(Slot.at(account, Account.service));
  const all = Bound.service + Bound.roaming;
  const kinds = stopIsNarrow() ? Account.toStop : Account.service;
  return (
    meets(approximately(Slot.at(account, kinds)), all, Terms.serviceStop) ||
    (Of.sim(Sim.ceiling) != 0 && meets(service, all, Terms.ceiling))
  );
}

/** Might data roaming bring its meter to a level? */
export function roamNear(): bool {
  if (Bound.roaming == 0) return false;
  const roam = approximately(Slot.at(account, Account.roam));
  const first = Of.sim(Sim.customLimit) != 0 ? Terms.customWarnFirst : Terms.roamWarnFirst;
  return (
    meets(roam, Bound.roaming, first) ||
    meets(roam, Bound.roaming, first + 2) ||
    meets(roam, Bound.roaming, first + 4)
  );
}

/** As a number that is near enough for a bound. */
export function approximately(wide: usize): f64 {
  return f64(load<u64>(wide)) + f64(load<u64>(wide + 8)) * 18446744073709551616.0;
}

/** May the meter pass this level, from where it stands or, after a payment, from zero? Rounding of the bounds included. */
function meets(before: f64, more: f64, slot: i32): bool {
  const level = approximately(Slot.at(terms, slot));
  const from = before * 0.999999 < level ? before : 0;
  return (from + more) * 1.000001 >= level;
}
