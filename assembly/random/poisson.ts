import { endBeyond } from '../beyond';
import { Beyond, COUNTS_MAX } from '../layout/beyond';
import { Stream } from './stream';

// Exact Poisson counts of any mean: a sum of independent counts of mean 64, of a whole mean below it and of sixteenths
// by table, and of the remainder below 1/16 by inversion. (A table holds its distribution to 2^-32.)
//
//   table: | 128 guide u8 | 176 upper ends of the cumulative distribution, u32, the last ones 2^32 - 1 |

const GUIDE_BITS = 7;
const ENDS = 128;
const SIZE = 176;
const STRIDE: usize = ENDS + 4 * SIZE;
const WHOLE_MAX: f64 = 64;
/** Means 0 ... 64, then 0/16 ... 15/16. */
const SIXTEENTHS = 65;
const TABLE_COUNT = SIXTEENTHS + 16;
const TABLES: usize = memory.data(67392, 64);
/** Unnormalised probabilities while a table is made. */
const WEIGHTS: usize = memory.data(1408, 16);

/** Words that one count reads, beside what a mean of 64 and more takes from the open stream. */
export const POISSON_WORDS = 3;

export class Poisson {
  private static ready: bool = false;

  static prepare(): void {
    if (Poisson.ready) return;
    for (let i = 0; i < TABLE_COUNT; i++) {
      fillTable(TABLES + <usize>i * STRIDE, i < SIXTEENTHS ? i : f64(i - SIXTEENTHS) / 16);
    }
    Poisson.ready = true;
  }

  /** One count, from POISSON_WORDS words; of a mean of COUNTS_MAX at most. */
  @inline static count(mean: f64, words: usize): u32 {
    let count: u32 = 0;
    if (mean >= WHOLE_MAX) {
      if (mean > f64(COUNTS_MAX)) endBeyond(Beyond.counts);
      const whole = i32(mean / WHOLE_MAX);
      count = large(whole);
      mean -= f64(whole) * WHOLE_MAX;
    }
    const steps = i32(mean * 16);
    count += find(steps >>> 4, load<u32>(words));
    count += find(SIXTEENTHS + (steps & 15), load<u32>(words, 4));
    return count + Poisson.small(mean - f64(steps) * 0.0625, load<u32>(words, 8));
  }

  /** The count of a small mean at one u32; the exponential is needed only beyond the bound exp(-x) >= 1 - x. */
  @inline static small(mean: f64, word: u32): u32 {
    const level = f64(word) * (1.0 / 4294967296.0);
    return level < 1 - mean ? 0 : invert(mean, level);
  }
}

/** So many counts of mean 64. */
function large(times: i32): u32 {
  let count: u32 = 0;
  for (let i = 0; i < times; i++) count += find(i32(WHOLE_MAX), Stream.next());
  return count;
}

function invert(mean: f64, level: f64): u32 {
  let probability = Math.exp(-mean);
  let end = probability;
  let count: u32 = 0;
  while (level >= end && count < 64) {
    count++;
    probability *= mean / f64(count);
    end += probability;
  }
  return count;
}

function find(index: i32, word: u32): u32 {
  const table = TABLES + <usize>index * STRIDE;
  let at: usize = load<u8>(table + <usize>(word >>> (32 - GUIDE_BITS)));
  while (word > load<u32>(table + (at << 2), ENDS)) at++;
  return u32(at);
}

function fillTable(table: usize, mean: f64): void {
  const total = weigh(mean);
  let sum: f64 = 0;
  for (let i = 0; i < SIZE; i++) {
    sum += load<f64>(WEIGHTS + ((<usize>i) << 3));
    const end = max(1.0, (sum / total) * 4294967296.0) - 1;
    store<u32>(table + ((<usize>i) << 2), i == SIZE - 1 ? 0xffffffff : u32(min(end, 4294967295.0)), ENDS);
  }
  let at: usize = 0;
  for (let cell: u32 = 0; cell < 1 << GUIDE_BITS; cell++) {
    while (cell << (32 - GUIDE_BITS) > load<u32>(table + (at << 2), ENDS)) at++;
    store<u8>(table + <usize>cell, u8(at));
  }
}

/** Fills WEIGHTS from the mode outwards, which keeps them from underflow; returns the sum. */
function weigh(mean: f64): f64 {
  const mode = i32(mean);
  let weight: f64 = 1;
  let total: f64 = 0;
  for (let k = mode; k >= 0; k--) {
    store<f64>(WEIGHTS + ((<usize>k) << 3), weight);
    total += weight;
    if (k > 0) weight *= f64(k) / mean;
  }
  weight = 1;
  for (let k = mode + 1; k < SIZE; k++) {
    weight *= mean / f64(k);
    store<f64>(WEIGHTS + ((<usize>k) << 3), weight);
    total += weight;
  }
  return total;
}
