import * as Layout from '../../assembly/layout/life.ts';
import { Direction, Kind, NumberClass, Place } from '../../assembly/layout/kinds.ts';
import { SECONDS_PER_DAY } from '../domain/units.ts';
import type { UsageRecord } from './record.ts';

const KINDS = ['data', 'voice', 'sms', 'mms'] as const;

const nothing: Omit<UsageRecord, 'kind' | 'startSeconds'> = {
  sim: '',
  place: Place.home,
  direction: Direction.outgoing,
  numberClass: NumberClass.mobile,
  seconds: 0,
  bytes: 0,
  messages: 0,
  recipients: 0,
  numbers: [],
};

/**
 * A simulated month in the core's Life at byte `base`, every curve filled, as records that rate alike: connections, days along
 * their curves, calls and sendings, ascending by start.
 */
export function readLife(view: DataView, base: number): UsageRecord[] {
  const firstDay = view.getUint32(base + Layout.LIFE_FIRST_DAY, true);
  const days = Array.from({ length: view.getUint32(base + Layout.LIFE_MONTH_DAYS, true) }, (_, day) => day);
  const count = view.getUint32(base + Layout.LIFE_EVENT_COUNT, true);
  const starts = firstDay * SECONDS_PER_DAY;
  const records = [
    ...days.flatMap((day) => connectionsOf(view, base, day, starts)),
    ...days.flatMap((day) => dayOf(view, base, day, starts)),
    ...Array.from({ length: count }, (_, index) =>
      eventAt(view, base + Layout.LIFE_EVENTS + index * Layout.EVENT_SIZE, starts),
    ),
  ];
  return records.sort((left, right) => left.startSeconds - right.startSeconds);
}

function connectionsOf(view: DataView, base: number, day: number, starts: number): UsageRecord[] {
  const masks = [
    [Layout.LIFE_HOME_MASK, Place.home],
    [Layout.LIFE_EU_MASK, Place.eu],
  ] as const;
  return masks
    .filter(([mask]) => ((view.getUint32(base + mask, true) >>> day) & 1) === 1)
    .map(([, place]) => ({
      ...nothing,
      kind: 'connection',
      place,
      startSeconds: starts + day * SECONDS_PER_DAY,
    }));
}

function dayOf(view: DataView, base: number, day: number, starts: number): UsageRecord[] {
  const u32 = (offset: number): number => view.getUint32(base + offset + 4 * day, true);
  const u64 = (offset: number): number => Number(view.getBigUint64(base + offset + 8 * day, true));
  const place = view.getUint8(base + Layout.LIFE_PLACE + day);
  const isAway = place !== Place.home;
  const spread = {
    place,
    awayFrom: isAway ? u32(Layout.LIFE_AWAY_FROM) : 0,
    awayUntil: isAway ? u32(Layout.LIFE_AWAY_UNTIL) : 0,
    awayBytes: isAway ? u64(Layout.LIFE_DATA_AWAY) : 0,
    homeMessages: u32(Layout.LIFE_SMS_HOME),
    awayMessages: isAway ? u32(Layout.LIFE_SMS_AWAY) : 0,
    fresh: u32(Layout.LIFE_FRESH),
    hours: hoursOf(view, base + Layout.LIFE_CURVE + Layout.LIFE_CURVE_STRIDE * day),
  };
  const bytes = u64(Layout.LIFE_DATA_HOME);
  const all = bytes + spread.awayBytes + spread.homeMessages + spread.awayMessages + spread.fresh;
  if (all === 0) return [];
  const startSeconds = starts + day * SECONDS_PER_DAY;
  return [{ ...nothing, kind: 'data', startSeconds, seconds: SECONDS_PER_DAY, bytes, spread }];
}

function hoursOf(view: DataView, curve: number): number[] {
  return Array.from({ length: Layout.HOURS }, (_, hour) => {
    return view.getUint16(curve + 2 * hour + 2, true) - view.getUint16(curve + 2 * hour, true);
  });
}

function eventAt(view: DataView, at: number, starts: number): UsageRecord {
  const kind = view.getUint8(at + Layout.EVENT_KIND);
  const quantity = view.getUint32(at + Layout.EVENT_QUANTITY, true);
  const isCall = kind === Kind.voice;
  return {
    ...nothing,
    kind: KINDS[kind] ?? 'voice',
    startSeconds: starts + view.getUint32(at + Layout.EVENT_START, true),
    place: view.getUint8(at + Layout.EVENT_PLACE),
    direction: view.getUint8(at + Layout.EVENT_DIRECTION),
    numberClass: view.getUint8(at + Layout.EVENT_CLASS),
    seconds: isCall ? quantity : 0,
    messages: isCall ? 0 : quantity,
    recipients: isCall ? 0 : view.getUint16(at + Layout.EVENT_RECIPIENTS, true),
    fresh: isCall ? 0 : view.getUint8(at + Layout.EVENT_FRESH),
  };
}
