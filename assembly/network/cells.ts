// The cells of a region: each has one of ten multipliers on everyone's demand, alike often over all regions. They are the same in
// every world. Cells lie in rows of eight.

import { CELLS_MAX, LOAD_MULTIPLIERS, Network } from '../layout/network';
import { World } from '../random/draw';
import { Philox } from '../random/philox';
import { Net, real } from './loaded';
import { PURPOSE_CELLS } from './purposes';

const ROW: i32 = 8;
/** By cell: multiplier f64; upper end of its share of a u32 draw, u64; order of drawing u64. */
const MULTIPLIERS = memory.data(CELLS_MAX * 8, 16);
const ENDS = memory.data(CELLS_MAX * 8, 16);
const ORDER = memory.data(CELLS_MAX * 8, 16);

/** Draws the cells of a region. */
export function openCells(region: i32): void {
  for (let cell = 0; cell < Net.cells; cell++) {
    Philox.block(0, region, cell, PURPOSE_CELLS, World.seedLow, World.seedHigh);
    insert(cell, (u64(Philox.word(0)) << 32) | u64(cell));
  }
  let total: f64 = 0;
  for (let rank = 0; rank < Net.cells; rank++) {
    const cell = <usize>(load<u64>(ORDER + ((<usize>rank) << 3)) & 0xff);
    const multiplier = real(Network.multipliers + ((region * Net.cells + rank) % LOAD_MULTIPLIERS));
    store<f64>(MULTIPLIERS + (cell << 3), multiplier);
    total += multiplier;
  }
  let sum: f64 = 0;
  for (let cell = 0; cell < Net.cells; cell++) {
    sum += multiplierOf(cell);
    store<u64>(ENDS + ((<usize>cell) << 3), u64((sum / total) * 4294967296.0));
  }
}

function insert(count: i32, key: u64): void {
  let at = count;
  while (at > 0 && load<u64>(ORDER + ((<usize>(at - 1)) << 3)) > key) {
    store<u64>(ORDER + ((<usize>at) << 3), load<u64>(ORDER + ((<usize>(at - 1)) << 3)));
    at--;
  }
  store<u64>(ORDER + ((<usize>at) << 3), key);
}

export function multiplierOf(cell: i32): f64 {
  return load<f64>(MULTIPLIERS + ((<usize>cell) << 3));
}

/** Subscribers of all kinds. */
export function subscribersOf(cell: i32): f64 {
  return multiplierOf(cell) * real(Network.simsPerCell);
}

/** The cell at one u32: as often as its share of the region's subscribers. */
export function cellAt(word: u32): i32 {
  let low = 0;
  let high = Net.cells - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (u64(word) < load<u64>(ENDS + ((<usize>middle) << 3))) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** One bit a cell: those that share a side with it. */
export function neighboursOf(cell: i32): u64 {
  const column = cell % ROW;
  let found: u64 = 0;
  if (column > 0) found |= bit(cell - 1);
  if (column < ROW - 1 && cell + 1 < Net.cells) found |= bit(cell + 1);
  if (cell >= ROW) found |= bit(cell - ROW);
  if (cell + ROW < Net.cells) found |= bit(cell + ROW);
  return found;
}

function bit(cell: i32): u64 {
  return u64(1) << u64(cell);
}
