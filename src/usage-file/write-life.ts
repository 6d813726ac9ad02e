import * as Layout from '../../assembly/layout/life.ts';
import { Kind, Place } from '../../assembly/layout/kinds.ts';
import { SECONDS_PER_DAY } from '../domain/units.ts';
import type { SpreadDay, UsageMonth } from './months.ts';
import type { NumbersWritten } from './numbers.ts';
import type { UsageRecord } from './record.ts';
import type { Piece } from './sessions.ts';

/** Writes one recorded month into the core's Life at byte `base`; day totals stay zero but for days known along a curve. */
export function writeLife(view: DataView, base: number, month: UsageMonth): void {
  new Uint8Array(view.buffer, view.byteOffset + base, Layout.LIFE_EVENTS).fill(0);
  const u32 = (offset: number, value: number): void => {
    view.setUint32(base + offset, value, true);
  };
  u32(Layout.LIFE_FIRST_DAY, month.firstDay);
  u32(Layout.LIFE_MONTH_DAYS, month.untilDay - month.firstDay);
  u32(Layout.LIFE_HOME_MASK, month.homeDays);
  u32(Layout.LIFE_EU_MASK, month.euDays);
  u32(Layout.LIFE_HAS_AWAY, isAway(month) ? 1 : 0);
  u32(Layout.LIFE_EVENT_COUNT, month.events.length);
  u32(Layout.LIFE_PLACED, 1);
  u32(Layout.LIFE_RECORDED, 1);
  u32(Layout.LIFE_FLOW_COUNT, month.flows.length);
  for (const day of month.days) writeDay(view, base, day);
  for (const [day, place] of month.lastPlaces) view.setUint8(base + Layout.LIFE_LAST_PLACE + day, place + 1);
  const start = month.firstDay * SECONDS_PER_DAY;
  month.events.forEach((event, index) => {
    const at = base + Layout.LIFE_EVENTS + index * Layout.EVENT_SIZE;
    writeEvent(view, at, event, start);
    view.setUint8(at + Layout.EVENT_FRESH, month.numbers.alone[index] ?? 0);
  });
  writeNumbers(view, base, month.numbers);
  month.flows.forEach((flow, index) => {
    writeFlow(view, base + Layout.LIFE_FLOWS + index * Layout.FLOW_SIZE, flow, start);
  });
}

function isAway({ flows, events, days }: UsageMonth): boolean {
  const places = [...flows, ...events, ...days.map(({ spread }) => spread)];
  return places.some(({ place }) => place !== Place.home);
}

function writeEvent(view: DataView, at: number, event: UsageRecord, monthStart: number): void {
  const kind = Kind[event.kind as 'voice' | 'sms' | 'mms'];
  view.setUint32(at + Layout.EVENT_START, event.startSeconds - monthStart, true);
  view.setUint32(at + Layout.EVENT_QUANTITY, kind === Kind.voice ? event.seconds : event.messages, true);
  view.setUint8(at + Layout.EVENT_KIND, kind);
  view.setUint8(at + Layout.EVENT_CLASS, event.numberClass);
  view.setUint8(at + Layout.EVENT_DIRECTION, event.direction);
  view.setUint8(at + Layout.EVENT_PLACE, event.place);
  view.setUint16(at + Layout.EVENT_RECIPIENTS, event.recipients, true);
  view.setUint8(at + Layout.EVENT_KEEP, 0);
}

function writeNumbers(view: DataView, base: number, { again, listed }: NumbersWritten): void {
  view.setUint32(base + Layout.LIFE_NUMBER_COUNT, again.length, true);
  view.setUint32(base + Layout.LIFE_NUMBERS_LISTED, listed, true);
  again.forEach(({ event, number, before }, index) => {
    const at = base + Layout.LIFE_NUMBERS + index * Layout.NUMBER_SIZE;
    view.setUint16(at + Layout.NUMBER_EVENT, event, true);
    view.setUint16(at + Layout.NUMBER_BEFORE, before ?? Layout.NOT_BEFORE, true);
    view.setUint32(at + Layout.NUMBER_INDEX, number, true);
    view.setUint32(at + Layout.NUMBER_CARRIED, 0, true);
  });
}

function writeDay(view: DataView, base: number, { day, homeBytes, spread }: SpreadDay): void {
  view.setBigUint64(base + Layout.LIFE_DATA_HOME + 8 * day, BigInt(homeBytes), true);
  view.setBigUint64(base + Layout.LIFE_DATA_AWAY + 8 * day, BigInt(spread.awayBytes), true);
  view.setUint8(base + Layout.LIFE_PLACE + day, spread.place);
  view.setUint32(base + Layout.LIFE_AWAY_FROM + 4 * day, spread.awayFrom, true);
  view.setUint32(base + Layout.LIFE_AWAY_UNTIL + 4 * day, spread.awayUntil, true);
  view.setUint32(base + Layout.LIFE_SMS_HOME + 4 * day, spread.homeMessages, true);
  view.setUint32(base + Layout.LIFE_SMS_AWAY + 4 * day, spread.awayMessages, true);
  view.setUint32(base + Layout.LIFE_FRESH + 4 * day, spread.fresh, true);
  const curve = base + Layout.LIFE_CURVE + Layout.LIFE_CURVE_STRIDE * day;
  cumulative(spread.hours).forEach((share, hour) => {
    view.setUint16(curve + 2 * hour, share, true);
  });
}

/** 25 shares of CURVE_ONE, from 0 to the whole, rounded half up. */
function cumulative(hours: readonly number[]): number[] {
  const total = hours.reduce((sum, weight) => sum + weight, 0);
  let before = 0;
  return [0, ...hours.map((weight) => Math.round(((before += weight) * Layout.CURVE_ONE) / total))];
}

function writeFlow(view: DataView, at: number, flow: Piece, monthStart: number): void {
  view.setUint32(at + Layout.FLOW_START, flow.startSeconds - monthStart, true);
  view.setUint32(at + Layout.FLOW_END, flow.endSeconds - monthStart, true);
  view.setBigUint64(at + Layout.FLOW_BYTES, BigInt(flow.bytes), true);
  view.setUint8(at + Layout.FLOW_PLACE, flow.place);
  view.setUint8(at + Layout.FLOW_CONTINUED, flow.isContinued ? 1 : 0);
  view.setUint8(at + Layout.FLOW_CONTINUES, flow.continues ? 1 : 0);
}
