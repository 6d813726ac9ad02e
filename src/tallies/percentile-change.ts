import type { Bills } from './bill-distribution.ts';
import { NOTHING } from './group-view.ts';
import { correlationOf } from './intervals.ts';
import { clamped, sideOf, spreadOf, type Side, type Spread } from './percentile-spread.ts';
import { valueAtShareAbove } from './quantiles.ts';
import type { Estimate, Percentile } from './results.ts';
import { studentPoint } from './student.ts';

/** Steps of an eighth of a circle. */
const STEPS = 16;
/** Steps from the middle of the path to either end. */
const PATH_STEPS = 8;
/** A departure from the line that is less than this part of the difference's error leaves its interval as wide. */
const SMALL = 0.2;
/** A departure of so many times what both sides err apart is no chance: bills step there. */
const CHANCE = 3;

/**
 * A percentile of two bills on the same draws, the later less the earlier, each where it lies in its bin: kept within 0.5 % as
 * those that are published, they would err by more than they do apart.
 *
 * Woodruff's interval for one percentile reads the values at the ends of the interval of the share above it. Here two
 * shares err together: what is plausible of both is an ellipse, and the interval goes from the smallest difference that is read
 * on its edge to the largest. So it reaches as far as percentiles step where many bills are alike, and to either side as far
 * as they are steep.
 *
 * Where few bills are above one percentile and not above the other, or few are above either, the values that are read wander
 * by chance from point to point, and the edge finds the largest of these errors (100 of 100 intervals held the truth at P99). The
 * differences at equal shares tell: where both shares err alike they follow a line, and by chance they leave it by no more
 * than both sides err apart. Where they leave it so far that it matters, and not further than by chance, the interval is that
 * of the spread.
 */
export function percentileChange(after: Bills, before: Bills, name: Percentile): Estimate {
  const [later, earlier] = [after, before].map(({ published }) => published.percentilesMicros[name]);
  const tooFew = later?.tooFew || earlier?.tooFew ? ({ tooFew: true } as const) : {};
  const [one, other] = [sideOf(after.distribution, name), sideOf(before.distribution, name)];
  if (!one || !other) return NOTHING;
  const value = one.value - other.value;
  const spread = spreadOf(one, other);
  if (wanders(departureOf(one, other), spread)) {
    const reach = studentPoint(spread.freedom) * spread.error;
    return { value, low: value - reach, high: value + reach, ...tooFew };
  }
  const differences = edgeOf(one, other);
  return { value, low: Math.min(value, ...differences), high: Math.max(value, ...differences), ...tooFew };
}

function wanders(departure: number, { error, apart }: Spread): boolean {
  return departure > SMALL * error && departure < CHANCE * apart;
}

/** How far the differences at equal shares depart from the line that fits best: root of the mean square. */
function departureOf(after: Side, before: Side): number {
  const point = pointOf(after, before);
  const at = ({ distribution, share }: Side, along: number): number =>
    valueAtShareAbove(distribution, clamped(share.value + point * share.error * along));
  const path = Array.from({ length: 2 * PATH_STEPS + 1 }, (_, step) => {
    const along = step / PATH_STEPS - 1;
    return { along, difference: at(after, along) - at(before, along) };
  });
  const mean = path.reduce((sum, { difference }) => sum + difference, 0) / path.length;
  const squares = path.reduce((sum, { along }) => sum + along * along, 0);
  const slope = path.reduce((sum, { along, difference }) => sum + along * difference, 0) / squares;
  const left = path.map(({ along, difference }) => difference - mean - slope * along);
  return Math.sqrt(left.reduce((sum, each) => sum + each * each, 0) / path.length);
}

/** The differences at points on the edge of the ellipse. */
function edgeOf(after: Side, before: Side): number[] {
  const together = correlationOf(after.influence, before.influence);
  const apart = Math.sqrt(1 - together * together);
  const point = pointOf(after, before);
  return circle().map(([x, y]) => {
    const one = clamped(after.share.value + point * after.share.error * x);
    const other = clamped(before.share.value + point * before.share.error * (together * x + apart * y));
    return valueAtShareAbove(after.distribution, one) - valueAtShareAbove(before.distribution, other);
  });
}

function pointOf(after: Side, before: Side): number {
  return studentPoint(Math.min(after.share.freedom, before.share.freedom));
}

/** Points around the unit circle, by the rational half-angle: no sine that machines round differently. */
function circle(): (readonly [x: number, y: number])[] {
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const half = step / STEPS;
    const [x, y] = [(1 - half * half) / (1 + half * half), (2 * half) / (1 + half * half)];
    return [[x, y] as const, [-x, y] as const, [x, -y] as const, [-x, -y] as const];
  }).flat();
}
