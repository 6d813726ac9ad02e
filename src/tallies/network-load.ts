import { NetSum } from '../../assembly/layout/network.ts';
import type { NetworkNames } from '../compile/network/names.ts';
import { groupsBefore, type Distribution } from './distribution.ts';
import { groupLoads, loadDistribution, weekLoads, type Counted } from './load-distribution.ts';
import { HOURS_PER_YEAR, loadQuantile, rateOf, type Rate } from './network-estimates.ts';
import { LOAD_PERCENTILES, type Load, type LoadPercentile } from './network-results.ts';
import { cellsOf, headroomFrom } from './network-cells.ts';
import type { GroupSums, PlayedNetwork } from './network-strata.ts';
import { netSums } from './network-tally.ts';
import type { Estimate } from './results.ts';

const SHARES: Readonly<Record<LoadPercentile, number>> = {
  P50: 0.5,
  P90: 0.9,
  P95: 0.95,
  P99: 0.99,
  'P99.9': 0.999,
};
/** Steps of the load-duration curve: an octave of loads has so many points at most. */
const POINTS_AN_OCTAVE = 16;

/** Both distributions of one variant's loads. */
export interface Loads {
  /** All hours, backup included. */
  readonly all: Distribution;
  /** Everyday demand in working hours. */
  readonly work: Distribution;
}

export function loadsOf(tally: PlayedNetwork, variant: number): Loads {
  return {
    all: loadDistribution(tally, 'loads', variant),
    work: loadDistribution(tally, 'workLoads', variant),
  };
}

export function loadOf(
  tally: PlayedNetwork,
  variant: number,
  names: NetworkNames,
  { all, work }: Loads,
): Load {
  const week = weekLoads(tally, variant);
  const perCell = (slot: number) => rateOf(tally, cellRate(tally, variant, slot));
  return {
    mean: rateOf(tally, meanRate(all)),
    percentiles: percentiles(tally, all),
    overHours: perCell(NetSum.overHours),
    headroom: headroomOf(tally, work, names),
    busyHour: busiest(week),
    week: week.map(({ mean, quantile }) => {
      return { p50: quantile(0.5), p95: quantile(0.95), p99: quantile(0.99), mean };
    }),
    duration: durationOf(tally, all),
    cells: cellsOf(tally, variant, names),
    everydayOfferedBytes: perCell(NetSum.everydayBytes),
    everydayCarriedBytes: perCell(NetSum.everydayCarried),
    backupOfferedBytes: perCell(NetSum.backupOffered),
    backupCarriedBytes: perCell(NetSum.backupCarried),
    backupRefusedBytes: rateOf(tally, refusedRate(tally, variant)),
  };
}

/** A sum per cell and year. */
export function cellRate(tally: PlayedNetwork, variant: number, slot: number): Rate {
  return {
    above: netSums(tally, variant, slot),
    below: netSums(tally, variant, NetSum.cellHours),
    scale: HOURS_PER_YEAR,
  };
}

/** Mean load of all cell-hours. */
export function meanRate(all: Distribution): Rate {
  return { above: groupLoads(all), below: groupsBefore(all, all.pieces.length), scale: 1 };
}

function headroomOf(tally: PlayedNetwork, work: Distribution, names: NetworkNames): Estimate | null {
  const reached = loadQuantile(tally, work, 1 - names.headroomShare);
  return reached === null ? null : headroomFrom(reached, names);
}

function refusedRate(tally: PlayedNetwork, variant: number): Rate {
  const { above, ...rest } = cellRate(tally, variant, NetSum.backupOffered);
  const carried = netSums(tally, variant, NetSum.backupCarried);
  return { ...rest, above: above.map((each, group) => each - (carried[group] ?? 0)) };
}

function percentiles(tally: PlayedNetwork, all: Distribution): Load['percentiles'] {
  const entries = LOAD_PERCENTILES.map((name) => [name, loadQuantile(tally, all, SHARES[name])]);
  return Object.fromEntries(entries) as Load['percentiles'];
}

function busiest(week: readonly Counted[]): Load['busyHour'] {
  return week.reduce((most, { mean }, hour) => (mean > most.load ? { hour, load: mean } : most), {
    hour: 0,
    load: 0,
  });
}

function durationOf(tally: PlayedNetwork, all: Distribution): Load['duration'] {
  const last = all.pieces.length;
  const hours = groupsBefore(all, last);
  return steps(all).map((piece) => {
    const before = groupsBefore(all, piece);
    const above = hours.map((each, group) => each - (before[group] ?? 0));
    return { load: all.pieces[piece]?.fromMicros ?? 0, share: shareOf(tally, { above, below: hours }) };
  });
}

/** All hours lie above the least load; of the others so many, whose part is never more than all. */
function shareOf(tally: PlayedNetwork, sums: GroupSums): Estimate {
  const found = rateOf(tally, { ...sums, scale: 1 }) ?? { value: 0, low: 0, high: 0 };
  return { ...found, high: Math.min(1, found.high) };
}

/** Pieces at which the curve is told, loads descending, the least at last. */
function steps({ pieces }: Distribution): number[] {
  const stepOf = (piece: number): number => Math.floor(((pieces[piece]?.bin ?? 0) * POINTS_AN_OCTAVE) / 64);
  return pieces
    .map((_, piece) => pieces.length - 1 - piece)
    .filter((piece) => piece === 0 || piece === pieces.length - 1 || stepOf(piece) < stepOf(piece + 1));
}
