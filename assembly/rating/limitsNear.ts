// May a limit of 13.3 or 6.1 be passed on a day, so that its very time matters? Bounds only, and not while a measure is under
// way: what is passed then has no consequence.

import { Kind, Limit, State } from '../layout/kinds';
import {
  EVENT_KIND,
  EVENT_QUANTITY,
  EVENT_START,
  LIFE_DATA_HOME,
  LIFE_EVENT_COUNT,
  LIFE_FRESH,
  LIFE_SMS_AWAY,
  LIFE_SMS_HOME,
} from '../layout/life';
import { Plan, Terms } from '../layout/terms';
import { weekTotal } from '../rules/calling-time';
import { isOfADay, isOfAMonth, limitOf } from '../rules/fair-use';
import { measurePromisedAt, slowsDown } from '../rules/ladder';
import { LIFE } from '../usage/life';
import { MessageDay } from '../usage/messageDays';
import { Account } from './account';
import { Playing, eventAt, nextEvent, playing } from './ahead';
import { Of, account, isLastDay, watching } from './context';
import { foreseeing, isForeseenBefore } from './foreseen';
import { keptAtMost } from './kept';
import { Slot } from './slot';
import { isOn } from './states';

/** Messages of the month by the end of the day added last. */
let distinct: i64 = 0;
let sms: i64 = 0;
let mmsBase: i64 = 0;
let mmsOther: i64 = 0;

/** The first day from `day` on that may pass a limit, or `until`; the day after `day` when it may pass one without a measure. */
export function limitUntil(day: i32, until: i32): i32 {
  if (playing == Playing.data) return dataUntil(day, until);
  if (playing == Playing.messages) return messagesUntil(day, until);
  if (!watching) return until;
  return !isSanctioned(day) && nearOn(day) ? day : day + 1;
}

/** By anything that is played. */
function nearOn(day: i32): bool {
  return dataNear(day) || messagesNear(day) || callsNear(day);
}

/** Days of data go together until one passes a limit. */
function dataUntil(day: i32, until: i32): i32 {
  if (Of.plan(Plan.unlimited) == 0) return until;
  let total = Slot.get(account, Account.homeBytes);
  for (let d = day; d < until; d++) {
    const home = homeBytes(d);
    total += home;
    if (!passes(Limit.dataDay, home) && !passes(Limit.dataMonth, total)) continue;
    return d > day ? d : watching && !isSanctioned(d) ? day : day + 1;
  }
  return until;
}

/** So do days of messages. */
function messagesUntil(day: i32, until: i32): i32 {
  beginMessages();
  for (let d = day; d < until; d++) {
    if (!messagesPass(d)) continue;
    return d > day ? d : watching && !isSanctioned(d) ? day : day + 1;
  }
  return until;
}

/** By data or ordinary messages. */
export function flowsNearLimit(day: i32): bool {
  return !isSanctioned(day) && (dataNear(day) || messagesNear(day));
}

/** By calls, MMS and sendings to groups. */
export function eventsNearLimit(day: i32): bool {
  return !isSanctioned(day) && (callsNear(day) || messagesNear(day));
}

/** A measure works on a day, or is so near that no hit of the day can be known before it works. What calls and messages pass is
 * foreseen at its time, whatever is under way, until one is. Which limb of a pair is passed last (A11 B) counts at any time. */
function isSanctioned(day: i32): bool {
  if (Of.terms(Terms.bothLimbs) != 0) return false;
  if (foreseeing) return isForeseenBefore(day);
  if (mayEndInNext(day)) return false;
  if (isOn(State.fairUseSuspended) || isOn(State.throttled)) return true;
  const promised = measurePromisedAt();
  return promised != -1 && promised <= i64(day) * 86400 + Of.terms(Terms.barSeconds);
}

/** A call of the last day may end in the next month, in which a line that is slowed down now is no longer. */
function mayEndInNext(day: i32): bool {
  return slowsDown() && isLastDay(day);
}

function dataNear(day: i32): bool {
  if (Of.plan(Plan.unlimited) == 0) return false;
  const home = homeBytes(day);
  return passes(Limit.dataDay, home) || passes(Limit.dataMonth, Slot.get(account, Account.homeBytes) + home);
}

/** A bound of a day's bytes at home: what is left of them since the line was slowed down. */
function homeBytes(day: i32): i64 {
  return keptAtMost(Kind.data, load<i64>(LIFE + LIFE_DATA_HOME + 8 * <usize>day));
}

function messagesNear(day: i32): bool {
  beginMessages();
  return messagesPass(day);
}

/** Begins before a day; nothing is added to what the month has counted. */
function beginMessages(): void {
  distinct = Slot.get(account, Account.monthDistinct);
  sms = Slot.get(account, Account.monthSms);
  mmsBase = Slot.get(account, Account.monthMmsBase);
  mmsOther = Slot.get(account, Account.monthMmsOther);
}

/** Adds a day; may a limit of it or of the month so far be passed? */
function messagesPass(day: i32): bool {
  const at = (<usize>day) << 2;
  distinct += i64(load<u32>(LIFE + LIFE_FRESH + at)) + MessageDay.fresh(day);
  if (passes(Limit.groupSize, MessageDay.largestGroup(day)) || passes(Limit.distinctNumbers, distinct))
    return true;
  if (Of.plan(Plan.unlimited) == 0) return false;
  const flows = i64(load<u32>(LIFE + LIFE_SMS_HOME + at)) + i64(load<u32>(LIFE + LIFE_SMS_AWAY + at));
  const today = flows + MessageDay.sms(day);
  sms += today;
  mmsBase += MessageDay.mmsBase(day);
  mmsOther += MessageDay.mmsOther(day);
  return (
    passes(Limit.smsDay, today) ||
    passes(Limit.smsMonth, sms) ||
    passes(Limit.mmsBaseDay, MessageDay.mmsBase(day)) ||
    passes(Limit.mmsBaseMonth, mmsBase) ||
    passes(Limit.mmsOtherDay, MessageDay.mmsOther(day)) ||
    passes(Limit.mmsOtherMonth, mmsOther)
  );
}

function callsNear(day: i32): bool {
  if (Of.plan(Plan.unlimited) == 0) return false;
  const ends = u32((day + 1) * 86400);
  const count = i32(load<u32>(LIFE + LIFE_EVENT_COUNT));
  let seconds: i64 = 0;
  for (let i = nextEvent; i < count; i++) {
    const event = eventAt(i);
    if (load<u32>(event + EVENT_START) >= ends) break;
    if (load<u8>(event + EVENT_KIND) == Kind.voice) seconds += i64(load<u32>(event + EVENT_QUANTITY));
  }
  return (
    passes(Limit.voiceDay, seconds) ||
    passes(Limit.voiceNonstop, seconds) ||
    passes(Limit.voiceWeek, weekTotal() + seconds)
  );
}

function passes(limit: Limit, use: i64): bool {
  return use > limitOf(limit) && !isPassed(limit);
}

function isPassed(limit: Limit): bool {
  if (!isOfADay(limit) && !isOfAMonth(limit)) return false;
  const mask = isOfADay(limit) && watching ? Account.passedToday : Account.passed;
  return ((Slot.get(account, mask) >> limit) & 1) != 0;
}
