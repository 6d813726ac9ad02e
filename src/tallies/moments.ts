import { Moment } from '../../assembly/layout/network.ts';
import { positive, type Ratio } from './intervals.ts';
import type { SectionView } from './network-tally.ts';
import type { Estimate } from './results.ts';

const WORD = 2 ** 32;
/** With fewer worlds than this, a figure is marked. */
const FEWEST_WORLDS = 4;

/** Mean of a figure over region-worlds, and its standard error; the Moment stands at `first`. */
export function momentOf(sums: SectionView, first: number, units: number): Ratio {
  const at = (slot: Moment): number => sums.number(first + slot);
  const value = at(Moment.sum) / (units || 1);
  const squares = at(Moment.squares) + WORD * (at(Moment.squaresMiddle) + WORD * at(Moment.squaresHigh));
  const spread = Math.max(0, squares - value * at(Moment.sum));
  const freedom = Math.max(0, units - 1);
  return { value, error: freedom > 0 ? Math.sqrt(spread / freedom / units) : 0, freedom };
}

/** The figure times `scale`, with its interval over so many worlds of one region. */
export function estimateOf(sums: SectionView, first: number, units: number, scale: number): Estimate {
  const found = worldsOf(momentOf(sums, first, units), scale);
  return units < FEWEST_WORLDS && !found.alone ? { ...found, tooFew: true } : found;
}

/** A figure that cannot be negative, with its interval; that of one world has none. */
export function worldsOf(ratio: Ratio, scale: number): Estimate {
  if (ratio.freedom > 0) return positive(ratio, scale);
  const value = ratio.value * scale;
  return { value, low: value, high: value, alone: true };
}
