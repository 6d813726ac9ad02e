// Messages: carried where their number is open, charged by class and place, and counted against the limits of 6.1 and 13.3.

import { Direction, Kind, Line, NumberClass, Place } from '../layout/kinds';
import { EVENT_RECIPIENTS } from '../layout/life';
import { Plan, Roam, Terms, UseRule } from '../layout/terms';
import { settleBillShock } from '../rules/bill-shock';
import { inZone, numberOpen } from '../rules/blocks';
import { checkGroup, countFresh, countMms, countSms, settleFairUseMessages } from '../rules/fair-use';
import { noteUse } from '../rules/going-on';
import { Account } from './account';
import { charge, feedService, othersCount } from './charge';
import { Of, account, settlesLater, settling } from './context';
import { arrivalOf } from './delay';
import { chargeThirdParty, isThirdParty } from './events';
import { newNumbers } from './newNumbers';
import { Slot } from './slot';
import { abroad, isOutside, roamTicks, useInBundle } from './use';

/** 3.6 adds messages to what 2.4 blocks; else they go like any other. */
export function messageClass(numberClass: i32): i32 {
  return numberClass == NumberClass.vas && Of.isOff(UseRule.blockSms) ? NumberClass.mobile : numberClass;
}

export function sendMessages(
  event: usize,
  kind: i32,
  place: i32,
  numberClass: i32,
  count: i64,
  time: i64,
): void {
  chargeMessages(kind, place, numberClass, count, time);
  if (!settling) return;
  const arrival = arrivalOf(Kind.sms, place, time);
  countFresh(newNumbers(event));
  checkGroup(i64(load<u16>(event + EVENT_RECIPIENTS)), time, arrival);
  if (!settlesLater) settleFairUseMessages(time, arrival);
  noteUse(arrival, Slot.get(account, Account.serviceAgain) != 0);
  settleBillShock(kind, place, time);
}

/** Messages of one kind and class, all from home, in a month in which no order matters. */
export function sumHomeMessages(kind: Kind, numberClass: NumberClass, count: i64): void {
  if (count == 0) return;
  if (numberOpen(Place.home, messageClass(numberClass), Direction.outgoing))
    chargeMessages(kind, Place.home, numberClass, count, 0);
  else Slot.add(account, Account.blockedUses, count);
}

function chargeMessages(kind: i32, place: i32, numberClass: i32, count: i64, time: i64): void {
  Slot.add(account, Account.messages, count);
  if (kind == Kind.mms) {
    chargeMms(place, count, time);
    countMms(numberClass, count);
  } else {
    chargeSms(place, numberClass, count, time);
    countSms(count);
  }
}

function chargeMms(place: i32, count: i64, time: i64): void {
  if (isOutside(place)) {
    const cost = charge(Line.roamingMessages, Kind.mms, count, roamTicks(place, Roam.mmsTicks));
    abroad(cost, Kind.mms, place, time, 0);
    return;
  }
  const cost = charge(Line.mms, Kind.mms, count, Of.plan(Plan.mmsTicks));
  feedService(cost, Kind.mms, place, time, othersCount(), 0);
}

/** Ordinary or special messages of one place, sent by `time`. */
export function chargeSms(place: i32, numberClass: i32, count: i64, time: i64): void {
  if (place == Place.home) Slot.add(account, Account.homeSms, count);
  else if (inZone(place)) Slot.add(account, Account.euSms, count);
  if (isOutside(place)) {
    const cost = charge(Line.roamingMessages, Kind.sms, count, roamTicks(place, Roam.smsTicks));
    abroad(cost, Kind.sms, place, time, 0);
  } else if (isThirdParty(numberClass, place)) {
    chargeThirdParty(Kind.sms, place, count, time);
  } else if (numberClass == NumberClass.foreign && place == Place.home) {
    const cost = charge(Line.international, Kind.sms, count, Of.terms(Terms.internationalSmsTicks));
    feedService(cost, Kind.sms, place, time, othersCount(), 0);
  } else {
    useInBundle(Kind.sms, place, count, count, time, false);
  }
}
