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
  locateMonth();
  sortEvents(Month.calls, Month.outgoing - Month.calls);
  Month.messagesPlaced = true;
}

/**
 * Gives the events of LIFE their start and place, in drawing order, and spreads its messages over days, from a stream of
 * its own: the same whenever it is done. Outgoing events come first in the stream, then messages, then incoming calls,
 * so that drawing these changes nothing else.
 */
export function locateMonth(): void {
  if (Month.located) return;
  const habits = changetype<Habits>(Month.habits);
  Stream.open(Month.customer, Month.sim, Month.index, PURPOSE_PLACING);
  DayShares.fill(DayShares.calls, habits.callWeights, habits.awayWeight);
  DayShares.fill(DayShares.messages, habits.callWeights + 12, WEIGHT_ONE);
  locateEvents(habits, 0, Month.calls, Month.outgoing);
  spreadMessages();
  locateEvents(habits, Month.outgoing, Events.count(), Events.count());
  Month.located = true;
}

/** Events from `first` on: calls before `messages`. */
function locateEvents(habits: Habits, first: i32, messages: i32, end: i32): void {
  for (let i = first; i < end; i += HALF) {
    const words = Stream.take(min(end - i, HALF) << 1);
    const stop = min(end, i + HALF);
    const turn = max(i, min(stop, messages));
    locate(habits, DayShares.calls, i, turn, words);
    locate(habits, DayShares.messages, turn, stop, words + ((<usize>(turn - i)) << 3));
  }
}

/** Events from `first` on, over days by these shares; two words each. */
function locate(habits: Habits, shares: usize, first: i32, end: i32, words: usize): void {
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
