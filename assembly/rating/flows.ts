// Use that flows: data and ordinary SMS of one day. A simulated day has one curve for the whole day, of which home and away
// each take their hours; a recorded session is even, a recorded day has its curve. Cumulative use up to a second is a whole number that rises with time, so
// pieces of any cut add up to the same day, to the byte.

import { Kind, Place } from '../layout/kinds';
import {
  FLOW_BYTES,
  FLOW_CONTINUED,
  FLOW_END,
  FLOW_PLACE,
  FLOW_SIZE,
  FLOW_START,
  FLOWS_MAX,
  LIFE_AWAY_FROM,
  LIFE_AWAY_UNTIL,
  LIFE_DATA_AWAY,
  LIFE_DATA_HOME,
  LIFE_FLOWS,
  LIFE_FLOW_COUNT,
  LIFE_FRESH,
  LIFE_PLACE,
  LIFE_RECORDED,
  LIFE_SMS_AWAY,
  LIFE_SMS_HOME,
  SECONDS_PER_DAY,
} from '../layout/life';
import { LIFE } from '../usage/life';
import { Playing } from './ahead';
import { WHOLE_DAY, curveShare, curveUntil, today, turnToDay } from './dayCurve';
import { evenUnits } from './evenly';
import { flowsNot, flowsOn } from './streams';

/** Beside the kinds: numbers not written to before in the month. */
export const FRESH_NUMBERS: i32 = 4;
/** All sessions of a recorded month, and the six flows of a day with a curve. */
export const FLOWS_A_DAY: i32 = FLOWS_MAX + 6;
const KIND: usize = 0;
const SHAPE: usize = 4; // 0 even, 1 the curve outside the window, 2 the curve inside it, 3 a point: a record of no duration
const WHERE: usize = 8;
const FROM: usize = 12;
const UNTIL: usize = 16;
const OVER: usize = 20; // u8 each: it goes on from the day before; it goes on into the next
const QUANTITY: usize = 24;
const USED: usize = 32;
const TRIED: usize = 40;
const COVERED: usize = 48; // units that a bundle has covered, of a recorded session
const TRIED_COVERED: usize = 56;
const EXCESS: usize = 64;
const FLOW: usize = 72;
const FLOWS = memory.data(FLOWS_A_DAY * 72);

let count: i32 = 0;
let nextRecorded: i32 = 0;
let nextPoint: i32 = 0;

export function flowCount(): i32 {
  return count;
}

function flow(index: i32): usize {
  return FLOWS + <usize>index * FLOW;
}

export function flowKind(index: i32): i32 {
  return load<i32>(flow(index) + KIND);
}

export function flowPlace(index: i32): i32 {
  return load<i32>(flow(index) + WHERE);
}

/** Does the flow follow the curve of a simulated day, with nothing left out? */
export function isWholeDay(index: i32): bool {
  const at = flow(index);
  return load<i32>(at + SHAPE) == 1 && load<u32>(at + FROM) == load<u32>(at + UNTIL);
}

/** Second of the month at which a recorded session began; -1 for a simulated day. */
export function flowBegins(index: i32): i64 {
  return load<i32>(flow(index) + SHAPE) == 0 ? i64(load<u32>(flow(index) + FROM)) : -1;
}

/** Does a recorded session go on from the day before? */
export function isContinued(index: i32): bool {
  return load<u8>(flow(index) + OVER) != 0;
}

/** Does it go on into the next day? */
export function continues(index: i32): bool {
  return load<u8>(flow(index) + OVER + 1) != 0;
}

/** Begins a month: recorded flows are taken in order. */
export function beginFlows(): void {
  nextRecorded = 0;
}

/** Collects the flows of a day of the month. */
export function collectFlows(day: i32, playing: Playing): void {
  count = 0;
  nextPoint = 0;
  const recorded = load<u32>(LIFE + LIFE_RECORDED) != 0;
  turnToDay(day, recorded); // a recorded curve is brought by the host
  if (recorded) collectRecorded(day);
  collectDrawn(day, playing);
}

function collectDrawn(day: i32, playing: Playing): void {
  const at = <usize>day;
  const place = i32(load<u8>(LIFE + LIFE_PLACE + at));
  const data = playing != Playing.messages;
  const messages = playing != Playing.data;
  const dataHome = data ? load<u64>(LIFE + LIFE_DATA_HOME + 8 * at) : 0;
  const smsHome = !messages ? 0 : u64(load<u32>(LIFE + LIFE_SMS_HOME + 4 * at));
  const fresh = !messages ? 0 : u64(load<u32>(LIFE + LIFE_FRESH + 4 * at));
  if (place == Place.home) {
    addDrawn(Kind.data, Place.home, 1, dataHome, 0, 0);
    addDrawn(Kind.sms, Place.home, 1, smsHome, 0, 0);
    addDrawn(FRESH_NUMBERS, Place.home, 1, fresh, 0, 0);
    return;
  }
  const from = load<u32>(LIFE + LIFE_AWAY_FROM + 4 * at);
  const until = load<u32>(LIFE + LIFE_AWAY_UNTIL + 4 * at);
  addDrawn(Kind.data, Place.home, 1, dataHome, from, until);
  if (data) addDrawn(Kind.data, place, 2, load<u64>(LIFE + LIFE_DATA_AWAY + 8 * at), from, until);
  if (!messages) return;
  addDrawn(Kind.sms, Place.home, 1, smsHome, from, until);
  addDrawn(Kind.sms, place, 2, u64(load<u32>(LIFE + LIFE_SMS_AWAY + 4 * at)), from, until);
  addDrawn(FRESH_NUMBERS, Place.home, 1, fresh, 0, 0);
}

function addDrawn(kind: i32, place: i32, shape: i32, quantity: u64, from: u32, until: u32): void {
  if (quantity > 0) add(kind, shape, place, from, until, quantity);
}

/** `from`, `until`: seconds of the month for an even flow, of the day for the window of a curve. */
function add(kind: i32, shape: i32, place: i32, from: u32, until: u32, quantity: u64): void {
  const at = flow(count++);
  store<i32>(at + KIND, kind);
  store<i32>(at + SHAPE, shape);
  store<i32>(at + WHERE, place);
  store<u32>(at + FROM, from);
  store<u32>(at + UNTIL, until);
  store<u16>(at + OVER, 0);
  store<u64>(at + QUANTITY, quantity);
  store<u64>(at + USED, 0);
  store<u64>(at + TRIED, 0);
  store<u64>(at + COVERED, 0);
  store<u64>(at + TRIED_COVERED, 0);
}

function collectRecorded(day: i32): void {
  const total = i32(load<u32>(LIFE + LIFE_FLOW_COUNT));
  const ends = u32((day + 1) * SECONDS_PER_DAY);
  while (nextRecorded < total) {
    const recorded = LIFE + LIFE_FLOWS + <usize>nextRecorded * FLOW_SIZE;
    const from = load<u32>(recorded + FLOW_START);
    if (from >= ends) return;
    const until = load<u32>(recorded + FLOW_END);
    add(
      Kind.data,
      from == until ? 3 : 0,
      load<u8>(recorded + FLOW_PLACE),
      from,
      until,
      load<u64>(recorded + FLOW_BYTES),
    );
    store<u16>(flow(count - 1) + OVER, load<u16>(recorded + FLOW_CONTINUED));
    nextRecorded++;
  }
}

/** Second of the next record of no duration; beyond any month when there is none. It is used whole, at its second. */
export function nextPointAt(): i64 {
  while (nextPoint < count && load<i32>(flow(nextPoint) + SHAPE) != 3) nextPoint++;
  return nextPoint < count ? i64(load<u32>(flow(nextPoint) + FROM)) : i64.MAX_VALUE;
}

/** Takes it; its index. */
export function takePoint(): i32 {
  return nextPoint++;
}

export function flowQuantity(index: i32): u64 {
  return load<u64>(flow(index) + QUANTITY);
}

/** Units of a flow used up to where the day has been settled. */
export function usedSoFar(index: i32): u64 {
  return load<u64>(flow(index) + USED);
}

/** Units used up to `time`, kept for settle. */
export function tryUntil(index: i32, time: i64): u64 {
  const used = usedUntil(index, time);
  store<u64>(flow(index) + TRIED, used);
  return used;
}

/** The day is settled up to the time last tried. */
export function settleTried(): void {
  for (let i = 0; i < count; i++) {
    store<u64>(flow(i) + USED, load<u64>(flow(i) + TRIED));
    store<u64>(flow(i) + COVERED, load<u64>(flow(i) + TRIED_COVERED));
  }
}

/** Units of a recorded session that a bundle has covered so far, with those of the piece that was tried last. */
export function coveredWith(index: i32, more: i64, excess: u64): void {
  store<i64>(flow(index) + TRIED_COVERED, load<i64>(flow(index) + COVERED) + more);
  store<u64>(flow(index) + EXCESS, excess);
}

/** A session goes on of which so much is covered already. */
export function resumeCovered(index: i32, units: i64, excess: u64): void {
  store<i64>(flow(index) + COVERED, units);
  coveredWith(index, 0, excess);
}

/** Ticks by which those of that piece are worth more than a bundle of money paid. */
export function coveredExcess(index: i32): u64 {
  return load<u64>(flow(index) + EXCESS);
}

export function triedCovered(index: i32): i64 {
  return load<i64>(flow(index) + TRIED_COVERED);
}

/** Did some of a flow lie in the piece that was tried last? */
export function hasFlowed(index: i32): bool {
  return load<u64>(flow(index) + TRIED) > load<u64>(flow(index) + USED);
}

/** A session counts as beyond the bundle from its beginning: nothing of it is covered. */
export function uncover(index: i32): void {
  store<i64>(flow(index) + TRIED_COVERED, 0);
}

/** Runs a recorded session in the second before `time`? */
export function runsUntil(index: i32, time: i64): bool {
  const at = flow(index);
  return i64(load<u32>(at + FROM)) < time && i64(load<u32>(at + UNTIL)) >= time;
}

/** Is the flow a recorded session that is known as it flows, `delay` seconds later? */
export function followFlow(index: i32, before: u64, factor: i64, delay: i64): void {
  const at = flow(index);
  if (load<i32>(at + SHAPE) != 0) return flowsNot();
  flowsOn(load<u32>(at + FROM), load<u32>(at + UNTIL), load<u64>(at + QUANTITY), before, factor, delay);
}

/** Units of a flow used up to `time` (seconds of the month). */
export function usedUntil(index: i32, time: i64): u64 {
  const at = flow(index);
  const quantity = load<u64>(at + QUANTITY);
  const dayBegins = i64(today) * SECONDS_PER_DAY;
  const shape = load<i32>(at + SHAPE);
  if (shape == 0) return evenUntil(at, quantity, time);
  if (shape == 3) return 0;
  if (time <= dayBegins) return 0;
  if (time >= dayBegins + SECONDS_PER_DAY) return quantity;
  const from = load<u32>(at + FROM);
  const until = load<u32>(at + UNTIL);
  if (from == until) return (quantity * curveUntil(u32(time - dayBegins))) / WHOLE_DAY;
  const inside = shape == 2;
  const part = curveShare(u32(time - dayBegins), from, until, inside);
  const whole = curveShare(SECONDS_PER_DAY, from, until, inside);
  return whole == 0 ? 0 : (quantity * part) / whole;
}

function evenUntil(at: usize, quantity: u64, time: i64): u64 {
  return evenUnits(i64(load<u32>(at + FROM)), i64(load<u32>(at + UNTIL)), quantity, time);
}
