// How much use may cost at most, whatever its order: of all that costs more than the fee, and of data roaming. Bounds only.

import { Kind, NumberClass, Place, State } from '../layout/kinds';
import {
  EVENT_CLASS,
  EVENT_KIND,
  EVENT_PLACE,
  EVENT_QUANTITY,
  EVENT_START,
  LIFE_DATA_AWAY,
  LIFE_DATA_HOME,
  LIFE_EVENT_COUNT,
  LIFE_PLACE,
  LIFE_RECORDED,
  LIFE_SMS_AWAY,
  LIFE_SMS_HOME,
  Sim,
} from '../layout/life';
import { Plan, Roam, Terms } from '../layout/terms';
import { inZone } from '../rules/blocks';
import { LIFE } from '../usage/life';
import { MessageDay } from '../usage/messageDays';
import { Totals } from '../usage/totals';
import { Account } from './account';
import { eventAt, nextEvent } from './ahead';
import { isUnlimited } from './bundle';
import { Of, account, levels, terms } from './context';
import { chargedSeconds } from './events';
import { Level } from './levels';
import { Slot } from './slot';
import { isOn } from './states';

/** Of the service meter without data outside the EU zone; and of data roaming. */
let cost: f64 = 0;
let roamCost: f64 = 0;

/** What the month to be played can meet at all. */
let serviceFar: bool = false;
let roamFar: bool = false;
let callsFar: bool = false;

export function beginBound(): void {
  cost = 0;
  roamCost = 0;
}

/** Before a month is played: can its money, or its calls, meet anything at all? */
export function lookAhead(days: i32): void {
  serviceFar = false;
  roamFar = false;
  callsFar = false;
  if (load<u32>(LIFE + LIFE_RECORDED) != 0 || maySurcharge()) return;
  boundMonth(days);
  const far = !moneyNear();
  serviceFar = far;
  roamFar = far;
  callsFar = Slot.get(levels, Level.lowest + Kind.voice) > callSeconds();
}

/** Of data and messages alone, in a month whose other costs are known: no level of the service meter is near. */
export function lookAtFlowsOnly(roamNearToo: bool): void {
  serviceFar = true;
  roamFar = !roamNearToo;
  callsFar = true;
}

/** Bounds all that the month costs. */
export function boundMonth(days: i32): void {
  beginBound();
  boundData(0, days, i64.MAX_VALUE);
  if (Totals.hasOther || maySurcharge()) boundDearly();
  else boundInZone();
}

/** A month outside the EU zone, or with a surcharge: everything at the highest price there is. */
function boundDearly(): void {
  const messages = i64(Totals.smsTotal + Totals.specialMessages + Totals.groupMessages);
  const mms = i64(Totals.mmsBase + Totals.mmsOther);
  cost += f64(callSeconds()) * f64(Slot.get(levels, Level.dearestVoice));
  cost += f64(messages + mms) * f64(Slot.get(levels, Level.dearestMessage));
}

function boundInZone(): void {
  const special =
    Totals.specialCalls > 0 ? chargedBound(i64(Totals.specialSeconds), i64(Totals.specialCalls)) : 0;
  const voice = chargedBound(i64(Totals.callSeconds), i64(Totals.calls)) + special;
  const specialMessages = i64(Totals.specialMessages);
  const sms = i64(Totals.smsTotal + Totals.groupMessages) + specialMessages;
  const mms = i64(Totals.mmsBase + Totals.mmsOther);
  cost += beyond(Kind.voice, voice) * f64(Of.plan(Plan.voiceTicks));
  cost += f64(special) * f64(Slot.get(levels, Level.specialVoice));
  cost += beyond(Kind.sms, sms) * f64(Of.plan(Plan.smsTicks));
  cost += f64(specialMessages) * f64(Slot.get(levels, Level.specialMessage));
  cost += f64(mms) * f64(Of.plan(Plan.mmsTicks));
}

/** Charged seconds of all calls of the month. */
export function callSeconds(): i64 {
  const calls = i64(Totals.calls + Totals.specialCalls + Totals.incoming);
  return chargedBound(i64(Totals.callSeconds + Totals.specialSeconds + Totals.incomingSeconds), calls);
}

export function chargedBound(seconds: i64, calls: i64): i64 {
  return seconds + calls * (Of.plan(Plan.voiceFirstSeconds) + Of.plan(Plan.voiceStepSeconds));
}

/** Is use surcharged, or may it be before the month ends? */
function maySurcharge(): bool {
  return isOn(State.surcharged) || isOn(State.abuseNotified);
}

/** Units that so much use from the month's beginning takes beyond the bundle. */
function beyond(kind: Kind, units: i64): f64 {
  return isUnlimited(kind) ? 0 : f64(max(0, units - Of.plan(Plan.dataBytes + kind)));
}

/** Adds the cost of data; the day on which they may meet a level of their bundle, or the end. */
export function boundData(day: i32, until: i32, level: i64): i32 {
  const before = Slot.get(account, Account.used + Kind.data);
  let used = before;
  let zone: i64 = 0;
  let ends = until;
  for (let d = day; d < until; d++) {
    const at = <usize>d;
    const place = i32(load<u8>(LIFE + LIFE_PLACE + at));
    used += load<i64>(LIFE + LIFE_DATA_HOME + 8 * at);
    if (place != Place.home) {
      const away = load<i64>(LIFE + LIFE_DATA_AWAY + 8 * at);
      used += away;
      if (inZone(place)) zone += away;
      else roamCost += f64(away) * f64(Of.terms(Terms.roam + place * Roam.SIZE + Roam.dataTicks));
    }
    if (used >= level) {
      ends = d;
      break;
    }
  }
  addDataCost(before, used, zone);
  return ends;
}

/** What the bundle does not cover; surcharged use costs from its first byte. */
function addDataCost(before: i64, used: i64, zone: i64): void {
  if (maySurcharge()) {
    const ticks = f64(Of.plan(Plan.dataTicks) + Of.terms(Terms.surchargeDataTicks));
    cost += f64(used - before) * ticks;
    roamCost += f64(zone) * ticks;
  } else if (!isUnlimited(Kind.data)) {
    const bundle = Of.plan(Plan.dataBytes);
    const over = max(0, used - bundle) - max(0, before - bundle);
    cost += f64(over) * f64(Of.plan(Plan.dataTicks));
    roamCost += f64(min(zone, over)) * f64(Of.plan(Plan.dataTicks));
  }
}

/** The same for messages, those that are events among them. */
export function boundMessages(day: i32, until: i32): i32 {
  const level = nextLevel(Kind.sms);
  let used = Slot.get(account, Account.used + Kind.sms);
  const before = used;
  let flows: i64 = 0;
  let ends = until;
  for (let d = day; d < until; d++) {
    const at: usize = 4 * <usize>d;
    const sent = i64(load<u32>(LIFE + LIFE_SMS_HOME + at)) + i64(load<u32>(LIFE + LIFE_SMS_AWAY + at));
    flows += sent;
    used += sent + MessageDay.sms(d);
    if (used >= level) {
      ends = d;
      break;
    }
  }
  if (Totals.hasOther || maySurcharge()) cost += f64(flows) * f64(Slot.get(levels, Level.dearestMessage));
  else cost += (beyond(Kind.sms, used) - beyond(Kind.sms, before)) * f64(Of.plan(Plan.smsTicks));
  return ends;
}

/** The same for calls, and the cost of MMS; events that have been used do not count. */
export function boundEvents(until: i32, level: i64): i32 {
  if (serviceFar && callsFar) return until;
  const ends = u32(until * 86400);
  const count = i32(load<u32>(LIFE + LIFE_EVENT_COUNT));
  let used = Slot.get(account, Account.used + Kind.voice);
  const before = used;
  let special: i64 = 0;
  let messages: i64 = 0;
  for (let i = nextEvent; i < count; i++) {
    const event = eventAt(i);
    const start = load<u32>(event + EVENT_START);
    if (start >= ends) break;
    const quantity = i64(load<u32>(event + EVENT_QUANTITY));
    if (load<u8>(event + EVENT_KIND) != Kind.voice) {
      messages += quantity;
      continue;
    }
    const charged = chargedSeconds(quantity);
    used += charged;
    if (!isNational(event)) special += charged;
    if (used >= level) return i32(start / 86400);
  }
  addCallCost(before, used, special);
  cost += f64(messages) * f64(Slot.get(levels, Level.dearestMessage));
  return until;
}

/** National calls cost beyond their bundle alone, unless there is a surcharge. */
function addCallCost(before: i64, used: i64, special: i64): void {
  const dearest = f64(Slot.get(levels, Level.dearestVoice));
  if (maySurcharge()) {
    cost += f64(used - before) * dearest;
    return;
  }
  cost += f64(special) * dearest;
  cost += (beyond(Kind.voice, used) - beyond(Kind.voice, before)) * f64(Of.plan(Plan.voiceTicks));
}

/** A call to a national number from home or from the EU zone. */
function isNational(event: usize): bool {
  const place = i32(load<u8>(event + EVENT_PLACE));
  return i32(load<u8>(event + EVENT_CLASS)) <= NumberClass.fixed && (place == Place.home || inZone(place));
}

/** The next level of a kind's bundle that its use has not met; i64.MAX_VALUE when none is left. */
export function nextLevel(kind: Kind): i64 {
  const used = Slot.get(account, Account.used + kind);
  if (Slot.get(levels, Level.lowest + kind) > used) return Slot.get(levels, Level.lowest + kind);
  let next = i64.MAX_VALUE;
  for (let step = 0; step < 3; step++) {
    const level = Slot.get(levels, Level.reached + 3 * step + kind);
    if (level > used) next = min(next, level);
  }
  return next;
}

/** Might the cost bring a meter to a level above it? Levels it has met have been acted on. */
export function moneyNear(): bool {
  if ((serviceFar && roamFar) || (cost == 0 && roamCost == 0)) return false;
  if (Of.terms(Terms.warnOnMoney) != 0) return true;
  return (!serviceFar && serviceNear()) || (!roamFar && roamNear());
}

/** Might the cost bring the service meter to a level? */
export function serviceNear(): bool {
  const service = approximately(Slot.at(account, Account.service));
  const all = cost + roamCost;
  const kinds = Of.terms(Terms.serviceBundleKindsOnly) != 0 ? Account.bundleKinds : Account.service;
  return (
    meets(approximately(Slot.at(account, kinds)), all, Terms.serviceStop) ||
    (Of.sim(Sim.ceiling) != 0 && meets(service, all, Terms.ceiling))
  );
}

/** Might data roaming bring its meter to a level? */
export function roamNear(): bool {
  if (roamCost == 0) return false;
  const roam = approximately(Slot.at(account, Account.roam));
  const first = Of.sim(Sim.customLimit) != 0 ? Terms.customWarnFirst : Terms.roamWarnFirst;
  return meets(roam, roamCost, first) || meets(roam, roamCost, first + 2) || meets(roam, roamCost, first + 4);
}

/** As a number that is near enough for a bound. */
function approximately(wide: usize): f64 {
  return f64(load<u64>(wide)) + f64(load<u64>(wide + 8)) * 18446744073709551616.0;
}

/** May the meter pass this level, from where it stands or, after a payment, from zero? Rounding of the bounds included. */
function meets(before: f64, more: f64, slot: i32): bool {
  const level = approximately(Slot.at(terms, slot));
  const from = before * 0.999999 < level ? before : 0;
  return (from + more) * 1.000001 >= level;
}
