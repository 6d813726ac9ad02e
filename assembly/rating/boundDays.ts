// What use may cost at most from one day on, added up day by day, and the first day on which it may meet a level. Use that has
// been refused or given up since is still counted where it is not known by day: bounds only.

import { Kind, Place } from '../layout/kinds';
import { LIFE_DATA_AWAY, LIFE_DATA_HOME, LIFE_PLACE, LIFE_SMS_AWAY, LIFE_SMS_HOME } from '../layout/life';
import { Plan, Roam, Terms } from '../layout/terms';
import { inZone, placeOpen } from '../rules/blocks';
import { LIFE } from '../usage/life';
import { MessageDay } from '../usage/messageDays';
import { Totals } from '../usage/totals';
import { Account } from './account';
import { Playing, playing } from './ahead';
import { Bound, beyond, maySurcharge, moneyNear, serviceNear } from './bound';
import { isUnlimited } from './bundle';
import { Of, account, levels } from './context';
import { EventDay } from './eventDays';
import { keptAtMost } from './kept';
import { Level } from './levels';
import { Slot } from './slot';

/** Units of each bundle by the end of the day added last, and the level of it that is met next. */
let data: i64 = 0;
let seconds: i64 = 0;
let messages: i64 = 0;
let dataLevel: i64 = 0;
let secondsLevel: i64 = 0;
let messagesLevel: i64 = 0;

/** Begins before a day; nothing is added. */
export function beginDays(): void {
  Bound.begin();
  data = Slot.get(account, Account.used + Kind.data);
  seconds = Slot.get(account, Account.used + Kind.voice);
  messages = Slot.get(account, Account.used + Kind.sms);
  dataLevel = nextLevel(Kind.data);
  secondsLevel = nextLevel(Kind.voice);
  messagesLevel = nextLevel(Kind.sms);
}

/** The first day from `day` to `until` on which a level of a bundle or of money may be met by what is played; `until` when none. */
export function firstNear(day: i32, until: i32): i32 {
  beginDays();
  if (playing != Playing.everything && Bound.serviceFar && Bound.roamFar)
    return playing == Playing.data ? firstDataLevel(day, until) : firstMessagesLevel(day, until);
  for (let d = day; d < until; d++) {
    if (playing != Playing.messages && addData(d)) return d;
    if (playing != Playing.data && addMessages(d)) return d;
    if (addEvents(d) || moneyNear()) return d;
  }
  return until;
}

/** The first day on which a level of the service meter may be met. */
export function firstServiceNear(day: i32, until: i32): i32 {
  beginDays();
  for (let d = day; d < until; d++) {
    addData(d);
    addMessages(d);
    addEvents(d);
    if (serviceNear()) return d;
  }
  return until;
}

/** The same of data played alone, which cost too little to meet a level. */
function firstDataLevel(day: i32, until: i32): i32 {
  if (dataLevel == i64.MAX_VALUE) return until;
  for (let d = day; d < until; d++) {
    data += keptAtMost(Kind.data, load<i64>(LIFE + LIFE_DATA_HOME + 8 * <usize>d)) + zoneData(d);
    if (data >= dataLevel) return d;
  }
  return until;
}

/** The same of messages. */
function firstMessagesLevel(day: i32, until: i32): i32 {
  if (messagesLevel == i64.MAX_VALUE) return until;
  for (let d = day; d < until; d++) {
    messages += sentOn(d);
    if (messages >= messagesLevel) return d;
  }
  return until;
}

/** Bytes of a day in the EU zone. */
function zoneData(day: i32): i64 {
  if (!inZone(i32(load<u8>(LIFE + LIFE_PLACE + <usize>day)))) return 0;
  return keptAtMost(Kind.data, load<i64>(LIFE + LIFE_DATA_AWAY + 8 * <usize>day));
}

/** Ordinary messages of a day, and those that are events. */
function sentOn(day: i32): i64 {
  return flowingOn(day) + MessageDay.sms(day);
}

function flowingOn(day: i32): i64 {
  const at: usize = 4 * <usize>day;
  return i64(load<u32>(LIFE + LIFE_SMS_HOME + at)) + i64(load<u32>(LIFE + LIFE_SMS_AWAY + at));
}

/** Adds the data of a day; may a level of their bundle be met? */
export function addData(day: i32): bool {
  const at = <usize>day;
  const place = i32(load<u8>(LIFE + LIFE_PLACE + at));
  const before = data;
  let zone: i64 = 0;
  data += keptAtMost(Kind.data, load<i64>(LIFE + LIFE_DATA_HOME + 8 * at));
  if (place != Place.home) {
    const away = keptAtMost(Kind.data, load<i64>(LIFE + LIFE_DATA_AWAY + 8 * at));
    if (inZone(place)) zone = away;
    else if (placeOpen(place)) addOutside(place, away);
    data += zone;
  }
  addDataCost(before, data, zone);
  return data >= dataLevel;
}

export function addOutside(place: i32, bytes: i64): void {
  Bound.roaming += f64(bytes) * f64(Of.terms(Terms.roam + place * Roam.SIZE + Roam.dataTicks));
}

/** What the bundle does not cover; surcharged use costs from its first byte. */
export function addDataCost(before: i64, after: i64, zone: i64): void {
  if (maySurcharge()) {
    const ticks = f64(Of.plan(Plan.dataTicks) + Of.terms(Terms.surchargeDataTicks));
    Bound.service += f64(after - before) * ticks;
    Bound.roaming += f64(zone) * ticks;
  } else if (!isUnlimited(Kind.data)) {
    const bundle = Of.plan(Plan.dataBytes);
    const over = max(0, after - bundle) - max(0, before - bundle);
    Bound.service += f64(over) * f64(Of.plan(Plan.dataTicks));
    Bound.roaming += f64(min(zone, over)) * f64(Of.plan(Plan.dataTicks));
  }
}

/** The same for messages, those that are events among them. */
export function addMessages(day: i32): bool {
  const before = messages;
  messages += sentOn(day);
  if (maySurcharge()) {
    Bound.service += f64(flowingOn(day)) * f64(Slot.get(levels, Level.dearestMessage));
  } else {
    const over = beyond(Kind.sms, messages) - beyond(Kind.sms, before);
    Bound.service += over * f64(Of.plan(Plan.smsTicks));
    if (Totals.hasOther) Bound.service += f64(sentOutside(day)) * f64(Slot.get(levels, Level.dearestMessage));
  }
  return messages >= messagesLevel;
}

/** Ordinary messages sent on a day from a place outside the zone, if it is open. */
function sentOutside(day: i32): i64 {
  const place = i32(load<u8>(LIFE + LIFE_PLACE + <usize>day));
  if (place == Place.home || inZone(place) || !placeOpen(place)) return 0;
  return i64(load<u32>(LIFE + LIFE_SMS_AWAY + 4 * <usize>day));
}

/** The same for calls, and what no bundle covers of messages. */
export function addEvents(day: i32): bool {
  if (Bound.serviceFar && Bound.callsFar) return false;
  EventDay.sum();
  const before = seconds;
  seconds += EventDay.charged(day);
  if (maySurcharge()) {
    Bound.service += f64(seconds - before) * f64(Slot.get(levels, Level.dearestVoice));
    Bound.service += f64(EventDay.sendings(day)) * f64(Slot.get(levels, Level.dearestMessage));
  } else {
    const over = beyond(Kind.voice, seconds) - beyond(Kind.voice, before);
    Bound.service += EventDay.special(day) + over * f64(Of.plan(Plan.voiceTicks));
  }
  return seconds >= secondsLevel;
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
