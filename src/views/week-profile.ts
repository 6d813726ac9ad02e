import { hourOfWeek } from '../domain/words/network-en.ts';
import { pictured } from '../domain/words/network-pictures-en.ts';
import type { NetworkResults } from '../tallies/network-results.ts';
import type { Estimate } from '../tallies/results.ts';
import { columnDecimals, inColumn, measured, widthCell, type Measured } from './estimate.ts';
import { plain } from './figures.ts';
import { compared, type NetworkChoice } from './network-choice.ts';
import type { Table } from './picture.ts';

/** One hour of the week, half-open from Monday 0:00. */
export interface WeekBar {
  readonly from: number;
  readonly until: number;
  readonly share: number;
  readonly within: true;
  readonly found: Measured;
  readonly said: string;
}

export interface WeekProfile {
  readonly bars: readonly WeekBar[];
  readonly baseline?: readonly WeekBar[];
  readonly most: number;
  readonly summary: string;
  readonly table: Table;
}

/** Calls to the helpdesk by hour of the week, per 1,000 sites and year. */
export function callsProfile(results: NetworkResults, choice: NetworkChoice): WeekProfile {
  const { shown, before } = compared(results, choice);
  const bars = barsOf(shown.outages.callsByHour);
  const earlier = before && barsOf(before.outages.callsByHour);
  const most = Math.max(...[...bars, ...(earlier ?? [])].map(({ share }) => share), 0);
  const peak = bars.reduce<WeekBar | undefined>(busier, undefined);
  const { summary, empty, columns } = pictured.calls;
  return {
    bars,
    ...(earlier ? { baseline: earlier } : {}),
    most: most > 0 ? most : 1,
    summary: peak && peak.share > 0 ? summary(peak.found.figure, hourOfWeek(peak.from)) : empty,
    table: {
      columns: earlier ? [...columns, pictured.before] : columns,
      rows: bars.map(({ from, found }, hour) => {
        const row = [hourOfWeek(from), found.figure, widthCell(found)];
        return earlier ? [...row, plain(earlier[hour]?.share ?? 0, 1)] : row;
      }),
    },
  };
}

function busier(best: WeekBar | undefined, bar: WeekBar): WeekBar {
  return best && best.share >= bar.share ? best : bar;
}

function barsOf(calls: readonly Estimate[]): WeekBar[] {
  const found = calls.flatMap((each) => measured(each) ?? []);
  const decimals = columnDecimals(found, 1);
  return found.map((each, hour) => {
    const own = inColumn(each, decimals);
    const said = pictured.calls.stop(hourOfWeek(hour), `${own.figure} (${own.margin})`);
    return { from: hour, until: hour + 1, share: own.value, within: true, found: own, said };
  });
}
