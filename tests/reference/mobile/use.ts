import type { NumberClass } from '../../../assembly/layout/kinds.ts';
import { Direction, Place } from '../../../assembly/layout/kinds.ts';
import type { UsageRecord } from '../../../src/usage-file/record.ts';
import { DAY, dayOf } from '../days.ts';

// What a SIM did, as the terms see it: data that flow over time, calls that count when they end, and sendings.

export type Zone = 'home' | 'eu' | 'abroad';

/** EU Roaming Zone (Definitions): EU states without Belgium, with Norway, Iceland and Liechtenstein. */
export function zoneOf(place: Place): Zone {
  if (place === Place.home) return 'home';
  return place === Place.eu || place === Place.eea ? 'eu' : 'abroad';
}

/** Data of one session within one day, spread evenly; `from` = `until` is one moment. */
export interface Flow {
  readonly from: number;
  readonly until: number;
  readonly bytes: bigint;
  readonly place: Place;
  /** The same session goes on from the day before. */
  readonly isContinued: boolean;
}

/** Bytes of a flow from its start until a second. */
export function bytesUntil({ from, until, bytes }: Flow, at: number): bigint {
  if (at >= until) return bytes;
  return at <= from ? 0n : (bytes * BigInt(at - from)) / BigInt(until - from);
}

/** A call, or a sending of messages. */
export interface Sending {
  readonly record: UsageRecord;
  readonly kind: 'voice' | 'sms' | 'mms';
  readonly at: number;
  /** Second at which its record is made: the end of a call. */
  readonly ends: number;
  readonly place: Place;
  readonly incoming: boolean;
  readonly numberClass: NumberClass;
  /** Seconds of a call, or messages. */
  readonly amount: number;
  readonly recipients: number;
  readonly numbers: readonly number[];
  /** Numbers not written to before in the month, that are not named. */
  readonly fresh: number;
}

export type Use = { flow: Flow; sending?: undefined } | { sending: Sending; flow?: undefined };

/**
 * The records of one SIM in order of time; of those of one second, data first, then in the order given. A call that nobody
 * answered is no use.
 */
export function usesOf(records: readonly UsageRecord[]): Use[] {
  const flows = records.filter(({ kind }) => kind === 'data').flatMap(flowsOf);
  const sendings = records
    .filter(({ kind, seconds }) => (kind === 'voice' ? seconds > 0 : kind === 'sms' || kind === 'mms'))
    .map((record) => ({ sending: sendingOf(record) }));
  const startOf = (use: Use): number => (use.flow ? use.flow.from : use.sending.at);
  return [...flows.map((flow) => ({ flow })), ...sendings].sort(
    (left, right) => startOf(left) - startOf(right),
  );
}

/** A session is shared evenly over its seconds and so between its days. */
function flowsOf(record: UsageRecord): Flow[] {
  const session = {
    from: record.startSeconds,
    until: record.startSeconds + record.seconds,
    bytes: BigInt(record.bytes),
    place: record.place,
    isContinued: false,
  };
  if (session.from === session.until) return session.bytes > 0n ? [session] : [];
  return daysTouched(record)
    .map((day) => {
      const from = Math.max(session.from, day * DAY);
      const until = Math.min(session.until, (day + 1) * DAY);
      const isContinued = from > session.from;
      return {
        ...session,
        from,
        until,
        isContinued,
        bytes: bytesUntil(session, until) - bytesUntil(session, from),
      };
    })
    .filter(({ bytes }) => bytes > 0n);
}

function sendingOf(record: UsageRecord): Sending {
  const isCall = record.kind === 'voice';
  return {
    record,
    kind: record.kind as Sending['kind'],
    at: record.startSeconds,
    ends: record.startSeconds + (isCall ? record.seconds : 0),
    place: record.place,
    incoming: record.direction === Direction.incoming,
    numberClass: record.numberClass,
    amount: isCall ? record.seconds : record.messages,
    recipients: record.recipients,
    numbers: record.numbers,
    fresh: record.fresh ?? 0,
  };
}

function daysTouched({ startSeconds, seconds }: UsageRecord): number[] {
  const first = dayOf(startSeconds);
  const last = dayOf(startSeconds + Math.max(0, seconds - 1));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Days on which the SIM was on a network at home, and in the EU zone (13.5). */
export function connectedDays(records: readonly UsageRecord[]): { home: Set<number>; eu: Set<number> } {
  const days = { home: new Set<number>(), eu: new Set<number>() };
  for (const record of records) {
    const zone = zoneOf(record.place);
    if (zone !== 'abroad') for (const day of daysTouched(record)) days[zone].add(day);
  }
  return days;
}
