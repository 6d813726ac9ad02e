// A day in order of time. Between two moments (an event, something that falls due, a record's end) use only flows; if a level
// is met on the way, the flow is cut at the first second at which it is met. A day on which nothing can be met and nothing falls
// due is taken whole: its pieces would add up to the same.

import { Kind, NumberClass, Place, State } from '../layout/kinds';
import {
  EVENT_SIZE,
  EVENT_START,
  LIFE_DATA_HOME,
  LIFE_EVENTS,
  LIFE_EVENT_COUNT,
  LIFE_FRESH,
  LIFE_PLACE,
  LIFE_SMS_HOME,
  SECONDS_PER_DAY,
} from '../layout/life';
import { Terms } from '../layout/terms';
import { Trace } from '../layout/trace';
import { isDue, settleBillShock, wantsDetail } from '../rules/bill-shock';
import { inZone, placeOpen } from '../rules/blocks';
import {
  countFresh,
  countSms,
  isFairUseDue,
  settleFairUseData,
  settleFairUseMessages,
} from '../rules/fair-use';
import { ROAMING_FACTOR } from '../rules/stops';
import { LIFE } from '../usage/life';
import { ACCOUNT_BYTES, Account, METERS } from './account';
import { remaining } from './bundle';
import { Of, account, detailedToday, levels } from './context';
import { arrivalOf } from './delay';
import { performUntil } from './due';
import { chargeSms, isCutOff, useEvent } from './events';
import {
  collectFlows,
  flowCount,
  flowKind,
  flowPlace,
  flowQuantity,
  FRESH_NUMBERS,
  nextPointAt,
  takePoint,
  settleTried,
  tryUntil,
  usedSoFar,
  usedUntil,
} from './flows';
import { entryCount, forgetSince } from './knowledge';
import { Level } from './levels';
import { nextPromiseAt } from './promises';
import { Order } from './quiet';
import { Slot } from './slot';
import { isOn } from './states';
import { chargeStraddling } from './straddle';
import { tell, traceRowCount, untrace } from './trace';
import { useData } from './use';

const SAVED = memory.data(4096);
const MORNING = memory.data(4096);
let savedRows: i32 = 0;
/** Events before this one have been used. */
export let nextEvent: i32 = 0;
/** Start of the last event used today. */
let lastEvent: i64 = -1;
/** Use is settled up to here. */
let cursor: i64 = 0;

/** Calls and messages have been dealt with: only data are played. */
export let dataOnly: bool = false;

export function beginTimeline(): void {
  nextEvent = 0;
  dataOnly = false;
}

export function beginDataTimeline(): void {
  nextEvent = i32(load<u32>(LIFE + LIFE_EVENT_COUNT));
  dataOnly = true;
}

function eventAt(index: i32): usize {
  return LIFE + LIFE_EVENTS + <usize>index * EVENT_SIZE;
}

/** Start of the next event of the month; beyond any month when there is none. */
function nextEventAt(): i64 {
  if (nextEvent >= i32(load<u32>(LIFE + LIFE_EVENT_COUNT))) return i64.MAX_VALUE;
  return i64(load<u32>(eventAt(nextEvent) + EVENT_START));
}

/** Plays a day in order. When what flows can meet nothing, it is cut only where something falls due. */
export function playOrdered(day: i32, order: Order): void {
  if (order != Order.strict) {
    memory.copy(MORNING, account, ACCOUNT_BYTES);
    const event = nextEvent;
    const entries = entryCount();
    if (playDay(day, false)) return;
    memory.copy(account, MORNING, ACCOUNT_BYTES);
    nextEvent = event;
    forgetSince(entries);
  }
  playDay(day, true);
}

/** Calls first, then what flows, up to what falls due next; cut at every event when they share meters. False when what
 * flowed led to something that fell due before a call that was already made. */
function playDay(day: i32, cutAtEvents: bool): bool {
  collectFlows(day, dataOnly);
  cursor = i64(day) * SECONDS_PER_DAY;
  lastEvent = -1;
  const ends = cursor + SECONDS_PER_DAY;
  performUntil(cursor);
  while (true) {
    const point = nextPointAt();
    const event = min(nextEventAt(), point);
    const due = nextPromiseAt();
    if (event < ends && event < due && (!cutAtEvents || event <= cursor)) {
      if (point == event) usePoint(takePoint(), point);
      else useEvent(eventAt(nextEvent++));
      lastEvent = event;
      continue;
    }
    const until = min(min(ends, due), cutAtEvents ? min(event, recordEnds()) : i64.MAX_VALUE);
    if (until > cursor) flowUntil(until);
    if (wantsDetail) return true;
    if (!cutAtEvents && nextPromiseAt() <= lastEvent) return false;
    if (cursor >= ends && due >= ends) break;
    performUntil(min(cursor, ends - 1));
    if (!cutAtEvents && stopWaits()) return false;
  }
  settleTaken(ends);
  return true;
}

/** Does a stop wait for any further use, whatever its kind (A13 C, A18)? */
function stopWaits(): bool {
  return Slot.get(account, Account.roamWaits) != 0 || Slot.get(account, Account.serviceWaits) != 0;
}

function usePoint(index: i32, time: i64): void {
  usePiece(Kind.data, flowPlace(index), 0, flowQuantity(index), time);
  settleFairUseData(time);
  settleBillShock(Kind.data, flowPlace(index), time);
}

/** The end of the data record that is open now; in detail every record is noted by itself. */
function recordEnds(): i64 {
  const record = Of.terms(Terms.dataRecordSeconds);
  return detailedToday && record > 0 ? (cursor / record + 1) * record : i64.MAX_VALUE;
}

/** Lets use flow to `until`, or to the first second at which a level is met. */
function flowUntil(until: i64): void {
  if (flowCount() > 0) {
    const entries = entryCount();
    save();
    flowTo(until);
    if (isMet()) {
      until = firstMet(until, entries);
      if (Of.terms(Terms.straddleWhole) != 0) chargeStraddling(until);
      settleFlows(until);
    }
    settleTried();
  }
  cursor = until;
}

function isMet(): bool {
  return isDue() || isFairUseDue();
}

/** Is a level met by `time`? Leaves the account there. */
function metBy(time: i64, entries: i32): bool {
  restore(entries);
  flowTo(time);
  return isMet();
}

/** The smallest second at which a level is met; leaves the account there. Most often that is where the data bundle's next
 * level is met, which the curve tells; the account has the last word. */
function firstMet(until: i64, entries: i32): i64 {
  let low = cursor;
  let high = until;
  restore(entries);
  const guess = dataMeets(nextDataLevel() - Slot.get(account, Account.used + Kind.data), cursor, until);
  if (guess > low && guess < high) {
    if (metBy(guess, entries)) high = guess;
    else low = guess;
    if (high == guess && guess - 1 > low && !metBy(guess - 1, entries)) low = guess - 1;
  }
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (metBy(middle, entries)) high = middle;
    else low = middle;
  }
  metBy(high, entries);
  return high;
}

/** The second by which the day's data at home reach so many units from `from` on; -1 when it cannot be told. */
function dataMeets(units: i64, from: i64, until: i64): i64 {
  if (units <= 0) return -1;
  const factor = Slot.get(account, Account.factor + Kind.data);
  if (factor < 256 || flowKind(0) != Kind.data) return -1;
  let low = from;
  let high = until;
  const before = i64(usedUntil(0, from));
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (i64(usedUntil(0, middle)) - before >= units) high = middle;
    else low = middle;
  }
  return high;
}

function nextDataLevel(): i64 {
  const used = Slot.get(account, Account.used + Kind.data);
  let next = i64.MAX_VALUE;
  for (let step = 0; step < 3; step++) {
    const level = Slot.get(levels, Level.reached + 3 * step);
    if (level > used) next = min(next, level);
  }
  return next == i64.MAX_VALUE ? used : next;
}

function save(): void {
  const from = (<usize>METERS) << 3;
  memory.copy(SAVED, account + from, ACCOUNT_BYTES - from);
  savedRows = traceRowCount();
}

function restore(entries: i32): void {
  const from = (<usize>METERS) << 3;
  memory.copy(account + from, SAVED, ACCOUNT_BYTES - from);
  forgetSince(entries);
  untrace(savedRows);
}

/** Uses what flows between the cursor and `until`. */
function flowTo(until: i64): void {
  const flows = flowCount();
  for (let i = 0; i < flows; i++) {
    const before = usedSoFar(i);
    const after = tryUntil(i, until);
    if (after > before) usePiece(flowKind(i), flowPlace(i), before, after, until);
  }
}

function usePiece(kind: i32, place: i32, before: u64, after: u64, time: i64): void {
  const offered = i64(after - before);
  if (!placeOpen(place)) {
    if (before == 0) Slot.add(account, Account.blockedUses, 1);
    if (kind != FRESH_NUMBERS) tell(time, Trace.blocked, kind, offered, 0, 0);
    return;
  }
  const factor = factorOf(kind, place);
  const units = factor >= 256 ? offered : i64((after * u64(factor)) >> 8) - i64((before * u64(factor)) >> 8);
  if (isCutOff()) {
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
  let open = units;
  if (place != Place.home && isOn(State.roamingDataStopped)) {
    const kept = Of.terms(Terms.stopCutsPack) == 0 && inZone(place);
    open = kept ? min(units, remaining(Kind.data)) : 0;
    Slot.add(account, Account.cutBytes, units - open);
    if (units > open) tell(time, Trace.blocked, Kind.data, units - open, 0, 0);
  }
  useData(place, open, time);
}

function factorOf(kind: i32, place: i32): i64 {
  const own = Slot.get(account, Account.factor + min(kind, Kind.sms));
  if (kind != Kind.data || place == Place.home) return own;
  return min(own, Slot.get(account, Account.factor + ROAMING_FACTOR));
}

function settleFlows(time: i64): void {
  settleFairUseData(time);
  const flows = flowCount();
  for (let i = 0; i < flows; i++) {
    const kind = flowKind(i);
    if (kind != Kind.data) settleFairUseMessages(time, arrivalOf(Kind.sms, flowPlace(i), time));
    if (kind != FRESH_NUMBERS) settleBillShock(kind, flowPlace(i), time);
  }
}

/** Takes quiet days whole, days at home together; what falls due on them changes nothing. */
export function playQuiet(day: i32, until: i32): void {
  let home: i64 = 0;
  let sms: i64 = 0;
  let fresh: i64 = 0;
  const cut = isCutOff();
  for (let d = day; d < until; d++) {
    if (cut || load<u8>(LIFE + LIFE_PLACE + <usize>d) != Place.home) {
      takeDay(d);
      continue;
    }
    home += kept(Kind.data, load<u64>(LIFE + LIFE_DATA_HOME + 8 * <usize>d));
    if (dataOnly) continue;
    sms += kept(Kind.sms, u64(load<u32>(LIFE + LIFE_SMS_HOME + 4 * <usize>d)));
    fresh += kept(Kind.sms, u64(load<u32>(LIFE + LIFE_FRESH + 4 * <usize>d)));
  }
  const ends = i64(until) * SECONDS_PER_DAY;
  useData(Place.home, home, ends);
  if (sms > 0) sendOrdinary(Place.home, sms, ends);
  countFresh(fresh);
  settleTaken(ends);
  cursor = ends;
  while (nextEventAt() < ends) useEvent(eventAt(nextEvent++));
  performUntil(ends - 1);
}

/** What is left of a day's use since a warning. */
function kept(kind: i32, units: u64): i64 {
  const factor = Slot.get(account, Account.factor + kind);
  return factor >= 256 ? i64(units) : i64((units * u64(factor)) >> 8);
}

/** Messages of a day, and its data outside the EU zone: what sums of the month do not tell apart. */
export function takeSmsAndOutside(day: i32): void {
  collectFlows(day, false);
  const flows = flowCount();
  const ends = i64(day + 1) * SECONDS_PER_DAY;
  for (let i = 0; i < flows; i++) {
    const place = flowPlace(i);
    if (flowKind(i) == Kind.data && (place == Place.home || inZone(place))) continue;
    usePiece(flowKind(i), place, 0, flowQuantity(i), ends);
  }
}

function takeDay(day: i32): void {
  collectFlows(day, dataOnly);
  cursor = i64(day) * SECONDS_PER_DAY;
  flowTo(cursor + SECONDS_PER_DAY);
}

/** Limits without a time of their own; no level of a bundle or meter is met on quiet days. */
function settleTaken(time: i64): void {
  settleFairUseData(time);
  settleFairUseMessages(time, time);
}

function sendOrdinary(place: i32, count: i64, time: i64): void {
  Slot.add(account, Account.messages, count);
  chargeSms(place, NumberClass.mobile, count, time);
  countSms(count);
}
