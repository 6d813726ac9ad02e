import { describe, expect, it } from 'vitest';
import { Limit, Line, Notice } from '../../../assembly/layout/kinds.ts';
import { GROUPS, Sum } from '../../../assembly/layout/tally.ts';
import type { Difference, VariantResults } from '../../../src/tallies/results.ts';
import { resultsOf } from '../../../src/tallies/results-of.ts';
import { addSum, fees, metaFor, play, playCustomers, played, type Played } from './fill.ts';

const EUR = 1_000_000;
/** One SIM-month in each of 64 groups: 48 pay the fee of 20, 16 pay 100; the variant adds 1 to the fee. */
const months: Played[] = Array.from({ length: GROUPS }, (_, group) => {
  const beyond = group % 4 === 0 ? 80 * EUR : 0;
  return { group, fees: [20 * EUR, 21 * EUR], bills: [20 * EUR + beyond, 21 * EUR + beyond] };
});
const meta = metaFor(fees(20 * EUR, 21 * EUR));
const tally = playCustomers(
  played(2, months),
  months.map(({ group, bills }) => ({ group, bills })),
);
for (let group = 0; group < GROUPS; group += 4) {
  addSum(tally, 0, group, Sum.lines + Line.dataBeyondBundle, 80 * EUR);
  addSum(tally, 0, group, Sum.shock, 1);
  addSum(tally, 0, group, Sum.notices + Notice.dataReached, 2);
}
addSum(tally, 0, 5, Sum.misuseMonths, 1);
addSum(tally, 0, 5, Sum.misuseHits + Limit.dataDay, 1);
addSum(tally, 0, 6, Sum.honestHits + Limit.dataDay, 1);
addSum(tally, 0, 6, Sum.roamingStops, 2);
addSum(tally, 0, 6, Sum.overshootRoamingMicros, 9 * EUR);

const found = resultsOf(tally, meta);
const [baseline, variant] = found.variants as [VariantResults, VariantResults];
const [difference] = found.differences as [Difference];

describe('results of 64 SIM-months counted by hand', () => {
  it('count what was played', () => {
    expect(found.simMonths).toBe(64);
    expect(found.customers).toBe(64);
    expect(baseline.simBill.count).toBe(64);
    expect(baseline.customerBill.count).toBe(64);
  });

  it('have the mean (48 x 20 + 16 x 100) / 64 = 40, and 40,000 revenue per 1,000', () => {
    expect(baseline.simBill.meanMicros.value).toBe(40 * EUR);
    expect(baseline.revenue.totalMicros.value).toBe(40_000 * EUR);
    expect(variant.simBill.meanMicros.value).toBe(41 * EUR);
  });

  it('keep the fee alone as an atom of 3 in 4', () => {
    expect(baseline.simBill.atoms).toMatchObject([
      { kind: 'fee', plan: 0, micros: 20 * EUR, count: 48, share: { value: 0.75 } },
    ]);
    expect(baseline.simBill.bins.map(({ count }) => count)).toEqual([16]);
    expect(baseline.simBill.percentilesMicros.p50.value).toBe(20 * EUR);
    expect(baseline.simBill.percentilesMicros.p75.value).toBe(20 * EUR);
  });

  it('step down at the atom: all above nothing, a quarter above the fee', () => {
    const curve = baseline.simBill.exceedance.map(({ micros, share }) => [micros / EUR, share.value]);
    expect(curve.slice(0, 2)).toEqual([
      [20, 1],
      [20, 0.25],
    ]);
    expect(curve[curve.length - 1]?.[1]).toBe(0);
  });

  it('give lines, notices and shocks per SIM-month or per 1,000', () => {
    expect(baseline.linesMicros.dataBeyondBundle.value).toBe(20 * EUR);
    expect(baseline.shocks.shock.value).toBe(0.25);
    expect(baseline.notices.dataReached.value).toBe(500);
    expect(baseline.notices.ceiling).toEqual({ value: 0, low: 0, high: 0, tooFew: true });
  });

  it('tell misusers from honest users: 1 of 1 misuser, 1 of 63 honest SIM-months', () => {
    const { misuse, honest } = baseline.fairUse.limits.dataDay;
    expect(misuse?.value).toBe(1000);
    expect(honest?.value).toBeCloseTo(1000 / 63, 10);
    expect(variant.fairUse.limits.dataDay.misuse).toBeNull();
  });

  it('share an overshoot of 9 EUR among two stops, and have none where nothing was stopped', () => {
    expect(baseline.protection.overshootRoamingMicrosPerStop?.value).toBe(4.5 * EUR);
    expect(baseline.protection.serviceStoppedSecondsPerStop).toBeNull();
  });

  it('show what bills are made of, by archetype and band: 20 lies in [20, 24), 100 in [96, 112)', () => {
    const { cells, bandEdgesMicros } = baseline.made;
    const shown = cells.map(({ band, simMonths, billMicros }) => {
      return [(bandEdgesMicros[band] ?? NaN) / EUR, simMonths, billMicros / EUR];
    });
    expect(shown).toEqual([
      [20, 48, 960],
      [96, 16, 1600],
    ]);
    expect(cells[1]?.linesMicros).toEqual({ fee: 320 * EUR, dataBeyondBundle: 1280 * EUR });
  });
});

describe('a difference on the same draws', () => {
  it('of one euro on every bill has no error at all, although the bills themselves differ greatly', () => {
    expect(difference.meanMicros).toEqual({ value: EUR, low: EUR, high: EUR });
    expect(baseline.simBill.meanMicros.high - baseline.simBill.meanMicros.low).toBeGreaterThan(10 * EUR);
    expect(difference.simPercentilesMicros.p50.value).toBe(EUR);
  });

  it('counts who pays more and who pays less', () => {
    expect(difference.losers.value).toBe(1);
    expect(difference.winners.value).toBe(0);
    expect(difference.changes.map(({ fromMicros, count }) => [fromMicros, count])).toEqual([[EUR, 64]]);
  });
});

describe('results of wrongly described tallies', () => {
  it('are refused', () => {
    expect(() => resultsOf(tally, metaFor(fees(1)))).toThrow('a tally of 2 variants cannot be read as 1');
  });
});

describe('a run of one customer', () => {
  it('has intervals that claim nothing', () => {
    const one = play(played(1, []), [{ group: 9, fees: [EUR], bills: [7 * EUR] }]);
    const bill = resultsOf(one, metaFor(fees(EUR))).variants[0]?.simBill;
    expect(bill?.meanMicros.value).toBe(7 * EUR);
    expect(bill?.meanMicros.tooFew).toBe(true);
    expect(bill?.percentilesMicros.p50.tooFew).toBe(true);
  });
});
