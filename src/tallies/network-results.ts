import type { Cause, Failure } from '../../assembly/layout/network.ts';
import type { Estimate } from './results.ts';

// What a run says of lines, cells and cuts. Intervals are 95 % over region-worlds: simulation error only; `tooFew` means fewer than
// eight of them (four worlds for one cell, cut or hour), or an error that fewer than fifty alike would leave; `alone` a single one. A load is a share of capacity: the larger of down and up. Hours
// of the week count from Monday 0:00.

export type CauseName = Exclude<keyof typeof Cause, 'COUNT'>;
export type FailureName = Exclude<keyof typeof Failure, 'COUNT'>;
export type FormName = 'none' | 'sim' | 'hardware';
export type AccessName = 'dsl' | 'fibre';

export interface NetworkResults {
  readonly regions: number;
  /** Of each region. */
  readonly cells: number;
  /** Region-worlds that were played. */
  readonly units: number;
  readonly horizonHours: number;
  /** Load above which a cell is congested, and beyond its dimension. */
  readonly thresholdShare: number;
  /** Share of working hours that may lie above it: what headroom goes by. */
  readonly headroomShare: number;
  readonly worstCutHours: number;
  /** In the order of the run's variants, baseline first. */
  readonly variants: readonly NetworkVariant[];
  /** One for each variant after the baseline, in order. */
  readonly differences: readonly NetworkDifference[];
}

export interface NetworkVariant {
  readonly outages: Outages;
  readonly load: Load;
  readonly cuts: Cuts;
  /** Hour by hour around a scripted cut; null when neither this variant nor, for the baseline, any other scripts one. */
  readonly surge: Surge | null;
}

/** What the sites of one kind go through, per site and year. */
export interface SiteOutages {
  /** Of one world, all regions. */
  readonly sites: number;
  readonly outagesPerYear: Estimate | null;
  /** Minutes without internet, had there been no backup. */
  readonly minutesWithoutBackup: Estimate | null;
  readonly minutesWithBackup: Estimate | null;
}

/** Per site and year, unless said otherwise. Null where no site is. */
export interface Outages {
  readonly all: SiteOutages;
  /** Every form and access that some site has. */
  readonly bySite: readonly (SiteOutages & { readonly form: FormName; readonly access: AccessName })[];
  /** Why a site without its line had no internet over backup: minutes. They sum to `minutesWithBackup` of all. */
  readonly failures: readonly { readonly reason: FailureName; readonly minutes: Estimate | null }[];
  readonly causes: readonly { readonly cause: CauseName; readonly perYear: Estimate | null }[];
  /** Slow lines and strings of short cuts: no outages. */
  readonly slowStretches: Estimate | null;
  readonly cutStrings: Estimate | null;
  readonly calls: Estimate | null;
  /** Calls to the helpdesk by hour of the week, per 1,000 sites and year; 168. Intervals over worlds of each region. */
  readonly callsByHour: readonly Estimate[];
  readonly properBytes: Estimate | null;
  readonly improperBytes: Estimate | null;
  readonly improperMicros: Estimate | null;
  /** Asked of backup and not carried, because the cell was full. */
  readonly refusedBytes: Estimate | null;
  /** All that sites were billed for backup. */
  readonly backupMicros: Estimate | null;
  /** Repairs not done by the end of the next working day. */
  readonly overdue: Estimate | null;
}

export const LOAD_PERCENTILES = ['P50', 'P90', 'P95', 'P99', 'P99.9'] as const;
export type LoadPercentile = (typeof LOAD_PERCENTILES)[number];

/** Hourly loads of all cells, backup included, unless said otherwise. */
export interface Load {
  readonly mean: Estimate | null;
  readonly percentiles: Readonly<Record<LoadPercentile, Estimate | null>>;
  /** Hours above the threshold, per cell and year. */
  readonly overHours: Estimate | null;
  /**
   * Largest factor on everyday demand with which at most `headroomShare` of working hours lies above the threshold. Null when no
   * hour has any demand.
   */
  readonly headroom: Estimate | null;
  /** Hour of the week with the highest mean load of all cells. */
  readonly busyHour: { readonly hour: number; readonly load: number };
  /** By hour of the week, over all cells and weeks; 168. */
  readonly week: readonly {
    readonly p50: number;
    readonly p95: number;
    readonly p99: number;
    readonly mean: number;
  }[];
  /** Load-duration curve: `share` of cell-hours lie above `load`; loads descending. */
  readonly duration: readonly { readonly share: Estimate; readonly load: number }[];
  /** Cells of every region, region by region. */
  readonly cells: readonly CellLoad[];
  /** Bytes per cell and year. */
  readonly everydayOfferedBytes: Estimate | null;
  readonly everydayCarriedBytes: Estimate | null;
  readonly backupOfferedBytes: Estimate | null;
  readonly backupCarriedBytes: Estimate | null;
  readonly backupRefusedBytes: Estimate | null;
}

/** Means over worlds of each world's own figure; intervals over worlds. */
export interface CellLoad {
  /** From 0; people count from 1. */
  readonly region: number;
  readonly cell: number;
  readonly subscribers: number;
  readonly mean: Estimate;
  readonly p50: Estimate;
  readonly p95: Estimate;
  readonly p99: Estimate;
  /** Hour of the day with the highest mean load, 0 ... 23, and the share of worlds in which it is that hour. */
  readonly busyHour: { readonly hour: number; readonly worldShare: number };
  /** Per year. */
  readonly overHours: Estimate;
  /** From the mean of the load that `headroomShare` of working hours lie above. Null when the cell has no demand in them. */
  readonly headroom: Estimate | null;
  readonly everydayBytesPerYear: number;
  readonly backupBytesPerYear: number;
}

/** A cut of a whole region, tried at every hour of the week. */
export interface Cuts {
  readonly hours: number;
  /** Most excess; when none has any, the highest peak. */
  readonly worst: RegionCut;
  /** Adds most to the highest load of a cell. */
  readonly mostAdded: RegionCut;
  /** The worst hour of each region, in order. */
  readonly regions: readonly RegionCut[];
  /** The worst region by the hour of the week in which the cut begins; 168. */
  readonly week: readonly RegionCut[];
}

/** Means over worlds. */
export interface RegionCut {
  readonly region: number;
  /** Of the week: when the cut begins. */
  readonly hour: number;
  /** Bytes beyond the threshold while it lasts, all cells. */
  readonly excessBytes: Estimate;
  readonly normalExcessBytes: Estimate;
  readonly addedExcessBytes: Estimate;
  /** Highest load of a cell while it lasts. */
  readonly peakLoad: Estimate;
  readonly normalPeakLoad: Estimate;
  readonly addedPeakLoad: Estimate;
  readonly everydayBytes: number;
  readonly backupBytes: Estimate;
}

/** A scripted cut, hour by hour, in the region that it takes; means per world. */
export interface Surge {
  /** Of the what-if. */
  readonly title: string;
  readonly region: number;
  /** Hours since the horizon began: of the cut, and of the first hour shown. */
  readonly cutFromHour: number;
  readonly cutHours: number;
  readonly fromHour: number;
  readonly hours: readonly SurgeHour[];
  /** The same hours under the baseline. */
  readonly baseline: readonly SurgeHour[];
}

export interface SurgeHour {
  readonly everydayBytes: Estimate;
  readonly backupOfferedBytes: Estimate;
  readonly backupCarriedBytes: Estimate;
  /** Of all cells. */
  readonly capacityBytes: number;
  /** Cells above the threshold. */
  readonly cellsOver: Estimate;
}

/** Headline figures, variant minus baseline on the same draws; each interval is that of the difference. */
export interface NetworkDifference {
  readonly variant: number;
  readonly outagesPerYear: Estimate | null;
  readonly minutesWithoutBackup: Estimate | null;
  readonly minutesWithBackup: Estimate | null;
  readonly improperMicros: Estimate | null;
  readonly backupMicros: Estimate | null;
  readonly refusedBytes: Estimate | null;
  readonly calls: Estimate | null;
  readonly overHours: Estimate | null;
  readonly meanLoad: Estimate | null;
  readonly p99Load: Estimate | null;
  readonly headroom: Estimate | null;
}
