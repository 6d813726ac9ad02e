import {
  DAYS,
  EVENT_KEEP,
  EVENT_PLACE,
  EVENT_SIZE,
  EVENT_START,
  LIFE_AWAY_FROM,
  LIFE_AWAY_UNTIL,
  LIFE_FRESH,
  LIFE_FRESH_TOTAL,
  LIFE_PLACE,
  LIFE_PLACED,
  LIFE_SMS_AWAY,
  LIFE_SMS_HOME,
  LIFE_SMS_TOTAL,
  SECONDS_PER_DAY,
} from '../layout/life';
import { Curve } from '../population/curve';
import { Habits, WEIGHT_ONE } from '../population/habits';
import { PURPOSE_PLACING } from '../random/draw';
import { Stream, TAKE_MAX } from '../random/stream';
import { DayShares } from './dayShares';
import { Events } from './events';
import { LIFE, Month } from './life';
import { sortEvents } from './sorting';

const HALF = TAKE_MAX >> 1;

/** Parts of a month that are located by themselves, as bits. */
enum Part {
  calls = 1, // outgoing
  rest = 2, // messages, and incoming calls
  all = 3,
}

/** Completes the month: events located and ascending by start. Does nothing when done already. */
export function placeMonth(): void {
  if (load<u32>(LIFE, LIFE_PLACED)) return;
  locateMonth();
  sortEvents(0, Events.count());
  store<u32>(LIFE, 1, LIFE_PLACED);
}

/** The same for messages alone. */
export function placeMessages(): void {
  if (load<u32>(LIFE, LIFE_PLACED) || Month.messagesPlaced) return;
  locate(Part.rest);
  sortEvents(Month.calls, Month.outgoing - Month.calls);
  Month.messagesPlaced = true;
}

/**
 * Gives the events of LIFE their start and place, in drawing order, and spreads its messages over days, from a stream of
 * its own: the same whenever it is done. Outgoing events come first in the stream, then messages, then incoming calls,
 * so that drawing these changes nothing else.
 */
export function locateMonth(): void {
  locate(Part.all);
}

/** Have calls their start and place? */
export function areCallsLocated(): bool {
  return load<u32>(LIFE, LIFE_PLACED) != 0 || (Month.located & Part.calls) != 0;
}

/** Gives them these, whatever the rest of the month. */
export function locateCalls(): void {
  if (areCallsLocated()) return;
  locate(Events.count() > Month.outgoing ? Part.all : Part.calls);
}

function locate(parts: i32): void {
  const wanted = parts & ~Month.located;
  if (wanted == 0) return;
  const habits = changetype<Habits>(Month.habits);
  const events = Events.count();
  openPlacing();
  if ((wanted & Part.calls) != 0 || events > Month.outgoing) shareCalls(habits);
  if ((wanted & Part.rest) != 0) DayShares.fill(DayShares.messages, habits.callWeights + 12, WEIGHT_ONE);
  locateOutgoing(habits, wanted);
  if ((wanted & Part.rest) != 0) {
    spreadMessages();
    for (let i = Month.outgoing; i < events; i += HALF) {
      const words = Stream.take(min(events - i, HALF) << 1);
      locateEvents(habits, DayShares.calls, i, min(events, i + HALF), words);
    }
  }
  Month.located |= wanted;
}

/** Opens the stream that places the month: two words for each event first. */
export function openPlacing(): void {
  Stream.open(Month.customer, Month.sim, Month.index, PURPOSE_PLACING);
}

/** Over which days its calls fall. */
export function shareCalls(habits: Habits): void {
  DayShares.fill(DayShares.calls, habits.callWeights, habits.awayWeight);
}

/** Calls, then messages: words are drawn of all up to the last that is wanted. */
function locateOutgoing(habits: Habits, wanted: i32): void {
  const end = (wanted & Part.rest) != 0 ? Month.outgoing : Month.calls;
  for (let i = 0; i < end; i += HALF) {
    const stop = min(Month.outgoing, i + HALF);
    const words = Stream.take((stop - i) << 1);
    const turn = max(i, min(stop, Month.calls));
    if ((wanted & Part.calls) != 0) locateEvents(habits, DayShares.calls, i, turn, words);
    if ((wanted & Part.rest) == 0) continue;
    locateEvents(habits, DayShares.messages, turn, stop, words + ((<usize>(turn - i)) << 3));
  }
}

/** Events from `first` on, over days by these shares; two words each. */
function locateEvents(habits: Habits, shares: usize, first: i32, end: i32, words: usize): void {
  const quiet = Month.weekends | Month.holidays;
  const weekdays = habits.callWeekdayCurve;
  const toWeekends = habits.callWeekendCurve - weekdays;
  const travels = Month.away != 0;
  for (let at = Events.at(first), stop = Events.at(end); at < stop; at += EVENT_SIZE, words += 8) {
    const word = load<u32>(words);
    const day = DayShares.day(shares, word);
    const isQuiet = -usize((quiet >>> day) & 1);
    const second = Curve.second(weekdays + (toWeekends & isQuiet), load<u32>(words, 4));
    store<u32>(at, day * SECONDS_PER_DAY + second, EVENT_START);
    if (travels) store<u8>(at, placeAt(day, second), EVENT_PLACE);
    store<u8>(at, u8(word), EVENT_KEEP);
  }
}

/** Home, or the day's place when the second lies in its away part. */
function placeAt(day: u32, second: u32): u32 {
  const at = LIFE + ((<usize>day) << 2);
  const from = load<u32>(at, LIFE_AWAY_FROM);
  const inside: u32 = -u32(second - from < load<u32>(at, LIFE_AWAY_UNTIL) - from);
  return u32(load<u8>(LIFE + <usize>day, LIFE_PLACE)) & inside;
}

function spreadMessages(): void {
  const total = i32(load<u32>(LIFE, LIFE_SMS_TOTAL));
  const fresh = i32(load<u32>(LIFE, LIFE_FRESH_TOTAL));
  memory.fill(LIFE + LIFE_SMS_HOME, 0, 4 * DAYS);
  spread(LIFE + LIFE_SMS_HOME, fresh);
  memory.copy(LIFE + LIFE_FRESH, LIFE + LIFE_SMS_HOME, 4 * DAYS);
  spread(LIFE + LIFE_SMS_HOME, total - fresh);
  if (Month.away) moveMessages();
}

/** Adds `count` messages to the days at `to`. */
function spread(to: usize, count: i32): void {
  for (let left = count; left > 0; left -= TAKE_MAX) {
    const size = min(left, TAKE_MAX);
    const words = Stream.take(size);
    for (let i = 0; i < size; i++) {
      const at = to + ((<usize>DayShares.day(DayShares.messages, load<u32>(words + ((<usize>i) << 2)))) << 2);
      store<u32>(at, load<u32>(at) + 1);
    }
  }
}

/** Moves each message of a day with an away part there with the away part's share of the day. */
function moveMessages(): void {
  for (let left = Month.away; left; left &= left - 1) {
    const at = LIFE + ((<usize>ctz(left)) << 2);
    const from = load<u32>(at, LIFE_AWAY_FROM);
    const span = load<u32>(at, LIFE_AWAY_UNTIL) - from;
    const count = load<u32>(at, LIFE_SMS_HOME);
    let away: u32 = 0;
    if (span == SECONDS_PER_DAY) away = count;
    else
      for (let i: u32 = 0; i < count; i++) away += u32((u64(Stream.next()) * SECONDS_PER_DAY) >> 32 < span);
    store<u32>(at, count - away, LIFE_SMS_HOME);
    store<u32>(at, away, LIFE_SMS_AWAY);
  }
}
