import { GROUPS } from '../../assembly/layout/tally.ts';
import { CutLoad, NetSum, STRATA_MAX, WEEK_HOURS } from '../../assembly/layout/network.ts';
import { correlationOf, influenceOf, type Ratio } from './intervals.ts';
import { netSums, sectionOf, type NetworkTally } from './network-tally.ts';

// Intervals over region-worlds. A region's cells are the same in every world, so what lies between regions is no error of the
// simulation: deviations are taken from the mean of a stratum (layout/network.ts), and strata add. Groups of one stratum may hold
// unlike many region-worlds u of its U; the sum of squares is then (U - sum u^2 / U) / U of the variance, and is divided by that.
// Student's point takes its degrees of freedom from how evenly the groups share the error, 3 (sum e^2)^2 / sum e^4: as many as groups
// where errors are normal, at most one less than groups in each stratum.
// Where a stratum has one group only, as in one world, it is taken together with its neighbour: wider, never narrower.

/** A network's tally, with the groups that are compared with each other. */
export interface PlayedNetwork extends NetworkTally {
  /** Region-worlds in each group. */
  readonly units: Float64Array;
  readonly strata: readonly (readonly number[])[];
}

/** Sums over the groups whose ratio is meant. */
export interface GroupSums {
  readonly above: Float64Array;
  readonly below: Float64Array;
}

export function playedNetwork(tally: NetworkTally): PlayedNetwork {
  const units = netSums(tally, 0, NetSum.units);
  return { ...tally, units, strata: strataOf(tally.regions, units) };
}

/** Worlds of each region. */
export function regionUnits(tally: NetworkTally): number[] {
  const cuts = sectionOf(tally, 'cuts', 0);
  return Array.from({ length: tally.regions }, (_, region) =>
    cuts.number(region * WEEK_HOURS * CutLoad.SIZE + CutLoad.units),
  );
}

function strataOf(regions: number, units: Float64Array): number[][] {
  const strata = Math.ceil(regions / Math.ceil(regions / STRATA_MAX));
  const size = Math.floor(GROUPS / strata);
  const found: number[][] = [];
  for (let first = 0; first + size <= strata * size; first += size) {
    const groups = Array.from({ length: size }, (_, index) => first + index).filter((at) => units[at]);
    const last = found.at(-1);
    if (last && (groups.length === 1 || last.length === 1)) last.push(...groups);
    else if (groups.length > 0) found.push(groups);
  }
  return found;
}

/** A ratio of two sums over the groups; undefined when there is nothing to divide by. No freedom: there is nothing to compare. */
export function ratioWithin(played: PlayedNetwork, { above, below }: GroupSums): Ratio | undefined {
  const divisor = sum(below);
  return divisor === 0
    ? undefined
    : ratioFrom(played, sum(above) / divisor, deviations(played, { above, below }));
}

/** What one ratio has more than another on the same draws. */
export function changeWithin(played: PlayedNetwork, after: GroupSums, before: GroupSums): Ratio | undefined {
  const [later, earlier] = [sum(after.below), sum(before.below)];
  if (later === 0 || earlier === 0) return undefined;
  const other = deviations(played, before);
  const value = sum(after.above) / later - sum(before.above) / earlier;
  return ratioFrom(
    played,
    value,
    deviations(played, after).map((each, group) => each - (other[group] ?? 0)),
  );
}

/** How far two ratios err together, -1 ... 1. */
export function correlationWithin(played: PlayedNetwork, one: GroupSums, other: GroupSums): number {
  return correlationOf(deviations(played, one), deviations(played, other));
}

function ratioFrom({ strata }: PlayedNetwork, value: number, deviation: Float64Array): Ratio {
  const squares = deviation.map((each) => each * each);
  const [second, fourth] = [sum(squares), sum(squares.map((each) => each * each))];
  const compared = strata.reduce((freedom, groups) => freedom + groups.length - 1, 0);
  const shared = fourth > 0 ? (3 * second * second) / fourth : compared;
  return { value, error: Math.sqrt(second), freedom: Math.min(compared, Math.max(1, shared)) };
}

/** What each group adds to a ratio's deviation, from the mean of its stratum. */
function deviations({ units, strata }: PlayedNetwork, { above, below }: GroupSums): Float64Array {
  const influence = influenceOf(above, below);
  const found = new Float64Array(GROUPS);
  for (const groups of strata) {
    const of = (values: Float64Array) => groups.map((group) => values[group] ?? 0);
    const all = total(of(units));
    const mean = total(of(influence)) / all;
    const spread = 1 - total(of(units).map((each) => each * each)) / (all * all);
    if (spread === 0) continue;
    for (const group of groups) {
      found[group] = ((influence[group] ?? 0) - (units[group] ?? 0) * mean) / Math.sqrt(spread);
    }
  }
  return found;
}

function sum(values: Float64Array): number {
  return values.reduce((so, each) => so + each, 0);
}

function total(values: readonly number[]): number {
  return values.reduce((so, each) => so + each, 0);
}
