import { describe, expect, it } from 'vitest';
import type { AssumptionBand } from '../../../src/tallies/assumption-band.ts';
import { bandText, tornadoView } from '../../../src/views/assumption-band.ts';

const EUR = 1_000_000;
const at = (mean: number, shock = 0.02) => ({ mean: mean * EUR, p99: 200 * EUR, fiftyAbove: 0.05, shock });
const band: AssumptionBand = {
  simMonths: 100_000,
  central: at(100),
  moved: [
    {
      id: 'few',
      title: 'Few',
      source: 'one',
      unit: 's',
      ends: { low: 1, high: 2 },
      low: at(97),
      high: at(106),
    },
    {
      id: 'many',
      title: 'Many',
      source: 'two',
      unit: 'EUR',
      ends: { low: '0.10', high: '0.20' },
      low: at(96),
      high: at(108),
    },
  ],
};
const excl = { basis: 'excl', basisPoints: 2100 } as const;
const incl = { basis: 'incl', basisPoints: 2100 } as const;

describe('what assumptions could move', () => {
  it('says the band of a figure: 100 less 5, and 10 more; with VAT 114.95 to 133.10', () => {
    expect(bandText(band, 'mean', excl)).toBe('95.00 to 110.00');
    expect(bandText(band, 'mean', incl)).toBe('114.95 to 133.10');
    expect(bandText(band, 'shock', incl)).toBe('2.00 % to 2.00 %');
  });

  it('puts first what moves it most, with both ends on one axis', () => {
    const { rows, central, reach, from, until, unit } = tornadoView(band, 'mean', excl);
    expect(rows.map(({ key, low, high }) => [key, low, high])).toEqual([
      ['many', 96, 108],
      ['few', 97, 106],
    ]);
    expect(rows[0]?.said).toBe('Many: 96.00 at 0.10 EUR, 108.00 at 0.20 EUR');
    expect({ central, reach, unit }).toEqual({ central: 100, reach: { low: 95, high: 110 }, unit: '€' });
    expect(from).toBeLessThan(95);
    expect(until).toBeGreaterThan(110);
  });

  it('has the same numbers as a table, and says that it is no confidence interval', () => {
    const { table, summary } = tornadoView(band, 'mean', excl);
    expect(table.rows[0]).toEqual(['Many', '0.10 – 0.20 EUR', '96.00', '108.00', 'two']);
    expect(table.rows.at(-1)?.slice(0, 4)).toEqual(['All together', '', '95.00', '110.00']);
    expect(summary).toBe(
      '95.00 to 110.00 over the ranges of 2 assumptions; “Many” moves it most. This is no confidence interval.',
    );
    expect(tornadoView(band, 'shock', excl).summary).toBe('No range of an assumption moves this figure.');
  });
});
