import { describe, expect, it } from 'vitest';
import { GROUPS } from '../../../assembly/layout/tally.ts';
import { resultsOf } from '../../../src/tallies/results-of.ts';
import { rangeView } from '../../../src/views/range.ts';
import { fees, metaFor, played, type Played } from '../tallies/fill.ts';

const EUR = 1_000_000;
/** 640 SIM-months, ten in each group: six pay 20, three pay 30, one pays 100. */
const bills = [20, 20, 20, 20, 20, 20, 30, 30, 30, 100];
const months: Played[] = Array.from({ length: 10 * GROUPS }, (_, index) => ({
  group: Math.floor(index / 10),
  fees: [20 * EUR],
  bills: [(bills[index % 10] ?? 0) * EUR],
}));
const results = resultsOf(played(1, months), metaFor(fees(20 * EUR)));
const choice = { variant: 0, unit: 'SIM-month', vat: { basis: 'excl', basisPoints: 2100 } } as const;

describe('a brushed range', () => {
  it('of 27 to 32 holds the bills of 30: three in ten, in bands that reach as far or further', () => {
    const view = rangeView(results, { ...choice, range: { fromEur: 27, untilEur: 32 } });
    expect(view).toMatchObject({ share: 0.3, meanEur: 30, notices: 0, stops: 0 });
    expect(view?.bands.fromEur).toBeLessThanOrEqual(27);
    expect(view?.bands.untilEur).toBeGreaterThanOrEqual(32);
  });

  it('is in euro as shown: 30 excl. VAT is 36.30 incl. VAT', () => {
    const vat = { basis: 'incl', basisPoints: 2100 } as const;
    const view = rangeView(results, { ...choice, vat, range: { fromEur: 36, untilEur: 37 } });
    expect(view?.meanEur).toBeCloseTo(36.3, 9);
  });

  it('without bills is empty, not a fault', () => {
    const view = rangeView(results, { ...choice, range: { fromEur: 500, untilEur: 600 } });
    expect(view).toMatchObject({ share: 0, meanEur: 0 });
  });

  it('that is not brushed is none', () => expect(rangeView(results, choice)).toBeUndefined());
});
