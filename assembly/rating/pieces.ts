// What flows between two moments, piece by piece: blocks, what is left of it since a warning or a stop, then the bundle.

import { Kind, NumberClass, Place, State } from '../layout/kinds';
import { Terms } from '../layout/terms';
import { Trace } from '../layout/trace';
import { congestedFactor } from '../mobile-life/network';
import { standing } from '../mobile-life/standing';
import { settleBillShock } from '../rules/bill-shock';
import { inZone, placeOpen } from '../rules/blocks';
import { countFresh, countSms, settleFairUseData, settleFairUseMessages } from '../rules/fair-use';
import { ROAMING_FACTOR } from '../rules/stops';
import { Account } from './account';
import { remaining } from './bundle';
import { Of, account } from './context';
import { arrivalOf } from './delay';
import { chargeSms, isCutOff } from './events';
import { FRESH_NUMBERS, flowCount, flowKind, flowPlace, tryUntil, usedSoFar } from './flows';
import { Slot } from './slot';
import { isOn } from './states';
import { tell } from './trace';
import { useData } from './use';

/** Uses what flows between the cursor and `until`. */
export function flowTo(until: i64): void {
  const flows = flowCount();
  for (let i = 0; i < flows; i++) {
    const before = usedSoFar(i);
    const after = tryUntil(i, until);
    if (after > before) usePiece(flowKind(i), flowPlace(i), before, after, until);
  }
}

export function usePiece(kind: i32, place: i32, before: u64, after: u64, time: i64): void {
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
    useOpenData(place, units, time);
  } else if (kind == FRESH_NUMBERS) {
    countFresh(units);
  } else {
    sendOrdinary(place, units, time);
  }
}

/** Data, unless data roaming is stopped; D2 B leaves EU data that is still inside the pack. */
function useOpenData(place: i32, units: i64, time: i64): void {
  let open = isOn(State.dataBarred) ? 0 : units;
  if (place != Place.home && isOn(State.roamingDataStopped)) {
    const kept = Of.terms(Terms.stopCutsPack) == 0 && inZone(place);
    open = kept ? min(open, remaining(Kind.data)) : 0;
  }
  if (units > open) {
    Slot.add(account, Account.cutBytes, units - open);
    tell(time, Trace.blocked, Kind.data, units - open, 0, 0);
  }
  useData(place, open, time);
}

function factorOf(kind: i32, place: i32): i64 {
  const own = Slot.get(account, Account.factor + min(kind, Kind.sms));
  if (kind != Kind.data) return own;
  if (place == Place.home) return standing == 0 ? own : congestedFactor(own);
  return min(own, Slot.get(account, Account.factor + ROAMING_FACTOR));
}

export function settleFlows(time: i64): void {
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
