import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resultsOf } from '../../../src/tallies/results-of.ts';
import { fees, metaFor, played } from './fill.ts';

const fee = 20_000_000;
const meta = metaFor(fees(fee));

const anyBill = fc.oneof(fc.integer({ min: 1_000_000, max: 900_000_000 }), fc.constantFrom(fee, 0));

describe('the exceedance curve', () => {
  it('never rises, starts at all and ends at none, by ascending value', () => {
    fc.assert(
      fc.property(fc.array(anyBill, { minLength: 1, maxLength: 120 }), (bills) => {
        const months = bills.map((bill, index) => ({ group: index % 64, fees: [fee], bills: [bill] }));
        const curve = resultsOf(played(1, months), meta).variants[0]?.simBill.exceedance ?? [];
        const shares = curve.map(({ share }) => share.value);
        const values = curve.map(({ micros }) => micros);
        expect(shares[0]).toBe(1);
        expect(shares[shares.length - 1]).toBe(0);
        expect(shares).toEqual([...shares].sort((left, right) => right - left));
        expect(values).toEqual([...values].sort((left, right) => left - right));
      }),
      { seed: 20261122, numRuns: 100 },
    );
  });

  it('is flat over a gap: 3 bills of 30, one of 300', () => {
    const months = [30, 30, 30, 300].map((eur, index) => ({
      group: index,
      fees: [fee],
      bills: [eur * 1_000_000],
    }));
    const curve = resultsOf(played(1, months), meta).variants[0]?.simBill.exceedance ?? [];
    // 30 lies in the bin from 29.952 to 30.08, 300 in the one from 299.008 to 301.056
    expect(curve.map(({ micros, share }) => [micros / 1e6, share.value])).toEqual([
      [29.952, 1],
      [30.08, 0.25],
      [299.008, 0.25],
      [301.056, 0],
    ]);
  });
});
