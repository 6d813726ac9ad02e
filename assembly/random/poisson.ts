import { Stream } from './stream';

// Exact Poisson counts of any mean: a sum of independent counts of means 1024, 256, 1 ... 64 by table, and of the
// remainder below 1 by inversion. (A table holds its distribution to 2^-32.)
//
//   table: | first u32 | 256 guide u16 | upper ends of the cumulative distribution, u32, the last 2^32 - 1 |

const GUIDE = 4;
const ENDS = GUIDE + 512;
const TABLE_COUNT = 66;
const POINTERS: usize = memory.data(264, 16);
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
      const mean = i < 64 ? i + 1 : i == 64 ? 256 : 1024;
      store<usize>(POINTERS + ((<usize>i) << 2), at);
      at = fillTable(at, mean);
    }
    Poisson.ready = true;
  }

  /** The next count of the open stream. Means above a million count as a million. */
  static next(mean: f64): u32 {
    let count: u32 = 0;
    if (mean >= 64) {
      mean = min(mean, MEAN_MAX);
      for (; mean >= 1024; mean -= 1024) count += find(65, Stream.next());
      for (; mean >= 256; mean -= 256) count += find(64, Stream.next());
      for (; mean >= 64; mean -= 64) count += find(63, Stream.next());
    }
    const whole = i32(mean);
    if (whole > 0) count += find(whole - 1, Stream.next());
    return count + Poisson.small(mean - f64(whole), Stream.next());
  }

  /** The count of a small mean at one u32; the exponential is needed only beyond the bound exp(-x) >= 1 - x. */
  @inline static small(mean: f64, word: u32): u32 {
    const level = f64(word) * (1.0 / 4294967296.0);
    return level < 1 - mean ? 0 : invert(mean, level);
  }
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

/** Makes the table of a whole mean at `table`; returns the end of it. */
function fillTable(table: usize, mean: i32): usize {
  const reach = i32(9 * sqrt<f64>(f64(mean))) + 12;
  const first = max(0, mean - reach);
  const size = mean + reach - first + 1;
  let weight: f64 = 1;
  let total: f64 = 0;
  for (let k = mean; k >= first; k--) {
    store<f64>(WEIGHTS + ((<usize>(k - first)) << 3), weight);
    total += weight;
    weight *= f64(k) / f64(mean);
  }
  weight = 1;
  for (let k = mean + 1; k < first + size; k++) {
    weight *= f64(mean) / f64(k);
    store<f64>(WEIGHTS + ((<usize>(k - first)) << 3), weight);
    total += weight;
  }
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
