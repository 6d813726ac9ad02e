import {
  DAYS,
  DAY_BYTES_MAX,
  LIFE_AWAY_FROM,
  LIFE_AWAY_UNTIL,
  LIFE_DATA_AWAY,
  LIFE_DATA_HOME,
} from '../layout/life';
import { LIFE_PLACE, SECONDS_PER_DAY } from '../layout/life';
import { Archetype } from '../layout/population';
import { Place } from '../layout/kinds';
import { Run } from '../calendar/run';
import { Habits } from '../population/habits';
import { Lognormal } from '../random/quantiles';
import { Stream } from '../random/stream';
import { LIFE, Month } from './life';
import { Totals } from './totals';

/** 2^52: added to a number below it, its low 52 bits are the number, rounded to whole (half to even). */
const ROUND: f64 = 4503599627370496;
const ROUND_MASK: u64 = 0xfffffffffffff;

/** Bytes of each used day, as if at home. The 32nd day is never used; it falls on the first away day, filled later. */
export function drawDays(habits: Habits, meanBytes: f64, used: u32): void {
  const words = Stream.take(32);
  const factors = habits.dayFactors + ((<usize>(Month.firstDay - Run.firstDay)) << 2);
  const table = habits.dayTable;
  let total: u64 = 0;
  let largest: u64 = 0;
  for (let day: usize = 0; day < 32; day++) {
    const factor = Lognormal.factor(table, load<u32>(words + (day << 2))) * load<f32>(factors + (day << 2));
    const bytes = wholeBytes(f64(factor) * meanBytes) & -u64((used >>> u32(day)) & 1);
    store<u64>(LIFE + (day << 3), bytes, LIFE_DATA_HOME);
    total += bytes;
    largest = select(bytes, largest, bytes > largest);
  }
  Totals.homeBytes = total;
  Totals.largestDayBytes = largest;
  Totals.euBytes = 0;
  Totals.otherBytes = 0;
}

/** Moves what falls on the away part of each day away, by its share of the day and the factor of being abroad. */
export function splitAway(habits: Habits): void {
  const eu = habits.real(Archetype.dataAbroadEu);
  const other = habits.real(Archetype.dataAbroadOther);
  for (let day: usize = 0; day < <usize>DAYS; day++) {
    const place = i32(load<u8>(LIFE + day, LIFE_PLACE));
    if (place == Place.home) {
      store<u64>(LIFE + (day << 3), 0, LIFE_DATA_AWAY);
      continue;
    }
    const bytes = f64(load<u64>(LIFE + (day << 3), LIFE_DATA_HOME));
    const share = awayShare(day);
    const zone = place <= Place.eea;
    const away = wholeBytes(bytes * share * (zone ? eu : other));
    store<u64>(LIFE + (day << 3), wholeBytes(bytes * (1 - share)), LIFE_DATA_HOME);
    store<u64>(LIFE + (day << 3), away, LIFE_DATA_AWAY);
    if (zone) Totals.euBytes += away;
    else Totals.otherBytes += away;
  }
  sumHome();
}

/** Share of a day that is spent away. */
export function awayShare(day: usize): f64 {
  const from = load<u32>(LIFE + (day << 2), LIFE_AWAY_FROM);
  const until = load<u32>(LIFE + (day << 2), LIFE_AWAY_UNTIL);
  return f64(until - from) / SECONDS_PER_DAY;
}

function sumHome(): void {
  let total: u64 = 0;
  let largest: u64 = 0;
  for (let day: usize = 0; day < <usize>DAYS; day++) {
    const bytes = load<u64>(LIFE + (day << 3), LIFE_DATA_HOME);
    total += bytes;
    largest = max(largest, bytes);
  }
  Totals.homeBytes = total;
  Totals.largestDayBytes = largest;
}

function wholeBytes(bytes: f64): u64 {
  const most = f64(DAY_BYTES_MAX);
  return reinterpret<u64>((bytes < most ? bytes : most) + ROUND) & ROUND_MASK;
}
