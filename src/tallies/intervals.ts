import { GROUPS } from '../../assembly/layout/tally.ts';
import type { Estimate } from './results.ts';
import { studentPoint } from './student.ts';

// 95 % intervals over 64 groups of customers.
//
// Customers differ greatly in size, so a run's error may hang on a few groups. Three things follow. The standard error
// is the delete-one-group jackknife of the ratio. Student's point takes its degrees of freedom from how evenly the
// groups share the error: 1.5 (sum e^2)^2 / sum e^4, about 32 for normal errors and 2 for one group alone, 63 at most.
// And a figure that cannot be negative has its interval on a logarithmic scale, because its error is skewed.

/** Fewer independent customers than this behind a figure, and it is marked. */
const FEWEST_CUSTOMERS = 50;

/** A ratio of two sums over the groups, with what its interval needs. */
export interface Ratio {
  readonly value: number;
  readonly error: number;
  readonly freedom: number;
}

/** What comes out where every group has nought, or no change. */
const SURELY_NOUGHT: Ratio = { value: 0, error: 0, freedom: GROUPS - 1 };

/** Undefined when the denominator is nought in every group. */
export function ratioOf(above: Float64Array, below: Float64Array): Ratio | undefined {
  const sumBelow = sum(below);
  if (sumBelow === 0) return undefined;
  if (above.every((each) => each === 0)) return SURELY_NOUGHT;
  const value = sum(above) / sumBelow;
  const sums = { above, below };
  return {
    value,
    error: jackknifeError(withoutEach(sums)),
    freedom: freedomOf(influences(sums, value)),
  };
}

/** Sums over the groups whose ratio is meant. */
export interface Sums {
  readonly above: Float64Array;
  readonly below: Float64Array;
}

/** What one ratio has more than another of the same groups; undefined when either has nothing to divide by. */
export function changeOfRatios(after: Sums, before: Sums): Ratio | undefined {
  const [sumAfter, sumBefore] = [sum(after.below), sum(before.below)];
  if (sumAfter === 0 || sumBefore === 0) return undefined;
  if (isSame(after.above, before.above) && isSame(after.below, before.below)) return SURELY_NOUGHT;
  const [later, earlier] = [sum(after.above) / sumAfter, sum(before.above) / sumBefore];
  return {
    value: later - earlier,
    error: jackknifeError(less(withoutEach(after), withoutEach(before))),
    freedom: freedomOf(less(influences(after, later), influences(before, earlier))),
  };
}

/** Group by group, the first less the second. */
export function less(from: Float64Array, each: Float64Array): Float64Array {
  const rest = new Float64Array(GROUPS);
  for (let group = 0; group < rest.length; group++) rest[group] = (from[group] ?? 0) - (each[group] ?? 0);
  return rest;
}

function isSame(one: Float64Array, other: Float64Array): boolean {
  return one.every((each, group) => each === other[group]);
}

/** What each group adds to a ratio's deviation. */
function influences({ above, below }: Sums, value: number): Float64Array {
  const sumBelow = sum(below);
  const added = new Float64Array(GROUPS);
  for (let group = 0; group < added.length; group++) {
    added[group] = ((above[group] ?? 0) - value * (below[group] ?? 0)) / sumBelow;
  }
  return added;
}

/** A ratio without each group in turn. */
function withoutEach({ above, below }: Sums): Float64Array {
  const [sumAbove, sumBelow] = [sum(above), sum(below)];
  const without = new Float64Array(GROUPS);
  for (let group = 0; group < without.length; group++) {
    const size = below[group] ?? 0;
    without[group] = size === sumBelow ? 0 : (sumAbove - (above[group] ?? 0)) / (sumBelow - size);
  }
  return without;
}

/** What each group adds to the deviation of a ratio of sums. */
export function influenceOf(above: Float64Array, below: Float64Array): Float64Array {
  return influences({ above, below }, sum(above) / sum(below));
}

/** How far two statistics err together, -1 ... 1, from what each group adds to their deviations; 0 where one does not err. */
export function correlationOf(one: Float64Array, other: Float64Array): number {
  let [both, ones, others] = [0, 0, 0];
  for (let group = 0; group < one.length; group++) {
    const [left = 0, right = 0] = [one[group], other[group]];
    both += left * right;
    ones += left * left;
    others += right * right;
  }
  if (ones === 0 || others === 0) return 0;
  return Math.max(-1, Math.min(1, both / Math.sqrt(ones * others)));
}

/** Standard error of a statistic from its values without each group in turn. */
function jackknifeError(without: Float64Array): number {
  const mean = sum(without) / GROUPS;
  let squares = 0;
  for (let group = 0; group < without.length; group++) {
    const off = (without[group] ?? 0) - mean;
    squares += off * off;
  }
  return Math.sqrt((squares * (GROUPS - 1)) / GROUPS);
}

/** Degrees of freedom from how evenly the groups share a deviation. */
export function freedomOf(influence: Float64Array): number {
  let second = 0;
  let fourth = 0;
  for (let group = 0; group < influence.length; group++) {
    const each = influence[group] ?? 0;
    second += each * each;
    fourth += each * each * each * each;
  }
  return fourth === 0 ? GROUPS - 1 : Math.min(GROUPS - 1, Math.max(2, (1.5 * second * second) / fourth));
}

/** A figure of either sign. */
export function signed({ value, error, freedom }: Ratio, scale = 1): Estimate {
  const reach = studentPoint(freedom) * error;
  return { value: value * scale, low: (value - reach) * scale, high: (value + reach) * scale };
}

/** A figure that cannot be negative: a mean of money, a rate, a volume. */
export function positive(ratio: Ratio, scale = 1): Estimate {
  const { value, error, freedom } = ratio;
  if (value <= 0) return { ...signed(ratio, scale), tooFew: true };
  const factor = exponential((studentPoint(freedom) * error) / value);
  const estimate = { value: value * scale, low: (value / factor) * scale, high: value * factor * scale };
  return carriedBy(value, error) < FEWEST_CUSTOMERS ? { ...estimate, tooFew: true } : estimate;
}

/** A share of a whole: the rarer side is estimated as a positive figure. */
export function share(ratio: Ratio): Estimate {
  const { value, error } = ratio;
  if (value <= 0.5) return positive(ratio);
  const rest = positive({ ...ratio, value: 1 - value });
  const estimate = { value, low: Math.max(0, 1 - rest.high), high: 1 - rest.low };
  return carriedBy(value, error) < FEWEST_CUSTOMERS ? { ...estimate, tooFew: true } : estimate;
}

/** Equal independent contributions that would leave this relative error. */
function carriedBy(value: number, error: number): number {
  return error === 0 ? Infinity : (value * value) / (error * error);
}

/** True when the share beyond a quantile stands for fewer than fifty independent customers. */
export function isTooFewBeyond({ value, error }: Ratio): boolean {
  const rarer = Math.min(value, 1 - value);
  return error > 0 && (value * (1 - value) * rarer) / (error * error) < FEWEST_CUSTOMERS;
}

function sum(values: Float64Array): number {
  let total = 0;
  for (let index = 0; index < values.length; index++) total += values[index] ?? 0;
  return total;
}

/** e^x from arithmetic that every machine does alike: a Padé quotient at x / 64, squared six times. x >= 0. */
function exponential(x: number): number {
  const small = x / 64;
  const even = 12 + small * small;
  let power = (even + 6 * small) / (even - 6 * small);
  for (let squaring = 0; squaring < 6; squaring++) power *= power;
  return power;
}
