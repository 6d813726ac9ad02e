import { describe, expect, it } from 'vitest';
import { outageHeadlines } from '../../../src/views/outage-headlines.ts';
import { causeRows, failureRows, volumeRows } from '../../../src/views/outage-rows.ts';
import { siteMinutes } from '../../../src/views/site-minutes.ts';
import { callsProfile } from '../../../src/views/week-profile.ts';
import { networkResults } from './network-results.ts';

const results = networkResults();
const vat = { basis: 'excl', basisPoints: 2100 } as const;
const incl = { basis: 'incl', basisPoints: 2100 } as const;
const baseline = { variant: 0, vat };
const changed = { variant: 1, vat };

describe('the headlines of outages', () => {
  it('say minutes, outages, calls and charges with half their intervals', () => {
    const cards = outageHeadlines(results, baseline);
    expect(cards.map(({ key, figure, margin }) => [key, figure, margin])).toEqual([
      ['withBackup', '200.0', '± 2.0'],
      ['withoutBackup', '600.0', '± 6.0'],
      ['outages', '2.000', '± 0.020'],
      ['calls', '800.0', '± 8.0'],
      // 2 EUR a site and year
      ['improper', '2\u202f000', '± 20'],
      ['overdue', '20.0', '± 0.2'],
    ]);
    expect(cards.some(({ against }) => against !== undefined)).toBe(false);
  });

  it('say how a variant differs, and include VAT on request', () => {
    const [minutes, , , , improper, overdue] = outageHeadlines(results, { variant: 1, vat: incl });
    expect(minutes?.against).toBe('− 80.0 against the baseline');
    expect(improper?.figure).toBe('2\u202f420');
    expect(overdue?.against).toBe('was 20.0');
  });

  it('say too few where fewer than eight region-worlds carry a figure, and none where nothing does', () => {
    const few = networkResults();
    const [first] = few.variants;
    if (!first) throw new Error('no baseline');
    const all = {
      ...first.outages.all,
      minutesWithBackup: { value: 3, low: 0, high: 6, tooFew: true as const },
    };
    const outages = { ...first.outages, all, calls: null };
    const cards = outageHeadlines({ ...few, variants: [{ ...first, outages }] }, baseline);
    expect(cards[0]).toMatchObject({ figure: '3.0', margin: 'too few' });
    expect(cards[3]).toMatchObject({ figure: 'none', margin: '' });
  });
});

describe('minutes without internet', () => {
  it('stand in pairs by form and access, with all sites last', () => {
    const { rows, most } = siteMinutes(results, baseline);
    expect(rows.map(({ title, without, withBackup }) => [title, without.value, withBackup.value])).toEqual([
      ['SIM form, DSL', 800, 300],
      ['hardware form, fibre', 300, 50],
      ['all sites', 600, 200],
    ]);
    expect(most).toBe(808);
  });

  it('have a sentence and a table with the same numbers, and what they were', () => {
    const { summary, table, rows } = siteMinutes(results, changed);
    expect(summary).toBe(
      'A site is without its line for 600.0 minutes a year; with backup as it is, it is without internet for 120.0. It was 200.0.',
    );
    expect(table.rows[0]).toEqual(['SIM form, DSL', '60', '2.000', '800.0', '8.0', '180.0', '1.8', '300.0']);
    expect(table.columns).toHaveLength(8);
    expect(rows[0]?.baseline).toBe(300);
  });
});

describe('rows of the Outages view', () => {
  it('put the reason with most minutes first and leave out what nobody could have', () => {
    const { rows, summary } = failureRows(results, baseline);
    expect(rows.map(({ key, found }) => [key, found.value])).toEqual([
      ['notCalled', 150],
      ['waiting', 50],
    ]);
    expect(summary).toBe('Most of the time without internet: nobody called the helpdesk (75.0 % of it).');
  });

  it('keep slow lines and strings of short cuts apart, below the causes', () => {
    const { rows, summary } = causeRows(results, baseline);
    expect(rows.map(({ key }) => key)).toEqual(['own', 'dig', 'slow', 'strings']);
    expect(summary).toBe(
      'What takes lines away most often: the line by itself, 1.750 times a site and year.',
    );
  });

  it('say volumes in GB and charges in euro', () => {
    const { rows, summary, table } = volumeRows(results, changed);
    expect(rows.map(({ key, found, baseline: before }) => [key, found.value, before])).toEqual([
      ['proper', 3, 3],
      ['improper', 0.5, 0.5],
      ['refused', 0.1, 0.1],
    ]);
    expect(summary).toContain('3.00 GB of backup a year properly and 0.50 GB improperly');
    expect(summary).toContain('charged 2.00 EUR (excl. VAT)');
    expect(table.columns.at(-1)).toBe('Baseline');
  });
});

it('calls to the helpdesk are told by hour of the week', () => {
  const { bars, baseline: grey, summary, table, most } = callsProfile(results, changed);
  expect(bars).toHaveLength(168);
  expect(grey).toHaveLength(168);
  expect(most).toBe(12.5);
  expect(summary).toContain('most on Tuesday 10:00: 12.5 calls');
  expect(table.rows[34]).toEqual(['Tuesday 10:00', '12.5', '1.5', '12.5']);
});
