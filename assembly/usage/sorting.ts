import { EVENTS_MAX, EVENT_BITS, EVENT_SIZE, EVENT_START } from '../layout/life';
import { Events } from './events';

// Events sort by (start, drawing order). Keys are start << EVENT_BITS | index: buckets of 18 hours and insertion for ordinary
// months, two passes of a radix sort over 11 bits of the start for the thousands of events of a box.

const FEW = 1024;
const BUCKET = 16 + EVENT_BITS; // key bits below a bucket
const BUCKETS = 41; // 31 days
const RADIX = 2048;
const INDEX: u32 = (1 << EVENT_BITS) - 1;
const KEYS: usize = memory.data(EVENTS_MAX * 8, 16);
const BEFORE_SORTED: usize = memory.data(EVENTS_MAX * 8 + 16, 16);
const SORTED: usize = BEFORE_SORTED + 16; // the key before it is 0
const COUNTS: usize = memory.data(8192, 16);
const MOVED: usize = memory.data(EVENTS_MAX * EVENT_SIZE, 16);

/** Puts so many located events from `first` on in the order of their start. */
export function sortEvents(first: i32, count: i32): void {
  for (let i = 0; i < count; i++) {
    const start = load<u32>(Events.at(first + i), EVENT_START);
    store<u64>(KEYS + ((<usize>i) << 3), (u64(start) << EVENT_BITS) | u64(i));
  }
  if (count <= FEW) sortFew(count);
  else sortMany(count);
  memory.copy(MOVED, Events.at(first), <usize>count * EVENT_SIZE);
  for (let i = 0; i < count; i++) {
    const from = MOVED + <usize>(load<u32>(SORTED + ((<usize>i) << 3)) & INDEX) * EVENT_SIZE;
    const to = Events.at(first + i);
    store<u64>(to, load<u64>(from));
    store<u64>(to, load<u64>(from, 8), 8);
  }
}

function sortFew(count: i32): void {
  memory.fill(COUNTS, 0, BUCKETS << 2);
  for (let i = 0; i < count; i++) bump(u32(load<u64>(KEYS + ((<usize>i) << 3)) >> BUCKET));
  accumulate(BUCKETS);
  for (let i = 0; i < count; i++) {
    const key = load<u64>(KEYS + ((<usize>i) << 3));
    store<u64>(SORTED + ((<usize>bump(u32(key >> BUCKET))) << 3), key);
  }
  for (let i = 1; i < count; i++) {
    const key = load<u64>(SORTED + ((<usize>i) << 3));
    let at = SORTED + ((<usize>i) << 3);
    for (; load<u64>(at - 8) > key; at -= 8) store<u64>(at, load<u64>(at - 8));
    store<u64>(at, key);
  }
}

function sortMany(count: i32): void {
  radixPass(KEYS, SORTED, count, EVENT_BITS);
  radixPass(SORTED, KEYS, count, EVENT_BITS + 11);
  memory.copy(SORTED, KEYS, (<usize>count) << 3);
}

function radixPass(from: usize, to: usize, count: i32, shift: u64): void {
  memory.fill(COUNTS, 0, RADIX << 2);
  for (let i = 0; i < count; i++) bump(digitOf(load<u64>(from + ((<usize>i) << 3)), shift));
  accumulate(RADIX);
  for (let i = 0; i < count; i++) {
    const key = load<u64>(from + ((<usize>i) << 3));
    store<u64>(to + ((<usize>bump(digitOf(key, shift))) << 3), key);
  }
}

function digitOf(key: u64, shift: u64): u32 {
  return u32(key >> shift) & (RADIX - 1);
}

/** The count of a digit, before it is raised by one. */
function bump(digit: u32): u32 {
  const at = COUNTS + ((<usize>digit) << 2);
  const count = load<u32>(at);
  store<u32>(at, count + 1);
  return count;
}

/** Turns counts into first positions. */
function accumulate(size: i32): void {
  let sum: u32 = 0;
  for (let i = 0; i < size; i++) {
    const at = COUNTS + ((<usize>i) << 2);
    const count = load<u32>(at);
    store<u32>(at, sum);
    sum += count;
  }
}
