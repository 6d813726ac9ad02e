// What region-worlds add to a Moment (layout/network.ts).

import { Moment } from '../layout/network';
import { Slot } from '../rating/slot';

/** The largest figure of which the square is kept whole. */
const MOST: i64 = 0xffffffffffff;
const WORD: u64 = 0xffffffff;

/** Adds a figure and its square; below nought counts as nought. With its halves of 32 bits the square is low² + 2^33 low high + 2^64 high². */
export function addFigure(at: usize, figure: i64): void {
  const size = u64(max<i64>(0, min(figure, MOST)));
  const low = size & WORD;
  const high = size >> 32;
  const lows = low * low;
  const crosses = 2 * low * high;
  Slot.add(at, Moment.sum, size);
  Slot.add(at, Moment.squares, lows & WORD);
  Slot.add(at, Moment.squaresMiddle, (lows >> 32) + (crosses & WORD));
  Slot.add(at, Moment.squaresHigh, (crosses >> 32) + high * high);
}
