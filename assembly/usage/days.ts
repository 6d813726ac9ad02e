import { DAYS, LIFE_AWAY_FROM, LIFE_AWAY_UNTIL, LIFE_DATA_AWAY, LIFE_DATA_HOME } from '../layout/life';
import { LIFE_PLACE, SECONDS_PER_DAY } from '../layout/life';
import { Archetype } from '../layout/population';
import { Place } from '../layout/kinds';
import { Run } from '../calendar/run';
import { Habits } from '../population/habits';
import { Lognormal } from '../random/quantiles';
import { LIFE, Month } from './life';
import { Totals } from './totals';

/** 2^52: added to a number below it, its low 52 bits are the number, rounded to whole (half to even). */
const ROUND: f64 = 4503599627370496;
const ROUND_MASK: u64 = 0xfffffffffffff;
const MOST: f64 = 1000000000000; // DAY_BYTES_MAX

/** Words that `drawDays` reads. */
export const DAY_WORDS = 32;

/**
 * Bytes of each used day, as if at home. The 32nd day is never used; it falls on the first away day, which is filled
 * later.
 */
export function drawDays(habits: Habits, meanBytes: f64, used: u32, words: usize): void {
  const factors = habits.dayFactors + ((<usize>(Month.firstDay - Run.firstDay)) << 2);
  if (ASC_FEATURE_SIMD) drawInLanes(habits.dayTable, factors, meanBytes, used, words);
  else drawOneByOne(habits.dayTable, factors, meanBytes, used, words);
  Totals.euBytes = 0;
  Totals.otherBytes = 0;
}

function drawOneByOne(table: usize, factors: usize, meanBytes: f64, used: u32, words: usize): void {
  let total: u64 = 0;
  let largest: u64 = 0;
  for (let at: usize = 0; at < <usize>(DAY_WORDS << 2); at += 4) {
    const factor = Lognormal.factor(table, load<u32>(words + at)) * load<f32>(factors + at);
    const bytes = wholeBytes(f64(factor) * meanBytes) & -u64(used & 1);
    store<u64>(LIFE + (at << 1), bytes, LIFE_DATA_HOME);
    total += bytes;
    largest = bytes > largest ? bytes : largest;
    used >>>= 1;
  }
  Totals.homeBytes = total;
  Totals.largestDayBytes = largest;
}

function drawInLanes(table: usize, factors: usize, meanBytes: f64, used: u32, words: usize): void {
  const mean = f64x2.splat(meanBytes);
  let bits = i32x4(1, 2, 4, 8);
  let total = i64x2.splat(0);
  let largest = f64x2.splat(0);
  let at: usize = 0;
  // Tested at the end: engines take constants out of such loops only.
  do {
    const drawn = f32x4.mul(Lognormal.four(table, words + at), v128.load(factors + at));
    const kept = v128.and(drawn, i32x4.eq(v128.and(i32x4.splat(used), bits), bits));
    const first = inRange(f64x2.mul(f64x2.promote_low_f32x4(kept), mean));
    const second = inRange(
      f64x2.mul(f64x2.promote_low_f32x4(v128.shuffle<i32>(kept, kept, 2, 3, 2, 3)), mean),
    );
    largest = f64x2.pmax(largest, f64x2.pmax(first, second));
    const firstBytes = v128.and(first, i64x2.splat(ROUND_MASK));
    const secondBytes = v128.and(second, i64x2.splat(ROUND_MASK));
    v128.store(LIFE + (at << 1), firstBytes, LIFE_DATA_HOME);
    v128.store(LIFE + (at << 1), secondBytes, LIFE_DATA_HOME + 16);
    total = i64x2.add(total, i64x2.add(firstBytes, secondBytes));
    bits = i32x4.shl(bits, 4);
    at += 16;
  } while (at < <usize>(DAY_WORDS << 2));
  Totals.homeBytes = i64x2.extract_lane(total, 0) + i64x2.extract_lane(total, 1);
  const most = max(f64x2.extract_lane(largest, 0), f64x2.extract_lane(largest, 1));
  Totals.largestDayBytes = reinterpret<u64>(most) & ROUND_MASK;
}

function inRange(bytes: v128): v128 {
  return f64x2.add(f64x2.pmin(bytes, f64x2.splat(MOST)), f64x2.splat(ROUND));
}

/** Moves what falls on the away part of each day away, by its share of the day and the factor of being abroad. */
export function splitAway(habits: Habits): void {
  const eu = habits.real(Archetype.dataAbroadEu);
  const other = habits.real(Archetype.dataAbroadOther);
  for (let left = Month.away; left; left &= left - 1) {
    const day = <usize>ctz(left);
    const at = LIFE + (day << 3);
    const bytes = f64(load<u64>(at, LIFE_DATA_HOME));
    const share = awayShare(day);
    const inZone = i32(load<u8>(LIFE + day, LIFE_PLACE)) <= Place.eea;
    const away = wholeBytes(bytes * share * (inZone ? eu : other));
    store<u64>(at, wholeBytes(bytes * (1 - share)), LIFE_DATA_HOME);
    store<u64>(at, away, LIFE_DATA_AWAY);
    if (inZone) Totals.euBytes += away;
    else Totals.otherBytes += away;
  }
  sumHome();
}

/** Share of a day that is spent away. */
function awayShare(day: usize): f64 {
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
  return reinterpret<u64>((bytes < MOST ? bytes : MOST) + ROUND) & ROUND_MASK;
}
