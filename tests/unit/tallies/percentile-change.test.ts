import { describe, expect, it } from 'vitest';
import { resultsOf } from '../../../src/tallies/results-of.ts';
import type { Difference, Percentile } from '../../../src/tallies/results.ts';
import { fees, metaFor, played } from './fill.ts';

const EUR = 1_000_000;
const fee = 20 * EUR;

/** Bills of a thousand SIMs in 64 groups, before and after; `after` sees the index and the bill before. */
function changes(
  before: (sim: number) => number,
  after: (sim: number, bill: number) => number,
): Difference['simPercentilesMicros'] {
  const months = Array.from({ length: 1000 }, (_, sim) => {
    const bill = before(sim);
    return { group: (sim * 37) % 64, fees: [fee, fee], bills: [bill, after(sim, bill)] };
  });
  const [difference] = resultsOf(played(2, months), metaFor(fees(fee, fee))).differences;
  if (!difference) throw new Error('no difference');
  return difference.simPercentilesMicros;
}

/** Bills spread evenly from 30 to 130 euro, in no order. */
const spread = (sim: number): number => 30 * EUR + ((sim * 617) % 1000) * 100_000;

describe('the difference of a percentile', () => {
  it('is nought without a margin where no bill differs', () => {
    const found = changes(spread, (_, bill) => bill);
    for (const estimate of Object.values(found))
      expect(estimate).toMatchObject({ value: 0, low: 0, high: 0 });
  });

  it('has hardly a margin where every bill rises by as much, however far percentiles may err', () => {
    const { p50 } = changes(spread, (_, bill) => bill + 16 * EUR);
    const bin = 0.8 * EUR;
    expect(Math.abs(p50.value - 16 * EUR)).toBeLessThan(bin);
    expect(p50.high - p50.low).toBeLessThan(2 * bin);
  });

  it('errs as both percentiles do where nothing is left of the bill before', () => {
    const { p50 } = changes(spread, (sim) => spread((sim * 389 + 131) % 1000));
    expect(p50.low).toBeLessThan(0);
    expect(p50.high).toBeGreaterThan(0);
    expect(p50.high - p50.low).toBeGreaterThan(2 * EUR);
  });

  it('reaches as far as the percentile may step where half the bills are alike', () => {
    // Before: 20.00 alone. After: 499 of 1,000 pay 120.00; five customers more, and the median would be there.
    const { p50 } = changes(
      () => fee,
      (sim) => (sim < 499 ? 120 * EUR : fee),
    );
    expect(p50.value).toBe(0);
    expect(p50.low).toBe(0);
    expect(p50.high).toBeGreaterThan(99 * EUR);
  });

  it.each<Percentile>(['p50', 'p90', 'p99'])('lies inside its interval: %s', (name) => {
    const { low, value, high } = changes(spread, (sim, bill) => (sim % 3 === 0 ? bill * 2 : bill))[name];
    expect(low).toBeLessThanOrEqual(value);
    expect(high).toBeGreaterThanOrEqual(value);
  });
});
