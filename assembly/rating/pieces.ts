// What flows between two moments, piece by piece: blocks, what is left of it since a warning or a stop, then the bundle.

import { Kind, NumberClass, Place, State } from '../layout/kinds';
import { LIFE_RECORDED } from '../layout/life';
import { Terms } from '../layout/terms';
import { Trace } from '../layout/trace';
import { congestedFactor } from '../mobile-life/network';
import { standing } from '../mobile-life/standing';
import { settleBillShock } from '../rules/bill-shock';
import { noteData } from '../rules/going-on';
import { inZone, placeOpen } from '../rules/blocks';
import { outOfBundle } from '../rules/surcharge';
import { LIFE } from '../usage/life';
import { countFresh, countSms, settleFairUseData, settleFairUseMessages } from '../rules/fair-use';
import { ROAMING_FACTOR } from '../rules/stops';
import { Account } from './account';
import { isUnlimited, remaining } from './bundle';
import { Of, account, detailed } from './context';
import { arrivalOf } from './delay';
import { isCutOff } from './events';
import {
  FRESH_NUMBERS,
  coveredWith,
  flowCount,
  flowKind,
  flowPlace,
  followFlow,
  tryUntil,
  usedSoFar,
} from './flows';
import { chargeSms } from './sendings';
import { Slot } from './slot';
import { isOn } from './states';
import { tell } from './trace';
import { Overrun } from './straddle';
import { flowsNot } from './streams';
import { excess, inside, useData } from './use';

/** The flow whose piece is used; -1 = none: a whole day, or a point. */
let flowing: i32 = -1;

/** Uses what flows between the cursor and `until`. */
export function flowTo(until: i64): void {
  const flows = flowCount();
  Overrun.met = false;
  Overrun.covered = false;
  for (let i = 0; i < flows; i++) {
    const before = usedSoFar(i);
    const after = tryUntil(i, until);
    flowing = i;
    if (after > before) usePiece(flowKind(i), flowPlace(i), before, after, until);
    else coveredWith(i, 0, 0);
  }
  flowing = -1;
}

export function usePiece(kind: i32, place: i32, before: u64, after: u64, time: i64): void {
  usePart(kind, place, before, after, time, false);
}

/** A record of no duration. */
export function usePoint(place: i32, bytes: u64, time: i64): void {
  usePart(Kind.data, place, 0, bytes, time, true);
}

function usePart(kind: i32, place: i32, before: u64, after: u64, time: i64, point: bool): void {
  const offered = i64(after - before);
  if (!placeOpen(place)) {
    if (before == 0) Slot.add(account, Account.blockedUses, 1);
    if (kind != FRESH_NUMBERS) tell(time, Trace.blocked, kind, offered, 0, 0);
    return;
  }
  const factor = factorOf(kind, place);
  const units = factor >= 256 ? offered : i64((after * u64(factor)) >> 8) - i64((before * u64(factor)) >> 8);
  if (isCutOff(place)) {
    if (kind == Kind.data) Slot.add(account, Account.cutBytes, units);
    if (kind != FRESH_NUMBERS) tell(time, Trace.blocked, kind, units, 0, 0);
  } else if (kind == Kind.data) {
    useOpenData(place, units, time, point);
  } else if (kind == FRESH_NUMBERS) {
    countFresh(units);
  } else {
    sendOrdinary(place, units, time);
  }
}

/** Data, unless data roaming is stopped; D2 B leaves EU data that is still inside the pack. A point is indivisible (D21). */
function useOpenData(place: i32, units: i64, time: i64, point: bool): void {
  let open = isOn(State.dataBarred) ? 0 : units;
  if (place != Place.home && isOn(State.roamingDataStopped)) {
    open = min(open, leftWhileStopped(place, point));
  }
  if (units > open) {
    Slot.add(account, Account.cutBytes, units - open);
    tell(time, Trace.blocked, Kind.data, units - open, 0, 0);
  }
  follow(place, units, open);
  useData(place, open, time, point && Of.terms(Terms.straddleWhole) != 0);
  flowsNot();
  if (flowing >= 0) noteCovered(place, open);
}

/** Without records that close, the operator knows of a session as it flows. */
function follow(place: i32, units: i64, open: i64): void {
  if (!followsSessions() || flowing < 0 || units != open) return;
  followFlow(flowing, usedSoFar(flowing), factorOf(Kind.data, place), Of.terms(Terms.dataFileSeconds));
}

function followsSessions(): bool {
  return detailed && Of.terms(Terms.dataRecordSeconds) <= 0;
}

/** Does the bundle end in what flowed last, where the operator knows of it as it flows? */
export function endsAsItFlows(): bool {
  return Overrun.met && Overrun.covered && followsSessions() && load<u32>(LIFE + LIFE_RECORDED) != 0;
}

/** What the bundle covered of a session, and whether one that it covered goes on beyond it (12.3). */
function noteCovered(place: i32, open: i64): void {
  const draws = place == Place.home || (inZone(place) && !outOfBundle());
  coveredWith(flowing, draws && !isUnlimited(Kind.data) ? inside : 0, excess);
  if (!draws) return;
  if (open > inside || excess > 0) Overrun.met = true;
  if (inside > 0) Overrun.covered = true;
}

/** Bytes that go on in a place while data roaming is stopped. */
function leftWhileStopped(place: i32, point: bool): i64 {
  if (Of.terms(Terms.stopCutsPack) != 0 || !inZone(place) || outOfBundle()) return 0;
  const left = remaining(Kind.data);
  return point && left > 0 ? i64.MAX_VALUE : left;
}

function factorOf(kind: i32, place: i32): i64 {
  const own = Slot.get(account, Account.factor + min(kind, Kind.sms));
  if (kind != Kind.data) return own;
  if (place == Place.home) return standing == 0 ? own : congestedFactor(own);
  return min(own, Slot.get(account, Account.factor + ROAMING_FACTOR));
}

export function settleFlows(time: i64): void {
  noteData(time);
  settleFairUseData(time);
  const flows = flowCount();
  for (let i = 0; i < flows; i++) {
    const kind = flowKind(i);
    if (kind != Kind.data) settleFairUseMessages(time, arrivalOf(Kind.sms, flowPlace(i), time));
    if (kind != FRESH_NUMBERS) settleBillShock(kind, flowPlace(i), time);
  }
}

/** Limits without a time of their own; no level of a bundle or meter is met on quiet days. */
export function settleTaken(time: i64): void {
  settleFairUseData(time);
  settleFairUseMessages(time, time);
}

export function sendOrdinary(place: i32, count: i64, time: i64): void {
  Slot.add(account, Account.messages, count);
  chargeSms(place, NumberClass.mobile, count, time);
  countSms(count);
}
