import { EVENT_QUANTITY, EVENT_SIZE, EVENT_START, SECONDS_PER_DAY } from '../layout/life';
import { Events } from './events';

// Placed events are written aside and then gathered in the order of (start, drawing order). Keys are
// day << 33 | second << 16 | index: buckets by day and insertion for ordinary months, two passes of a radix sort over
// 11 bits of day and second for the thousands of events of a box.

const FEW = 1024;
const DAYS = 32;
const RADIX = 2048;
const KEYS: usize = memory.data(262144, 16);
const BEFORE_SORTED: usize = memory.data(262160, 16);
const SORTED: usize = BEFORE_SORTED + 16; // the key before it is 0
const DAY_COUNTS: usize = memory.data(128, 16);
const COUNTS: usize = memory.data(8192, 16);
const MOVED: usize = memory.data(524288, 16);

export class Sorting {
  static begin(): void {
    memory.fill(DAY_COUNTS, 0, DAYS << 2);
  }

  /** Event `index`, at `at`, with what placing gives it. */
  @inline static add(index: i32, at: usize, day: u32, second: u32, place: u32, keep: u32): void {
    const moved = MOVED + <usize>index * EVENT_SIZE;
    store<u32>(moved, day * SECONDS_PER_DAY + second, EVENT_START);
    store<u32>(moved, load<u32>(at, EVENT_QUANTITY), EVENT_QUANTITY);
    store<u32>(moved, (load<u32>(at, 8) & 0xffffff) | (place << 24), 8);
    store<u32>(moved, (load<u32>(at, 12) & 0xff00ffff) | (keep << 16), 12);
    store<u64>(KEYS + ((<usize>index) << 3), (u64(day) << 33) | (u64(second) << 16) | u64(index));
    bump(DAY_COUNTS, day);
  }

  static finish(): void {
    const count = Events.count();
    if (count <= FEW) sortFew(count);
    else sortMany(count);
    let to = Events.at(0);
    for (let i = 0; i < count; i++) {
      const from = MOVED + <usize>load<u16>(SORTED + ((<usize>i) << 3)) * EVENT_SIZE;
      store<u64>(to, load<u64>(from));
      store<u64>(to, load<u64>(from, 8), 8);
      to += EVENT_SIZE;
    }
  }
}

function sortFew(count: i32): void {
  accumulate(DAY_COUNTS, DAYS);
  for (let i = 0; i < count; i++) {
    const key = load<u64>(KEYS + ((<usize>i) << 3));
    store<u64>(SORTED + ((<usize>bump(DAY_COUNTS, u32(key >> 33))) << 3), key);
  }
  for (let i = 1; i < count; i++) {
    const key = load<u64>(SORTED + ((<usize>i) << 3));
    let at = SORTED + ((<usize>i) << 3);
    for (; load<u64>(at - 8) > key; at -= 8) store<u64>(at, load<u64>(at - 8));
    store<u64>(at, key);
  }
}

function sortMany(count: i32): void {
  radixPass(KEYS, SORTED, count, 16);
  radixPass(SORTED, KEYS, count, 27);
  memory.copy(SORTED, KEYS, (<usize>count) << 3);
}

function radixPass(from: usize, to: usize, count: i32, shift: u64): void {
  memory.fill(COUNTS, 0, RADIX << 2);
  for (let i = 0; i < count; i++) bump(COUNTS, digitOf(load<u64>(from + ((<usize>i) << 3)), shift));
  accumulate(COUNTS, RADIX);
  for (let i = 0; i < count; i++) {
    const key = load<u64>(from + ((<usize>i) << 3));
    store<u64>(to + ((<usize>bump(COUNTS, digitOf(key, shift))) << 3), key);
  }
}

function digitOf(key: u64, shift: u64): u32 {
  return u32(key >> shift) & (RADIX - 1);
}

/** The count of a digit, before it is raised by one. */
function bump(counts: usize, digit: u32): u32 {
  const at = counts + ((<usize>digit) << 2);
  const count = load<u32>(at);
  store<u32>(at, count + 1);
  return count;
}

/** Turns counts into first positions. */
function accumulate(counts: usize, size: i32): void {
  let sum: u32 = 0;
  for (let i = 0; i < size; i++) {
    const at = counts + ((<usize>i) << 2);
    const count = load<u32>(at);
    store<u32>(at, sum);
    sum += count;
  }
}
