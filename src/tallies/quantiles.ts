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

export function percentilesOf(distribution: Distribution): Readonly<Record<Percentile, Estimate>> {
  const entries = PERCENTILES.map((name) => [name, quantileOf(distribution, thousandths[name])]);
  return Object.fromEntries(entries) as Record<Percentile, Estimate>;
}

/** Where a rank falls: so far into a piece, 0 ... 1. */
interface Place {
  readonly piece: number;
  readonly fraction: number;
}

const NONE: Estimate = { value: 0, low: 0, high: 0, tooFew: true };

/** A value with what lies above it, and all, in each group. */
interface Cut {
  readonly value: number;
  readonly above: Float64Array;
  readonly below: Float64Array;
}

/** A percentile where it lies in its bin, bills spread evenly over it; undefined where there are no bills. */
export function cutAtPercentile(distribution: Distribution, name: Percentile): Cut | undefined {
  const place = placeOfRank(distribution, thousandths[name]);
  return place && cutAtPlace(distribution, place);
}

/**
 * The value at rank ceil(N p) and Woodruff's interval: the share above the value has an interval over the groups, and the
 * values at its two ends bound the quantile. An interval is at least as wide as the bin that the value lies in.
 */
function quantileOf(distribution: Distribution, probability: bigint): Estimate {
  const place = placeOfRank(distribution, probability);
  const above = place && ratioOf(...aboveAndAll(distribution, place));
  if (!above) return NONE;
  const [least, most] = shareBounds(above);
  const { fromMicros, untilMicros } = pieceAt(distribution, place.piece);
  const estimate = {
    value: within(fromMicros, untilMicros, place.fraction),
    low: Math.min(valueAtShareAbove(distribution, most), fromMicros),
    high: Math.max(valueAtShareAbove(distribution, least), untilMicros),
  };
  return isTooFewBeyond(above) ? { ...estimate, tooFew: true } : estimate;
}

/** The least value that such a share, 0 ... 1, lies at or below, spread evenly inside a piece. */
export function cutAt(distribution: Distribution, share: number): Cut {
  const before = (piece: number): number => Number(distribution.before[piece] ?? 0n);
  const rank = share * before(distribution.pieces.length);
  const piece = lastPiece(distribution.pieces.length, (each) => before(each) < rank);
  const { count } = pieceAt(distribution, piece);
  const fraction = Math.min(1, Math.max(0, (rank - before(piece)) / Number(count)));
  return cutAtPlace(distribution, { piece, fraction });
}

function cutAtPlace(distribution: Distribution, place: Place): Cut {
  const { fromMicros, untilMicros } = pieceAt(distribution, place.piece);
  const [above, below] = aboveAndAll(distribution, place);
  return { value: fromMicros + (untilMicros - fromMicros) * place.fraction, above, below };
}

function placeOfRank(distribution: Distribution, probability: bigint): Place | undefined {
  const { before, pieces } = distribution;
  const total = totalCount(distribution);
  if (total === 0n) return undefined;
  const rank = (total * probability + 999n) / 1000n;
  const piece = lastPiece(pieces.length, (each) => (before[each] ?? 0n) < rank);
  const inside = Number(rank - (before[piece] ?? 0n)) - 0.5;
  return { piece, fraction: inside / Number(pieceAt(distribution, piece).count) };
}

function aboveAndAll(distribution: Distribution, { piece, fraction }: Place): [Float64Array, Float64Array] {
  const all = groupsBefore(distribution, distribution.pieces.length);
  const before = groupsBefore(distribution, piece);
  const after = groupsBefore(distribution, piece + 1);
  const above = all.map((each, group) => {
    const passed = before[group] ?? 0;
    return each - passed - fraction * ((after[group] ?? 0) - passed);
  });
  return [above, all];
}

export function shareBounds({ value, error, freedom }: Ratio): readonly [least: number, most: number] {
  const reach = studentPoint(freedom) * error;
  return [Math.max(0, value - reach), Math.min(1, value + reach)];
}

/** The value that a share of the bills, 0 ... 1, lies above. */
export function valueAtShareAbove(distribution: Distribution, shareAbove: number): number {
  const before = (piece: number): number => Number(distribution.before[piece] ?? 0n);
  const rank = (1 - shareAbove) * before(distribution.pieces.length);
  const piece = lastPiece(distribution.pieces.length, (each) => before(each) <= rank);
  const { fromMicros, untilMicros } = pieceAt(distribution, piece);
  const bills = before(piece + 1) - before(piece);
  const inside = bills > 0 ? (rank - before(piece)) / bills : 0;
  return fromMicros + (untilMicros - fromMicros) * Math.min(1, inside);
}

/** The last of so many pieces for which a test holds that holds for the first. */
function lastPiece(pieces: number, test: (piece: number) => boolean): number {
  let [holds, fails] = [0, pieces];
  while (fails - holds > 1) {
    const half = (holds + fails) >> 1;
    if (test(half)) holds = half;
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
