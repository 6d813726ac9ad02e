import { describe, expect, it } from 'vitest';
import { cellRanking, rankingTable, sortedCells } from '../../../src/views/cell-ranking.ts';
import { cutStarts } from '../../../src/views/cut-starts.ts';
import { loadDuration } from '../../../src/views/load-duration.ts';
import { networkHeadlines } from '../../../src/views/network-headlines.ts';
import { surgeView } from '../../../src/views/surge.ts';
import { weekHeat } from '../../../src/views/week-heat.ts';
import { networkResults } from './network-results.ts';

const results = networkResults();
const vat = { basis: 'excl', basisPoints: 2100 } as const;
const baseline = { variant: 0, vat };
const changed = { variant: 1, vat };

describe('the headlines of the network', () => {
  it('say headroom as a multiplier, the threshold as 1 in so many, and the worst cut by its hour', () => {
    const cards = networkHeadlines(results, baseline);
    expect(cards.map(({ key, figure, margin }) => [key, figure, margin])).toEqual([
      ['headroom', '× 1.31', '± 0.02'],
      ['p95', '58.0 %', 'of capacity, ± 1.0; busiest Tuesday 17:00'],
      // 87.6 of 8,760 hours
      ['over', '1 in 100', '87.6 hours a cell and year, ± 2.0'],
      ['worst', 'region 2, Tuesday 10:00', 'fullest cell 94.0 ± 1.2 %, 50.0 ± 1.0 % without the cut'],
    ]);
  });

  it('say how a variant differs', () => {
    const [headroom, busy, over, worst] = networkHeadlines(results, changed);
    expect(headroom?.against).toBe('− 0.14 against the baseline');
    expect(busy?.against).toBe('was 58.0 %');
    expect(over?.against).toBe('was 1 in 100');
    expect(worst?.against).toBe('was region 2, Tuesday 10:00: 94.0 ± 1.2 %');
  });
});

describe('the week', () => {
  it('names its busiest and quietest hour, and marks what is above the threshold', () => {
    const { cells, busiest, summary, table } = weekHeat(results, baseline, 'p95');
    expect(busiest).toBe(41);
    expect(cells.filter(({ isOver }) => isOver).map(({ hour }) => hour)).toEqual([41]);
    expect(summary).toBe(
      '95 in 100 cell-hours stay under 75.0 % of capacity in the busiest hour, Tuesday 17:00, and under 2.0 % in the quietest, Monday 4:00.',
    );
    expect(table.columns).toHaveLength(8);
    expect(table.rows[17]).toEqual([
      '17:00',
      '30.0 %',
      '75.0 %',
      ...Array.from({ length: 5 }, () => '30.0 %'),
    ]);
  });

  it('has another picture for each percentile', () => {
    expect(weekHeat(results, baseline, 'p50').most).toBe(0.1);
    expect(weekHeat(results, baseline, 'p99').most).toBe(0.6);
  });
});

it('the load-duration curve is read at the threshold', () => {
  const { points, marks, most, summary } = loadDuration(results, changed);
  expect(points.map(({ value }) => value)).toEqual([0, 0.2, 0.6, 0.7]);
  expect(marks).toEqual([{ value: 0.7, share: 0.01, label: 'above 70 %: 1 in 100' }]);
  expect(points.map(({ text }) => text)).toEqual([
    '100.0 %',
    '50.00 ± 0.50 %',
    '2.000 ± 0.020 %',
    '1.000 ± 0.030 %',
  ]);
  expect(most).toBe(1);
  expect(summary).toBe('1 in 100 cell-hours lie above 70 % of capacity; the fullest was asked for 110.0 %.');
});

describe('cells', () => {
  const { cells, summary } = cellRanking(results, baseline);

  it('stand fullest first, those above the threshold marked', () => {
    expect(cells.map(({ texts, isOver }) => [texts.name, texts.p95, isOver])).toEqual([
      ['region 2, cell 1', '80.0 ± 2.0 %', true],
      ['region 2, cell 2', '60.0 ± 2.0 %', false],
      ['region 1, cell 1', '40.0 ± 2.0 %', false],
      ['region 1, cell 2', '20.0 ± 2.0 %', false],
    ]);
    expect(summary).toContain('region 2, cell 1: 95 in 100 of its hours stay under 80.0 ± 2.0 %');
    expect(summary).toContain('1 of 4 cells are above 70 %');
  });

  it('are sorted by any column, those without demand as having most headroom', () => {
    const names = (sorted: typeof cells) => sorted.map(({ rank }) => rank);
    expect(names(sortedCells(cells, 'name', false))).toEqual([3, 4, 1, 2]);
    expect(names(sortedCells(cells, 'headroom', false))).toEqual([1, 3, 2, 4]);
    expect(names(sortedCells(cells, 'p95', true))).toEqual([1, 2, 3, 4]);
  });

  it('have a table with a column for each figure', () => {
    const { columns, rows } = rankingTable(cells);
    expect(rows.every((row) => row.length === columns.length)).toBe(true);
    expect(rows[1]?.at(-1)).toBe('no demand');
  });
});

it('the worst cut stands beside the same hours without it', () => {
  const { starts, worst, summary, regions, baseline: before } = cutStarts(results, changed);
  expect(starts[worst]).toMatchObject({ hour: 34, peak: 0.94, normal: 0.5 });
  expect(before).toHaveLength(168);
  expect(summary).toBe(
    'If region 2 is cut on Tuesday 10:00 for 12 hours, its fullest cell reaches 94.0 ± 1.2 % instead of 50.0 ± 1.0 %, and 240 ± 10 GB more than the threshold allows is asked for. The cut that adds most is that of region 1 on Tuesday 9:00: its fullest cell goes from 50.0 ± 1.0 % to 60.0 ± 1.2 %.',
  );
  expect(regions.rows.map(([region, start]) => [region, start])).toEqual([
    ['1', 'Tuesday 9:00'],
    ['2', 'Tuesday 10:00'],
  ]);
});

describe('the surge', () => {
  it('is nothing where no cut is scripted', () => {
    expect(surgeView(results, baseline, '2026-01-01')).toBeUndefined();
  });

  it('runs hour by hour from a day before the cut, on the calendar', () => {
    const view = surgeView(results, changed, '2026-01-01');
    // hour 1642 is day 68, ten o'clock: 2026-03-10, a Tuesday
    expect(view?.summary).toBe(
      'Region 2 is cut from Tuesday 10 March, 10:00: backup asks for 100 GB an hour at most (Tuesday 10 March, 10:00), and 240 GB is not carried.',
    );
    expect(view?.points[24]).toMatchObject({ hour: 1642, everyday: 100, carried: 180, offered: 200 });
    expect(view?.baseline?.[24]).toEqual({ hour: 1642, carried: 100 });
    expect(view?.days.map(({ title }) => title)).toEqual([
      'Tuesday 10 March',
      'Wednesday 11 March',
      'Thursday 12 March',
      'Friday 13 March',
    ]);
    expect(view?.isNearCapacity).toBe(false);
    expect(view?.table.rows[24]?.slice(1)).toEqual([
      '100 ± 5',
      '100 ± 1',
      '80 ± 1',
      '2\u202f000',
      '3.0 ± 0.4',
      '100',
    ]);
  });
});
