// One piece of use, allowed by blocks and stops, becomes units, charges and counters. Order within a piece (catalogue 7.6):
// zone, blocks, free of charge, bundle, rate, surcharge, bill-shock meters, fair-use counters.

import { Kind, Line, Place } from '../layout/kinds';
import { Plan, Roam, Terms, UseRule } from '../layout/terms';
import { inZone } from '../rules/blocks';
import { addSurcharge, outOfBundle } from '../rules/surcharge';
import { Account } from './account';
import { draw, drawMoney, inMoney, isUnlimited } from './bundle';
import { charge, chargeCost, feedLater, feedRoam, feedService, lateMonths, othersCount } from './charge';
import { Of, account, arrivesOutOfOrder } from './context';
import { arrivalOf } from './delay';
import { Known, knowUnits } from './knowledge';
import { Slot } from './slot';

/** Units of the piece used last that a bundle covered. */
export let inside: i64 = 0;
/** Ticks by which their worth exceeds what a bundle of money paid: of the last unit. */
export let excess: u64 = 0;

/** Price of one unit in a place outside the zone, ticks. */
export function roamTicks(place: i32, slot: Roam): i64 {
  return Of.terms(Terms.roam + place * Roam.SIZE + slot);
}

/** 2.7: in no bundle, at the price of the place. */
export function isOutside(place: i32): bool {
  return place != Place.home && !inZone(place) && !Of.isOff(UseRule.outsideBundle);
}

/** Data of one place, known when the piece that ends at `time` is recorded. `straddles`: its record counts wholly beyond a bundle
 * whose end it passes. */
export function useData(place: i32, bytes: i64, time: i64, straddles: bool): void {
  setInside(0, 0);
  if (bytes == 0) return;
  if (place == Place.home) {
    Slot.add(account, Account.homeBytes, bytes);
    Slot.add(account, Account.dayHomeBytes, bytes);
    useInBundle(Kind.data, place, bytes, bytes, time, straddles);
  } else if (inZone(place)) {
    Slot.add(account, Account.euBytes, bytes);
    useInBundle(Kind.data, place, bytes, bytes, time, straddles);
  } else {
    Slot.add(account, Account.otherBytes, bytes);
    if (!isOutside(place)) {
      useInBundle(Kind.data, place, bytes, bytes, time, straddles);
      return;
    }
    const each = roamTicks(place, Roam.dataTicks);
    abroad(charge(Line.roamingData, Kind.data, bytes, each), Kind.data, place, time, each);
  }
}

/** Feeds the meters with a charge that another operator's data bring: now, or when these arrive. */
export function abroad(cost: usize, kind: Kind, place: i32, time: i64, each: i64): void {
  const later = lateMonths();
  if (later > 0) {
    feedLater(cost, kind, later, time);
    return;
  }
  if (kind == Kind.data) feedRoam(cost, time, each);
  feedService(cost, kind, place, time, othersCount(), each);
}

/** Use at home or in the zone: the bundle first, then the national rate (2.6). `raw` units carry a surcharge. False when
 * it costs nothing: no meter of money has moved. */
export function useInBundle(kind: Kind, place: i32, units: i64, raw: i64, time: i64, straddles: bool): bool {
  const away = place != Place.home;
  const surcharged = addSurcharge(kind, away, raw, place, time);
  const line = (away ? Line.euDataBeyondBundle : Line.dataBeyondBundle) + kind;
  const isFree = away && Of.isOff(UseRule.zoneRate);
  const ticks = isFree ? 0 : Of.plan(Plan.dataTicks + kind);
  if (away && outOfBundle()) {
    beyond(charge(line, kind, units, ticks), kind, place, time, ticks);
    return true;
  }
  if (isUnlimited(kind)) {
    Slot.add(account, Account.used + kind, units);
    return surcharged;
  }
  if (inMoney()) {
    const cost = drawMoney(kind, units, straddles, arrivalOf(kind, place, time));
    Slot.add(account, Account.used + kind, units);
    if (isFree) return surcharged;
    chargeCost(line, kind, cost, units - inside + i64(excess > 0)); // a unit paid in part is among them
    beyond(cost, kind, place, time, inside == 0 ? ticks : 0);
    return true;
  }
  const over = draw(kind, units, straddles);
  inside = units - over;
  if (kind != Kind.data && arrivesOutOfOrder(kind))
    knowUnits(kind == Kind.voice ? Known.voice : Known.sms, arrivalOf(kind, place, time), units);
  if (over > 0) beyond(charge(line, kind, over, ticks), kind, place, time, inside == 0 ? ticks : 0);
  return over > 0 || surcharged;
}

export function setInside(units: i64, more: u64): void {
  inside = units;
  excess = more;
}

function beyond(cost: usize, kind: Kind, place: i32, time: i64, ticks: i64): void {
  if (kind == Kind.data && place != Place.home) feedRoam(cost, time, ticks);
  feedService(cost, kind, place, time, true, kind == Kind.data ? ticks : 0);
}
