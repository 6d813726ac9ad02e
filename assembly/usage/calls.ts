import { Direction, Kind } from '../layout/kinds';
import { EVENT_SIZE } from '../layout/life';
import { Habits } from '../population/habits';
import { Lognormal } from '../random/quantiles';
import { Stream, TAKE_MAX } from '../random/stream';
import { Events } from './events';
import { Month } from './life';
import { Totals } from './totals';

/** Weekdays at home that the connected days amount to, for calls. */
export function callDays(habits: Habits): f64 {
  const home = weightedDays(habits, Month.connected & ~Month.away);
  if (!Month.away) return home;
  return home + habits.callsAbroad * weightedDays(habits, Month.connected & Month.away);
}

function weightedDays(habits: Habits, mask: u32): f64 {
  const weekends = mask & Month.weekends;
  const holidays = mask & Month.holidays;
  const weekdays = popcnt(mask) - popcnt(weekends) - popcnt(holidays);
  return (
    f64(weekdays) + habits.callsWeekend * f64(popcnt(weekends)) + habits.callsHoliday * f64(popcnt(holidays))
  );
}

/** Appends calls to ordinary numbers with their lengths, one word each; sums outgoing ones. */
export function drawCalls(habits: Habits, count: i32, direction: Direction): void {
  const first = Events.count();
  const table = habits.callTable;
  const mean = habits.callMean;
  const cap = i32(habits.callCap);
  const firstShare = habits.ordinaryFirst;
  const secondShare = habits.ordinarySecond;
  let seconds: u64 = 0;
  let longest: i32 = 0;
  let at = Events.at(first);
  for (let left = count; left > 0; left -= TAKE_MAX) {
    let words = Stream.take(min(left, TAKE_MAX));
    for (const end = words + ((<usize>min(left, TAKE_MAX)) << 2); words < end; words += 4) {
      const word = load<u32>(words);
      let length = i32(Lognormal.factor24(table, word) * mean + 0.5);
      length = select(1, length, length < 1);
      length = select(cap, length, length > cap);
      const low = word & 255;
      const numberClass = u32(low >= firstShare) + u32(low >= secondShare);
      Events.put(at, length, Kind.voice, numberClass, direction);
      seconds += u64(length);
      longest = select(length, longest, length > longest);
      at += EVENT_SIZE;
    }
  }
  Events.setCount(first + count);
  if (direction == Direction.incoming) return;
  Totals.calls = count;
  Totals.callSeconds = seconds;
  Totals.longestCall = longest;
}
