import { GROUPS } from '../../assembly/layout/tally.ts';
import type { Distribution } from './distribution.ts';
import { freedomOf, influenceOf, ratioOf, type Ratio } from './intervals.ts';
import { cutAt, cutAtPercentile, valueAtShareAbove } from './quantiles.ts';
import type { Percentile } from './results.ts';

/** Standard errors from the percentile's own share to the shares at which two sides are compared. */
const SHARES = [-2, -1, 0, 1, 2];
/** Standard errors to either side over which the bills are taken to be spread evenly. */
const EVENLY = 1.5;

/** One of two bills, at its percentile. */
export interface Side {
  readonly distribution: Distribution;
  /** Micro-euro. */
  readonly value: number;
  /** Bills above it, of all. */
  readonly share: Ratio;
  /** What each group adds to that share's deviation. */
  readonly influence: Float64Array;
}

export function sideOf(distribution: Distribution, name: Percentile): Side | undefined {
  const cut = cutAtPercentile(distribution, name);
  const share = cut && ratioOf(cut.above, cut.below);
  return share && { distribution, value: cut.value, share, influence: influenceOf(cut.above, cut.below) };
}

export interface Spread {
  /** Standard error of the difference, micro-euro. */
  readonly error: number;
  readonly freedom: number;
  /** What is left of it when both sides are equally steep: they err apart, as some bills are above on one side only. */
  readonly apart: number;
}

/**
 * How far two percentiles err apart on the same draws, the bills around them taken to be spread evenly: each share's deviation
 * times the micro-euro that a share is worth there, the one less the other.
 *
 * Where nearly the same bills are above both, the difference hangs on a handful that are not: at the percentile itself there may
 * be none, and the error would be nought. So it is the mean square over the shares that are plausible, in each group;
 * the degrees of freedom are those of how evenly groups share it.
 */
export function spreadOf(after: Side, before: Side): Spread {
  const [later, earlier] = [microsPerShare(after), microsPerShare(before)];
  const squares = new Float64Array(GROUPS);
  let apart = 0;
  for (const step of SHARES) {
    const [one, other] = [deviations(after, step, later), deviations(before, step, earlier)];
    let [ones, others, both] = [0, 0, 0];
    for (let group = 0; group < GROUPS; group++) {
      const [left = 0, right = 0] = [one[group], other[group]];
      squares[group] = (squares[group] ?? 0) + ((left - right) * (left - right)) / SHARES.length;
      ones += left * left;
      others += right * right;
      both += left * right;
    }
    apart += (2 * Math.max(0, Math.sqrt(ones * others) - both)) / SHARES.length;
  }
  const total = squares.reduce((sum, each) => sum + each, 0);
  const error = Math.sqrt((total * GROUPS) / (GROUPS - 1));
  return { error, freedom: freedomOf(squares.map(Math.sqrt)), apart: Math.sqrt(apart) };
}

/** What each group adds to the percentile's deviation, micro-euro, at so many standard errors from its share. */
function deviations({ distribution, share }: Side, step: number, perShare: number): Float64Array {
  const { above, below } = cutAt(distribution, 1 - clamped(share.value + step * share.error));
  return influenceOf(above, below).map((each) => each * perShare);
}

function microsPerShare({ distribution, share: { value, error } }: Side): number {
  const [least, most] = [clamped(value - EVENLY * error), clamped(value + EVENLY * error)];
  if (least === most) return 0;
  return (valueAtShareAbove(distribution, least) - valueAtShareAbove(distribution, most)) / (most - least);
}

export function clamped(share: number): number {
  return Math.max(0, Math.min(1, share));
}
