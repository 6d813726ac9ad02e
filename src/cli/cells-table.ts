import { clock, hourOfWeek } from '../domain/words/network-en.ts';
import type {
  Load,
  NetworkDifference,
  NetworkResults,
  NetworkVariant,
  RegionCut,
} from '../tallies/network-results.ts';
import { percent, plain, roundPercent } from '../views/figures.ts';
import { textTable } from './text-table.ts';
import { changed, scaled, told } from './told.ts';

/** Of the busiest cells. */
const SHOWN = 5;

export function loadBlock(
  { thresholdShare, regions, cells, units }: NetworkResults,
  { load }: NetworkVariant,
  difference: NetworkDifference | undefined,
): string {
  const counts = `${plain(regions)} regions of ${plain(cells)} cells, ${plain(units)} region-worlds`;
  const percentiles = Object.entries(load.percentiles).map(([name, found]) => [
    `${name} of the hourly load, %`,
    told(scaled(found, 100)),
    name === 'P99' ? changed(scaled(difference?.p99Load, 100)) : '',
  ]);
  return textTable([
    [`Network: ${counts}`, '', difference ? 'against the baseline' : ''],
    ['mean load, %', told(scaled(load.mean, 100)), changed(scaled(difference?.meanLoad, 100), 4)],
    ...percentiles,
    [
      `hours above ${roundPercent(thresholdShare)}, per cell and year`,
      told(load.overHours),
      changed(difference?.overHours, 4),
    ],
    ['headroom, × everyday demand', told(load.headroom, 3), changed(difference?.headroom, 3)],
    [`busiest hour, mean ${percent(load.busyHour.load)}`, hourOfWeek(load.busyHour.hour), ''],
  ]);
}

export function cellBlock({ cells }: Load): string {
  const busiest = cells.toSorted((one, other) => other.p99.value - one.p99.value).slice(0, SHOWN);
  const rows = busiest.map(({ region, cell, subscribers, mean, p95, p99, busyHour, overHours, headroom }) => [
    `region ${region + 1}, cell ${cell + 1}`,
    plain(subscribers),
    told(scaled(mean, 100), 1),
    told(scaled(p95, 100), 1),
    told(scaled(p99, 100), 1),
    clock(busyHour.hour),
    told(overHours, 0),
    headroom === null ? '' : told(headroom),
  ]);
  const columns = ['subscribers', 'mean %', 'P95 %', 'P99 %', 'busy hour', 'hours over a year', 'headroom'];
  return textTable([['Busiest cells', ...columns], ...rows]);
}

export function cutBlock({ worstCutHours }: NetworkResults, { cuts }: NetworkVariant): string {
  const row = (name: string, cut: RegionCut): string[] => [
    name,
    hourOfWeek(cut.hour),
    told(scaled(cut.normalPeakLoad, 100), 1),
    told(scaled(cut.peakLoad, 100), 1),
    told(scaled(cut.addedPeakLoad, 100), 1),
    told(scaled(cut.excessBytes)),
    told(scaled(cut.addedExcessBytes)),
    told(scaled(cut.backupBytes), 1),
  ];
  const rows = cuts.regions.map((cut) =>
    row(`region ${cut.region + 1}${cut.region === cuts.worst.region ? ', the worst' : ''}`, cut),
  );
  const columns = ['from', 'peak before %', 'peak %', 'adds %', 'GB beyond', 'adds GB', 'backup GB'];
  return textTable([
    [`A cut of ${worstCutHours} hours at its worst moment`, ...columns],
    ...rows,
    row(`region ${cuts.mostAdded.region + 1}, adds most`, cuts.mostAdded),
  ]);
}

export function surgeBlock({ surge }: NetworkVariant): string {
  if (surge === null || surge.baseline.length === 0) return '';
  const from = surge.cutFromHour - surge.fromHour;
  const during = surge.hours
    .slice(from, from + surge.cutHours)
    .map((hour, index) => [
      `hour ${index + 1}`,
      told(scaled(hour.everydayBytes), 1),
      told(scaled(hour.backupOfferedBytes), 1),
      told(scaled(hour.backupCarriedBytes), 1),
      told(surge.baseline[from + index]?.cellsOver),
      told(hour.cellsOver),
    ]);
  const columns = ['everyday GB', 'backup asked', 'carried', 'cells over before', 'cells over'];
  return textTable([[surge.title, ...columns], ...during]);
}
