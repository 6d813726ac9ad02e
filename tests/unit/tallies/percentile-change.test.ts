import { describe, expect, it } from 'vitest';
import { resultsOf } from '../../../src/tallies/results-of.ts';
import type { Difference, Percentile } from '../../../src/tallies/results.ts';
import { simBills } from '../../../src/tallies/bill-distribution.ts';
import { sideOf, spreadOf, type Side, type Spread } from '../../../src/tallies/percentile-spread.ts';
import type { Tally } from '../../../src/tallies/tally.ts';
import { fees, metaFor, played } from './fill.ts';

const EUR = 1_000_000;
const fee = 20 * EUR;

/** Bills of a thousand SIMs in 64 groups, before and after; `after` sees the index and the bill before. */
function playedTwice(before: (sim: number) => number, after: (sim: number, bill: number) => number): Tally {
  const months = Array.from({ length: 1000 }, (_, sim) => {
    const bill = before(sim);
    return { group: (sim * 37) % 64, fees: [fee, fee], bills: [bill, after(sim, bill)] };
  });
  return played(2, months);
}

const meta = metaFor(fees(fee, fee));

function changes(...[before, after]: Parameters<typeof playedTwice>): Difference['simPercentilesMicros'] {
  const [difference] = resultsOf(playedTwice(before, after), meta).differences;
  if (!difference) throw new Error('no difference');
  return difference.simPercentilesMicros;
}

/** Bills spread evenly from 30 to 130 euro, in no order. */
const evenly = (sim: number): number => 30 * EUR + ((sim * 617) % 1000) * 100_000;

describe('the difference of a percentile', () => {
  it('is nought without a margin where no bill differs', () => {
    const found = changes(evenly, (_, bill) => bill);
    for (const estimate of Object.values(found))
      expect(estimate).toMatchObject({ value: 0, low: 0, high: 0 });
  });

  it('has hardly a margin where every bill rises by as much, however far percentiles may err', () => {
    const { p50 } = changes(evenly, (_, bill) => bill + 16 * EUR);
    const bin = 0.8 * EUR;
    expect(Math.abs(p50.value - 16 * EUR)).toBeLessThan(bin);
    expect(p50.high - p50.low).toBeLessThan(2 * bin);
  });

  it('errs as both percentiles do where nothing is left of the bill before', () => {
    const { p50 } = changes(evenly, (sim) => evenly((sim * 389 + 131) % 1000));
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
    const { low, value, high } = changes(evenly, (sim, bill) => (sim % 3 === 0 ? bill * 2 : bill))[name];
    expect(low).toBeLessThanOrEqual(value);
    expect(high).toBeGreaterThanOrEqual(value);
  });
});

/** Of the 90th percentile. */
function spread(...[before, after]: Parameters<typeof playedTwice>): Spread {
  const tally = playedTwice(before, after);
  const [one, other] = [1, 0].map((variant): Side => {
    const side = sideOf(simBills(tally, variant, meta).distribution, 'p90');
    if (!side) throw new Error('no bills');
    return side;
  });
  if (!one || !other) throw new Error('no side');
  return spreadOf(one, other);
}

describe('the spread of the difference of a percentile', () => {
  it('is nought where no bill differs', () => {
    expect(spread(evenly, (_, bill) => bill)).toMatchObject({ error: 0, apart: 0 });
  });

  it('tells of SIMs that trade bills beside the percentile, where at it none do', () => {
    // P90 is 120.00. Bills from 121.00 to 123.00, and from 117.00 to 119.00, are mirrored: as many of each are left.
    const mirrored = (from: number) => (bill: number) => (2 * from + 2) * EUR - bill - 100_000;
    const traded = (_: number, bill: number): number => {
      if (bill >= 121 * EUR && bill < 123 * EUR) return mirrored(121)(bill);
      return bill >= 117 * EUR && bill < 119 * EUR ? mirrored(117)(bill) : bill;
    };
    const found = spread(evenly, traded);
    expect(found.error).toBeGreaterThan(0);
    // They err apart by no more than the difference errs in all.
    expect(found.apart).toBeGreaterThan(0);
    expect(found.apart).toBeLessThanOrEqual(found.error);
  });
});

describe('percentiles that lie in wide bins', () => {
  it('differ by what bills rise, though one of them is published nearer the middle of its bin', () => {
    // From 131.08 on, bins are 1.02 wide, 0.78 % of the bill.
    const { p90 } = changes(evenly, (_, bill) => bill + 12 * EUR);
    expect(Math.abs(p90.value - 12 * EUR)).toBeLessThan(0.1 * EUR);
  });
});
