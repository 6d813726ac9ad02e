import { describe, expect, it } from 'vitest';
import { Line } from '../../../assembly/layout/kinds.ts';
import { GROUPS, Sum } from '../../../assembly/layout/tally.ts';
import { resultsOf } from '../../../src/tallies/results-of.ts';
import { billsView } from '../../../src/views/bills.ts';
import type { Choice } from '../../../src/views/picture.ts';
import { addSum, fees, metaFor, playCustomers, played, type Played } from '../tallies/fill.ts';

const EUR = 1_000_000;
/**
 * 640 SIM-months, ten in each group: six pay the fee of 20, three pay 30, one (a SIM box) pays 100.
 * The variant asks a fee of 25 instead.
 */
const beyond = [0, 0, 0, 0, 0, 0, 10, 10, 10, 80];
const months: Played[] = Array.from({ length: 10 * GROUPS }, (_, index) => {
  const more = (beyond[index % 10] ?? 0) * EUR;
  return {
    group: Math.floor(index / 10),
    archetype: more > 50 * EUR ? 1 : 0,
    fees: [20 * EUR, 25 * EUR],
    bills: [20 * EUR + more, 25 * EUR + more],
  };
});
const tally = playCustomers(
  played(2, months),
  months.map(({ group, bills }) => ({ group, bills })),
);
for (const [index, { group, archetype }] of months.entries()) {
  const more = (beyond[index % 10] ?? 0) * EUR;
  for (const variant of [0, 1]) {
    addSum(tally, variant, group, Sum.lines + Line.dataBeyondBundle, more);
    addSum(tally, variant, group, Sum.fiftyAbove, archetype ?? 0);
  }
}
const results = resultsOf(tally, metaFor(fees(20 * EUR, 25 * EUR)));
const excl = { basis: 'excl', basisPoints: 2100 } as const;
const incl = { basis: 'incl', basisPoints: 2100 } as const;
const choice = (more: Partial<Choice> = {}): Choice => ({
  variant: 0,
  unit: 'SIM-month',
  vat: excl,
  ...more,
});
const near = (value: number): unknown => expect.closeTo(value, 6);

describe('headline cards', () => {
  it('say the mean (6 x 20 + 3 x 30 + 100) / 10 = 31, and 1 in 10 at fifty above', () => {
    const [mean, p99, fifty, , revenue] = billsView(results, choice()).headlines;
    expect(mean).toMatchObject({ title: 'Mean bill, excl. VAT', estimate: { value: 31 }, figure: '31.00' });
    expect(p99?.estimate.value).toBeGreaterThan(99.5);
    expect(p99?.estimate.value).toBeLessThan(100.5);
    expect(fifty).toMatchObject({ figure: '1 in 10', margin: '10.0 %' });
    expect(revenue).toMatchObject({ estimate: { value: 31_000 }, figure: '31\u202f000' });
    expect(mean?.against).toBeUndefined();
  });

  it('say what credit is lost unused, where there is any: 1 000 x 0.5 EUR, and 200 less under the variant', () => {
    const lost = (eur: number) => ({ value: eur * EUR, low: (eur - 0.01) * EUR, high: (eur + 0.01) * EUR });
    const variants = results.variants.map((each, index) => ({
      ...each,
      lapsedMicros: lost(0.5 - 0.2 * index),
    }));
    const card = (variant: number) =>
      billsView({ ...results, variants }, choice({ variant })).headlines.find(({ key }) => key === 'lapsed');
    expect(card(0)).toMatchObject({ figure: '500', margin: '10' });
    expect(card(1)).toMatchObject({ figure: '300', margin: '10', against: '− 200' });
    expect(billsView(results, choice()).headlines.map(({ key }) => key)).not.toContain('lapsed');
  });

  it('include VAT on request: 31 x 1.21 = 37.51', () => {
    const [mean] = billsView(results, choice({ vat: incl })).headlines;
    expect(mean).toMatchObject({ title: 'Mean bill, incl. VAT', figure: '37.51' });
  });

  it('say against the baseline what a fee of 25 adds, and what the share was', () => {
    const [mean, , fifty] = billsView(results, choice({ variant: 1 })).headlines;
    expect(mean).toMatchObject({ figure: '36.00', against: '+ 5.00' });
    expect(fifty).toMatchObject({ figure: '1 in 10', against: '1 in 10' });
  });
});

describe('the histogram', () => {
  it('runs from the fee to the 99th percentile in steps of 2 EUR, with the fee alone as a spike', () => {
    const { stepEur, fromEur, untilEur, bars, spikes, mostShare } = billsView(results, choice()).histogram;
    expect({ stepEur, fromEur, untilEur }).toEqual({ stepEur: 2, fromEur: 20, untilEur: 102 });
    expect(bars.filter(({ share }) => share > 0).map(({ from, share }) => [from, share])).toEqual([
      // bills of 30 lie in the fine bin of 29.952 to 30.08, which 30 divides: 0.048 of 0.128 below it
      [28, near(0.3 * (0.048 / 0.128))],
      [30, near(0.3 * (0.08 / 0.128))],
      // bills of 100 lie in the fine bin of 99.84 to 100.352, which 100 divides: 0.16 of 0.512 below it
      [98, near(0.1 * (0.16 / 0.512))],
      [100, near(0.1 * (0.352 / 0.512))],
    ]);
    expect(spikes).toEqual([
      { key: 'fee 0', value: 20, share: 0.6, cut: true, within: true, label: 'Medium: the fee alone' },
    ]);
    expect(mostShare).toBe(0.5);
  });

  it('holds every bill once: spikes, bars and beyond make one', () => {
    for (const vat of [excl, incl]) {
      const { bars, spikes, beyond: rest } = billsView(results, choice({ vat })).histogram;
      const total = [...bars, ...spikes].reduce((sum, { share }) => sum + share, rest);
      expect(total).toBeCloseTo(1, 12);
    }
  });

  it('has the baseline behind the variant on one scale, and both in the table', () => {
    const { baseline, spikes, table } = billsView(results, choice({ variant: 1 })).histogram;
    expect(baseline?.spikes[0]?.value).toBe(20);
    expect(spikes[0]?.value).toBe(25);
    expect(table.columns).toEqual(['Bill, EUR excl. VAT', 'Share', 'As published']);
    expect(table.rows[0]).toEqual(['Medium: the fee alone', '60.0 %', '60.0 %']);
  });

  it('says it in a sentence', () => {
    expect(billsView(results, choice()).histogram.summary).toMatch(
      /^60\.0 % of SIM-months pay just the fee; half pay at most 20\.00 and 99 in 100 at most \d+\.?\d* EUR, excl\. VAT\.$/,
    );
  });

  it('marks what a brushed range holds: 25 to 40 EUR is 3 in 10', () => {
    const { bars, spikes, selected } = billsView(
      results,
      choice({ range: { fromEur: 25, untilEur: 40 } }),
    ).histogram;
    expect(selected?.share).toBeCloseTo(0.3, 12);
    expect(selected?.text).toBe('Selected: 25 to 40 EUR, 30.0 % of bills.');
    expect(spikes[0]?.within).toBe(false);
    expect(bars.filter(({ within }) => within).map(({ from }) => from)).toEqual([
      24, 26, 28, 30, 32, 34, 36, 38,
    ]);
  });
});

describe('the exceedance curve', () => {
  it('falls from all to 4 in 10 at the fee, then to 1 in 10', () => {
    const { points, table } = billsView(results, choice()).exceedance;
    expect(points.slice(0, 2).map(({ value, share }) => [value, share])).toEqual([
      [20, 1],
      [20, 0.4],
    ]);
    expect(points.find(({ value }) => value > 40)?.share).toBeCloseTo(0.1, 12);
    expect(table.rows[1]?.slice(0, 3)).toEqual(['20.00', '40.0 %', '1 in 2.5']);
  });

  it('is told to rest on too few, and not on none, where it cannot be read', () => {
    const ten = resultsOf(played(2, months.slice(0, 10)), metaFor(fees(20 * EUR, 25 * EUR)));
    expect(billsView(ten, choice()).exceedance.summary).toBe('Too few customers are simulated to say.');
    const none = resultsOf(played(2, []), metaFor(fees(20 * EUR, 25 * EUR)));
    expect(billsView(none, choice()).exceedance.summary).toBe('No bills yet.');
  });

  it('puts each share inside its band', () => {
    for (const { share, low, high } of billsView(results, choice({ variant: 1 })).exceedance.points) {
      expect(low).toBeLessThanOrEqual(share + 1e-12);
      expect(high).toBeGreaterThanOrEqual(share - 1e-12);
    }
  });
});

describe('percentiles', () => {
  it('are a table with the difference against the baseline', () => {
    const { table } = billsView(results, choice({ variant: 1 })).percentiles;
    expect(table.columns).toEqual(['', 'EUR excl. VAT', 'From', 'To', 'Against published', '±']);
    expect(table.rows[0]).toEqual(['mean', '36.00', '36.00', '36.00', '+ 5.00', '0.00']);
    expect(table.rows[1]?.slice(0, 2)).toEqual(['half pay at most', '25.00']);
  });
});

describe('what the bill is made of', () => {
  it('stacks lines per SIM-month by archetype: office pays 20 and 30 / 9 beyond, the box 20 and 80', () => {
    const { rows, kinds, all } = billsView(results, choice()).made;
    expect(kinds.map(({ kind }) => kind)).toEqual(['fee', 'data']);
    expect(rows.map(({ title, totalEur, parts }) => [title, totalEur, parts])).toEqual([
      [
        'Office',
        near(20 + 30 / 9),
        [
          { kind: 'fee', eur: 20, from: 0, until: 20 },
          { kind: 'data', eur: near(30 / 9), from: 20, until: near(20 + 30 / 9) },
        ],
      ],
      [
        'SIM box',
        100,
        [
          { kind: 'fee', eur: 20, from: 0, until: 20 },
          { kind: 'data', eur: 80, from: 20, until: 100 },
        ],
      ],
    ]);
    expect(all.totalEur).toBeCloseTo(31, 12);
  });

  it('follows a brushed range, widened to whole bands: 25 to 40 becomes 24 to 40', () => {
    const { rows, range, table } = billsView(results, choice({ range: { fromEur: 25, untilEur: 40 } })).made;
    expect(range).toEqual({ fromEur: 24, untilEur: 40 });
    expect(rows.map(({ title, totalEur, shareOfSimMonths }) => [title, totalEur, shareOfSimMonths])).toEqual([
      ['Office', 30, 1],
    ]);
    expect(table.rows[0]).toEqual(['Office', '100.0 %', '20.00', '10.00', '30.00']);
  });

  it('brushes on the shown basis: 24.20 to 48.40 incl. VAT is 20 to 40 excl.', () => {
    const range = { fromEur: 24.2, untilEur: 48.4 };
    const { rows } = billsView(results, choice({ vat: incl, range })).made;
    expect(rows[0]?.totalEur).toBeCloseTo(1.21 * (20 + 30 / 9), 9);
  });

  it('stands beside the baseline and says who pays most', () => {
    const { rows, summary } = billsView(results, choice({ variant: 1 })).made;
    expect(rows[1]).toMatchObject({ totalEur: 105, baselineEur: 100 });
    expect(summary).toBe(
      'SIM box pays most, 105.00 EUR a SIM-month on average; Office least, 28.33 (excl. VAT).',
    );
  });
});

describe('bills of customers', () => {
  it('have no spikes and their own sentence', () => {
    const { histogram } = billsView(results, choice({ unit: 'customer-month' }));
    expect(histogram.spikes).toEqual([]);
    expect(histogram.summary).toMatch(/^Half of customers pay at most 20\./);
  });
});

describe('a view of a variant that was not run', () => {
  it('is refused', () => {
    expect(() => billsView(results, choice({ variant: 2 }))).toThrow('the results hold no variant 2');
  });
});
