import { hourOfWeek } from '../domain/words/network-en.ts';
import { pictured } from '../domain/words/network-pictures-en.ts';
import type { Cuts, NetworkResults, RegionCut } from '../tallies/network-results.ts';
import { percent, plain } from './figures.ts';
import { compared, type NetworkChoice } from './network-choice.ts';
import type { Table } from './picture.ts';

/** A cut of the worst region that begins in one hour of the week: the load of its fullest cell, with and without it. */
export interface CutStart {
  readonly hour: number;
  readonly peak: number;
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
  const reach = [...starts, ...(baseline ?? [])].map(({ peak, normal }) => Math.max(peak, normal));
  return {
    starts,
    ...(baseline ? { baseline } : {}),
    region: plain(shown.cuts.worst.region + 1),
    worst: shown.cuts.worst.hour,
    threshold: results.thresholdShare,
    most: Math.max(1, ...reach),
    summary: summaryOf(shown.cuts),
    table: { columns: pictured.cuts.columns, rows: shown.cuts.week.map(rowOf) },
    regions: { columns: pictured.cuts.regionColumns, rows: shown.cuts.regions.map(regionRow) },
  };
}

/** Bytes as GB: decimals only where they tell. */
export function gb(bytes: number): string {
  const value = bytes / 1e9;
  return plain(value, value > 0 && value < 10 ? 2 : 0);
}

function startOf({ hour, peakLoad, normalPeakLoad, excessBytes }: RegionCut): CutStart {
  const said = pictured.cuts.stop(
    hourOfWeek(hour),
    percent(peakLoad),
    percent(normalPeakLoad),
    gb(excessBytes),
  );
  return { hour, peak: peakLoad, normal: normalPeakLoad, said };
}

function summaryOf({ worst, hours }: Cuts): string {
  const { region, hour, peakLoad, normalPeakLoad, excessBytes } = worst;
  return pictured.cuts.summary(
    plain(region + 1),
    hourOfWeek(hour),
    plain(hours),
    percent(peakLoad),
    percent(normalPeakLoad),
    gb(excessBytes),
  );
}

function rowOf({
  hour,
  peakLoad,
  normalPeakLoad,
  excessBytes,
  normalExcessBytes,
  backupBytes,
}: RegionCut): string[] {
  return [
    hourOfWeek(hour),
    percent(peakLoad),
    percent(normalPeakLoad),
    gb(excessBytes),
    gb(normalExcessBytes),
    gb(backupBytes),
  ];
}

function regionRow({
  region,
  hour,
  peakLoad,
  normalPeakLoad,
  excessBytes,
  backupBytes,
}: RegionCut): string[] {
  return [
    plain(region + 1),
    hourOfWeek(hour),
    percent(peakLoad),
    percent(normalPeakLoad),
    gb(excessBytes),
    gb(backupBytes),
  ];
}
