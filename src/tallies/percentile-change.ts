import type { Bills } from './bill-distribution.ts';
import type { Distribution } from './distribution.ts';
import { correlationOf, influenceOf, ratioOf } from './intervals.ts';
import { billsAbove, valueAtShareAbove } from './quantiles.ts';
import type { Estimate, Percentile } from './results.ts';
import { studentPoint } from './student.ts';

/** Steps of an eighth of a circle. */
const STEPS = 16;

/**
 * A percentile of two bills on the same draws, the later less the earlier.
 *
 * Woodruff's interval for one percentile reads the values at the ends of the interval of the share above it. Here two
 * shares err together: what is plausible of both is an ellipse, and the interval goes from the smallest to the largest
 * difference that is read on its edge. Where bills are spread evenly that is the difference's own standard error; where
 * many bills are alike it steps as far as the percentiles may step.
 */
export function percentileChange(after: Bills, before: Bills, name: Percentile): Estimate {
  const [later, earlier] = [after, before].map(({ published }) => published.percentilesMicros[name]);
  const value = (later?.value ?? 0) - (earlier?.value ?? 0);
  const differences = differencesOnEllipse(after.distribution, before.distribution, name);
  const low = Math.min(value, ...differences);
  const high = Math.max(value, ...differences);
  return { value, low, high, ...(later?.tooFew || earlier?.tooFew ? { tooFew: true } : {}) };
}

function differencesOnEllipse(after: Distribution, before: Distribution, name: Percentile): number[] {
  const [above, below] = [billsAbove(after, name), billsAbove(before, name)];
  const later = above && ratioOf(...above);
  const earlier = below && ratioOf(...below);
  if (!later || !earlier) return [];
  const together = correlationOf(influenceOf(...above), influenceOf(...below));
  const apart = Math.sqrt(1 - together * together);
  const point = studentPoint(Math.min(later.freedom, earlier.freedom));
  return circle().map(([x, y]) => {
    const one = clamped(later.value + point * later.error * x);
    const other = clamped(earlier.value + point * earlier.error * (together * x + apart * y));
    return valueAtShareAbove(after, one) - valueAtShareAbove(before, other);
  });
}

/** Points around the unit circle, by the rational half-angle: no sine that machines round differently. */
function circle(): (readonly [x: number, y: number])[] {
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const half = step / STEPS;
    const [x, y] = [(1 - half * half) / (1 + half * half), (2 * half) / (1 + half * half)];
    return [[x, y] as const, [-x, y] as const, [x, -y] as const, [-x, -y] as const];
  }).flat();
}

function clamped(share: number): number {
  return Math.max(0, Math.min(1, share));
}
