import { clock, hourOfWeek, networkNames } from '../domain/words/network-en.ts';
import { pictured } from '../domain/words/network-pictures-en.ts';
import type { NetworkResults } from '../tallies/network-results.ts';
import { percent } from './figures.ts';
import { compared, type NetworkChoice } from './network-choice.ts';
import type { Table } from './picture.ts';

export const HEAT_PERCENTILES = ['p50', 'p95', 'p99'] as const;
export type HeatPercentile = (typeof HEAT_PERCENTILES)[number];

/** One hour of the week: the load that so many of its cell-hours stay under. */
export interface HeatCell {
  readonly hour: number;
  /** Share of capacity. */
  readonly load: number;
  readonly isOver: boolean;
  readonly said: string;
}

export interface WeekHeat {
  /** 168, from Monday 0:00. */
  readonly cells: readonly HeatCell[];
  readonly least: number;
  readonly most: number;
  readonly busiest: number;
  readonly summary: string;
  readonly table: Table;
}

export function weekHeat(
  results: NetworkResults,
  choice: NetworkChoice,
  percentile: HeatPercentile,
): WeekHeat {
  const { shown } = compared(results, choice);
  const { stop, summary, first, readAs } = pictured.heat;
  const cells = shown.load.week.map((hours, hour): HeatCell => {
    const load = hours[percentile];
    const said = stop(hourOfWeek(hour), percent(load));
    return { hour, load, isOver: load > results.thresholdShare, said };
  });
  const loads = cells.map(({ load }) => load);
  const [least, most] = [Math.min(...loads), Math.max(...loads)];
  const [busiest, quietest] = [loads.indexOf(most), loads.indexOf(least)];
  return {
    cells,
    least,
    most,
    busiest,
    summary: summary(
      readAs[percentile],
      percent(most),
      hourOfWeek(busiest),
      percent(least),
      hourOfWeek(quietest),
    ),
    table: { columns: [first, ...networkNames.days], rows: hoursByDay(cells) },
  };
}

function hoursByDay(cells: readonly HeatCell[]): string[][] {
  return Array.from({ length: 24 }, (_, hour) => [
    clock(hour),
    ...networkNames.days.map((_day, day) => percent(cells[day * 24 + hour]?.load ?? 0)),
  ]);
}
