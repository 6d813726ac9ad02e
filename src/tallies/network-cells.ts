import { CellSum, LOAD_UNIT, PERCENTILE_PARTS } from '../../assembly/layout/network.ts';
import type { NetworkNames } from '../compile/network/names.ts';
import { estimateOf } from './moments.ts';
import { HOURS_PER_YEAR } from './network-estimates.ts';
import type { CellLoad } from './network-results.ts';
import { sectionOf, type NetworkTally, type SectionView } from './network-tally.ts';
import type { Estimate } from './results.ts';

const DAY_HOURS = 24;

/** Cells of every region, region by region. */
export function cellsOf(tally: NetworkTally, variant: number, names: NetworkNames): CellLoad[] {
  const sums = sectionOf(tally, 'cells', variant);
  return Array.from({ length: tally.regions * tally.cells }, (_, index) => {
    const first = index * CellSum.SIZE;
    const at = (slot: number): number => sums.number(first + slot);
    const units = at(CellSum.units);
    const hours = at(CellSum.hours) || 1;
    const figure = (slot: CellSum, scale: number): Estimate => estimateOf(sums, first + slot, units, scale);
    const percentile = (slot: CellSum) => figure(slot, 1 / (PERCENTILE_PARTS * LOAD_UNIT));
    const ofHours = (units || 1) / hours;
    return {
      region: Math.floor(index / tally.cells),
      cell: index % tally.cells,
      subscribers: at(CellSum.subscribers) / (units || 1),
      mean: figure(CellSum.loads, ofHours / LOAD_UNIT),
      p50: percentile(CellSum.half),
      p95: percentile(CellSum.most),
      p99: percentile(CellSum.nearlyAll),
      busyHour: busyHourOf(sums, first, units),
      overHours: figure(CellSum.overHours, ofHours * HOURS_PER_YEAR),
      headroom: headroomFrom(percentile(CellSum.reached), names),
      everydayBytesPerYear: (at(CellSum.everydayBytes) / hours) * HOURS_PER_YEAR,
      backupBytesPerYear: (at(CellSum.backupBytes) / hours) * HOURS_PER_YEAR,
    };
  });
}

/** The factor on demand that brings such a load to the threshold; null when nothing is reached. */
export function headroomFrom(reached: Estimate, { thresholdShare }: NetworkNames): Estimate | null {
  const { value, low, high } = reached;
  if (low <= 0) return null;
  return {
    ...reached,
    value: thresholdShare / value,
    low: thresholdShare / high,
    high: thresholdShare / low,
  };
}

function busyHourOf(sums: SectionView, first: number, units: number): CellLoad['busyHour'] {
  const of = (slot: CellSum): number[] =>
    Array.from({ length: DAY_HOURS }, (_, hour) => sums.number(first + slot + hour));
  const loads = of(CellSum.hourOfDay);
  const hour = loads.indexOf(Math.max(...loads));
  return { hour, worldShare: (of(CellSum.busiest)[hour] ?? 0) / (units || 1) };
}
