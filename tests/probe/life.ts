import {
  DAYS,
  EVENT_CLASS,
  EVENT_DIRECTION,
  EVENT_FRESH,
  EVENT_KEEP,
  EVENT_KIND,
  EVENT_PLACE,
  EVENT_QUANTITY,
  EVENT_RECIPIENTS,
  EVENT_SIZE,
  EVENT_START,
  LIFE_AWAY_FROM,
  LIFE_AWAY_UNTIL,
  LIFE_CURVE,
  LIFE_CURVE_STRIDE,
  LIFE_DATA_AWAY,
  LIFE_DATA_HOME,
  LIFE_EU_MASK,
  LIFE_EVENTS,
  LIFE_EVENT_COUNT,
  LIFE_FIRST_DAY,
  LIFE_FRESH,
  LIFE_FRESH_TOTAL,
  LIFE_HAS_AWAY,
  LIFE_HOME_MASK,
  LIFE_MONTH_DAYS,
  LIFE_PLACE,
  LIFE_PLACED,
  LIFE_SMS_AWAY,
  LIFE_SMS_HOME,
  LIFE_SMS_TOTAL,
} from '../../assembly/layout/life.ts';
import type { Probe } from './probe.ts';

export interface Event {
  start: number;
  quantity: number;
  kind: number;
  numberClass: number;
  direction: number;
  place: number;
  recipients: number;
  keep: number;
  fresh: number;
}

export type Life = ReturnType<typeof readLife>;

/** The month in the probe's Life, copied. */
export function readLife(probe: Probe) {
  const life = probe.lifePtr();
  const view = new DataView(probe.memory.buffer, life);
  const word = (offset: number) => view.getUint32(offset, true);
  const days = <T>(read: (day: number) => T): T[] => Array.from({ length: DAYS }, (_, day) => read(day));
  const wordsByDay = (offset: number) => days((day) => word(offset + 4 * day));
  const bytesByDay = (offset: number) => days((day) => Number(view.getBigUint64(offset + 8 * day, true)));
  return {
    firstDay: word(LIFE_FIRST_DAY),
    monthDays: word(LIFE_MONTH_DAYS),
    homeMask: word(LIFE_HOME_MASK),
    euMask: word(LIFE_EU_MASK),
    hasAway: word(LIFE_HAS_AWAY),
    placed: word(LIFE_PLACED),
    smsTotal: word(LIFE_SMS_TOTAL),
    freshTotal: word(LIFE_FRESH_TOTAL),
    dataHome: bytesByDay(LIFE_DATA_HOME),
    dataAway: bytesByDay(LIFE_DATA_AWAY),
    place: days((day) => view.getUint8(LIFE_PLACE + day)),
    awayFrom: wordsByDay(LIFE_AWAY_FROM),
    awayUntil: wordsByDay(LIFE_AWAY_UNTIL),
    smsHome: wordsByDay(LIFE_SMS_HOME),
    smsAway: wordsByDay(LIFE_SMS_AWAY),
    fresh: wordsByDay(LIFE_FRESH),
    events: Array.from({ length: word(LIFE_EVENT_COUNT) }, (_, i) => readEvent(view, i)),
  };
}

function readEvent(view: DataView, index: number): Event {
  const at = LIFE_EVENTS + index * EVENT_SIZE;
  return {
    start: view.getUint32(at + EVENT_START, true),
    quantity: view.getUint32(at + EVENT_QUANTITY, true),
    kind: view.getUint8(at + EVENT_KIND),
    numberClass: view.getUint8(at + EVENT_CLASS),
    direction: view.getUint8(at + EVENT_DIRECTION),
    place: view.getUint8(at + EVENT_PLACE),
    recipients: view.getUint16(at + EVENT_RECIPIENTS, true),
    keep: view.getUint8(at + EVENT_KEEP),
    fresh: view.getUint8(at + EVENT_FRESH),
  };
}

/** The cumulative curve of one day, 25 values. */
export function readCurve(probe: Probe, day: number): number[] {
  const at = probe.lifePtr() + LIFE_CURVE + day * LIFE_CURVE_STRIDE;
  return [...new Uint16Array(probe.memory.buffer, at, 25)];
}
