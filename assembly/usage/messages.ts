import { Direction, Kind, NumberClass } from '../layout/kinds';
import { EVENT_FRESH, EVENT_RECIPIENTS, EVENT_SIZE, LIFE_FRESH_TOTAL, LIFE_SMS_TOTAL } from '../layout/life';
import { Habits } from '../population/habits';
import { Stream } from '../random/stream';
import { Events } from './events';
import { LIFE } from './life';
import { Totals } from './totals';

const UNIT: f64 = 1.0 / 4294967296.0;

/** Ordinary SMS stay a sum until the month is placed. */
export function setMessages(fresh: u32, repeated: u32): void {
  store<u32>(LIFE, fresh + repeated, LIFE_SMS_TOTAL);
  store<u32>(LIFE, fresh, LIFE_FRESH_TOTAL);
  Totals.smsTotal = fresh + repeated;
  Totals.freshTotal = fresh;
}

/** Single SMS to foreign, VAS and short numbers. */
export function drawSpecialMessages(habits: Habits, count: u32): void {
  const fitting = Events.further(count);
  putSingles(habits, fitting, Kind.sms, NumberClass.foreign, habits.smsFirstEnd, habits.smsSecondEnd);
  Totals.specialMessages = fitting;
  Totals.foreignMessages = fitting - Single.second - Single.third;
  Totals.vasMessages = Single.second;
}

/** MMS to BASE, e-mail and other networks. */
export function drawMms(habits: Habits, count: u32): void {
  const fitting = Events.further(count);
  const ends = habits.mmsFirstEnd;
  putSingles(habits, fitting, Kind.mms, NumberClass.mmsBase, ends, habits.mmsSecondEnd);
  Totals.mmsOther = Single.third;
  Totals.mmsBase = fitting - Single.third;
}

/** Those put last, of the second and third of their three classes. */
class Single {
  static second: u32 = 0;
  static third: u32 = 0;
}

/** One word each: its upper half for the class of three, its lower for a fresh number. */
function putSingles(
  habits: Habits,
  count: i32,
  kind: Kind,
  first: NumberClass,
  end: u32,
  secondEnd: u32,
): void {
  const freshShare = habits.freshShare;
  let at = Events.at(Events.count());
  let freshTotal: u32 = 0;
  let beyondFirst: u32 = 0;
  let thirds: u32 = 0;
  for (let i = 0; i < count; i++, at += EVENT_SIZE) {
    const word = Stream.next();
    const level = word >>> 16;
    const second = u32(level >= end);
    const third = u32(level >= secondEnd);
    const fresh = u32((word & 0xffff) < freshShare);
    Events.put(at, 1, kind, u32(first) + second + third, Direction.outgoing);
    store<u8>(at, u8(fresh), EVENT_FRESH);
    freshTotal += fresh;
    beyondFirst += second;
    thirds += third;
  }
  Totals.freshTotal += freshTotal;
  Events.setCount(Events.count() + count);
  Single.second = beyondFirst - thirds;
  Single.third = thirds;
}

/** One SMS to several recipients each; fresh numbers among them are their mean, rounded up or down at random. */
export function drawGroups(habits: Habits, count: u32): void {
  const fitting = Events.further(count);
  let at = Events.at(Events.count());
  let messages: u32 = 0;
  let largest: u32 = 0;
  for (let i = 0; i < fitting; i++, at += EVENT_SIZE) {
    const recipients = habits.groupMin + u32((u64(Stream.next()) * u64(habits.groupSpan)) >> 32);
    const mean = f64(recipients) * habits.groupFresh;
    const fresh = min<u32>(u32(mean + f64(Stream.next()) * UNIT), 255);
    Events.put(at, recipients, Kind.sms, NumberClass.mobile, Direction.outgoing);
    store<u16>(at, u16(recipients), EVENT_RECIPIENTS);
    store<u8>(at, u8(fresh), EVENT_FRESH);
    messages += recipients;
    largest = max(largest, recipients);
    Totals.freshTotal += fresh;
  }
  Totals.groups = fitting;
  Totals.groupMessages = messages;
  Totals.largestGroup = largest;
  Events.setCount(Events.count() + fitting);
}
