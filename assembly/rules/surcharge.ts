// Surcharge on abusive roaming. 13.5: 0.022 EUR a minute of outgoing calls, 0.004 EUR a message, 1.00 EUR a GB, on top of what
// the use costs anyway. A20: on EU-zone use after the deadline (A), also on use at home (B), back over the window (C).
// A21 B: such use also leaves the bundle. D3: it counts towards the service stop, not towards the roaming warnings.

import { Kind, Line, Place, State } from '../layout/kinds';
import { Terms, UseRule } from '../layout/terms';
import { Account } from '../rating/account';
import { charge, feedRoam, feedService } from '../rating/charge';
import { Of, account } from '../rating/context';
import { Slot } from '../rating/slot';
import { Wide } from '../rating/wide';

/** A call is rated on the terms under which it began: 0 as things are, 1 not surcharged, 2 surcharged. */
let asBegun: i32 = 0;

export function setSurchargedThen(on: bool): void {
  asBegun = on ? 2 : 1;
}

export function setSurchargedNow(): void {
  asBegun = 0;
}

export function isSurcharged(): bool {
  if (asBegun != 0) return asBegun == 2;
  return ((Slot.get(account, Account.states) >> State.surcharged) & 1) != 0;
}

/** A21 B: EU-zone use of a surcharged SIM is not in the bundle; of any SIM, where 2.6 is switched off. */
export function outOfBundle(): bool {
  if (Of.isOff(UseRule.zoneInBundle)) return true;
  return isSurcharged() && Of.terms(Terms.surchargeOutOfBundle) != 0;
}

/** Surcharge of units of a kind: bytes, seconds as used, messages sent. False when there is none. */
export function addSurcharge(kind: Kind, away: bool, units: i64, place: i32, time: i64): bool {
  if (!isSurcharged() || (!away && Of.terms(Terms.surchargeScope) != 1)) return false;
  surcharge(kind, surchargedUnits(kind, away, units), place, time);
  return true;
}

function surchargedUnits(kind: Kind, away: bool, units: i64): i64 {
  if (kind == Kind.voice) return surchargedSeconds(units);
  const limit = Slot.get(account, Account.surchargedUpTo) - 1;
  if (kind != Kind.data || !away || limit < 0) return units;
  const before = Slot.get(account, Account.euBytes) - units;
  return max<i64>(0, min(units, limit - before)); // above the limit of an open bundle (in2 9.8b)
}

/** Of a call: by the second, or by the started minute (A56 B). */
function surchargedSeconds(seconds: i64): i64 {
  return Of.terms(Terms.surchargeByMinute) == 0 ? seconds : ((seconds + 59) / 60) * 60;
}

/** A call made in the zone, whether it is surcharged now or may be later (A20 C). */
export function countAway(seconds: i64): void {
  Slot.add(account, Account.euVoice, seconds);
  Slot.add(account, Account.euCounted, surchargedSeconds(seconds));
}

/** A call received in the zone (in2 9.9). */
export function addIncomingSurcharge(place: i32, seconds: i64): void {
  if (place == Place.home || !isSurcharged()) return;
  Slot.add(account, Account.surchargedIn, surchargedSeconds(seconds));
}

/** Onto its line alone; returns the address of the cost. */
export function chargeSurcharge(kind: Kind, units: i64): usize {
  const line =
    kind == Kind.data ? Line.surchargeData : kind == Kind.voice ? Line.surchargeVoice : Line.surchargeSms;
  return charge(line, kind, units, ticksOf(kind));
}

function surcharge(kind: Kind, units: i64, place: i32, time: i64): void {
  const cost = chargeSurcharge(kind, units);
  if (Wide.isZero(cost)) return;
  const each = kind == Kind.data ? ticksOf(kind) : 0;
  if (Of.terms(Terms.surchargeFeedsRoaming) != 0 && kind == Kind.data) feedRoam(cost, time, each);
  feedService(cost, kind, place, time, Of.terms(Terms.surchargeFeedsService) != 0, each);
}

function ticksOf(kind: Kind): i64 {
  if (kind == Kind.data) return Of.terms(Terms.surchargeDataTicks);
  if (kind == Kind.voice) return Of.terms(Terms.surchargeVoiceTicks);
  return Of.terms(Terms.surchargeSmsTicks);
}
