// Calls of a month played alone, where a warning may change them or home and EU use share the end of a bundle. Days on which no
// level of the bundle, nor its end, can be met and nothing is due go together; any other day in order of its calls. Where some are
// away they are rated as they end: of calls at once that tells on which line the end of the bundle lies.

import { Direction, Kind, Line, NumberClass, Place } from '../layout/kinds';
import {
  DAYS,
  EVENT_DIRECTION,
  EVENT_KEEP,
  EVENT_KIND,
  EVENT_QUANTITY,
  EVENT_START,
  LIFE_HAS_AWAY,
  LIFE_MONTH_DAYS,
  SECONDS_PER_DAY,
} from '../layout/life';
import { Plan } from '../layout/terms';
import { LIFE } from '../usage/life';
import { locateCalls } from '../usage/placing';
import { Account } from './account';
import { nextLevel } from './boundDays';
import { CallOrder } from './callOrder';
import { hangUp, isUnderWay, nextCallEndsAt } from './callsUnderWay';
import { Of, account, heeded, monthSeconds, setRatesAtEnd } from './context';
import { arrivalOf } from './delay';
import { performUntil } from './due';
import { chargedSeconds, endCall, useEvent } from './events';
import { Known, knowUnits } from './knowledge';
import { Slot } from './slot';
import { useSum } from './sums';

/** Charged seconds of outgoing calls by day: a bound of what they draw. */
const SECONDS = memory.data(DAYS * 8);

/** Plays outgoing calls. Incoming ones draw on no bundle. */
export function playCalls(): void {
  locateCalls();
  CallOrder.byDay();
  const days = i32(load<u32>(LIFE + LIFE_MONTH_DAYS));
  sumSeconds(days);
  const away = load<u32>(LIFE + LIFE_HAS_AWAY) != 0;
  hangUp();
  for (let day = 0; day < days;) {
    const until = isUnderWay() ? day : max(day, quietUntil(day, days) - i32(away));
    if (until > day) takeDays(day, until);
    else playDay(day, away);
    day = max(until, day + 1);
  }
  performUntil(monthSeconds - 1);
  endCallsBy(i64.MAX_VALUE - 1);
}

function sumSeconds(days: i32): void {
  for (let day = 0; day < days; day++) {
    let sum: i64 = 0;
    for (let i = CallOrder.first(day), end = CallOrder.first(day + 1); i < end; i++) {
      const event = CallOrder.event(i);
      if (isOutgoing(event)) sum += charged(event);
    }
    Slot.set(SECONDS, day, sum);
  }
}

/** The first day on which something is met or due. What was met and is not known yet may be known earlier by any call. */
function quietUntil(day: i32, days: i32): i32 {
  if (Slot.get(account, Account.actionCount) != 0) return day;
  const bundle = Of.plan(Plan.voiceSeconds);
  let used = Slot.get(account, Account.used + Kind.voice);
  const level = used < bundle ? min(bundle, nextLevel(Kind.voice)) : nextLevel(Kind.voice);
  for (let next = day; next < days; next++) {
    used += Slot.get(SECONDS, next);
    if (used >= level) return next;
  }
  return days;
}

function playDay(day: i32, away: bool): void {
  CallOrder.sort(day);
  setRatesAtEnd(away);
  for (let i = CallOrder.first(day), end = CallOrder.first(day + 1); i < end; i++) {
    const event = CallOrder.event(i);
    if (!isOutgoing(event)) continue;
    const start = i64(load<u32>(event + EVENT_START));
    endCallsBy(start);
    performUntil(start);
    useEvent(event);
  }
  setRatesAtEnd(false);
  const last = i64(day + 1) * SECONDS_PER_DAY - 1;
  endCallsBy(last);
  performUntil(last);
}

/** Rates calls under way that have ended by `time`; what falls due before one ends comes first. */
function endCallsBy(time: i64): void {
  while (nextCallEndsAt() <= time) {
    const ends = nextCallEndsAt();
    performUntil(min(ends, monthSeconds) - 1);
    endCall();
  }
}

/** Takes the calls of quiet days. When a level can be known the operator has read most of them: they are one to it. */
function takeDays(day: i32, until: i32): void {
  const ends = i64(until) * SECONDS_PER_DAY;
  const keep = Slot.get(account, Account.factor + Kind.voice);
  const counts = heeded && nextLevel(Kind.voice) != i64.MAX_VALUE;
  let seconds: i64 = 0;
  let units: i64 = 0;
  let late: i64 = 0;
  for (let i = CallOrder.first(day), end = CallOrder.first(until); i < end; i++) {
    const event = CallOrder.event(i);
    if (!isPlain(event)) {
      if (isOutgoing(event)) useEvent(event);
      continue;
    }
    const made = -i64(i64(load<u8>(event + EVENT_KEEP)) < keep); // all bits, or none
    const quantity = i64(load<u32>(event + EVENT_QUANTITY)) & made;
    const charged = chargedSeconds(quantity);
    seconds += quantity;
    units += charged;
    const arrival = arrivalOf(Kind.voice, Place.home, i64(load<u32>(event + EVENT_START)) + quantity);
    if (!counts || arrival <= ends || charged == 0) continue;
    knowUnits(Known.voice, arrival, charged);
    late += charged;
  }
  useHomeCalls(seconds, units);
  if (counts && units > late) knowUnits(Known.voice, ends, units - late);
}

/** Ordinary calls from home together: as they were used, and charged. */
export function useHomeCalls(seconds: i64, units: i64): void {
  Slot.add(account, Account.voiceSeconds, seconds);
  Slot.add(account, Account.homeVoice, seconds);
  useSum(Kind.voice, units, Line.voiceBeyondBundle);
}

function charged(event: usize): i64 {
  return chargedSeconds(i64(load<u32>(event + EVENT_QUANTITY)));
}

/** An outgoing call from home to a national number: kind, class, direction and place in one word. */
export function isPlain(event: usize): bool {
  const word = load<u32>(event + EVENT_KIND);
  return (word & 0xffff00ff) == u32(Kind.voice) && ((word >>> 8) & 0xff) <= u32(NumberClass.fixed);
}

function isOutgoing(event: usize): bool {
  return load<u8>(event + EVENT_DIRECTION) == Direction.outgoing;
}
