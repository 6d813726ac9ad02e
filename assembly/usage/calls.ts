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

/** Added to a number below 2^23, the low 23 bits of the f32 are the number, rounded to whole (half to even). */
const ROUND: f32 = 8388608;
const ROUND_MASK = 0x7fffff;

/** Appends calls to ordinary numbers with their lengths, one word each; sums outgoing ones. */
export function drawCalls(habits: Habits, count: i32, direction: Direction): void {
  const first = Events.count();
  const kind = u32(Kind.voice) | (u32(direction) << 16);
  Sums.seconds = 0;
  Sums.longest = 0;
  for (let done = 0; done < count; done += TAKE_MAX) {
    const size = min(count - done, TAKE_MAX);
    const words = Stream.take(size);
    if (ASC_FEATURE_SIMD) writeInLanes(habits, Events.at(first + done), words, size, kind);
    else writeOneByOne(habits, Events.at(first + done), words, size, kind);
  }
  Events.setCount(first + count);
  if (direction == Direction.incoming) return;
  Totals.calls = count;
  Totals.callSeconds = Sums.seconds;
  Totals.longestCall = Sums.longest;
}

class Sums {
  static seconds: u64 = 0;
  static longest: u32 = 0;
}

function writeOneByOne(habits: Habits, at: usize, words: usize, size: i32, kind: u32): void {
  const cap = habits.callCap;
  const firstShare = habits.ordinaryFirst;
  const secondShare = habits.ordinarySecond;
  for (const end = words + ((<usize>size) << 2); words < end; words += 4) {
    const word = load<u32>(words);
    let length = Lognormal.factor24(habits.callTable, word) * habits.callMean;
    length = length < cap ? length : cap;
    length = length > 1 ? length : 1;
    const seconds = reinterpret<u32>(length + ROUND) & ROUND_MASK;
    const low = word & 255;
    const numberClass = u32(low >= firstShare) + u32(low >= secondShare);
    store<u64>(at, u64(seconds) << 32);
    store<u64>(at, u64(kind | (numberClass << 8)) | (u64(1) << 32), 8);
    Sums.seconds += seconds;
    Sums.longest = max(Sums.longest, seconds);
    at += EVENT_SIZE;
  }
}

/** The last group may write up to three events beyond the count; they stay out of the sums and are overwritten. */
function writeInLanes(habits: Habits, at: usize, words: usize, size: i32, kind: u32): void {
  const table = habits.callTable;
  const mean = f32x4.splat(habits.callMean);
  const cap = f32x4.splat(habits.callCap);
  const firstShare = i32x4.splat(habits.ordinaryFirst);
  const secondShare = i32x4.splat(habits.ordinarySecond);
  const one = i32x4.splat(1);
  let left = i32x4.sub(i32x4.splat(size), i32x4(0, 1, 2, 3));
  let sum = i32x4.splat(0);
  let longest = i32x4.splat(0);
  for (const end = words + ((<usize>size) << 2); words < end; words += 16) {
    let length = f32x4.pmin(cap, f32x4.mul(Lognormal.four24(table, words), mean));
    length = f32x4.pmax(f32x4.splat(1), length);
    const seconds = v128.and(f32x4.add(length, f32x4.splat(ROUND)), i32x4.splat(ROUND_MASK));
    const low = v128.and(v128.load(words), i32x4.splat(255));
    const steps = i32x4.add(i32x4.ge_s(low, firstShare), i32x4.ge_s(low, secondShare));
    const kinds = i32x4.sub(i32x4.splat(kind), i32x4.shl(steps, 8));
    putFour(at, i32x4.splat(0), seconds, kinds, one);
    const counted = v128.and(seconds, i32x4.ge_s(left, one));
    sum = i32x4.add(sum, counted);
    longest = i32x4.max_u(longest, counted);
    left = i32x4.sub(left, i32x4.splat(4));
    at += 4 * EVENT_SIZE;
  }
  Sums.seconds += sumOf(sum);
  Sums.longest = max(Sums.longest, largestOf(longest));
}

/** Four events from their four words, by lanes. */
function putFour(at: usize, first: v128, second: v128, third: v128, fourth: v128): void {
  const low = v128.shuffle<i32>(first, second, 0, 4, 1, 5);
  const low2 = v128.shuffle<i32>(first, second, 2, 6, 3, 7);
  const high = v128.shuffle<i32>(third, fourth, 0, 4, 1, 5);
  const high2 = v128.shuffle<i32>(third, fourth, 2, 6, 3, 7);
  v128.store(at, v128.shuffle<i64>(low, high, 0, 2), 0);
  v128.store(at, v128.shuffle<i64>(low, high, 1, 3), 16);
  v128.store(at, v128.shuffle<i64>(low2, high2, 0, 2), 32);
  v128.store(at, v128.shuffle<i64>(low2, high2, 1, 3), 48);
}

function sumOf(lanes: v128): u64 {
  const first = u64(u32(i32x4.extract_lane(lanes, 0))) + u64(u32(i32x4.extract_lane(lanes, 1)));
  return first + u64(u32(i32x4.extract_lane(lanes, 2))) + u64(u32(i32x4.extract_lane(lanes, 3)));
}

function largestOf(lanes: v128): u32 {
  const first = max<u32>(i32x4.extract_lane(lanes, 0), i32x4.extract_lane(lanes, 1));
  return max<u32>(first, max<u32>(i32x4.extract_lane(lanes, 2), i32x4.extract_lane(lanes, 3)));
}
