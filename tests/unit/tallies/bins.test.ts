import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BANDS, BIN_MICROS, BINS, CHANGE_BINS } from '../../../assembly/layout/tally.ts';
import { bandEdgesMicros, billEdgesMicros, changeRangeMicros } from '../../../src/tallies/bins.ts';
import { bandOf, logLinearBin } from './fill.ts';

const seed = 20261122;
const billMicros = fc.integer({ min: 0, max: 200_000_000_000 });

describe('bins of bills', () => {
  const edges = billEdgesMicros();

  it('hold the bills that the core puts into them', () => {
    fc.assert(
      fc.property(billMicros, (micros) => {
        const bin = logLinearBin(micros / BIN_MICROS, 7, BINS - 1);
        expect(micros).toBeGreaterThanOrEqual(edges[bin] ?? NaN);
        expect(micros).toBeLessThan(edges[bin + 1] ?? NaN);
      }),
      { seed, numRuns: 2000 },
    );
  });

  it('have middles within 0.5 % of every bill from 12.8 cents to 268 000 EUR', () => {
    const errors = Array.from(edges.slice(128, -1), (from, index) => {
      const until = edges[index + 129] ?? NaN;
      return (until - from) / 2 / from;
    });
    expect(Math.max(...errors)).toBeLessThanOrEqual(0.005);
    expect(edges[128]).toBe(128_000);
    expect(edges[BINS]).toBe(268_435_456_000);
  });
});

describe('bins of changes', () => {
  const middle = (CHANGE_BINS - 1) / 2;

  it('keep no change apart', () => expect(changeRangeMicros(middle)).toEqual([0, 0]));

  it('mirror gains and losses: one euro more is 64 x 2^4 ... tenths of a cent', () => {
    // 1 EUR = 1,000 units; 1,000 = 62.5 x 16, so its bin begins at 125 x 8 = 1,000 and is 8 wide
    const bin = logLinearBin(1000, 6, Infinity);
    expect(changeRangeMicros(middle + 1 + bin)).toEqual([1_000_000, 1_008_000]);
    expect(changeRangeMicros(middle - 1 - bin)).toEqual([-1_008_000, -1_000_000]);
  });
});

describe('bands of bills', () => {
  it('are four an octave from one euro', () => {
    const euros = bandEdgesMicros().map((micros) => micros / 1e6);
    expect(euros.slice(0, 10)).toEqual([0, 1, 1.25, 1.5, 1.75, 2, 2.5, 3, 3.5, 4]);
    expect(euros[BANDS]).toBe(Infinity);
  });

  it('hold the bills that the core puts into them', () => {
    const edges = bandEdgesMicros();
    fc.assert(
      fc.property(billMicros, (micros) => {
        const band = bandOf(micros);
        expect(micros).toBeGreaterThanOrEqual(edges[band] ?? NaN);
        expect(micros).toBeLessThan(edges[band + 1] ?? NaN);
      }),
      { seed, numRuns: 2000 },
    );
  });
});
