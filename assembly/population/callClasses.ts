import { NumberClass } from '../layout/kinds';

// The number classes of calls: | 4 ascending upper ends u32, of 4096 | first class u32 |

const FIRST = 16;
const STRIDE: usize = FIRST + 4;
const TABLES: usize = memory.data(640, 16);
const ONE = 4096;

export class CallClasses {

  @inline static first(classes: usize): u32 {
    return load<u32>(classes, FIRST);
  }

  /** How many classes after the first a level of 0 ... 4095 is. */
  @inline static steps(classes: usize, level: u32): u32 {
    const low = u32(level >= load<u32>(classes)) + u32(level >= load<u32>(classes, 4));
    return low + u32(level >= load<u32>(classes, 8)) + u32(level >= load<u32>(classes, 12));
  }

  /** `steps` of four levels, negative. */
  @inline static fourSteps(classes: usize, levels: v128): v128 {
    const first = i32x4.ge_s(levels, v128.load_splat<u32>(classes));
    const second = i32x4.ge_s(levels, v128.load_splat<u32>(classes, 4));
    const third = i32x4.ge_s(levels, v128.load_splat<u32>(classes, 8));
    const fourth = i32x4.ge_s(levels, v128.load_splat<u32>(classes, 12));
    return i32x4.add(i32x4.add(first, second), i32x4.add(third, fourth));
  }

  /** The table of ordinary or special classes of one archetype, from `count` cumulative slots. */
  static prepare(index: i32, shares: usize, count: i32, first: NumberClass): usize {
    const table = TABLES + <usize>index * STRIDE;
    for (let i = 0; i < 4; i++) {
      const threshold = i < count - 1 ? load<i64>(shares + ((<usize>i) << 3)) : 0x100000000;
      store<u32>(table + ((<usize>i) << 2), u32((threshold * ONE + 0x80000000) >> 32));
    }
    store<u32>(table, first, FIRST);
    return table;
  }
}
