import { totalCount, type Distribution } from './distribution.ts';
import { isTooFewBeyond, signed } from './intervals.ts';
import { worldsOf } from './moments.ts';
import {
  changeWithin,
  correlationWithin,
  ratioWithin,
  type GroupSums,
  type PlayedNetwork,
} from './network-strata.ts';
import { cutAt, shareBounds, valueAtShareAbove } from './quantiles.ts';
import type { Estimate } from './results.ts';

/** Fewer region-worlds than this, and a figure is marked. */
const FEWEST_UNITS = 8;
export const HOURS_PER_YEAR = 8760;

/** Region-worlds that were played. */
export function unitsOf({ units }: PlayedNetwork): number {
  return total(units);
}

export function total(groups: Float64Array): number {
  return groups.reduce((sum, each) => sum + each, 0);
}

/** Sums by group of one variant: `above` for each unit of `below`, times `scale`. */
export interface Rate extends GroupSums {
  readonly scale: number;
}

/** Null when there is nothing to divide by. */
export function rateOf(played: PlayedNetwork, rate: Rate): Estimate | null {
  const ratio = ratioWithin(played, rate);
  return ratio === undefined ? null : marked(played, worldsOf(ratio, rate.scale));
}

/** A rate's change on the same draws. */
export function changeOf(played: PlayedNetwork, after: Rate, before: Rate): Estimate | null {
  const change = changeWithin(played, after, before);
  if (change === undefined) return null;
  if (change.freedom === 0) return worldsOf(change, after.scale);
  return marked(played, signed(change, after.scale));
}

/**
 * The load that such a share of hours lies below, with Woodruff's interval: the loads at the ends of that of the share. Null where no
 * hour was counted.
 */
export function loadQuantile(
  played: PlayedNetwork,
  distribution: Distribution,
  share: number,
): Estimate | null {
  if (totalCount(distribution) === 0n) return null;
  const { value, ...sums } = cutAt(distribution, share);
  const above = ratioWithin(played, sums);
  if (!above || above.freedom === 0) return { value, low: value, high: value, alone: true };
  const [least, most] = shareBounds(above);
  const low = Math.min(value, valueAtShareAbove(distribution, most));
  const high = Math.max(value, valueAtShareAbove(distribution, least));
  const estimate = { value, low, high };
  return isTooFewBeyond(above) ? { ...estimate, tooFew: true } : marked(played, estimate);
}

/** A quantile's change on the same draws, or that of what is made of it; both err by half their intervals, and together. */
export function quantileChange(
  played: PlayedNetwork,
  [after, before]: readonly [Distribution, Distribution],
  share: number,
  made: (load: Estimate) => Estimate | null = (load) => load,
): Estimate | null {
  const [later, earlier] = [after, before].map((each) => {
    const quantile = loadQuantile(played, each, share);
    return quantile && made(quantile);
  });
  if (!later || !earlier) return null;
  const [one, two] = [later, earlier].map(({ low, high }) => (high - low) / 2) as [number, number];
  const together = correlationWithin(played, cutAt(after, share), cutAt(before, share));
  const reach = Math.sqrt(Math.max(0, one * one + two * two - 2 * together * one * two));
  const value = later.value - earlier.value;
  const { tooFew, alone } = { ...earlier, ...later };
  const marks = { ...(tooFew && { tooFew }), ...(alone && { alone }) };
  return { value, low: value - reach, high: value + reach, ...marks };
}

function marked(played: PlayedNetwork, estimate: Estimate): Estimate {
  return unitsOf(played) < FEWEST_UNITS && !estimate.alone ? { ...estimate, tooFew: true } : estimate;
}
