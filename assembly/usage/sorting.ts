import { EVENTS_MAX, EVENT_SIZE, EVENT_START, SECONDS_PER_DAY } from '../layout/life';
import { Events } from './events';

// Events sort by (start, drawing order). Keys are start << 16 | index: buckets by day and insertion for ordinary
// months, two passes of a radix sort over 11 bits of the start for the thousands of events of a box.

const FEW = 1024;
const RADIX = 2048;
const KEYS: usize = memory.data(262144, 16);
const SORTED: usize = memory.data(262144, 16);
const COUNTS: usize = memory.data(8192, 16);
const MOVED: usize = memory.data(524288, 16);

export function sortEvents(): void {
  const count = Events.count();
  for (let i = 0; i < count; i++) {
    const start = load<u32>(Events.at(i), EVENT_START);
    store<u64>(KEYS + ((<usize>i) << 3), (u64(start) << 16) | u64(i));
  }
  if (count <= FEW) sortFew(count);
  else sortMany(count);
  for (let i = 0; i < count; i++) {
    const from = Events.at(i32(load<u16>(SORTED + ((<usize>i) << 3))));
    const to = MOVED + <usize>i * EVENT_SIZE;
    store<u64>(to, load<u64>(from));
    store<u64>(to, load<u64>(from, 8), 8);
  }
  memory.copy(Events.at(0), MOVED, <usize>min(count, EVENTS_MAX) * EVENT_SIZE);
}

function sortFew(count: i32): void {
  memory.fill(COUNTS, 0, 128);
  for (let i = 0; i < count; i++) bump(dayOf(load<u64>(KEYS + ((<usize>i) << 3))));
  accumulate(32);
  for (let i = 0; i < count; i++) {
    const key = load<u64>(KEYS + ((<usize>i) << 3));
    store<u64>(SORTED + ((<usize>bump(dayOf(key))) << 3), key);
  }
  for (let i = 1; i < count; i++) {
    const key = load<u64>(SORTED + ((<usize>i) << 3));
    let at = SORTED + ((<usize>i) << 3);
    for (; at > SORTED && load<u64>(at - 8) > key; at -= 8) store<u64>(at, load<u64>(at - 8));
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
  for (let i = 0; i < count; i++) bump(digitOf(load<u64>(from + ((<usize>i) << 3)), shift));
  accumulate(RADIX);
  for (let i = 0; i < count; i++) {
    const key = load<u64>(from + ((<usize>i) << 3));
    store<u64>(to + ((<usize>bump(digitOf(key, shift))) << 3), key);
  }
}

function dayOf(key: u64): u32 {
  return u32(key >> 16) / SECONDS_PER_DAY;
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
