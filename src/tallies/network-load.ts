import { CellSum, LOAD_UNIT, NetSum } from '../../assembly/layout/network.ts';
import type { NetworkNames } from '../compile/network/names.ts';
import { groupsBefore, totalCount, type Distribution } from './distribution.ts';
import { cellLoads, groupLoads, loadDistribution, weekLoads, type Counted } from './load-distribution.ts';
import { HOURS_PER_YEAR, loadQuantile, rateOf, type Rate } from './network-estimates.ts';
import { LOAD_PERCENTILES, type CellLoad, type Load, type LoadPercentile } from './network-results.ts';
import { netSums, sectionOf, type NetworkTally, type SectionView } from './network-tally.ts';
import type { Estimate } from './results.ts';

const TEN_THOUSANDTHS: Readonly<Record<LoadPercentile, number>> = {
  P50: 5000,
  P90: 9000,
  P95: 9500,
  P99: 9900,
  'P99.9': 9990,
};
const DAY_HOURS = 24;
/** Steps of the load-duration curve: an octave of loads has so many points at most. */
const POINTS_AN_OCTAVE = 16;

/** Both distributions of one variant's loads. */
export interface Loads {
  /** All hours, backup included. */
  readonly all: Distribution;
  /** Everyday demand in working hours. */
  readonly work: Distribution;
}

export function loadsOf(tally: NetworkTally, variant: number): Loads {
  return {
    all: loadDistribution(tally, 'loads', variant),
    work: loadDistribution(tally, 'workLoads', variant),
  };
}

export function loadOf(
  tally: NetworkTally,
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
    duration: durationOf(all),
    cells: cellsOf(tally, variant, names),
    everydayOfferedBytes: perCell(NetSum.everydayBytes),
    everydayCarriedBytes: perCell(NetSum.everydayCarried),
    backupOfferedBytes: perCell(NetSum.backupOffered),
    backupCarriedBytes: perCell(NetSum.backupCarried),
    backupRefusedBytes: rateOf(tally, refusedRate(tally, variant)),
  };
}

/** A sum per cell and year. */
export function cellRate(tally: NetworkTally, variant: number, slot: number): Rate {
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

/** The quantile of working hours, in ten-thousandths, that headroom goes by. */
export function headroomShare({ headroomShare: share }: NetworkNames): number {
  return Math.round((1 - share) * 10_000);
}

function headroomOf(tally: NetworkTally, work: Distribution, names: NetworkNames): Estimate | null {
  const reached = loadQuantile(tally, work, headroomShare(names));
  if (reached === null || reached.low <= 0) return null;
  const factor = (load: number): number => names.thresholdShare / load;
  return { ...reached, value: factor(reached.value), low: factor(reached.high), high: factor(reached.low) };
}

function refusedRate(tally: NetworkTally, variant: number): Rate {
  const { above, ...rest } = cellRate(tally, variant, NetSum.backupOffered);
  const carried = netSums(tally, variant, NetSum.backupCarried);
  return { ...rest, above: above.map((each, group) => each - (carried[group] ?? 0)) };
}

function percentiles(tally: NetworkTally, all: Distribution): Load['percentiles'] {
  const entries = LOAD_PERCENTILES.map((name) => [name, loadQuantile(tally, all, TEN_THOUSANDTHS[name])]);
  return Object.fromEntries(entries) as Load['percentiles'];
}

function busiest(week: readonly Counted[]): Load['busyHour'] {
  return week.reduce((most, { mean }, hour) => (mean > most.load ? { hour, load: mean } : most), {
    hour: 0,
    load: 0,
  });
}

function durationOf(all: Distribution): Load['duration'] {
  const count = Number(totalCount(all));
  const points: { share: number; load: number }[] = [];
  let last = Infinity;
  for (let piece = all.pieces.length - 1; piece >= 0; piece--) {
    const { fromMicros, bin } = all.pieces[piece] ?? { fromMicros: 0, bin: 0 };
    const step = Math.floor((bin * POINTS_AN_OCTAVE) / 64);
    if (step < last || piece === 0) {
      points.push({ share: 1 - Number(all.before[piece] ?? 0n) / count, load: fromMicros });
    }
    last = step;
  }
  return points;
}

function cellsOf(tally: NetworkTally, variant: number, names: NetworkNames): CellLoad[] {
  const sums = sectionOf(tally, 'cells', variant);
  const loads = cellLoads(tally, 'cellLoads', variant);
  const work = cellLoads(tally, 'cellWork', variant);
  return loads.map((load, index) => {
    const at = (slot: number): number => sums.number(index * CellSum.SIZE + slot);
    const hours = at(CellSum.hours) || 1;
    const reached = work[index]?.quantile(1 - names.headroomShare) ?? 0;
    return {
      region: Math.floor(index / tally.cells),
      cell: index % tally.cells,
      subscribers: at(CellSum.subscribers) / (at(CellSum.units) || 1),
      mean: at(CellSum.loads) / LOAD_UNIT / hours,
      p95: load.quantile(0.95),
      p99: load.quantile(0.99),
      busyHour: busyHourOf(sums, index),
      overHours: (at(CellSum.overHours) / hours) * HOURS_PER_YEAR,
      headroom: reached > 0 ? names.thresholdShare / reached : null,
      everydayBytesPerYear: (at(CellSum.everydayBytes) / hours) * HOURS_PER_YEAR,
      backupBytesPerYear: (at(CellSum.backupBytes) / hours) * HOURS_PER_YEAR,
    };
  });
}

function busyHourOf(sums: SectionView, cell: number): number {
  const loads = Array.from({ length: DAY_HOURS }, (_, hour) => {
    return sums.number(cell * CellSum.SIZE + CellSum.hourOfDay + hour);
  });
  return loads.indexOf(Math.max(...loads));
}
