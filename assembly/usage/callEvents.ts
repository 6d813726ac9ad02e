import { Direction, Kind } from '../layout/kinds';
import { EVENT_SIZE } from '../layout/life';
import { CallClasses } from '../population/callClasses';
import { Habits } from '../population/habits';
import { Lognormal } from '../random/quantiles';
import { Stream, TAKE_MAX } from '../random/stream';
import { Events } from './events';

/** Added to a number below 2^23, the low 23 bits of the f32 are the number, rounded to whole (half to even). */
const ROUND: f32 = 8388608;
const ROUND_MASK = 0x7fffff;
const CLASS_MASK = 0xfff;

/** Appending calls: one word each, its upper 20 bits for the length and its lower 12 for the number class. */
export class CallEvents {
  /** Of the calls appended last. */
  static seconds: u64 = 0;
  static longest: u32 = 0;

  static append(habits: Habits, classes: usize, count: i32, direction: Direction): void {
    CallEvents.seconds = 0;
    CallEvents.longest = 0;
    if (count == 0) return;
    const first = Events.count();
    const kind = u32(Kind.voice) | (CallClasses.first(classes) << 8) | (u32(direction) << 16);
    for (let done = 0; done < count; done += TAKE_MAX) {
      const size = min(count - done, TAKE_MAX);
      const words = Stream.take(size);
      if (ASC_FEATURE_SIMD) inLanes(habits, classes, Events.at(first + done), words, size, kind);
      else oneByOne(habits, classes, Events.at(first + done), words, size, kind);
    }
    Events.setCount(first + count);
  }
}

function oneByOne(habits: Habits, classes: usize, at: usize, words: usize, size: i32, kind: u32): void {
  const table = habits.callTable;
  const mean = habits.callMean;
  const cap = habits.callCap;
  let sum: u64 = 0;
  let longest: u32 = 0;
  for (const end = words + ((<usize>size) << 2); words < end; words += 4) {
    const word = load<u32>(words);
    let length = Lognormal.factor20(table, word) * mean;
    length = length < cap ? length : cap;
    length = length > 1 ? length : 1;
    const seconds = reinterpret<u32>(length + ROUND) & ROUND_MASK;
    const steps = CallClasses.steps(classes, word & CLASS_MASK);
    store<u64>(at, u64(seconds) << 32);
    store<u64>(at, u64(kind + (steps << 8)) | (u64(1) << 32), 8);
    sum += seconds;
    longest = max(longest, seconds);
    at += EVENT_SIZE;
  }
  CallEvents.seconds += sum;
  CallEvents.longest = max(CallEvents.longest, longest);
}

/** The last group may write up to three events beyond the count; they stay out of the sums and are overwritten. */
function inLanes(habits: Habits, classes: usize, at: usize, words: usize, size: i32, kind: u32): void {
  const table = habits.callTable;
  const mean = f32x4.splat(habits.callMean);
  const cap = f32x4.splat(habits.callCap);
  const one = i32x4.splat(1);
  let left = i32x4.sub(i32x4.splat(size), i32x4(0, 1, 2, 3));
  let sum = i32x4.splat(0);
  let longest = i32x4.splat(0);
  const end = words + ((<usize>size) << 2);
  // Tested at the end: engines take constants out of such loops only.
  do {
    let length = f32x4.pmin(cap, f32x4.mul(Lognormal.four20(table, words), mean));
    length = f32x4.pmax(f32x4.splat(1), length);
    const seconds = v128.and(f32x4.add(length, f32x4.splat(ROUND)), i32x4.splat(ROUND_MASK));
    const steps = CallClasses.fourSteps(classes, v128.and(v128.load(words), i32x4.splat(CLASS_MASK)));
    putFour(at, seconds, i32x4.sub(i32x4.splat(kind), i32x4.shl(steps, 8)), one);
    const counted = v128.and(seconds, i32x4.ge_s(left, one));
    sum = i32x4.add(sum, counted);
    longest = i32x4.max_u(longest, counted);
    left = i32x4.sub(left, i32x4.splat(4));
    at += 4 * EVENT_SIZE;
    words += 16;
  } while (words < end);
  CallEvents.seconds += sumOf(sum);
  CallEvents.longest = max(CallEvents.longest, largestOf(longest));
}

/** Four unplaced events from their quantities and last two words. */
function putFour(at: usize, quantity: v128, third: v128, fourth: v128): void {
  const low = v128.shuffle<i32>(i32x4.splat(0), quantity, 0, 4, 1, 5);
  const low2 = v128.shuffle<i32>(i32x4.splat(0), quantity, 2, 6, 3, 7);
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
