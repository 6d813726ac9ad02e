import type { Estimate } from '../../../src/tallies/results.ts';
import type {
  CellLoad,
  NetworkResults,
  NetworkVariant,
  RegionCut,
  SurgeHour,
} from '../../../src/tallies/network-results.ts';

// Results of a network with round figures, to compute pictures from by hand.

function near(value: number, half = value / 100): Estimate {
  return { value, low: value - half, high: value + half };
}

const GB = 1e9;
const WEEK = Array.from({ length: 168 }, (_, hour) => hour);

function sites(without: number, withBackup: number, count = 100) {
  return {
    sites: count,
    outagesPerYear: near(2),
    minutesWithoutBackup: near(without),
    minutesWithBackup: near(withBackup),
  };
}

function cut(region: number, hour: number, peakLoad: number): RegionCut {
  return {
    region,
    hour,
    excessBytes: near(peakLoad > 0.7 ? (peakLoad - 0.7) * 1000 * GB : 0, 10 * GB),
    normalExcessBytes: near(0),
    addedExcessBytes: near(peakLoad > 0.7 ? (peakLoad - 0.7) * 1000 * GB : 0, 10 * GB),
    peakLoad: near(peakLoad, 0.012),
    normalPeakLoad: near(0.5, 0.01),
    addedPeakLoad: near(peakLoad - 0.5, 0.01),
    everydayBytes: 4000 * GB,
    backupBytes: near(500 * GB, 20 * GB),
  };
}

function cell(region: number, index: number, p95: number): CellLoad {
  return {
    region,
    cell: index,
    subscribers: 420,
    mean: near(p95 / 2),
    p50: near(p95 / 3),
    p95: near(p95, 0.02),
    p99: near(p95 + 0.05),
    busyHour: { hour: 17, worldShare: 0.9 },
    overHours: near(p95 > 0.7 ? 500 : 0),
    headroom: index === 1 ? null : near(0.7 / p95),
    everydayBytesPerYear: GB,
    backupBytesPerYear: GB,
  };
}

const surgeHours = (asked: number): SurgeHour[] =>
  Array.from({ length: 96 }, (_, index) => ({
    everydayBytes: near(100 * GB, 5 * GB),
    backupOfferedBytes: near(index >= 24 && index < 36 ? asked * GB : 0),
    backupCarriedBytes: near(index >= 24 && index < 36 ? Math.min(asked, 80) * GB : 0),
    capacityBytes: 2000 * GB,
    cellsOver: near(index === 24 ? 3 : 0, 0.4),
  }));

/** @param withBackup minutes a site and year without internet */
function variant(withBackup: number, headroom: number, asked: number): NetworkVariant {
  return {
    outages: {
      all: sites(600, withBackup),
      bySite: [
        { form: 'sim', access: 'dsl', ...sites(800, withBackup * 1.5, 60) },
        { form: 'hardware', access: 'fibre', ...sites(300, withBackup / 4, 40) },
      ],
      failures: [
        { reason: 'waiting', minutes: near(withBackup / 4) },
        { reason: 'notCalled', minutes: near((3 * withBackup) / 4) },
        { reason: 'mast', minutes: null },
      ],
      causes: [
        { cause: 'dig', perYear: near(0.25) },
        { cause: 'own', perYear: near(1.75) },
      ],
      slowStretches: near(0.5),
      cutStrings: near(0.1),
      calls: near(0.8),
      callsByHour: WEEK.map((hour) => near(hour === 34 ? 12.5 : 4, 1.5)),
      properBytes: near(3 * GB),
      improperBytes: near(0.5 * GB),
      improperMicros: near(2_000_000),
      refusedBytes: near(0.1 * GB),
      backupMicros: near(3_000_000),
      overdue: near(0.02),
    },
    load: {
      mean: near(0.2),
      percentiles: {
        P50: near(0.15),
        P90: near(0.4),
        P95: near(0.58, 0.01),
        P99: near(0.8),
        'P99.9': near(0.95),
      },
      overHours: near(87.6, 2),
      headroom: near(headroom, 0.02),
      busyHour: { hour: 41, load: 0.35 },
      week: WEEK.map((hour) => ({
        p50: 0.1,
        p95: hour === 41 ? 0.75 : hour === 4 ? 0.02 : 0.3,
        p99: 0.6,
        mean: 0.2,
      })),
      duration: [
        { share: near(0), load: 1.1 },
        { share: near(0.02), load: 0.6 },
        { share: near(0.01, 0.0003), load: 0.7 },
        { share: near(0.5), load: 0.2 },
        { share: near(1, 0), load: 0 },
      ].sort((one, other) => other.load - one.load),
      cells: [cell(0, 0, 0.4), cell(0, 1, 0.2), cell(1, 0, 0.8), cell(1, 1, 0.6)],
      everydayOfferedBytes: near(GB),
      everydayCarriedBytes: near(GB),
      backupOfferedBytes: near(GB),
      backupCarriedBytes: near(GB),
      backupRefusedBytes: near(0, 0),
    },
    cuts: {
      hours: 12,
      worst: cut(1, 34, 0.94),
      mostAdded: cut(0, 33, 0.6),
      regions: [cut(0, 33, 0.6), cut(1, 34, 0.94)],
      week: WEEK.map((hour) => cut(1, hour, hour === 34 ? 0.94 : 0.6)),
    },
    surge: {
      title: 'Tuesday at ten',
      region: 1,
      cutFromHour: 1642,
      cutHours: 12,
      fromHour: 1618,
      hours: surgeHours(asked),
      baseline: surgeHours(0),
    },
  };
}

/** A baseline, and beside it a variant with a scripted cut. */
export function networkResults(): NetworkResults {
  const none = near(0, 0);
  return {
    regions: 2,
    cells: 2,
    units: 40,
    horizonHours: 8760,
    thresholdShare: 0.7,
    headroomShare: 0.01,
    worstCutHours: 12,
    variants: [{ ...variant(200, 1.31, 0), surge: null }, variant(120, 1.17, 100)],
    differences: [
      {
        variant: 1,
        outagesPerYear: none,
        minutesWithoutBackup: none,
        minutesWithBackup: { value: -80, low: -84, high: -76 },
        improperMicros: none,
        backupMicros: none,
        refusedBytes: none,
        calls: none,
        overHours: none,
        meanLoad: none,
        p99Load: none,
        headroom: { value: -0.14, low: -0.15, high: -0.13 },
      },
    ],
  };
}
