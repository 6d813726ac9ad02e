// Where the tally lies (layout/tally.ts): one block for the loaded number of variants, sections one after the other.

import { ARCHETYPES_MAX } from '../layout/program';
import { BANDS, BINS, CHANGE_BINS, GROUPS, Made, Sum } from '../layout/tally';

const SUMS: usize = GROUPS * Sum.SIZE * 8;
const MADE: usize = ARCHETYPES_MAX * BANDS * Made.SIZE * 8;
const BILLS: usize = GROUPS * BINS * 4;
const CHANGES: usize = CHANGE_BINS * 4;

let start: usize = 0;
let room: usize = 0;
let variants: usize = 0;
/** Bytes of sections of other rooms, after those here. */
let further: usize = 0;

/** Makes room for the variants of a program, and so many bytes more; keeps the former room when it is large enough. */
export function openTally(count: i32, more: usize): void {
  variants = <usize>count;
  further = more;
  const needed = tallySize();
  if (needed > room) {
    start = heap.alloc(needed);
    room = needed;
  }
  clearTally();
}

/** Bytes that it would need beyond the room that stands. */
export function tallyNeeds(count: i32, more: usize): usize {
  const own = <usize>count * (SUMS + MADE + 2 * BILLS + CHANGES);
  const needed = more == 0 ? own : ((own + 7) & ~7) + more;
  return needed > room ? needed : 0;
}

export function tallyStart(): usize {
  return start;
}

export function tallySize(): usize {
  return further == 0 ? ownSize() : furtherAt() + further;
}

function ownSize(): usize {
  return variants * (SUMS + MADE + 2 * BILLS + CHANGES);
}

/** Where further sections begin, from the start. */
function furtherAt(): usize {
  return (ownSize() + 7) & ~7;
}

export function furtherTally(): usize {
  return start + furtherAt();
}

export function clearTally(): void {
  memory.fill(start, 0, tallySize());
}

/** Sum block of a variant's group. */
export function sumBlock(variant: i32, group: i32): usize {
  return start + <usize>variant * SUMS + <usize>(group * Sum.SIZE) * 8;
}

export function madeBlock(variant: i32, archetype: i32, band: i32): usize {
  const made = start + variants * SUMS + <usize>variant * MADE;
  return made + <usize>((archetype * BANDS + band) * Made.SIZE) * 8;
}

export function countBill(variant: i32, group: i32, bin: i32): void {
  count(start + variants * (SUMS + MADE) + <usize>variant * BILLS, group * BINS + bin);
}

export function countCustomer(variant: i32, group: i32, bin: i32): void {
  count(start + variants * (SUMS + MADE + BILLS) + <usize>variant * BILLS, group * BINS + bin);
}

export function countChange(variant: i32, bin: i32): void {
  count(start + variants * (SUMS + MADE + 2 * BILLS) + <usize>variant * CHANGES, bin);
}

function count(section: usize, cell: i32): void {
  const at = section + ((<usize>cell) << 2);
  store<u32>(at, load<u32>(at) + 1);
}
