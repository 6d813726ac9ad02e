import { pictured } from '../domain/words/network-pictures-en.ts';
import type { Estimate } from '../tallies/results.ts';
import { boundCells, measured, reachOf, scaled, type Measured } from './estimate.ts';
import { plain } from './figures.ts';
import type { Table } from './picture.ts';

/** One bar: a figure with its interval, and what it was under the baseline. */
export interface Row {
  readonly key: string;
  readonly title: string;
  readonly found: Measured;
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
  /** Decimals at most. */
  readonly most?: number;
}

/** Rows of what there is, as given; what nobody could have is left out. */
export function rowsOf(given: readonly Given[]): readonly Row[] {
  return given.flatMap(({ key, title, estimate, before, factor = 1, most = 1 }): Row[] => {
    const found = measured(estimate, factor, most);
    if (!found) return [];
    const row = { key, title, found, said: `${title}: ${found.figure} ${found.margin}` };
    return [before ? { ...row, baseline: scaled(before, factor).value } : row];
  });
}

/** The end of an axis that holds every bar with its interval. */
export function mostOf(rows: readonly Row[]): number {
  const reach = Math.max(...rows.map(({ found, baseline = 0 }) => Math.max(reachOf(found), baseline)), 0);
  return reach > 0 ? reach : 1;
}

export function tableOf(rows: readonly Row[], columns: readonly string[], decimals = 2): Table {
  const isCompared = rows.some(({ baseline }) => baseline !== undefined);
  return {
    columns: isCompared ? [...columns, pictured.before] : columns,
    rows: rows.map(({ title, found, baseline }) => {
      const cells = [title, found.figure, ...boundCells(found)];
      return isCompared ? [...cells, baseline === undefined ? '' : plain(baseline, decimals)] : cells;
    }),
  };
}
