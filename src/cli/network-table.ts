import { hourOfWeek, networkNames } from '../domain/words/network-en.ts';
import type {
  NetworkDifference,
  NetworkResults,
  NetworkVariant,
  SiteOutages,
} from '../tallies/network-results.ts';
import type { Estimate } from '../tallies/results.ts';
import { plain } from '../views/figures.ts';
import { eurEstimate, type ShownVat } from '../views/vat.ts';
import { cellBlock, cutBlock, loadBlock, surgeBlock } from './cells-table.ts';
import { textTable } from './text-table.ts';
import { changed, scaled, told } from './told.ts';

/** Of the busiest hours. */
const SHOWN = 5;

/** What one variant of a network says, for people: outages, backup, loads of cells, and cuts. */
export function networkTable(results: NetworkResults, variant: number, vat: ShownVat): string {
  const shown = results.variants[variant];
  if (shown === undefined) return '';
  const difference = results.differences[variant - 1];
  return [
    outageBlock(shown),
    reasonBlock(shown),
    backupBlock(shown, difference, vat),
    callsBlock(shown),
    loadBlock(results, shown, difference),
    cellBlock(shown.load),
    cutBlock(results, shown),
    surgeBlock(shown),
    oneWorld(results),
  ]
    .filter((block) => block !== '')
    .join('\n');
}

/** Of one world, a cell has nothing to be compared with. */
function oneWorld({ regions, units }: NetworkResults): string {
  return units > regions ? '' : 'One world: a figure of one cell, cut or hour has no interval.\n';
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

function callsBlock({ outages: { callsByHour } }: NetworkVariant): string {
  const rows = callsByHour
    .map((calls, hour) => ({ calls, hour }))
    .toSorted((one, other) => other.calls.value - one.calls.value)
    .slice(0, SHOWN)
    .map(({ calls, hour }) => [hourOfWeek(hour), told(calls, 1)]);
  return textTable([['Busiest hours of the helpdesk, calls per 1,000 sites and year', ''], ...rows]);
}
