import { Kind } from '../layout/kinds';
import {
  DAYS,
  EVENT_KEEP,
  EVENT_KIND,
  EVENT_PLACE,
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
import { Archetype } from '../layout/population';
import { Curve, Habits } from '../population/habits';
import { Slots } from '../population/slots';
import { PURPOSE_PLACING } from '../random/draw';
import { Stream, TAKE_MAX } from '../random/stream';
import { DayShares } from './dayShares';
import { Events } from './events';
import { LIFE, Month } from './life';
import { sortEvents } from './sorting';

const HALF = TAKE_MAX >> 1;

/**
 * Gives the events of LIFE their start and place, ascending by start, and spreads its messages over days, from a stream
 * of its own: the same whenever it is done. Outgoing events come first in the stream, then messages, then incoming
 * calls, so that drawing these changes nothing else. Does nothing when done already.
 */
export function placeMonth(): void {
  if (load<u32>(LIFE, LIFE_PLACED)) return;
  const habits = changetype<Habits>(Month.habits);
  Stream.open(Month.customer, Month.sim, Month.index, PURPOSE_PLACING);
  const weekend = habits.real(Archetype.smsWeekend);
  DayShares.fill(DayShares.calls, habits.callsWeekend, habits.callsHoliday, habits.callsAbroad);
  DayShares.fill(DayShares.messages, weekend, weekend, 1);
  placeEvents(habits, 0, Month.outgoing);
  spreadMessages();
  placeEvents(habits, Month.outgoing, Events.count());
  sortEvents();
  store<u32>(LIFE, 1, LIFE_PLACED);
}

function placeEvents(habits: Habits, first: i32, end: i32): void {
  const quiet = Month.weekends | Month.holidays;
  for (let i = first; i < end;) {
    let words = Stream.take(min(end - i, HALF) << 1);
    for (const stop = min(end, i + HALF); i < stop; i++, words += 8) {
      const at = Events.at(i);
      const word = load<u32>(words);
      const shares = load<u8>(at, EVENT_KIND) == Kind.voice ? DayShares.calls : DayShares.messages;
      const day = Slots.below(shares, word >>> 1);
      const curve = (quiet >>> day) & 1 ? habits.callWeekendCurve : habits.callWeekdayCurve;
      const second = Curve.second(curve, load<u32>(words, 4));
      store<u32>(at, <u32>day * SECONDS_PER_DAY + second, EVENT_START);
      store<u8>(at, u8(word), EVENT_KEEP);
      store<u8>(at, placeAt(day, second), EVENT_PLACE);
    }
  }
}

/** Home, or the day's place when the second lies in its away part. */
function placeAt(day: i32, second: u32): u8 {
  const at = LIFE + ((<usize>day) << 2);
  const inside = second >= load<u32>(at, LIFE_AWAY_FROM) && second < load<u32>(at, LIFE_AWAY_UNTIL);
  return inside ? load<u8>(LIFE + <usize>day, LIFE_PLACE) : 0;
}

function spreadMessages(): void {
  memory.fill(LIFE + LIFE_SMS_HOME, 0, 4 * DAYS);
  memory.fill(LIFE + LIFE_FRESH, 0, 4 * DAYS);
  const total = i32(load<u32>(LIFE, LIFE_SMS_TOTAL));
  const fresh = i32(load<u32>(LIFE, LIFE_FRESH_TOTAL));
  for (let i = 0; i < total;) {
    let words = Stream.take(min(total - i, TAKE_MAX));
    for (const stop = min(total, i + TAKE_MAX); i < stop; i++, words += 4) {
      const at = LIFE + ((<usize>Slots.below(DayShares.messages, load<u32>(words) >>> 1)) << 2);
      store<u32>(at, load<u32>(at, LIFE_SMS_HOME) + 1, LIFE_SMS_HOME);
      store<u32>(at, load<u32>(at, LIFE_FRESH) + u32(i < fresh), LIFE_FRESH);
    }
  }
  if (Month.away) moveMessages();
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
