import { networkNames } from '../domain/words/network-en.ts';
import { pictured } from '../domain/words/network-pictures-en.ts';
import type { NetworkResults, Outages, SiteOutages } from '../tallies/network-results.ts';
import {
  columnDecimals,
  figureOf,
  inColumn,
  measured,
  reachOf,
  widthCell,
  type Measured,
} from './estimate.ts';
import { plain } from './figures.ts';
import { compared, type NetworkChoice } from './network-choice.ts';
import type { Table } from './picture.ts';

/** One form and access: minutes without internet, a site and year. */
export interface MinutesRow {
  readonly key: string;
  readonly title: string;
  readonly without: Measured;
  readonly withBackup: Measured;
  /** With backup, under the baseline; absent for the baseline itself. */
  readonly baseline?: number;
  readonly said: string;
}

export interface MinutesView {
  readonly rows: readonly MinutesRow[];
  /** End of the axis, minutes. */
  readonly most: number;
  readonly summary: string;
  readonly table: Table;
}

export function siteMinutes(results: NetworkResults, choice: NetworkChoice): MinutesView {
  const { shown, before } = compared(results, choice);
  const kinds = keyed(shown.outages);
  const decimals = columnDecimals(kinds.flatMap(minutesOf), 1);
  const rows = kinds.flatMap(({ key, title, sites }) => {
    const earlier = before && keyed(before.outages).find((row) => row.key === key)?.sites;
    const row = rowOf({ key, title, sites }, earlier, decimals);
    return row ? [{ row, sites }] : [];
  });
  const drawn = rows.map(({ row }) => row);
  return {
    rows: drawn,
    most: Math.max(1, ...drawn.flatMap(({ without, withBackup }) => [reachOf(without), reachOf(withBackup)])),
    summary: summaryOf(shown.outages.all, before?.outages.all),
    table: {
      columns: before ? pictured.minutes.columnsWithBaseline : pictured.minutes.columns,
      rows: rows.map(({ row, sites }) => cells(row, sites)),
    },
  };
}

interface Kind {
  readonly key: string;
  readonly title: string;
  readonly sites: SiteOutages;
}

function keyed({ bySite, all }: Outages): Kind[] {
  const rows = bySite.map((sites) => {
    const title = pictured.minutes.row(networkNames.forms[sites.form], networkNames.accesses[sites.access]);
    return { key: `${sites.form} ${sites.access}`, title, sites };
  });
  return [...rows, { key: 'all', title: pictured.minutes.all, sites: all }];
}

/** Without backup and with it; nothing where no site is. */
function minutesOf({ sites }: Kind): Measured[] {
  return [sites.minutesWithoutBackup, sites.minutesWithBackup].flatMap((each) => measured(each) ?? []);
}

function rowOf(kind: Kind, before: SiteOutages | undefined, decimals: number): MinutesRow | undefined {
  const { key, title } = kind;
  const [without, withBackup] = minutesOf(kind).map((each) => inColumn(each, decimals));
  if (!without || !withBackup) return undefined;
  const said = pictured.minutes.stop(
    title,
    `${without.figure} ${without.margin}`,
    `${withBackup.figure} ${withBackup.margin}`,
  );
  const row = { key, title, without, withBackup, said };
  const earlier = before?.minutesWithBackup;
  return earlier ? { ...row, baseline: earlier.value } : row;
}

function summaryOf(all: SiteOutages, before: SiteOutages | undefined): string {
  const without = measured(all.minutesWithoutBackup);
  const withBackup = measured(all.minutesWithBackup);
  if (!without || !withBackup) return pictured.minutes.empty;
  const said = pictured.minutes.summary(without.figure, withBackup.figure);
  const earlier = before && measured(before.minutesWithBackup);
  return earlier ? `${said} ${pictured.minutes.compared(earlier.figure)}` : said;
}

function cells({ title, without, withBackup, baseline }: MinutesRow, sites: SiteOutages): string[] {
  const row = [
    title,
    plain(sites.sites),
    figureOf(measured(sites.outagesPerYear, 1, 3), pictured.none),
    without.figure,
    widthCell(without),
    withBackup.figure,
    widthCell(withBackup),
  ];
  return baseline === undefined ? row : [...row, plain(baseline, 1)];
}
