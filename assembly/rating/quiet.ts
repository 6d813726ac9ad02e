// Until which day can no level be met, and no order within a day decide who pays? Bounds only: a day that may is not quiet.

import { Kind, Limit, Place, Reaction, State } from '../layout/kinds';
import {
  EVENT_KIND,
  EVENT_QUANTITY,
  EVENT_SIZE,
  EVENT_START,
  LIFE_DATA_AWAY,
  LIFE_DATA_HOME,
  LIFE_EVENTS,
  LIFE_EVENT_COUNT,
  LIFE_HAS_AWAY,
  LIFE_PLACE,
  LIFE_RECORDED,
  LIFE_SMS_AWAY,
  LIFE_SMS_HOME,
  Sim,
} from '../layout/life';
import { Plan, Roam, Terms } from '../layout/terms';
import { inZone } from '../rules/blocks';
import { isOfADay } from '../rules/fair-use';
import { isSurcharged } from '../rules/surcharge';
import { LIFE } from '../usage/life';
import { Totals } from '../usage/totals';
import { Account } from './account';
import { Playing, nextEvent, playing } from './ahead';
import { inMoney, isUnlimited } from './bundle';
import { Of, account, levels, terms, watching } from './context';
import { chargedSeconds, stopWaits } from './events';
import { Level } from './levels';
import { nextChangeAt } from './promises';
import { Slot } from './slot';
import { isOn } from './states';

/** Bounds of what is looked at: of all that costs more than the fee, and of data roaming, which is not in the first. */
let cost: f64 = 0;
let roamCost: f64 = 0;

let moneyFar: bool = false;
let callsFar: bool = false;

/** Before a month is played: can its money, or its calls, meet anything at all? */
export function lookAhead(days: i32): void {
  const recorded = load<u32>(LIFE + LIFE_RECORDED) != 0;
  moneyFar = false;
  callsFar = false;
  if (recorded) return;
  cost = 0;
  roamCost = 0;
  boundData(0, days, i64.MAX_VALUE);
  const seconds =
    i64(Totals.callSeconds) +
    i64(Totals.calls) * (Of.plan(Plan.voiceFirstSeconds) + Of.plan(Plan.voiceStepSeconds));
  const simple = Totals.specials == 0 && Totals.incoming == 0;
  const messages = i64(Totals.smsTotal);
  callsFar = simple && Slot.get(levels, Level.lowest + Kind.voice) > seconds;
  if (!callsFar || Totals.hasOther || isSurcharged())
    cost += f64(seconds) * f64(Slot.get(levels, Level.dearestVoice));
  cost += f64(messages) * f64(Slot.get(levels, Level.dearestMessage));
  moneyFar = simple && !moneyNear();
}

/** Only data are played: what else the month costs is known and far from every level. */
export function lookAtDataOnly(): void {
  moneyFar = true;
  callsFar = true;
}

/** Might so much more bring the service meter to a level? */
export function serviceNear(more: f64): bool {
  const service = approximately(Slot.at(account, Account.service));
  return (
    meets(service, more, Terms.serviceStop) ||
    (Of.sim(Sim.ceiling) != 0 && meets(service, more, Terms.ceiling))
  );
}

export function roamNear(more: f64): bool {
  const roam = approximately(Slot.at(account, Account.roam));
  const first = Of.sim(Sim.customLimit) != 0 ? Terms.customWarnFirst : Terms.roamWarnFirst;
  return meets(roam, more, first) || meets(roam, more, first + 2) || meets(roam, more, first + 4);
}

/** As a number that is near enough for a bound. */
function approximately(wide: usize): f64 {
  return f64(load<u64>(wide)) + f64(load<u64>(wide + 8)) * 18446744073709551616.0;
}

/** The first day from `day` on that must be played in order; `days` when none must. */
export function quietUntil(day: i32, days: i32): i32 {
  if (inMoney() || stopWaits()) return day;
  const warningsChange = Of.sim(Sim.reaction) != Reaction.goOn || Of.terms(Terms.stopWaitsForWarning) != 0;
  const promised = nextChangeAt(warningsChange);
  let until = promised < i64(days) * 86400 ? i32(promised / 86400) : days;
  if (until <= day || (watching && limitNear(day))) return day;
  cost = 0;
  roamCost = 0;
  until = boundData(day, until, nextLevel(Kind.data));
  until = boundMessages(day, until);
  until = boundEvents(until, nextLevel(Kind.voice));
  if (until <= day || !moneyNear()) return until;
  if (until == day + 1) return day;
  cost = 0;
  roamCost = 0;
  boundData(day, day + 1, i64.MAX_VALUE);
  boundMessages(day, day + 1);
  boundEvents(day + 1, i64.MAX_VALUE);
  return moneyNear() ? day : day + 1;
}

/** How use that flows and calls of one day depend on each other. */
export enum Order {
  /** What flows can meet nothing. */
  apart,
  /** What flows may meet a level of its own bundle, of which the calls will know when the operator acts. */
  loose,
  /** Meters or limits that both share. */
  strict,
}

export function orderOf(day: i32): Order {
  if (inMoney() || stopWaits()) return Order.strict;
  const flowsLimited = watching && flowsNearLimit(day);
  if (flowsLimited && eventsNearLimit(day)) return Order.strict;
  cost = 0;
  roamCost = 0;
  const meets = boundData(day, day + 1, nextLevel(Kind.data)) == day;
  const messagesMeet = boundMessages(day, day + 1) == day;
  boundEvents(day + 1, i64.MAX_VALUE);
  if (moneyNear() || (messagesMeet && bundleMessages() > 0)) return Order.strict;
  return meets || messagesMeet || flowsLimited ? Order.loose : Order.apart;
}

/** May a limit be passed on this day that must be acted on at its very time? Not while a measure is under way. */
function limitNear(day: i32): bool {
  return flowsNearLimit(day) || eventsNearLimit(day);
}

function isSanctioned(): bool {
  return Slot.get(account, Account.sanctionPending) != 0 || isOn(State.fairUseSuspended);
}

/** By data or ordinary messages. */
function flowsNearLimit(day: i32): bool {
  if (isSanctioned()) return false;
  const at = <usize>day;
  const sms = i64(load<u32>(LIFE + LIFE_SMS_HOME + 4 * at)) + i64(load<u32>(LIFE + LIFE_SMS_AWAY + 4 * at));
  if (i64(Totals.freshTotal) > limitOf(Limit.distinctNumbers) && !isPassed(Limit.distinctNumbers))
    return true;
  if (Of.plan(Plan.unlimited) == 0) return false;
  const home = load<i64>(LIFE + LIFE_DATA_HOME + 8 * at);
  return (
    passes(Limit.dataDay, home) ||
    passes(Limit.dataMonth, Slot.get(account, Account.homeBytes) + home) ||
    passes(Limit.smsDay, sms + eventMessages()) ||
    passes(Limit.smsMonth, Slot.get(account, Account.monthSms) + sms + eventMessages())
  );
}

/** By calls, MMS and sendings to groups. */
function eventsNearLimit(day: i32): bool {
  if (isSanctioned()) return false;
  const ends = u32((day + 1) * 86400);
  const count = i32(load<u32>(LIFE + LIFE_EVENT_COUNT));
  let seconds: i64 = 0;
  for (let i = nextEvent; i < count; i++) {
    const event = LIFE + LIFE_EVENTS + <usize>i * EVENT_SIZE;
    if (load<u32>(event + EVENT_START) >= ends) break;
    if (load<u8>(event + EVENT_KIND) != Kind.voice) return true;
    seconds += i64(load<u32>(event + EVENT_QUANTITY));
  }
  if (Of.plan(Plan.unlimited) == 0) return false;
  return (
    passes(Limit.voiceDay, seconds) ||
    passes(Limit.voiceNonstop, seconds) ||
    passes(Limit.voiceWeek, Slot.get(account, Account.weekSeconds) + seconds)
  );
}

function passes(limit: Limit, use: i64): bool {
  return use > limitOf(limit) && !isPassed(limit);
}

function limitOf(limit: Limit): i64 {
  return Of.terms(Terms.limits + limit);
}

function isPassed(limit: Limit): bool {
  const mask = isOfADay(limit) ? Account.passedToday : Account.passed;
  return ((Slot.get(account, mask) >> limit) & 1) != 0;
}

/** The next level of a kind's bundle that its use has not met; i64.MAX_VALUE when none is left. */
function nextLevel(kind: Kind): i64 {
  const used = Slot.get(account, Account.used + kind);
  let next = i64.MAX_VALUE;
  for (let step = 0; step < 3; step++) {
    const level = Slot.get(levels, Level.reached + 3 * step + kind);
    if (level > used) next = min(next, level);
  }
  return next;
}

/** Each bound adds its cost and returns the day on which its kind may meet a level, or the end. */
function boundData(day: i32, until: i32, level: i64): i32 {
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
  if (isSurcharged()) {
    const ticks = f64(Of.plan(Plan.dataTicks) + Of.terms(Terms.surchargeDataTicks));
    cost += f64(used - before) * ticks;
    roamCost += f64(zone) * ticks;
  } else if (!isUnlimited(Kind.data)) {
    const bundle = Of.plan(Plan.dataBytes);
    const beyond = max(0, used - bundle) - max(0, before - bundle);
    cost += f64(beyond) * f64(Of.plan(Plan.dataTicks));
    roamCost += f64(min(zone, beyond)) * f64(Of.plan(Plan.dataTicks));
  }
}

function boundMessages(day: i32, until: i32): i32 {
  if (playing == Playing.data) return until;
  const level = nextLevel(Kind.sms);
  let used = Slot.get(account, Account.used + Kind.sms);
  const before = used;
  let ends = until;
  for (let d = day; d < until; d++) {
    const at: usize = 4 * <usize>d;
    used += i64(load<u32>(LIFE + LIFE_SMS_HOME + at)) + i64(load<u32>(LIFE + LIFE_SMS_AWAY + at));
    if (used + bundleMessages() >= level) {
      ends = d;
      break;
    }
  }
  cost += f64(used - before) * f64(Slot.get(levels, Level.dearestMessage));
  return ends;
}

/** All messages of the month that are events: few, so their days need not be told apart. */
function eventMessages(): i64 {
  return i64(load<u32>(LIFE + LIFE_RECORDED)) != 0
    ? i64.MAX_VALUE >> 8
    : i64(Totals.specialMessages) + i64(Totals.groupMessages);
}

/** Those of them that a bundle may cover: numbers abroad or third parties' are covered in the EU zone at most. */
function bundleMessages(): i64 {
  const all = eventMessages();
  return load<u32>(LIFE + LIFE_HAS_AWAY) != 0 ? all : min(all, i64(Totals.groupMessages));
}

function boundEvents(until: i32, level: i64): i32 {
  if (moneyFar && callsFar) return until;
  const ends = u32(until * 86400);
  const count = i32(load<u32>(LIFE + LIFE_EVENT_COUNT));
  let used = Slot.get(account, Account.used + Kind.voice);
  const before = used;
  let messages: i64 = 0;
  for (let i = nextEvent; i < count; i++) {
    const event = LIFE + LIFE_EVENTS + <usize>i * EVENT_SIZE;
    const start = load<u32>(event + EVENT_START);
    if (start >= ends) break;
    const quantity = i64(load<u32>(event + EVENT_QUANTITY));
    if (load<u8>(event + EVENT_KIND) == Kind.voice) used += chargedSeconds(quantity);
    else messages += quantity;
    if (used >= level) return i32(start / 86400);
  }
  cost += f64(used - before) * f64(Slot.get(levels, Level.dearestVoice));
  cost += f64(messages) * f64(Slot.get(levels, Level.dearestMessage));
  return until;
}

/** Might the cost bring a meter to a level above it? Levels it has met have been acted on. */
function moneyNear(): bool {
  if (moneyFar || (cost == 0 && roamCost == 0)) return false;
  if (Of.terms(Terms.warnOnMoney) != 0) return true;
  const service = approximately(Slot.at(account, Account.service));
  if (meets(service, cost + roamCost, Terms.serviceStop)) return true;
  if (Of.sim(Sim.ceiling) != 0 && meets(service, cost + roamCost, Terms.ceiling)) return true;
  if (roamCost == 0) return false;
  return roamNear(roamCost);
}

/** May the meter pass this level, rounding of the bounds included? */
function meets(before: f64, more: f64, slot: i32): bool {
  const level = approximately(Slot.at(terms, slot));
  return before * 0.999999 < level && (before + more) * 1.000001 >= level;
}
