import { clock, hourOfWeek, networkNames } from '../domain/words/network-en.ts';
import type {
  Load,
  NetworkDifference,
  NetworkResults,
  NetworkVariant,
  RegionCut,
  SiteOutages,
} from '../tallies/network-results.ts';
import type { Estimate } from '../tallies/results.ts';
import { change, decimalsFor, percent, plain, roundPercent, withMargin } from '../views/figures.ts';
import { eurEstimate, type ShownVat } from '../views/vat.ts';
import { textTable } from './text-table.ts';

const BYTES_PER_GB = 1e9;
const BUSIEST_CELLS = 5;

/** What one variant of a network says, for people: outages, backup, loads of cells, and cuts. */
export function networkTable(results: NetworkResults, variant: number, vat: ShownVat): string {
  const shown = results.variants[variant];
  if (shown === undefined) return '';
  const difference = results.differences[variant - 1];
  return [
    outageBlock(shown),
    reasonBlock(shown),
    backupBlock(shown, difference, vat),
    loadBlock(results, shown, difference),
    cellBlock(shown.load),
    cutBlock(results, shown),
    surgeBlock(shown),
  ]
    .filter((block) => block !== '')
    .join('\n');
}

function outageBlock({ outages }: NetworkVariant): string {
  const row = (name: string, site: SiteOutages): string[] => [
    name,
    plain(site.sites),
    told(site.outagesPerYear),
    told(site.minutesWithoutBackup),
    told(site.minutesWithBackup),
  ];
  const kinds = outages.bySite.map(({ form, access, ...site }) =>
    row(`${networkNames.forms[form]}, ${networkNames.accesses[access]}`, site),
  );
  const columns = ['sites', 'outages', 'min without backup', 'min with backup'];
  return textTable([
    ['Without internet, per site and year', ...columns],
    ...kinds,
    row('all sites', outages.all),
  ]);
}

function reasonBlock({ outages }: NetworkVariant): string {
  const causes = outages.causes.map(({ cause, perYear }) => [networkNames.causes[cause], told(perYear)]);
  const reasons = outages.failures.map(({ reason, minutes }) => [
    networkNames.failures[reason],
    told(minutes),
  ]);
  return `${textTable([['Outages by cause, per site and year', ''], ...causes])}\n${textTable([
    ['Why backup did not help, minutes per site and year', ''],
    ...reasons,
  ])}`;
}

function backupBlock(
  { outages }: NetworkVariant,
  difference: NetworkDifference | undefined,
  vat: ShownVat,
): string {
  const eur = (micros: Estimate | null | undefined) => micros && eurEstimate(micros, vat);
  return textTable([
    ['Backup, per site and year', '', difference ? 'against the baseline' : ''],
    ['calls to the helpdesk', told(outages.calls, 3), changed(difference?.calls, 3)],
    ['proper use, GB', told(scaled(outages.properBytes), 3), ''],
    ['improper use, GB', told(scaled(outages.improperBytes), 3), ''],
    [
      'charged for improper use, EUR',
      told(eur(outages.improperMicros)),
      changed(eur(difference?.improperMicros)),
    ],
    ['all that backup costs, EUR', told(eur(outages.backupMicros)), changed(eur(difference?.backupMicros))],
    [
      'refused by full cells, GB',
      told(scaled(outages.refusedBytes), 4),
      changed(scaled(difference?.refusedBytes), 4),
    ],
    ['repairs not done in time', told(outages.overdue, 4), ''],
  ]);
}

function loadBlock(
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

function cellBlock({ cells }: Load): string {
  const busiest = cells.toSorted((one, other) => other.p99 - one.p99).slice(0, BUSIEST_CELLS);
  const rows = busiest.map(({ region, cell, subscribers, mean, p99, busyHour, overHours, headroom }) => [
    `region ${region + 1}, cell ${cell + 1}`,
    plain(subscribers),
    percent(mean),
    percent(p99),
    clock(busyHour),
    plain(overHours),
    headroom === null ? '' : plain(headroom, 2),
  ]);
  const columns = ['subscribers', 'mean', 'P99', 'busy hour', 'hours over a year', 'headroom'];
  return textTable([['Busiest cells', ...columns], ...rows]);
}

function cutBlock({ worstCutHours }: NetworkResults, { cuts }: NetworkVariant): string {
  const row = (cut: RegionCut): string[] => [
    `region ${cut.region + 1}${cut.region === cuts.worst.region ? ', the worst' : ''}`,
    hourOfWeek(cut.hour),
    percent(cut.normalPeakLoad),
    percent(cut.peakLoad),
    plain(cut.normalExcessBytes / BYTES_PER_GB, 2),
    plain(cut.excessBytes / BYTES_PER_GB, 2),
    plain(cut.backupBytes / BYTES_PER_GB, 1),
  ];
  const columns = ['from', 'peak before', 'peak', 'GB beyond before', 'GB beyond', 'backup GB'];
  return textTable([
    [`A cut of ${worstCutHours} hours at its worst moment`, ...columns],
    ...cuts.regions.map(row),
  ]);
}

function surgeBlock({ surge }: NetworkVariant): string {
  if (surge === null || surge.baseline.length === 0) return '';
  const from = surge.cutFromHour - surge.fromHour;
  const during = surge.hours.slice(from, from + surge.cutHours).map((hour, index) => {
    const before = surge.baseline[from + index];
    return [
      `hour ${index + 1}`,
      plain(hour.everydayBytes / BYTES_PER_GB),
      plain(hour.backupOfferedBytes / BYTES_PER_GB, 1),
      plain(hour.backupCarriedBytes / BYTES_PER_GB, 1),
      plain(before?.cellsOver ?? 0, 2),
      plain(hour.cellsOver, 2),
    ];
  });
  const columns = ['everyday GB', 'backup asked', 'carried', 'cells over before', 'cells over'];
  return textTable([[surge.title, ...columns], ...during]);
}

function scaled(estimate: Estimate | null | undefined, scale = 1 / BYTES_PER_GB): Estimate | null {
  if (!estimate) return null;
  const { value, low, high } = estimate;
  return { ...estimate, value: value * scale, low: low * scale, high: high * scale };
}

function told(estimate: Estimate | null | undefined, most = 2): string {
  if (!estimate) return '–';
  const { figure, margin } = withMargin(estimate, most);
  return `${figure} ± ${margin}${estimate.tooFew ? ' (too few)' : ''}`;
}

function changed(estimate: Estimate | null | undefined, most = 2): string {
  if (!estimate) return '';
  const { margin } = withMargin(estimate, most);
  return `${change(estimate.value, decimalsFor(estimate, most))} ± ${margin}`;
}
