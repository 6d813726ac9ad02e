import { Stream } from './stream';

// Exact Poisson counts of any mean: a sum of independent counts of means 1024, 256, 1 ... 64, and 1/16 ... 15/16 by
// table, and of the remainder by inversion. (A table holds its distribution to 2^-32.)
//
//   table: | first u32 | 256 guide u16 | upper ends of the cumulative distribution, u32, the last 2^32 - 1 |

const GUIDE = 4;
const ENDS = GUIDE + 512;
const SIXTEENTHS = 66;
const TABLE_COUNT = SIXTEENTHS + 15;
const POINTERS: usize = memory.data(324, 16);
const TABLES: usize = memory.data(98304, 16);
/** Unnormalised probabilities while a table is made. */
const WEIGHTS: usize = memory.data(16384, 16);
const MEAN_MAX: f64 = 1000000;

export class Poisson {
  private static ready: bool = false;

  static prepare(): void {
    if (Poisson.ready) return;
    let at = TABLES;
    for (let i = 0; i < TABLE_COUNT; i++) {
      store<usize>(POINTERS + ((<usize>i) << 2), at);
      at = fillTable(at, meanOf(i));
    }
    Poisson.ready = true;
  }

  /** The next count of the open stream. Means above a million count as a million. */
  static next(mean: f64): u32 {
    if (mean <= 0) return 0;
    let count: u32 = 0;
    if (mean >= 64) {
      mean = min(mean, MEAN_MAX);
      for (; mean >= 1024; mean -= 1024) count += find(65, Stream.next());
      for (; mean >= 256; mean -= 256) count += find(64, Stream.next());
      for (; mean >= 64; mean -= 64) count += find(63, Stream.next());
    }
    const steps = i32(mean * 16);
    if (steps >= 16) count += find((steps >>> 4) - 1, Stream.next());
    if (steps & 15) count += find(SIXTEENTHS - 1 + (steps & 15), Stream.next());
    return count + Poisson.small(mean - f64(steps) * 0.0625, Stream.next());
  }

  /** The count of a small mean at one u32; the exponential is needed only beyond the bound exp(-x) >= 1 - x. */
  @inline static small(mean: f64, word: u32): u32 {
    const level = f64(word) * (1.0 / 4294967296.0);
    return level < 1 - mean ? 0 : invert(mean, level);
  }
}

function meanOf(index: i32): f64 {
  if (index >= SIXTEENTHS) return f64(index - SIXTEENTHS + 1) / 16;
  return index < 64 ? index + 1 : index == 64 ? 256 : 1024;
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
  const table = load<usize>(POINTERS + ((<usize>index) << 2));
  let at: usize = load<u16>(table + ((<usize>(word >>> 24)) << 1), GUIDE);
  while (word > load<u32>(table + (at << 2), ENDS)) at++;
  return load<u32>(table) + u32(at);
}

/** Makes the table of a mean at `table`; returns the end of it. */
function fillTable(table: usize, mean: f64): usize {
  const mode = i32(mean);
  const reach = i32(9 * sqrt<f64>(mean)) + 12;
  const first = max(0, mode - reach);
  const size = mode + reach - first + 1;
  const total = weigh(first, mode, size, mean);
  store<u32>(table, first);
  let sum: f64 = 0;
  for (let i = 0; i < size; i++) {
    sum += load<f64>(WEIGHTS + ((<usize>i) << 3));
    const end = max(1.0, (sum / total) * 4294967296.0) - 1;
    store<u32>(table + ((<usize>i) << 2), i == size - 1 ? 0xffffffff : u32(min(end, 4294967295.0)), ENDS);
  }
  let at: usize = 0;
  for (let cell: u32 = 0; cell < 256; cell++) {
    while (cell << 24 > load<u32>(table + (at << 2), ENDS)) at++;
    store<u16>(table + ((<usize>cell) << 1), u16(at), GUIDE);
  }
  return table + ENDS + ((<usize>size) << 2);
}

/** Fills WEIGHTS from the mode outwards, which keeps large means from underflow; returns the sum. */
function weigh(first: i32, mode: i32, size: i32, mean: f64): f64 {
  let weight: f64 = 1;
  let total: f64 = 0;
  for (let k = mode; k >= first; k--) {
    store<f64>(WEIGHTS + ((<usize>(k - first)) << 3), weight);
    total += weight;
    weight *= f64(k) / mean;
  }
  weight = 1;
  for (let k = mode + 1; k < first + size; k++) {
    weight *= mean / f64(k);
    store<f64>(WEIGHTS + ((<usize>(k - first)) << 3), weight);
    total += weight;
  }
  return total;
}
