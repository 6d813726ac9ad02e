// What a month's use was, by where: at home, in the EU zone, elsewhere; outgoing calls, sent SMS and data (D5). A day counts where
// its last connection was (D6); one without any counts nowhere.

import { Direction, Kind, Place } from '../layout/kinds';
import {
  DAYS,
  EVENT_DIRECTION,
  EVENT_KIND,
  EVENT_PLACE,
  EVENT_QUANTITY,
  EVENT_SIZE,
  EVENT_START,
  FLOW_BYTES,
  FLOW_PLACE,
  FLOW_SIZE,
  FLOW_START,
  LIFE_AWAY_UNTIL,
  LIFE_DATA_AWAY,
  LIFE_DATA_HOME,
  LIFE_EU_MASK,
  LIFE_EVENTS,
  LIFE_EVENT_COUNT,
  LIFE_FLOWS,
  LIFE_FLOW_COUNT,
  LIFE_HAS_AWAY,
  LIFE_HOME_MASK,
  LIFE_PLACE,
  LIFE_PLACED,
  LIFE_RECORDED,
  LIFE_SMS_AWAY,
  LIFE_SMS_HOME,
} from '../layout/life';
import { inZone } from '../rules/blocks';
import { LIFE } from '../usage/life';
import { placeMonth } from '../usage/placing';

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
/** By day: second of the last record, and its place + 1. */
const LAST = memory.data(DAYS * 4);
const LAST_PLACE = memory.data(DAYS);

export function useSlot(where: Where, kind: i32): i32 {
  return where * 3 + kind;
}

function whereOf(place: i32): Where {
  if (place == Place.home) return Where.home;
  return inZone(place) ? Where.zone : Where.other;
}

/** Fills USE with the days from ..< until of the month in LIFE. */
export function sumUse(from: i32, until: i32): void {
  memory.fill(USE, 0, Use.SIZE * 8);
  memory.fill(LAST_PLACE, 0, DAYS);
  memory.fill(LAST, 0, DAYS * 4);
  const recorded = load<u32>(LIFE + LIFE_RECORDED) != 0;
  if (load<u32>(LIFE + LIFE_PLACED) == 0) placeMonth();
  if (recorded) sumFlows(from, until);
  else sumDays(from, until);
  sumEvents(from, until);
  for (let day = from; day < until; day++) countDay(day, recorded);
}

function add(where: Where, kind: i32, units: i64): void {
  const at = USE + ((<usize>useSlot(where, kind)) << 3);
  store<i64>(at, load<i64>(at) + units);
}

function note(day: i32, second: u32, place: i32): void {
  const at = LAST + ((<usize>day) << 2);
  if (load<u8>(LAST_PLACE + <usize>day) != 0 && second < load<u32>(at)) return;
  store<u32>(at, second);
  store<u8>(LAST_PLACE + <usize>day, u8(place + 1));
}

function sumFlows(from: i32, until: i32): void {
  const flows = i32(load<u32>(LIFE + LIFE_FLOW_COUNT));
  for (let i = 0; i < flows; i++) {
    const flow = LIFE + LIFE_FLOWS + <usize>i * FLOW_SIZE;
    const start = load<u32>(flow + FLOW_START);
    const day = i32(start / 86400);
    if (day < from || day >= until) continue;
    const place = i32(load<u8>(flow + FLOW_PLACE));
    add(whereOf(place), Kind.data, load<i64>(flow + FLOW_BYTES));
    note(day, start, place);
  }
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
    const start = load<u32>(event + EVENT_START);
    const day = i32(start / 86400);
    if (day < from || day >= until) continue;
    const place = i32(load<u8>(event + EVENT_PLACE));
    const kind = i32(load<u8>(event + EVENT_KIND));
    note(day, start, place);
    if (load<u8>(event + EVENT_DIRECTION) != Direction.outgoing || kind > Kind.sms) continue;
    add(whereOf(place), kind, i64(load<u32>(event + EVENT_QUANTITY)));
  }
}

function countDay(day: i32, recorded: bool): void {
  const place = recorded ? lastPlace(day) : drawnPlace(day);
  if (place < 0) return;
  const at = USE + ((<usize>(Use.days + whereOf(place))) << 3);
  store<i64>(at, load<i64>(at) + 1);
}

/** Place of a recorded day's last connection; -1 without one. */
function lastPlace(day: i32): i32 {
  const noted = i32(load<u8>(LAST_PLACE + <usize>day));
  if (noted != 0) return noted - 1;
  if ((load<u32>(LIFE + LIFE_EU_MASK) >> day) & 1) return Place.eu;
  return (load<u32>(LIFE + LIFE_HOME_MASK) >> day) & 1 ? Place.home : -1;
}

/** Where a drawn day ends, if the SIM was connected on it. */
function drawnPlace(day: i32): i32 {
  const place = i32(load<u8>(LIFE + LIFE_PLACE + <usize>day));
  const away = load<u32>(LIFE + LIFE_HAS_AWAY) != 0 && place != Place.home;
  if (away && load<u32>(LIFE + LIFE_AWAY_UNTIL + 4 * <usize>day) >= 86400) {
    const connected = !inZone(place) || ((load<u32>(LIFE + LIFE_EU_MASK) >> day) & 1) != 0;
    return connected ? place : -1;
  }
  return (load<u32>(LIFE + LIFE_HOME_MASK) >> day) & 1 ? Place.home : -1;
}
