import type { Bills } from './bill-distribution.ts';
import type { Distribution } from './distribution.ts';
import { correlationOf, influenceOf, ratioOf, type Ratio } from './intervals.ts';
import { billsAbove, valueAtShareAbove } from './quantiles.ts';
import type { Estimate, Percentile } from './results.ts';
import { studentPoint } from './student.ts';

/** Steps of an eighth of a circle. */
const STEPS = 16;
/** With fewer customers than this beyond it, a percentile's neighbours stand so far apart that one of them is a jump. */
const FEW_CUSTOMERS = 250;

/**
 * A percentile of two bills on the same draws, the later less the earlier.
 *
 * Woodruff's interval for one percentile reads the values at the ends of the interval of the share above it. Here two
 * shares err together: what is plausible of both is an ellipse. Where bills are spread evenly, the differences that are read
 * on its edge lie in a plane, whose reach is the difference's own standard error, taken so many times.
 *
 * They do not lie in it for two reasons. Many bills are alike: percentiles may then step, and the interval goes from the
 * smallest difference on the edge to the largest. Or few customers stand beyond the percentile: the values then jump from one
 * of them to the next, the largest jump is found somewhere along the edge (100 of 100 intervals held the truth at P99), and
 * the interval is the reach of the plane that fits best.
 */
export function percentileChange(after: Bills, before: Bills, name: Percentile): Estimate {
  const [later, earlier] = [after, before].map(({ published }) => published.percentilesMicros[name]);
  const value = (later?.value ?? 0) - (earlier?.value ?? 0);
  const tooFew = later?.tooFew || earlier?.tooFew ? ({ tooFew: true } as const) : {};
  const edge = edgeOf(after.distribution, before.distribution, name);
  if (!edge) return { value, low: value, high: value, ...tooFew };
  if (edge.customers < FEW_CUSTOMERS) {
    const reach = reachOf(edge.differences);
    return { value, low: value - reach, high: value + reach, ...tooFew };
  }
  const low = Math.min(value, ...edge.differences);
  return { value, low, high: Math.max(value, ...edge.differences), ...tooFew };
}

interface Edge {
  /** One for each point of the circle. */
  readonly differences: readonly number[];
  /** As many independent customers beyond the percentile would err as these do. */
  readonly customers: number;
}

function edgeOf(after: Distribution, before: Distribution, name: Percentile): Edge | undefined {
  const [above, below] = [billsAbove(after, name), billsAbove(before, name)];
  const later = above && ratioOf(...above);
  const earlier = below && ratioOf(...below);
  if (!later || !earlier) return undefined;
  const together = correlationOf(influenceOf(...above), influenceOf(...below));
  const apart = Math.sqrt(1 - together * together);
  const point = studentPoint(Math.min(later.freedom, earlier.freedom));
  const differences = circle().map(([x, y]) => {
    const one = clamped(later.value + point * later.error * x);
    const other = clamped(earlier.value + point * earlier.error * (together * x + apart * y));
    return valueAtShareAbove(after, one) - valueAtShareAbove(before, other);
  });
  return { differences, customers: Math.min(customersBeyond(later), customersBeyond(earlier)) };
}

/** A share of so few that n of them vary by sqrt(n). */
function customersBeyond({ value, error }: Ratio): number {
  return (value * value) / (error * error);
}

/** How far the plane reaches that fits best to values on the unit circle, from its middle. */
function reachOf(values: readonly number[]): number {
  let [alongX, alongY, squaresX, squaresY] = [0, 0, 0, 0];
  circle().forEach(([x, y], index) => {
    const value = values[index] ?? 0;
    alongX += value * x;
    alongY += value * y;
    squaresX += x * x;
    squaresY += y * y;
  });
  const [slopeX, slopeY] = [alongX / squaresX, alongY / squaresY];
  return Math.sqrt(slopeX * slopeX + slopeY * slopeY);
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
