import { Direction, NumberClass, Place } from '../../assembly/layout/kinds.ts';
import { SECONDS_PER_DAY } from '../domain/units.ts';
import { suggestion } from '../scenario/suggestion.ts';
import { placeOf } from '../usage-file/places.ts';
import type { UsageRecord } from '../usage-file/record.ts';
import { bytesOf, durationOf } from './quantities.ts';
import { Unreadable } from './unreadable.ts';

export type Use = Omit<UsageRecord, 'sim' | 'startSeconds'>;

/** First words of use; any other first word is a fact. */
export const USE_WORDS = ['data', 'call', 'incoming', 'sms', 'mms', 'connected', 'day'] as const;

const COUNT_MAX = 65_535;
const CALL_SECONDS_MAX = 31 * 86_400;
const MMS_CLASSES: Record<string, NumberClass> = {
  BASE: NumberClass.mmsBase,
  'e-mail': NumberClass.mmsEmail,
  other: NumberClass.mmsOther,
};
const CALL_CLASSES = ['onNet', 'mobile', 'fixed', 'foreign', 'vas', 'short', 'free', 'emergency'] as const;

/**
 * "data 10.5 GB over 2 h in FR" as uses at one moment. Throws Unreadable.
 * @param home ISO code of the country in which use is when no other is named
 */
export function usesOf(text: string, home: string): Use[] {
  if (text.startsWith('day ')) return [spreadDay(text, home)];
  const [, whole = '', country] = /^(.+?)(?: in (\w+))?$/.exec(text) ?? [];
  const place = placeNamed(country ?? home, home);
  for (const read of [data, call, group, eachTo, messages, connected]) {
    const uses = read(whole, place);
    if (uses) return uses;
  }
  throw new Unreadable(`"${text}" is no use; write it such as data 10.5 GB over 2 h, call 15 min, sms 3`);
}

function data(text: string, place: Place): Use[] | undefined {
  const found = /^data (\d{1,9}(?:\.\d{1,9})?) (B|kB|MB|GB)(?: over (.+))?$/.exec(text);
  if (!found) return undefined;
  const [, amount = '', unit = '', over] = found;
  const bytes = Number(bytesOf(amount, unit));
  return [{ ...nothing, kind: 'data', place, bytes, seconds: over ? callSeconds(over) : 0 }];
}

function call(text: string, place: Place): Use[] | undefined {
  const found = /^(incoming )?call ((?:\d+ (?:h|min|s) ?)+?)(?: (?:to|from) (\w+))?$/.exec(text);
  if (!found) return undefined;
  const [, incoming, duration = '', to] = found;
  const direction = incoming ? Direction.incoming : Direction.outgoing;
  return [
    { ...nothing, kind: 'voice', place, direction, numberClass: classOf(to), seconds: callSeconds(duration) },
  ];
}

function messages(text: string, place: Place): Use[] | undefined {
  const found =
    /^(incoming )?(sms|mms) (\d+)(?: to ([\w-]+))?(?: for (\d+) recipients)?(?: with (\d+) new numbers)?$/.exec(
      text,
    );
  if (!found) return undefined;
  const [, incoming, kind, count = '', to, recipients = '1', fresh] = found;
  const direction = incoming ? Direction.incoming : Direction.outgoing;
  const numberClass = kind === 'mms' ? mmsClassOf(to) : classOf(to);
  const sending = {
    place,
    direction,
    numberClass,
    messages: countOf(count),
    recipients: countOf(recipients),
  };
  const written = fresh === undefined ? {} : { fresh: countOf(fresh) };
  return [{ ...nothing, kind: kind as 'sms' | 'mms', ...sending, ...written }];
}

const DAY =
  /^day (\d{1,13}) B(?:, (\d+) sms)?(?:, (\d+) new numbers)?(?:; in (\w+) (\d\d:\d\d:\d\d)-(\d\d:\d\d:\d\d) (\d{1,13}) B(?:, (\d+) sms)?)?; by hours (\d{1,6}(?: \d{1,6}){23})$/;

/** A whole day along a curve: at home, and elsewhere in a window of it. */
function spreadDay(text: string, home: string): Use {
  const found = DAY.exec(text);
  if (!found) {
    throw new Unreadable(
      `"${text.slice(0, 60)}" is no day; write such as day 350000000 B, 12 sms; in FR 09:15:00-24:00:00 2000000 B; by hours 0 0 ... (24 numbers)`,
    );
  }
  const [, bytes, sms = '0', fresh = '0', country, from = '', until = '', awayBytes = '0', awaySms = '0'] =
    found;
  const hours = (found[9] ?? '').split(' ').map(Number);
  if (hours.every((weight) => weight === 0)) throw new Unreadable('the hours are all 0; give one a weight');
  const spread = {
    place: country === undefined ? Place.home : placeNamed(country, home),
    awayFrom: country === undefined ? 0 : secondOfDay(from),
    awayUntil: country === undefined ? 0 : secondOfDay(until),
    awayBytes: Number(awayBytes),
    homeMessages: Number(sms),
    awayMessages: Number(awaySms),
    fresh: Number(fresh),
    hours,
  };
  return { ...nothing, bytes: Number(bytes), seconds: SECONDS_PER_DAY, spread };
}

function secondOfDay(time: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  const second = hours * 3600 + minutes * 60 + seconds;
  if (minutes > 59 || seconds > 59 || second > SECONDS_PER_DAY) {
    throw new Unreadable(`there is no time of day ${time}; write 00:00:00 to 24:00:00`);
  }
  return second;
}

function placeNamed(country: string, home: string): Place {
  const place = placeOf(country, home);
  if (place !== undefined) return place;
  throw new Unreadable(`there is no country "${country}"; write an ISO code of two letters, or sea`);
}

function group(text: string, place: Place): Use[] | undefined {
  const found = /^(sms|mms) to (\d+) recipients$/.exec(text);
  if (!found) return undefined;
  const recipients = countOf(found[2] ?? '');
  const numbers = Array.from({ length: recipients }, (_, index) => -1 - index);
  const kind = found[1] as 'sms' | 'mms';
  const numberClass = kind === 'mms' ? NumberClass.mmsOther : NumberClass.mobile;
  return [{ ...nothing, kind, place, numberClass, messages: recipients, recipients, numbers }];
}

function eachTo(text: string, place: Place): Use[] | undefined {
  const found = /^sms each to numbers (\d+)-(\d+)$/.exec(text);
  if (!found) return undefined;
  const [first, last] = [countOf(found[1] ?? ''), countOf(found[2] ?? '')];
  if (last < first) throw new Unreadable(`there are no numbers ${first}-${last}; write the lower one first`);
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

function callSeconds(text: string): number {
  const seconds = durationOf(text);
  if (seconds > CALL_SECONDS_MAX) throw new Unreadable(`"${text}" is longer than a month; write less`);
  return seconds;
}

function countOf(digits: string): number {
  const count = Number(digits);
  if (count > COUNT_MAX) throw new Unreadable(`${digits} is too many; write at most ${COUNT_MAX}`);
  return count;
}

function classOf(name = 'mobile'): NumberClass {
  const found = CALL_CLASSES.find((each) => each === name);
  if (found === undefined) {
    throw new Unreadable(`there is no class of number "${name}"; ${suggestion(name, CALL_CLASSES)}`);
  }
  return NumberClass[found];
}

function mmsClassOf(name = 'other'): NumberClass {
  const found = MMS_CLASSES[name];
  if (found === undefined) {
    throw new Unreadable(`an MMS goes to BASE, e-mail or other, not to "${name}"; write one of them`);
  }
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
