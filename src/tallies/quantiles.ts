import { groupsBefore, totalCount, type Distribution, type Piece } from './distribution.ts';
import { isTooFewBeyond, ratioOf, type Ratio } from './intervals.ts';
import { PERCENTILES, type Estimate, type Percentile } from './results.ts';
import { studentPoint } from './student.ts';

/** A probability in thousandths, so that ranks are whole numbers. */
const thousandths: Readonly<Record<Percentile, bigint>> = {
  p50: 500n,
  p75: 750n,
  p90: 900n,
  p95: 950n,
  p99: 990n,
  p999: 999n,
};

/** A quantile, and how it moves when a group weighs more. */
export interface Quantile {
  readonly micros: Estimate;
  /** What each group adds to the quantile's deviation, micro-euro. */
  readonly influence: Float64Array;
}

export function quantilesOf(distribution: Distribution): Readonly<Record<Percentile, Quantile>> {
  const entries = PERCENTILES.map((name) => [name, quantileOf(distribution, thousandths[name])]);
  return Object.fromEntries(entries) as Record<Percentile, Quantile>;
}

/** Where a rank falls: so far into a piece, 0 ... 1. */
interface Place {
  readonly piece: number;
  readonly fraction: number;
}

/**
 * The value at rank ceil(N p) and Woodruff's interval: the share above the value has an interval over the groups, and the
 * values at its two ends bound the quantile. An interval is at least as wide as the bin that the value lies in.
 */
function quantileOf(distribution: Distribution, probability: bigint): Quantile {
  const place = placeOfRank(distribution, probability);
  const above = place && ratioOf(...aboveAndAll(distribution, place));
  if (!above) return { micros: { value: 0, low: 0, high: 0, tooFew: true }, influence: new Float64Array() };
  const [least, most] = shareBounds(above);
  const { fromMicros, untilMicros } = pieceAt(distribution, place.piece);
  const low = valueAtShareAbove(distribution, most);
  const high = valueAtShareAbove(distribution, least);
  const slope = (high - low) / (most - least || 1);
  const estimate = {
    value: within(fromMicros, untilMicros, place.fraction),
    low: Math.min(low, fromMicros),
    high: Math.max(high, untilMicros),
  };
  return {
    micros: isTooFewBeyond(above) ? { ...estimate, tooFew: true } : estimate,
    influence: above.influence.map((each) => each * slope),
  };
}

function placeOfRank(distribution: Distribution, probability: bigint): Place | undefined {
  const total = totalCount(distribution);
  if (total === 0n) return undefined;
  const rank = (total * probability + 999n) / 1000n;
  const piece = lastBefore(distribution, (before) => before < rank);
  const inside = Number(rank - (distribution.before[piece] ?? 0n)) - 0.5;
  return { piece, fraction: inside / Number(pieceAt(distribution, piece).count) };
}

function aboveAndAll(distribution: Distribution, { piece, fraction }: Place): [Float64Array, Float64Array] {
  const all = groupsBefore(distribution, distribution.pieces.length);
  const before = groupsBefore(distribution, piece);
  const { counts } = pieceAt(distribution, piece);
  return [all.map((each, group) => each - (before[group] ?? 0) - fraction * (counts[group] ?? 0)), all];
}

function shareBounds({ value, error, freedom }: Ratio): readonly [least: number, most: number] {
  const reach = studentPoint(freedom) * error;
  return [Math.max(0, value - reach), Math.min(1, value + reach)];
}

function valueAtShareAbove(distribution: Distribution, shareAbove: number): number {
  const rank = (1 - shareAbove) * Number(totalCount(distribution));
  const piece = lastBefore(distribution, (before) => Number(before) <= rank);
  const { fromMicros, untilMicros, count } = pieceAt(distribution, piece);
  const inside = rank - Number(distribution.before[piece] ?? 0n);
  return fromMicros + (untilMicros - fromMicros) * Math.min(1, inside / Number(count));
}

/** The last piece for which the bills before it satisfy the test; the test holds for the first. */
function lastBefore({ before, pieces }: Distribution, test: (before: bigint) => boolean): number {
  let [holds, fails] = [0, pieces.length];
  while (fails - holds > 1) {
    const half = (holds + fails) >> 1;
    if (test(before[half] ?? 0n)) holds = half;
    else fails = half;
  }
  return holds;
}

function pieceAt({ pieces }: Distribution, index: number): Piece {
  const piece = pieces[index];
  if (!piece) throw new RangeError(`no piece ${String(index)} in a distribution of ${String(pieces.length)}`);
  return piece;
}

/** A point so far into a bin, kept within 0.5 % of all that the bin holds where the bin is fine enough. */
function within(from: number, until: number, fraction: number): number {
  const least = until * 0.995;
  const most = from * 1.005;
  if (least > most) return (from + until) / 2;
  return Math.min(most, Math.max(least, from + (until - from) * fraction));
}
