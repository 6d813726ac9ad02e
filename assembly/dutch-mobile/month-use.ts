// What a month's use was, by where: at home, in the EU zone, elsewhere; outgoing calls, sent SMS and data (D5). What is refused, or
// came after a cut, was not used. A day counts where its last connection was (D6); one without any counts nowhere.

import { Direction, Kind, NumberClass, Place } from '../layout/kinds';
import { DutchTerms } from '../layout/dutch-mobile';
import {
  EVENT_CLASS,
  EVENT_DIRECTION,
  EVENT_KIND,
  EVENT_PLACE,
  EVENT_QUANTITY,
  EVENT_SIZE,
  EVENT_START,
  LIFE_AWAY_UNTIL,
  LIFE_DATA_AWAY,
  LIFE_DATA_HOME,
  LIFE_EU_MASK,
  LIFE_EVENTS,
  LIFE_EVENT_COUNT,
  LIFE_HAS_AWAY,
  LIFE_HOME_MASK,
  LIFE_LAST_PLACE,
  LIFE_PLACE,
  LIFE_PLACED,
  LIFE_RECORDED,
  LIFE_SMS_AWAY,
  LIFE_SMS_HOME,
  SECONDS_PER_DAY,
} from '../layout/life';
import { Playing } from '../rating/ahead';
import { secondsLeft } from '../rating/cuts';
import {
  beginFlows,
  collectFlows,
  flowCount,
  flowKind,
  flowPlace,
  flowQuantity,
  nextPointAt,
  takePoint,
  usedUntil,
} from '../rating/flows';
import { LIFE } from '../usage/life';
import { placeMonth } from '../usage/placing';
import { hasBars, isBarredAt, turnAfter } from './bars';
import { term } from './terms';

export enum Where {
  home,
  zone,
  other,
  COUNT,
}

/** Use by place and kind, then days by place. */
export enum Use {
  days = 9, // 3 x 3 before it
  SIZE = 12,
}

export const USE = memory.data(12 * 8);

export function useSlot(where: Where, kind: i32): i32 {
  return where * 3 + kind;
}

/** The zone is where bundles hold (A59), whether or not home prices are refused to this customer. */
function whereOf(place: i32): Where {
  if (place == Place.home) return Where.home;
  const isEu = place == Place.eu || place == Place.eea;
  return isEu && ((term(DutchTerms.outside) >> place) & 1) == 0 ? Where.zone : Where.other;
}

/** Fills USE with the days from ..< until of the month in LIFE. */
export function sumUse(from: i32, until: i32): void {
  memory.fill(USE, 0, Use.SIZE * 8);
  const recorded = load<u32>(LIFE + LIFE_RECORDED) != 0;
  if (load<u32>(LIFE + LIFE_PLACED) == 0) placeMonth();
  if (recorded || hasBars()) sumFlows(from, until);
  else sumDays(from, until);
  sumEvents(from, until);
  for (let day = from; day < until; day++) countDay(day, recorded);
}

function add(where: Where, kind: i32, units: i64): void {
  const at = USE + ((<usize>useSlot(where, kind)) << 3);
  store<i64>(at, load<i64>(at) + units);
}

/** A day's use without what is refused: pieces between the seconds at which that changes. */
function sumFlows(from: i32, until: i32): void {
  beginFlows();
  for (let day = 0; day < until; day++) {
    collectFlows(day, Playing.everything);
    if (day < from) continue;
    const begins = i64(day) * SECONDS_PER_DAY;
    sumPoints();
    for (let i = 0, flows = flowCount(); i < flows; i++) {
      if (flowKind(i) <= Kind.sms) add(whereOf(flowPlace(i)), flowKind(i), openUnits(i, begins));
    }
  }
}

function sumPoints(): void {
  while (nextPointAt() != i64.MAX_VALUE) {
    const second = nextPointAt();
    const i = takePoint();
    if (!isBarredAt(second)) add(whereOf(flowPlace(i)), flowKind(i), i64(flowQuantity(i)));
  }
}

function openUnits(index: i32, begins: i64): i64 {
  const ends = begins + SECONDS_PER_DAY;
  let units: u64 = 0;
  for (let at = begins; at < ends;) {
    const next = min(ends, turnAfter(at));
    if (!isBarredAt(at)) units += usedUntil(index, next) - usedUntil(index, at);
    at = next;
  }
  return i64(units);
}

function sumDays(from: i32, until: i32): void {
  for (let day = from; day < until; day++) {
    const at = <usize>day;
    const away = whereOf(i32(load<u8>(LIFE + LIFE_PLACE + at)));
    add(Where.home, Kind.data, load<i64>(LIFE + LIFE_DATA_HOME + 8 * at));
    add(away, Kind.data, load<i64>(LIFE + LIFE_DATA_AWAY + 8 * at));
    add(Where.home, Kind.sms, i64(load<u32>(LIFE + LIFE_SMS_HOME + 4 * at)));
    add(away, Kind.sms, i64(load<u32>(LIFE + LIFE_SMS_AWAY + 4 * at)));
  }
}

function sumEvents(from: i32, until: i32): void {
  const events = i32(load<u32>(LIFE + LIFE_EVENT_COUNT));
  for (let i = 0; i < events; i++) {
    const event = LIFE + LIFE_EVENTS + <usize>i * EVENT_SIZE;
    const start = i64(load<u32>(event + EVENT_START));
    const day = i32(start / SECONDS_PER_DAY);
    const kind = i32(load<u8>(event + EVENT_KIND));
    if (day < from || day >= until || kind > Kind.sms) continue;
    if (load<u8>(event + EVENT_DIRECTION) != Direction.outgoing) continue;
    if (load<u8>(event + EVENT_CLASS) != NumberClass.emergency && isBarredAt(start)) continue;
    const quantity = i64(load<u32>(event + EVENT_QUANTITY));
    const units = kind == Kind.voice ? secondsLeft(start, quantity) : quantity;
    add(whereOf(i32(load<u8>(event + EVENT_PLACE))), kind, units);
  }
}

function countDay(day: i32, recorded: bool): void {
  const told = recorded ? i32(load<u8>(LIFE + LIFE_LAST_PLACE + <usize>day)) : 0;
  const place = told != 0 ? told - 1 : drawnPlace(day);
  if (place < 0) return;
  const at = USE + ((<usize>(Use.days + whereOf(place))) << 3);
  store<i64>(at, load<i64>(at) + 1);
}

/** Where a day along a curve ends, if the SIM was connected on it; -1 if not. */
function drawnPlace(day: i32): i32 {
  const place = i32(load<u8>(LIFE + LIFE_PLACE + <usize>day));
  const away = load<u32>(LIFE + LIFE_HAS_AWAY) != 0 && place != Place.home;
  if (away && load<u32>(LIFE + LIFE_AWAY_UNTIL + 4 * <usize>day) >= u32(SECONDS_PER_DAY)) {
    const told = place != Place.eu && place != Place.eea;
    return told || ((load<u32>(LIFE + LIFE_EU_MASK) >> day) & 1) != 0 ? place : -1;
  }
  return (load<u32>(LIFE + LIFE_HOME_MASK) >> day) & 1 ? Place.home : -1;
}
