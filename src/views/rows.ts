import { pictured } from '../domain/words/network-pictures-en.ts';
import type { Estimate } from '../tallies/results.ts';
import {
  boundCells,
  columnDecimals,
  inColumn,
  measured,
  reachOf,
  scaled,
  type Measured,
} from './estimate.ts';
import { plain } from './figures.ts';
import type { Table } from './picture.ts';

/** One bar: a figure with its interval, and what it was under the baseline. */
export interface Row {
  readonly key: string;
  readonly title: string;
  readonly found: Measured;
  /** As all rows have them. */
  readonly decimals: number;
  readonly baseline?: number;
  readonly said: string;
}

/** Bars one below the other, on one axis from nothing. */
export interface RowsView {
  readonly rows: readonly Row[];
  readonly most: number;
  readonly summary: string;
  readonly table: Table;
}

export interface Given {
  readonly key: string;
  readonly title: string;
  readonly estimate: Estimate | null;
  readonly before?: Estimate | null | undefined;
  readonly factor?: number;
}

/** Rows of what there is, as given, with so many decimals at most; what nobody could have is left out. */
export function rowsOf(given: readonly Given[], most = 3): readonly Row[] {
  const found = given.flatMap(({ estimate, factor = 1, ...rest }) => {
    const measures = measured(estimate, factor, most);
    return measures ? [{ ...rest, factor, measures }] : [];
  });
  const decimals = columnDecimals(
    found.map(({ measures }) => measures),
    most,
  );
  return found.map(({ key, title, before, factor, measures }): Row => {
    const own = inColumn(measures, decimals);
    const row = { key, title, found: own, decimals, said: `${title}: ${own.figure} ${own.margin}` };
    return before ? { ...row, baseline: scaled(before, factor).value } : row;
  });
}

/** The end of an axis that holds every bar with its interval. */
export function mostOf(rows: readonly Row[]): number {
  const reach = Math.max(...rows.map(({ found, baseline = 0 }) => Math.max(reachOf(found), baseline)), 0);
  return reach > 0 ? reach : 1;
}

export function tableOf(rows: readonly Row[], columns: readonly string[]): Table {
  const isCompared = rows.some(({ baseline }) => baseline !== undefined);
  return {
    columns: isCompared ? [...columns, pictured.before] : columns,
    rows: rows.map(({ title, found, decimals, baseline }) => {
      const cells = [title, found.figure, ...boundCells(found, decimals)];
      return isCompared ? [...cells, baseline === undefined ? '' : plain(baseline, decimals)] : cells;
    }),
  };
}
