import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PERCENTILES, type Percentile } from '../../../src/tallies/results.ts';
import { resultsOf } from '../../../src/tallies/results-of.ts';
import { fees, metaFor, played } from './fill.ts';

const fee = 20_000_000;
const meta = metaFor(fees(fee));
const shares: Record<Percentile, number> = { p50: 500, p75: 750, p90: 900, p95: 950, p99: 990, p999: 999 };

/** The bill at rank ceil(n p), counted from one. */
function bruteForce(bills: number[], name: Percentile): number {
  const sorted = [...bills].sort((left, right) => left - right);
  return sorted[Math.ceil((bills.length * shares[name]) / 1000) - 1] ?? NaN;
}

const anyBill = fc.oneof(
  fc.integer({ min: 200_000, max: 400_000_000 }),
  fc.constantFrom(fee, fee + 1000, fee - 1000, 0, 50_000_000, 50_000_001),
);

describe('percentiles from atoms and bins', () => {
  it('are within 0.5 % of the bill at that rank', () => {
    fc.assert(
      fc.property(fc.array(anyBill, { minLength: 1, maxLength: 80 }), (bills) => {
        const tally = played(
          1,
          bills.map((bill, index) => ({ group: index % 64, fees: [fee], bills: [bill] })),
        );
        const found = resultsOf(tally, meta).variants[0]?.simBill.percentilesMicros;
        for (const name of PERCENTILES) {
          const exact = bruteForce(bills, name);
          const error = Math.abs((found?.[name].value ?? NaN) - exact);
          expect(error, `${name} of ${bills.join()}`).toBeLessThanOrEqual(0.00504 * exact);
        }
      }),
      { seed: 20261122, numRuns: 300 },
    );
  });

  it('are exact when they fall on the fee alone', () => {
    const bills = [...Array<number>(60).fill(fee), ...Array<number>(40).fill(90_000_000)];
    const tally = played(
      1,
      bills.map((bill, index) => ({ group: index % 64, fees: [fee], bills: [bill] })),
    );
    const { p50, p75 } = resultsOf(tally, meta).variants[0]?.simBill.percentilesMicros ?? {};
    expect(p50?.value).toBe(fee);
    expect(p75?.value).toBeGreaterThan(89_550_000);
    expect(p75?.value).toBeLessThan(90_450_000);
  });

  it('lie inside their intervals, and intervals are ordered like the percentiles', () => {
    fc.assert(
      fc.property(fc.array(anyBill, { minLength: 20, maxLength: 80 }), (bills) => {
        const tally = played(
          1,
          bills.map((bill, index) => ({ group: (index * 7) % 64, fees: [fee], bills: [bill] })),
        );
        const found = resultsOf(tally, meta).variants[0]?.simBill.percentilesMicros;
        const values = PERCENTILES.map((name) => found?.[name].value ?? NaN);
        expect(values).toEqual([...values].sort((left, right) => left - right));
        for (const name of PERCENTILES) {
          expect(found?.[name].low).toBeLessThanOrEqual(found?.[name].value ?? NaN);
          expect(found?.[name].high).toBeGreaterThanOrEqual(found?.[name].value ?? NaN);
        }
      }),
      { seed: 20261122, numRuns: 100 },
    );
  });

  it('say "too few" when fewer than fifty customers could lie beyond', () => {
    const bills = Array.from({ length: 640 }, (_, index) => 1_000_000 * (1 + ((index * 37) % 640)));
    const tally = played(
      1,
      bills.map((bill, index) => ({ group: index % 64, fees: [fee], bills: [bill] })),
    );
    const found = resultsOf(tally, meta).variants[0]?.simBill.percentilesMicros;
    expect(found?.p50.tooFew).toBeUndefined();
    expect(found?.p99.tooFew).toBe(true); // 6 bills of 640 lie beyond
    expect(found?.p999.tooFew).toBe(true);
  });

  it('are nought and marked when there are no bills', () => {
    const found = resultsOf(played(1, []), meta).variants[0]?.simBill;
    expect(found?.percentilesMicros.p50).toEqual({ value: 0, low: 0, high: 0, tooFew: true });
    expect(found?.exceedance).toEqual([]);
  });
});
