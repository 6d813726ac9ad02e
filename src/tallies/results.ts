import type { Limit, Line, Notice } from '../../assembly/layout/kinds.ts';
import type { NetworkNames } from '../compile/network/names.ts';
import type { NetworkResults } from './network-results.ts';

// What a run says. Money is micro-euro excluding VAT; a mean of money may be a fraction of a micro-euro. Every rate is
// per SIM-month under contract unless its name says otherwise: months before a contract began or after it ended are simulated,
// and are no part of a bill, a mean or a share. Intervals are 95 % over customers: simulation error only.

export type LineName = Exclude<keyof typeof Line, 'COUNT'>;
export type NoticeName = Exclude<keyof typeof Notice, 'COUNT'>;
export type LimitName = Exclude<keyof typeof Limit, 'COUNT'>;

/**
 * A figure with its 95 % interval. `tooFew`: fewer than fifty independent customers carry it; do not rely on it. `alone`: one world of
 * a network, with nothing to compare; there is no interval.
 */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly tooFew?: true;
  readonly alone?: true;
}

export const PERCENTILES = ['p50', 'p75', 'p90', 'p95', 'p99', 'p999'] as const;
export type Percentile = (typeof PERCENTILES)[number];

/** What the tally's bytes do not carry: names, and figures of the compiled scenario. */
export interface RunMeta {
  /** Baseline first. `planFeesMicros` has one fee for each plan. */
  readonly variants: readonly {
    readonly id: string;
    readonly title: string;
    readonly planFeesMicros: readonly number[];
  }[];
  readonly plans: readonly { readonly id: string; readonly title: string }[];
  readonly archetypes: readonly { readonly id: string; readonly title: string; readonly misuse: boolean }[];
  readonly countedMonths: number;
  /** Where the scenario has a network. */
  readonly network?: NetworkNames;
}

export interface Results {
  readonly format: 1;
  /** Simulated, under contract or not. */
  readonly simMonths: number;
  readonly customers: number;
  /** Usage records rated per SIM-month. */
  readonly recordsPerSimMonth: number;
  /** As named in the run's meta. */
  readonly plans: RunMeta['plans'];
  readonly archetypes: RunMeta['archetypes'];
  /** Baseline first. */
  readonly variants: readonly VariantResults[];
  /** One for each variant after the baseline, in order. */
  readonly differences: readonly Difference[];
  /** Undefined when the scenario has no network. */
  readonly network?: NetworkResults;
}

export interface VariantResults {
  readonly id: string;
  readonly title: string;
  /** SIM-months in which a contract ran, or that have a bill all the same; and customers' months with one of them. */
  readonly contractMonths: number;
  readonly customerMonths: number;
  readonly simBill: BillDistribution;
  readonly customerBill: BillDistribution;
  /** Shares of SIM-months: a shock; the fee and the shock floor (50 EUR) or more above it. */
  readonly shocks: { readonly shock: Estimate; readonly fiftyAbove: Estimate };
  readonly revenue: Revenue;
  /** Micro-euro per SIM-month. */
  readonly linesMicros: Readonly<Record<LineName, Estimate>>;
  /** Credit that was paid for and lost unused, micro-euro per SIM-month; on no bill. */
  readonly lapsedMicros: Estimate;
  /** Per 1,000 SIM-months. */
  readonly notices: Readonly<Record<NoticeName, Estimate>>;
  readonly protection: Protection;
  readonly fairUse: FairUse;
  readonly abuse: Abuse;
  readonly volumes: Volumes;
  /** Indexed like `RunMeta.plans`: share of SIM-months. */
  readonly planShares: readonly Estimate[];
  readonly made: MadeOf;
}

export interface BillDistribution {
  readonly unit: 'SIM-month' | 'customer-month';
  readonly count: number;
  readonly meanMicros: Estimate;
  readonly percentilesMicros: Readonly<Record<Percentile, Estimate>>;
  /** Exact values that many bills share; counted apart from the bins. Ascending by value; none for customers. */
  readonly atoms: readonly Atom[];
  /** Bins that hold anything, ascending, atoms left out. At most 0.79 % wide: a middle is within 0.4 %. */
  readonly bins: readonly Bin[];
  /** Share of bills above a value, on a scale even in its logarithm, atoms included. */
  readonly exceedance: readonly ExceedancePoint[];
}

export interface Atom {
  readonly kind: 'nothing' | 'fee';
  /** Index of the plan in `RunMeta.plans`; -1 for `nothing`. */
  readonly plan: number;
  readonly micros: number;
  readonly count: number;
  readonly share: Estimate;
}

/** Half-open: from <= value < until. In a histogram of changes the bin of no change has from = until = 0. */
export interface Bin {
  readonly fromMicros: number;
  readonly untilMicros: number;
  readonly count: number;
}

export interface ExceedancePoint {
  readonly micros: number;
  readonly share: Estimate;
}

/** Micro-euro per 1,000 SIM-months. */
export interface Revenue {
  readonly totalMicros: Estimate;
  /** Part of the total that third parties get (VAS, international, roaming as the core counts them). */
  readonly thirdPartyMicros: Estimate;
  /** Part of the total invoiced later than the month after use. */
  readonly lateMicros: Estimate;
}

/** Counts per 1,000 SIM-months; times in seconds and money in micro-euro, both per stop: null when nothing was stopped. */
export interface Protection {
  readonly roamingStops: Estimate;
  readonly serviceStops: Estimate;
  readonly reactivations: Estimate;
  readonly roamingStoppedSecondsPerStop: Estimate | null;
  readonly serviceStoppedSecondsPerStop: Estimate | null;
  readonly overshootRoamingMicrosPerStop: Estimate | null;
  readonly overshootServiceMicrosPerStop: Estimate | null;
  readonly blockedUses: Estimate;
}

/** SIM-months with a hit, per 1,000 SIM-months of honest users, and of misusers; null when there are none of them. */
export interface Detector {
  readonly honest: Estimate | null;
  readonly misuse: Estimate | null;
}

export interface FairUse {
  readonly limits: Readonly<Record<LimitName, Detector>>;
  readonly any: Detector;
  /** Share of SIM-months that misusers use. */
  readonly misuseShare: Estimate;
  /** Per 1,000 SIM-months. */
  readonly suspensions: Estimate;
  readonly endings: Estimate;
  /** Null when nothing was suspended. */
  readonly suspendedSecondsPerSuspension: Estimate | null;
}

/** Per 1,000 SIM-months. */
export interface Abuse {
  readonly proven: Estimate;
  readonly notified: Estimate;
  readonly surchargedMonths: Estimate;
}

/** Per SIM-month. */
export interface Volumes {
  readonly dataBytes: Estimate;
  readonly dataEuBytes: Estimate;
  readonly dataOtherBytes: Estimate;
  readonly cutBytes: Estimate;
  readonly voiceSeconds: Estimate;
  readonly messages: Estimate;
}

/** What bills are made of: by archetype, and by coarse band of the bill. Exact sums; no intervals. */
export interface MadeOf {
  /** Edges of the bands, ascending, micro-euro; band b holds bandEdges[b] <= bill < bandEdges[b + 1]; the last is Infinity. */
  readonly bandEdgesMicros: readonly number[];
  /** Cells that hold anything. */
  readonly cells: readonly MadeCell[];
}

export interface MadeCell {
  readonly archetype: number;
  readonly band: number;
  readonly simMonths: number;
  readonly billMicros: number;
  /** Sums, micro-euro; the lines that are not zero. */
  readonly linesMicros: Readonly<Partial<Record<LineName, number>>>;
  readonly notices: number;
  readonly stops: number;
}

/** Variant minus baseline over the same SIM-months; each interval is that of the difference itself. */
export interface Difference {
  readonly variant: number;
  readonly meanMicros: Estimate;
  readonly revenueMicros: Estimate;
  readonly simPercentilesMicros: Readonly<Record<Percentile, Estimate>>;
  readonly customerMeanMicros: Estimate;
  readonly customerPercentilesMicros: Readonly<Record<Percentile, Estimate>>;
  readonly shocks: { readonly shock: Estimate; readonly fiftyAbove: Estimate };
  readonly linesMicros: Readonly<Record<LineName, Estimate>>;
  /** Shares of SIM-months that pay less, and more, than under the baseline. */
  readonly winners: Estimate;
  readonly losers: Estimate;
  /** Change of the bill per SIM-month, ascending, bins that hold anything. */
  readonly changes: readonly Bin[];
}
