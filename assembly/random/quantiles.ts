import { normalOf, normalQuantile } from './normal';

// Lognormal factors of mean 1, by table: 4096 cells of equal probability, straight lines between quantiles.
//
//   | sigma f64 | shift f64 = -sigma^2/2 | 4097 f32 |
//
// The two end cells are not tabled: there the quantile is computed, so that both tails are right. The lines lie above
// a convex quantile; inner cells are scaled so that their mass is the exact one (by Simpson), which keeps the mean.

const CELLS = 4096;
const NODES = 16;
const STRIDE: usize = NODES + 4 * (CELLS + 1) + 12;
/** Six spreads of each of sixteen archetypes, and two of a network's other subscribers. */
const TABLES_MAX = 98;
const TABLES: usize = memory.data(98 * 16416, 16);
/** Quantiles at the edges and middles of all cells: 8193 f64, the first and last unused. */
const NORMALS: usize = memory.data(65544, 16);

export class Lognormal {
  private static count: i32 = 0;
  private static ready: bool = false;

  /** Forgets all tables; pointers into them are dead. */
  static clear(): void {
    Lognormal.count = 0;
  }

  /** The table of one sigma, made when new. Several archetypes with one sigma share it. */
  static table(sigma: f64): usize {
    for (let i = 0; i < Lognormal.count; i++) {
      const known = TABLES + <usize>i * STRIDE;
      if (load<f64>(known) == sigma) return known;
    }
    if (Lognormal.count == TABLES_MAX) unreachable();
    const table = TABLES + <usize>Lognormal.count * STRIDE;
    Lognormal.count++;
    fillTable(table, sigma);
    return table;
  }

  /** The factor of one u32. */
  static factor(table: usize, word: u32): f32 {
    if (inEndCell(word)) return exact(table, word);
    return line(table, word, f32(i32(word & 0xfffff)) * f32(1.0 / 1048576.0));
  }

  /** The factor of the upper 20 bits of one u32; the lower 12 stay free for another use. */
  static factor20(table: usize, word: u32): f32 {
    if (inEndCell(word)) return exact(table, (word & 0xfffff000) | 0x800);
    return line(table, word, f32(i32((word >>> 12) & 0xff)) * f32(1.0 / 256.0));
  }

  /** The factors of the four u32 at `words`, as f32 lanes. */
  @inline static four(table: usize, words: usize): v128 {
    const word = v128.load(words);
    if (endsAmong(word)) return oneByOne(table, words);
    const share = f32x4.convert_i32x4_s(v128.and(word, i32x4.splat(0xfffff)));
    return Lognormal.lines(table, words, f32x4.mul(share, f32x4.splat(f32(1.0 / 1048576.0))));
  }

  /** `factor20` of the four u32 at `words`. */
  @inline static four20(table: usize, words: usize): v128 {
    const word = v128.load(words);
    if (endsAmong(word)) return oneByOne20(table, words);
    const share = f32x4.convert_i32x4_s(v128.and(i32x4.shr_u(word, 12), i32x4.splat(0xff)));
    return Lognormal.lines(table, words, f32x4.mul(share, f32x4.splat(f32(1.0 / 256.0))));
  }


  @inline private static lines(table: usize, words: usize, share: v128): v128 {
    let first = v128.load_zero<u64>(nodeAt(table, load<u32>(words, 0)), NODES);
    let second = v128.load_zero<u64>(nodeAt(table, load<u32>(words, 8)), NODES);
    first = v128.load_lane<u64>(nodeAt(table, load<u32>(words, 4)), first, 1, NODES);
    second = v128.load_lane<u64>(nodeAt(table, load<u32>(words, 12)), second, 1, NODES);
    const low = v128.shuffle<i32>(first, second, 0, 2, 4, 6);
    const high = v128.shuffle<i32>(first, second, 1, 3, 5, 7);
    return f32x4.add(low, f32x4.mul(f32x4.sub(high, low), share));
  }

  static prepare(): void {
    if (Lognormal.ready) return;
    for (let i = 1; i < 2 * CELLS; i++) {
      store<f64>(NORMALS + ((<usize>i) << 3), normalQuantile(f64(i) / f64(2 * CELLS)));
    }
    Lognormal.ready = true;
  }
}

/** Cell 0 or 4095. */
function inEndCell(word: u32): bool {
  return word + 0x100000 < 0x200000;
}

function endsAmong(word: v128): bool {
  const raised = i32x4.add(word, i32x4.splat(0x100000));
  return v128.any_true(i32x4.le_u(raised, i32x4.splat(0x1fffff)));
}

function nodeAt(table: usize, word: u32): usize {
  return table + <usize>((word >>> 18) & 0x3ffc);
}

function line(table: usize, word: u32, share: f32): f32 {
  const at = nodeAt(table, word);
  const low = load<f32>(at, NODES);
  return low + (load<f32>(at, NODES + 4) - low) * share;
}

function oneByOne(table: usize, words: usize): v128 {
  return f32x4(
    Lognormal.factor(table, load<u32>(words, 0)),
    Lognormal.factor(table, load<u32>(words, 4)),
    Lognormal.factor(table, load<u32>(words, 8)),
    Lognormal.factor(table, load<u32>(words, 12)),
  );
}

function oneByOne20(table: usize, words: usize): v128 {
  return f32x4(
    Lognormal.factor20(table, load<u32>(words, 0)),
    Lognormal.factor20(table, load<u32>(words, 4)),
    Lognormal.factor20(table, load<u32>(words, 8)),
    Lognormal.factor20(table, load<u32>(words, 12)),
  );
}

function exact(table: usize, word: u32): f32 {
  return f32(Math.exp(load<f64>(table) * normalOf(word) + load<f64>(table, 8)));
}

function nodeOf(table: usize, half: i32): f64 {
  return Math.exp(load<f64>(table) * load<f64>(NORMALS + ((<usize>half) << 3)) + load<f64>(table, 8));
}

function fillTable(table: usize, sigma: f64): void {
  Lognormal.prepare();
  store<f64>(table, sigma);
  store<f64>(table, -0.5 * sigma * sigma, 8);
  let lines: f64 = 0;
  let simpson: f64 = 0;
  let low = nodeOf(table, 2);
  for (let cell = 1; cell < CELLS - 1; cell++) {
    const high = nodeOf(table, 2 * cell + 2);
    lines += 0.5 * (low + high);
    simpson += (low + high + 4 * nodeOf(table, 2 * cell + 1)) / 6;
    low = high;
  }
  const scale = simpson / lines;
  for (let cell = 1; cell < CELLS; cell++) {
    store<f32>(table + ((<usize>cell) << 2), f32(scale * nodeOf(table, 2 * cell)), NODES);
  }
}
