import { clock } from '../domain/words/network-en.ts';
import { pictured } from '../domain/words/network-pictures-en.ts';
import type { CellLoad, NetworkResults } from '../tallies/network-results.ts';
import { percentSpread, spread } from './estimate.ts';
import { plain, roundPercent } from './figures.ts';
import { compared, type NetworkChoice } from './network-choice.ts';
import type { Table } from './picture.ts';

export const CELL_COLUMNS = [
  'name',
  'subscribers',
  'mean',
  'p95',
  'p99',
  'busyHour',
  'overHours',
  'headroom',
] as const;
export type CellColumn = (typeof CELL_COLUMNS)[number];

/** One cell: its figures to sort by, and as text. */
export interface RankedCell {
  readonly key: string;
  /** By its 95th percentile, fullest first, from 1. */
  readonly rank: number;
  readonly sorts: Readonly<Record<CellColumn, number>>;
  readonly texts: Readonly<Record<CellColumn, string>>;
  readonly isOver: boolean;
  /** 95th percentile under the baseline; absent for the baseline itself. */
  readonly baseline?: number;
  readonly said: string;
}

export interface CellRanking {
  readonly cells: readonly RankedCell[];
  readonly threshold: number;
  readonly most: number;
  readonly summary: string;
}

export function cellRanking(results: NetworkResults, choice: NetworkChoice): CellRanking {
  const { shown, before } = compared(results, choice);
  const threshold = results.thresholdShare;
  const earlier = new Map(before?.load.cells.map((cell) => [keyOf(cell), cell.p95.value]));
  const ordered = [...shown.load.cells].sort(
    (one, other) => other.p95.value - one.p95.value || one.cell - other.cell,
  );
  const cells = ordered.map((cell, index) => rankedOf(cell, index + 1, threshold, earlier.get(keyOf(cell))));
  return {
    cells,
    threshold,
    most: Math.max(1, ...cells.map(({ sorts, baseline = 0 }) => Math.max(sorts.p99, baseline))),
    summary: summaryOf(cells, threshold),
  };
}

function keyOf({ region, cell }: CellLoad): string {
  return `${String(region)} ${String(cell)}`;
}

function rankedOf(cell: CellLoad, rank: number, threshold: number, baseline: number | undefined): RankedCell {
  const { region, subscribers, mean, p95, p99, busyHour, overHours, headroom } = cell;
  const name = pictured.cells.name(plain(region + 1), plain(cell.cell + 1));
  const found = {
    key: keyOf(cell),
    rank,
    sorts: {
      name: region * 1000 + cell.cell,
      subscribers,
      mean: mean.value,
      p95: p95.value,
      p99: p99.value,
      busyHour: busyHour.hour,
      overHours: overHours.value,
      headroom: headroom?.value ?? Infinity,
    },
    texts: {
      name,
      subscribers: plain(subscribers),
      mean: percentSpread(mean),
      p95: percentSpread(p95),
      p99: percentSpread(p99),
      busyHour: busyHourText(busyHour, p95.alone),
      overHours: spread(overHours),
      headroom: headroom === null ? pictured.cells.unlimited : pictured.network.times(spread(headroom, 1, 2)),
    },
    isOver: p95.value > threshold,
    said: pictured.cells.stop(plain(rank), name, percentSpread(p95), percentSpread(mean)),
  };
  return baseline === undefined ? found : { ...found, baseline };
}

function busyHourText({ hour, worldShare }: CellLoad['busyHour'], alone: true | undefined): string {
  return alone ? clock(hour) : pictured.cells.busyHour(clock(hour), plain(100 * worldShare));
}

function summaryOf(cells: readonly RankedCell[], threshold: number): string {
  const [fullest] = cells;
  if (!fullest) return pictured.cells.empty;
  const crowded = cells.filter(({ sorts }) => sorts.overHours >= 1).length;
  const { name, p95 } = fullest.texts;
  return pictured.cells.summary(name, p95, plain(crowded), plain(cells.length), roundPercent(threshold));
}

/** The ranking as plain text, in the order in which it is shown. */
export function rankingTable(cells: readonly RankedCell[]): Table {
  const { columns } = pictured.cells;
  return {
    columns: CELL_COLUMNS.map((column) => columns[column]),
    rows: cells.map(({ texts }) => CELL_COLUMNS.map((column) => texts[column])),
  };
}

export function sortedCells(
  cells: readonly RankedCell[],
  by: CellColumn,
  descending: boolean,
): readonly RankedCell[] {
  const sign = descending ? -1 : 1;
  return [...cells].sort((one, other) => {
    const [left, right] = [one.sorts[by], other.sorts[by]];
    return left === right ? one.rank - other.rank : sign * (left < right ? -1 : 1);
  });
}
