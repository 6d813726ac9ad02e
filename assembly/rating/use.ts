// One piece of use, allowed by blocks and stops, becomes units, charges and counters. Order within a piece (catalogue 7.6):
// zone, blocks, free of charge, bundle, rate, surcharge, bill-shock meters, fair-use counters.

import { Kind, Line, Place } from '../layout/kinds';
import { Plan, Roam, Terms } from '../layout/terms';
import { inZone } from '../rules/blocks';
import { addSurcharge, outOfBundle } from '../rules/surcharge';
import { Account } from './account';
import { draw, drawMoney, inMoney, isUnlimited } from './bundle';
import { charge, chargeCost, feedLater, feedRoam, feedService, lateMonths } from './charge';
import { Of, account, heeded } from './context';
import { arrivalOf } from './delay';
import { know } from './knowledge';
import { Slot } from './slot';

/** Price of one unit in a place outside the zone, ticks. */
export function roamTicks(place: i32, slot: Roam): i64 {
  return Of.terms(Terms.roam + place * Roam.SIZE + slot);
}

/** Data of one place, known when the piece that ends at `time` is recorded. */
export function useData(place: i32, bytes: i64, time: i64): void {
  if (bytes == 0) return;
  if (place == Place.home) {
    Slot.add(account, Account.homeBytes, bytes);
    Slot.add(account, Account.dayHomeBytes, bytes);
    useInBundle(Kind.data, place, bytes, bytes, time, false);
  } else if (inZone(place)) {
    Slot.add(account, Account.euBytes, bytes);
    useInBundle(Kind.data, place, bytes, bytes, time, false);
  } else {
    Slot.add(account, Account.otherBytes, bytes);
    const cost = charge(Line.roamingData, Kind.data, bytes, roamTicks(place, Roam.dataTicks));
    abroad(cost, Kind.data, place, time);
  }
}

/** Feeds the meters with a charge outside the zone, now or when the partner's data arrive. */
export function abroad(cost: usize, kind: Kind, place: i32, time: i64): void {
  const later = lateMonths();
  if (later > 0) {
    feedLater(cost, later);
    return;
  }
  if (kind == Kind.data) feedRoam(cost);
  feedService(cost, kind, place, time, false, 0);
}

/** Use at home or in the zone: the bundle first, then the national rate (2.6). `raw` units carry a surcharge. False when
 * it costs nothing: no meter of money has moved. */
export function useInBundle(kind: Kind, place: i32, units: i64, raw: i64, time: i64, straddles: bool): bool {
  const away = place != Place.home;
  const surcharged = addSurcharge(kind, away, raw, place, time);
  if (isUnlimited(kind)) {
    Slot.add(account, Account.used + kind, units);
    return surcharged;
  }
  const line = (away ? Line.euDataBeyondBundle : Line.dataBeyondBundle) + kind;
  if (away && outOfBundle()) {
    beyond(charge(line, kind, units, Of.plan(Plan.dataTicks + kind)), kind, place, time, units);
    return true;
  }
  if (inMoney()) {
    const cost = drawMoney(kind, units);
    Slot.add(account, Account.used + kind, units);
    chargeCost(line, kind, cost, units);
    beyond(cost, kind, place, time, units);
    return true;
  }
  const over = draw(kind, units, straddles);
  if (over > 0) beyond(charge(line, kind, over, Of.plan(Plan.dataTicks + kind)), kind, place, time, units);
  else if (kind == Kind.voice && heeded) know(arrivalOf(kind, place, time), 0, units, true);
  return over > 0 || surcharged;
}

function beyond(cost: usize, kind: Kind, place: i32, time: i64, units: i64): void {
  const voice = kind == Kind.voice ? units : 0;
  if (kind == Kind.data && place != Place.home) feedRoam(cost);
  feedService(cost, kind, place, time, true, voice);
}
