import { Sum } from '../../assembly/layout/tally.ts';
import { positive, ratioOf, share, type Ratio } from './intervals.ts';
import type { Estimate } from './results.ts';
import { groupSums, type Tally } from './tally.ts';

/** A figure that no SIM-month carries yet. */
export const NOTHING: Estimate = { value: 0, low: 0, high: 0, tooFew: true };

/** One variant's sums by group, as ratios to its SIM-months under contract or to another sum. */
export interface GroupView {
  sums(slot: number): Float64Array;
  /** Per `scale` SIM-months under contract; not negative. */
  rate(slot: number, scale?: number): Estimate;
  /** Share of SIM-months under contract. */
  share(slot: number): Estimate;
  /** Per unit of another sum, which is `scale` units; null when there is none of it. */
  per(slot: number, below: Float64Array, scale?: number): Estimate | null;
}

export function groupView(tally: Tally, variant: number): GroupView {
  const sums = (slot: number): Float64Array => groupSums(tally, variant, slot);
  const months = sums(Sum.contractMonths);
  const ratio = (slot: number): Ratio | undefined => ratioOf(sums(slot), months);
  return {
    sums,
    rate: (slot, scale = 1) => whenAny(ratio(slot), (found) => positive(found, scale)) ?? NOTHING,
    share: (slot) => whenAny(ratio(slot), share) ?? NOTHING,
    per: (slot, below, scale = 1) => whenAny(ratioOf(sums(slot), below), (found) => positive(found, scale)),
  };
}

function whenAny(ratio: Ratio | undefined, estimate: (ratio: Ratio) => Estimate): Estimate | null {
  return ratio ? estimate(ratio) : null;
}
