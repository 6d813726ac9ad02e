import { NetSum } from '../../assembly/layout/network.ts';
import { totalCount, type Distribution } from './distribution.ts';
import { changeOfRatios, positive, ratioOf, signed } from './intervals.ts';
import { netSums, type NetworkTally } from './network-tally.ts';
import { halvesBefore, quantileOf, quantileOfHalves, spreadOfHalves } from './quantiles.ts';
import type { Estimate } from './results.ts';

/** Fewer region-worlds than this, and a figure is marked. */
const FEWEST_UNITS = 8;
export const HOURS_PER_YEAR = 8760;

/** Region-worlds that were played. */
export function unitsOf(tally: NetworkTally): number {
  return total(netSums(tally, 0, NetSum.units));
}

export function total(groups: Float64Array): number {
  return groups.reduce((sum, each) => sum + each, 0);
}

/** Sums by group of one variant: `above` for each unit of `below`, times `scale`. */
export interface Rate {
  readonly above: Float64Array;
  readonly below: Float64Array;
  readonly scale: number;
}

/** Null when there is nothing to divide by. */
export function rateOf(tally: NetworkTally, { above, below, scale }: Rate): Estimate | null {
  const ratio = ratioOf(above, below);
  return ratio === undefined ? null : marked(tally, positive(ratio, scale));
}

/** A rate's change on the same draws. */
export function changeOf(tally: NetworkTally, after: Rate, before: Rate): Estimate | null {
  const change = changeOfRatios(after, before);
  return change === undefined ? null : marked(tally, signed(change, after.scale));
}

/** The load that such a share of hours lies below, in ten-thousandths; null where no hour was counted. */
export function loadQuantile(
  tally: NetworkTally,
  distribution: Distribution,
  tenThousandths: number,
): Estimate | null {
  if (totalCount(distribution) === 0n) return null;
  return marked(tally, quantileOf(distribution, BigInt(tenThousandths), 10_000n));
}

/** A quantile's change on the same draws, or that of what is made of it; its interval is what 95 % of balanced halves give. */
export function quantileChange(
  tally: NetworkTally,
  [after, before]: readonly [Distribution, Distribution],
  tenThousandths: number,
  made: (load: number) => number = (load) => load,
): Estimate | null {
  const later = loadQuantile(tally, after, tenThousandths);
  const earlier = loadQuantile(tally, before, tenThousandths);
  if (later === null || earlier === null || later.value === 0 || earlier.value === 0) return null;
  const share = tenThousandths / 10_000;
  const earlierHalves = quantileOfHalves(before, halvesBefore(before), share);
  const differences = quantileOfHalves(after, halvesBefore(after), share).map(
    (load, half) => made(load) - made(earlierHalves[half] ?? 0),
  );
  const value = made(later.value) - made(earlier.value);
  const estimate = { value, ...spreadOfHalves(differences, value) };
  return later.tooFew || earlier.tooFew ? { ...estimate, tooFew: true } : estimate;
}

function marked(tally: NetworkTally, estimate: Estimate): Estimate {
  return unitsOf(tally) < FEWEST_UNITS ? { ...estimate, tooFew: true } : estimate;
}
