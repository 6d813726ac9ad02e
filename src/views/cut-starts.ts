import { hourOfWeek } from '../domain/words/network-en.ts';
import { pictured } from '../domain/words/network-pictures-en.ts';
import type { Cuts, NetworkResults, RegionCut } from '../tallies/network-results.ts';
import type { Estimate } from '../tallies/results.ts';
import { percentSpread, spread } from './estimate.ts';
import { plain } from './figures.ts';
import { compared, type NetworkChoice } from './network-choice.ts';
import type { Table } from './picture.ts';

/** A cut of the worst region that begins in one hour of the week: the load of its fullest cell, with and without it. */
export interface CutStart {
  readonly hour: number;
  readonly peak: number;
  /** Ends of the interval of `peak`. */
  readonly low: number;
  readonly high: number;
  readonly normal: number;
  readonly said: string;
}

export interface CutStarts {
  readonly starts: readonly CutStart[];
  /** The same region under the baseline's terms. */
  readonly baseline?: readonly CutStart[];
  /** Of the worst cut, as people count. */
  readonly region: string;
  readonly worst: number;
  readonly threshold: number;
  readonly most: number;
  readonly summary: string;
  readonly table: Table;
  /** The worst start of each region. */
  readonly regions: Table;
}

export function cutStarts(results: NetworkResults, choice: NetworkChoice): CutStarts {
  const { shown, before } = compared(results, choice);
  const starts = shown.cuts.week.map(startOf);
  const isSameRegion = before?.cuts.worst.region === shown.cuts.worst.region;
  const baseline = before && isSameRegion ? before.cuts.week.map(startOf) : undefined;
  const reach = [...starts, ...(baseline ?? [])].map(({ high, normal }) => Math.max(high, normal));
  return {
    starts,
    ...(baseline ? { baseline } : {}),
    region: plain(shown.cuts.worst.region + 1),
    worst: shown.cuts.worst.hour,
    threshold: results.thresholdShare,
    most: Math.max(1, ...reach),
    summary: summaryOf(shown.cuts),
    table: { columns: [pictured.cuts.begins, ...pictured.cuts.columns], rows: shown.cuts.week.map(rowOf) },
    regions: {
      columns: [...pictured.cuts.regionColumns, ...pictured.cuts.columns],
      rows: shown.cuts.regions.map(regionRow),
    },
  };
}

/** Bytes as GB: decimals only where they tell. */
export function gb(bytes: number): string {
  const value = bytes / 1e9;
  return plain(value, decimalsOf(value));
}

/** "240 ± 12": the same with its interval. */
export function gbSpread(bytes: Estimate): string {
  return spread(bytes, 1e-9, decimalsOf(bytes.value / 1e9));
}

function decimalsOf(gigabytes: number): number {
  return gigabytes > 0 && gigabytes < 10 ? 2 : 0;
}

function startOf({ hour, peakLoad, normalPeakLoad, excessBytes }: RegionCut): CutStart {
  const said = pictured.cuts.stop(
    hourOfWeek(hour),
    percentSpread(peakLoad),
    percentSpread(normalPeakLoad),
    gbSpread(excessBytes),
  );
  const { value, low, high, tooFew } = peakLoad;
  const bounds = tooFew ? { low: value, high: value } : { low, high };
  return { hour, peak: value, ...bounds, normal: normalPeakLoad.value, said };
}

function summaryOf({ worst, mostAdded, hours }: Cuts): string {
  const { region, hour, peakLoad, normalPeakLoad, excessBytes } = worst;
  const said = pictured.cuts.summary(
    plain(region + 1),
    hourOfWeek(hour),
    plain(hours),
    percentSpread(peakLoad),
    percentSpread(normalPeakLoad),
    gbSpread(excessBytes),
  );
  const isOther = mostAdded.region !== region || mostAdded.hour !== hour;
  const added = isOther
    ? pictured.cuts.mostAdded(
        plain(mostAdded.region + 1),
        hourOfWeek(mostAdded.hour),
        percentSpread(mostAdded.normalPeakLoad),
        percentSpread(mostAdded.peakLoad),
      )
    : pictured.cuts.addsMost;
  return `${said} ${added}`;
}

function rowOf({ hour, ...cut }: RegionCut): string[] {
  return [hourOfWeek(hour), ...figuresOf(cut)];
}

function regionRow({ region, hour, ...cut }: RegionCut): string[] {
  return [plain(region + 1), hourOfWeek(hour), ...figuresOf(cut)];
}

function figuresOf(cut: Omit<RegionCut, 'hour' | 'region'>): string[] {
  return [
    percentSpread(cut.peakLoad),
    percentSpread(cut.normalPeakLoad),
    percentSpread(cut.addedPeakLoad),
    gbSpread(cut.excessBytes),
    gbSpread(cut.addedExcessBytes),
    gbSpread(cut.backupBytes),
  ];
}
