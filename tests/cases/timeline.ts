import { Direction, NumberClass, Place } from '../../assembly/layout/kinds.ts';
import { isoDay } from '../../src/domain/calendar.ts';
import { placeOf } from '../../src/usage-file/places.ts';
import type { UsageRecord } from '../../src/usage-file/record.ts';

const SECONDS = { h: 3600, min: 60, s: 1 } as const;
const BYTES = { B: 1, kB: 1e3, MB: 1e6, GB: 1e9 } as const;
const MMS_CLASSES: Record<string, NumberClass> = {
  BASE: NumberClass.mmsBase,
  'e-mail': NumberClass.mmsEmail,
  other: NumberClass.mmsOther,
};

type Use = Omit<UsageRecord, 'sim' | 'startSeconds'>;

/** One line of a timeline as the records of one SIM (README.md tells the grammar). Throws on what it cannot read. */
export function recordsOf(line: string): UsageRecord[] {
  const daily = /^daily (\S+)\.\.(\S+) (\d{2}:\d{2}(?::\d{2})?) (.+)$/.exec(line);
  const once = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}(?::\d{2})?) (.+)$/.exec(line);
  const [, from, until, time, use] = daily ?? [undefined, once?.[1], once?.[1], once?.[2], once?.[3]];
  if (!from || !until || !time || !use) throw new Error(`no time at the beginning of "${line}"`);
  const uses = usesOf(use);
  return daysBetween(from, until).flatMap((day) =>
    uses.map((each) => ({ sim: 'case', startSeconds: secondsOf(`${day} ${time}`), ...each })),
  );
}

/** "2026-03-10 11:40" as seconds since 1970-01-01, local time. */
export function secondsOf(text: string): number {
  const seconds = Date.parse(`${text.replace(' ', 'T').padEnd(19, ':00')}Z`) / 1000;
  if (Number.isNaN(seconds)) throw new Error(`no such time: "${text}"`);
  return seconds;
}

/** "1 h 30 min" as seconds. */
export function durationOf(text: string): number {
  const parts = [...text.matchAll(/(\d+) (h|min|s)\b/g)];
  if (parts.map(([whole]) => whole).join(' ') !== text) throw new Error(`no duration: "${text}"`);
  return parts.reduce(
    (sum, [, count, unit]) => sum + Number(count) * SECONDS[unit as keyof typeof SECONDS],
    0,
  );
}

function daysBetween(from: string, until: string): string[] {
  const [first, last] = [from, until].map((day) => secondsOf(`${day} 00:00`) / 86_400);
  if (first === undefined || last === undefined || last < first) throw new Error(`no days ${from}..${until}`);
  return Array.from({ length: last - first + 1 }, (_, index) => isoDay(first + index));
}

function usesOf(text: string): Use[] {
  const [, whole = '', country] = /^(.+?)(?: in (\w+))?$/.exec(text) ?? [];
  const place = placeOf(country ?? 'BE', 'BE');
  if (place === undefined) throw new Error(`no such country: "${country}"`);
  for (const read of [data, call, group, eachTo, messages, connected]) {
    const uses = read(whole, place);
    if (uses) return uses;
  }
  throw new Error(`cannot read "${text}"`);
}

function data(text: string, place: Place): Use[] | undefined {
  const found = /^data ([\d.]+) (B|kB|MB|GB)(?: over (.+))?$/.exec(text);
  if (!found) return undefined;
  const [, amount = '', unit, over] = found;
  const bytes = Math.round(Number(amount) * BYTES[unit as keyof typeof BYTES]);
  return [{ ...nothing, kind: 'data', place, bytes, seconds: over ? durationOf(over) : 0 }];
}

function call(text: string, place: Place): Use[] | undefined {
  const found = /^(incoming )?call ((?:\d+ (?:h|min|s) ?)+?)(?: (?:to|from) (\w+))?$/.exec(text);
  if (!found) return undefined;
  const [, incoming, length = '', to] = found;
  const direction = incoming ? Direction.incoming : Direction.outgoing;
  return [
    { ...nothing, kind: 'voice', place, direction, seconds: durationOf(length), numberClass: classOf(to) },
  ];
}

function messages(text: string, place: Place): Use[] | undefined {
  const found = /^(incoming )?(sms|mms) (\d+)(?: to ([\w-]+))?$/.exec(text);
  if (!found) return undefined;
  const [, incoming, kind, count, to] = found;
  const direction = incoming ? Direction.incoming : Direction.outgoing;
  const numberClass = kind === 'mms' ? mmsClassOf(to) : classOf(to);
  const sending = { place, direction, numberClass, messages: Number(count), recipients: 1 };
  return [{ ...nothing, kind: kind as 'sms' | 'mms', ...sending }];
}

function group(text: string, place: Place): Use[] | undefined {
  const found = /^(sms|mms) to (\d+) recipients$/.exec(text);
  if (!found) return undefined;
  const recipients = Number(found[2]);
  const numbers = Array.from({ length: recipients }, (_, index) => -1 - index);
  const kind = found[1] as 'sms' | 'mms';
  const numberClass = kind === 'mms' ? NumberClass.mmsOther : NumberClass.mobile;
  return [{ ...nothing, kind, place, numberClass, messages: recipients, recipients, numbers }];
}

function eachTo(text: string, place: Place): Use[] | undefined {
  const found = /^sms each to numbers (\d+)-(\d+)$/.exec(text);
  if (!found) return undefined;
  const [first, last] = [Number(found[1]), Number(found[2])];
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    ...nothing,
    kind: 'sms' as const,
    place,
    messages: 1,
    recipients: 1,
    numbers: [first + index],
  }));
}

function connected(text: string, place: Place): Use[] | undefined {
  return text === 'connected' ? [{ ...nothing, kind: 'connection', place }] : undefined;
}

function classOf(name = 'mobile'): NumberClass {
  const found = NumberClass[name as keyof typeof NumberClass];
  if (typeof found !== 'number') throw new Error(`no such class of number: "${name}"`);
  return found;
}

function mmsClassOf(name = 'other'): NumberClass {
  const found = MMS_CLASSES[name];
  if (found === undefined) throw new Error(`an MMS goes to BASE, e-mail or other, not to "${name}"`);
  return found;
}

const nothing: Use = {
  kind: 'data',
  place: Place.home,
  direction: Direction.outgoing,
  numberClass: NumberClass.mobile,
  seconds: 0,
  bytes: 0,
  messages: 0,
  recipients: 0,
  numbers: [],
};
