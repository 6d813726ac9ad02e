// One call or one sending. A call in progress is not cut by a stop: a bar takes hold when the next call is set up. It counts
// wholly for the day and month in which it begins. Free and emergency calls cost nothing and stand on no invoice (12.6). A
// received message costs nothing and counts nowhere.

import { Direction, Kind, Line, NumberClass, Place, State } from '../layout/kinds';
import {
  EVENT_CLASS,
  EVENT_DIRECTION,
  EVENT_KEEP,
  EVENT_KIND,
  EVENT_PLACE,
  EVENT_QUANTITY,
  EVENT_START,
} from '../layout/life';
import { Plan, Roam, Terms, UseRule } from '../layout/terms';
import { Trace } from '../layout/trace';
import { NOT_YET } from '../mobile-life/application';
import { isDown } from '../mobile-life/network';
import { standing } from '../mobile-life/standing';
import { settleBillShock, settleVoice } from '../rules/bill-shock';
import { inZone, numberOpen } from '../rules/blocks';
import { settleBusinessCall } from '../rules/business-use';
import { mayGoOn, noteUse } from '../rules/going-on';
import { countCall } from '../rules/calling-time';
import { countAtEnd, countEnded, lastEndsAt, waiting } from '../rules/calls-at-once';
import { Account } from './account';
import { nextCallAt } from './ahead';
import { Ended, nextCallEndsAt, rateAtEnd, takeEnded } from './callsUnderWay';
import { charge, feedService, othersCount, setPaidBefore } from './charge';
import { Of, account, monthSeconds, ratesAtEnd, settling } from './context';
import { Cuts, cutCall } from './cuts';
import { arrivalOf } from './delay';
import { forgetNumbers } from './newNumbers';
import { Way } from './onTheWay';
import { messageClass, sendMessages } from './sendings';
import { Slot } from './slot';
import { tell } from './trace';
import { endGoneOn, leaveCall } from './turn';
import {
  addIncomingSurcharge,
  countAway,
  isSurcharged,
  setSurchargedNow,
  setSurchargedThen,
} from '../rules/surcharge';
import { abroad, isOutside, roamTicks, useInBundle } from './use';

/** States in which every use is refused. */
const CUT_OFF: i64 =
  (1 << State.serviceStopped) |
  (1 << State.fairUseSuspended) |
  (1 << State.ended) |
  (1 << State.suspended) |
  (i64(1) << State.packSuspended) |
  (i64(1) << State.numberLost) |
  NOT_YET;

/** States in which no contract runs: an emergency call is nobody's use under it. */
const NO_CONTRACT: i64 = (1 << State.ended) | NOT_YET;

/** Is every use in this place refused at this moment? */
export function isCutOff(place: i32): bool {
  if (Slot.get(account, Account.barred) != 0) return true;
  return (Slot.get(account, Account.states) & CUT_OFF) != 0 || (standing != 0 && isDown(place));
}

export function useEvent(event: usize): void {
  use(event);
  if (waiting > 0) countEnded(nextCallAt(lastEndsAt()));
}

function use(event: usize): void {
  const kind = i32(load<u8>(event + EVENT_KIND));
  const numberClass = i32(load<u8>(event + EVENT_CLASS));
  const place = i32(load<u8>(event + EVENT_PLACE));
  const direction = i32(load<u8>(event + EVENT_DIRECTION));
  const time = i64(load<u32>(event + EVENT_START));
  const outgoing = direction == Direction.outgoing;
  if (!outgoing && kind != Kind.voice) return;
  const quantity = i64(load<u32>(event + EVENT_QUANTITY));
  if (kind != Kind.voice) forgetNumbers(event);
  if (isCutOff(place) && numberClass != NumberClass.emergency) {
    tell(time, Trace.blocked, kind, quantity, 0, 0);
    return;
  }
  if ((Slot.get(account, Account.states) & NO_CONTRACT) != 0) return;
  if (!numberOpen(place, kind == Kind.voice ? numberClass : messageClass(numberClass), direction)) {
    Slot.add(account, Account.blockedUses, 1);
    tell(time, Trace.blocked, kind, quantity, 0, 0);
    return;
  }
  if (outgoing && i64(load<u8>(event + EVENT_KEEP)) >= Slot.get(account, Account.factor + min(kind, 2))) {
    tell(time, Trace.forgone, kind, quantity, 0, 0);
    return;
  }
  if (kind == Kind.voice) useCall(event, place, numberClass, outgoing, quantity, time);
  else sendMessages(event, kind, place, numberClass, quantity, time);
}

/** Seconds charged: at least the first increment, then whole steps (60/1). A call that was not answered is free. */
export function chargedSeconds(seconds: i64): i64 {
  const first = Of.plan(Plan.voiceFirstSeconds);
  const step = Of.plan(Plan.voiceStepSeconds);
  const later = seconds - first;
  const beyond = later & ~(later >> 63); // 0 where it is less: no branch, as calls are as often short as long
  const steps = step <= 1 ? beyond : ((beyond + step - 1) / step) * step;
  return (first + steps) & -i64(seconds != 0);
}

function useCall(event: usize, place: i32, numberClass: i32, outgoing: bool, whole: i64, time: i64): void {
  const seconds = Cuts.count == 0 ? whole : cutCall(event, time, whole);
  const ended = time + seconds;
  if (outgoing) {
    Slot.add(account, Account.voiceSeconds, seconds);
    if (place == Place.home) Slot.add(account, Account.homeVoice, seconds);
    else if (inZone(place)) countAway(seconds);
  }
  const counts =
    (outgoing || Of.terms(Terms.bothDirections) != 0) &&
    (!isFree(numberClass) || Of.terms(Terms.freeCallsCount) != 0);
  if (settling && counts && Of.plan(Plan.unlimited) != 0) countTime(place, seconds, time, ended);
  if (settling && outgoing) settleBusinessCall(place, seconds, time);
  if (ratesAtEnd) rateAtEnd(event, ended, isSurcharged());
  else rateCall(event, ended);
}

/** 13.3. */
function countTime(place: i32, seconds: i64, time: i64, ended: i64): void {
  const arrival = arrivalOf(Kind.voice, place, ended);
  if (waiting == 0 && nextCallAt(ended) == ended) countCall(seconds, ended, arrival);
  else countAtEnd(time, seconds, ended, arrival);
}

function isFree(numberClass: i32): bool {
  return numberClass == NumberClass.free || numberClass == NumberClass.emergency;
}

/** The next call under way that ends is rated, on the terms under which it began. */
export function endCall(): void {
  const ended = nextCallEndsAt();
  takeEnded();
  if (Ended.goneOn >= 0) return endGoneOn(Ended.goneOn, ended, Ended.paid);
  setSurchargedThen(Ended.surcharged);
  setPaidBefore(Ended.paid);
  const outside = Slot.get(account, Account.outside);
  Slot.set(account, Account.outside, Ended.outside);
  rateCall(Ended.event, ended);
  Slot.set(account, Account.outside, outside);
  setPaidBefore(false);
  setSurchargedNow();
}

/** A call rated as it begins stops nothing again: days on which it could are rated call by call as they end. */
function noteCall(place: i32, ended: i64): void {
  if (!mayGoOn()) return;
  const arrival = arrivalOf(Kind.voice, place, ended);
  if (ended <= monthSeconds) noteUse(arrival, ratesAtEnd && Ended.stopsAgain);
  else leaveCall(Way.use, ended, arrival, 0, false);
}

function rateCall(event: usize, ended: i64): void {
  const numberClass = i32(load<u8>(event + EVENT_CLASS));
  const place = i32(load<u8>(event + EVENT_PLACE));
  const outgoing = i32(load<u8>(event + EVENT_DIRECTION)) == Direction.outgoing;
  const seconds = i64(load<u32>(event + EVENT_QUANTITY));
  const free = isFree(numberClass) && !Of.isOff(UseRule.freeCalls);
  const costs = !free && chargeCall(place, numberClass, outgoing, chargedSeconds(seconds), seconds, ended);
  if (!settling) return;
  if (outgoing && seconds > 0) noteCall(place, ended);
  if (costs) settleBillShock(Kind.voice, place, ended);
  else settleVoice(place, ended);
}

/** False when the call moved no meter of money. */
function chargeCall(
  place: i32,
  numberClass: i32,
  outgoing: bool,
  units: i64,
  seconds: i64,
  ended: i64,
): bool {
  if (isOutside(place)) {
    const ticks = roamTicks(place, outgoing ? Roam.voiceOutTicks : Roam.voiceInTicks);
    abroad(charge(Line.roamingVoice, Kind.voice, units, ticks), Kind.voice, place, ended, 0);
    return true;
  }
  if (!outgoing) addIncomingSurcharge(place, seconds);
  if (isThirdParty(numberClass, place) && (outgoing || place != Place.home)) {
    chargeThirdParty(Kind.voice, place, units, ended);
    return true;
  }
  if (!outgoing) return false;
  if (numberClass == NumberClass.foreign && place == Place.home) {
    const cost = charge(Line.international, Kind.voice, units, Of.terms(Terms.internationalVoiceTicks));
    feedService(cost, Kind.voice, place, ended, othersCount(), 0);
    return true;
  }
  return useInBundle(Kind.voice, place, units, seconds, ended, Of.terms(Terms.straddleWhole) != 0);
}

/** Never in the bundle, collected for others: VAS numbers (3.6), in the EU zone short numbers too (2.8: from and to them). */
export function isThirdParty(numberClass: i32, place: i32): bool {
  return numberClass == NumberClass.vas || (numberClass == NumberClass.short && place != Place.home);
}

/** Price of a second, or of a message, that is collected for others. */
export function thirdPartyTicks(kind: Kind, place: i32): i64 {
  if (place == Place.home) return Of.terms(kind == Kind.voice ? Terms.vasVoiceTicks : Terms.vasSmsTicks);
  return Of.terms(kind == Kind.voice ? Terms.vasRoamVoiceTicks : Terms.vasRoamSmsTicks);
}

export function chargeThirdParty(kind: Kind, place: i32, units: i64, time: i64): void {
  const home = place == Place.home;
  const cost = charge(home ? Line.vas : Line.vasRoaming, kind, units, thirdPartyTicks(kind, place));
  if (home) feedService(cost, kind, place, time, othersCount(), 0);
  else abroad(cost, kind, place, time, 0);
}
