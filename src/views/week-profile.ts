import { hourOfWeek } from '../domain/words/network-en.ts';
import { pictured } from '../domain/words/network-pictures-en.ts';
import type { NetworkResults } from '../tallies/network-results.ts';
import { plain } from './figures.ts';
import { compared, type NetworkChoice } from './network-choice.ts';
import type { Table } from './picture.ts';

/** One hour of the week, half-open from Monday 0:00. */
export interface WeekBar {
  readonly from: number;
  readonly until: number;
  readonly share: number;
  readonly within: true;
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
  const peak = bars.reduce((best, bar) => (bar.share > best.share ? bar : best), bars[0] ?? none);
  const { summary, empty, columns } = pictured.calls;
  return {
    bars,
    ...(earlier ? { baseline: earlier } : {}),
    most: most > 0 ? most : 1,
    summary: peak.share > 0 ? summary(plain(peak.share, 1), hourOfWeek(peak.from)) : empty,
    table: {
      columns: earlier ? [...columns, pictured.before] : columns,
      rows: bars.map(({ from, share }, hour) => {
        const row = [hourOfWeek(from), plain(share, 1)];
        return earlier ? [...row, plain(earlier[hour]?.share ?? 0, 1)] : row;
      }),
    },
  };
}

const none: WeekBar = { from: 0, until: 1, share: 0, within: true, said: '' };

function barsOf(calls: readonly number[]): WeekBar[] {
  return calls.map((share, hour) => ({
    from: hour,
    until: hour + 1,
    share,
    within: true,
    said: pictured.calls.stop(hourOfWeek(hour), plain(share, 1)),
  }));
}
