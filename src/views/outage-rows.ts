import { shared } from '../domain/words/en.ts';
import { networkNames } from '../domain/words/network-en.ts';
import { pictured } from '../domain/words/network-pictures-en.ts';
import type { NetworkResults, Outages } from '../tallies/network-results.ts';
import { measured } from './estimate.ts';
import { percent } from './figures.ts';
import { compared, type NetworkChoice } from './network-choice.ts';
import { mostOf, rowsOf, tableOf, type Given, type Row, type RowsView } from './rows.ts';
import { eurFrom } from './vat.ts';

const perGb = 1e-9;

/** Why sites without their line had no internet, in minutes a site and year; most first. */
export function failureRows(results: NetworkResults, choice: NetworkChoice): RowsView {
  const { shown, before } = compared(results, choice);
  const given = shown.outages.failures.map(({ reason, minutes }): Given => {
    const earlier = before?.outages.failures.find((failure) => failure.reason === reason)?.minutes;
    return { key: reason, title: networkNames.failures[reason], estimate: minutes, before: earlier };
  });
  const rows = descending(rowsOf(given, 2));
  const total = rows.reduce((sum, { found }) => sum + found.value, 0);
  const [first] = rows;
  const { summary, empty, columns } = pictured.failures;
  const said = first && total > 0 ? summary(first.title, percent(first.found.value / total)) : empty;
  return { rows, most: mostOf(rows), summary: said, table: tableOf(rows, columns) };
}

/** What took lines away, a site and year; then what happens to lines and is no outage. */
export function causeRows(results: NetworkResults, choice: NetworkChoice): RowsView {
  const { shown, before } = compared(results, choice);
  const given = shown.outages.causes.map(({ cause, perYear }): Given => {
    const earlier = before?.outages.causes.find((other) => other.cause === cause)?.perYear;
    return { key: cause, title: networkNames.causes[cause], estimate: perYear, before: earlier };
  });
  const none = harmless(shown.outages, before?.outages);
  const all = rowsOf([...given, ...none]);
  const isCause = ({ key }: Row): boolean => none.every((other) => other.key !== key);
  const causes = descending(all.filter(isCause));
  const rows = [...causes, ...all.filter((row) => !isCause(row))];
  const [first] = causes;
  const { summary, empty, columns } = pictured.causes;
  const said = first && first.found.value > 0 ? summary(first.title, first.found.figure) : empty;
  return { rows, most: mostOf(rows), summary: said, table: tableOf(rows, columns) };
}

function harmless({ slowStretches, cutStrings }: Outages, before: Outages | undefined): Given[] {
  const { slow, strings } = pictured.causes;
  return [
    { key: 'slow', title: slow, estimate: slowStretches, before: before?.slowStretches },
    { key: 'strings', title: strings, estimate: cutStrings, before: before?.cutStrings },
  ];
}

/** What backup carried and what it refused, GB a site and year. */
export function volumeRows(results: NetworkResults, choice: NetworkChoice): RowsView {
  const { shown, before } = compared(results, choice);
  const kinds = [
    { key: 'proper', of: (outages: Outages) => outages.properBytes },
    { key: 'improper', of: (outages: Outages) => outages.improperBytes },
    { key: 'refused', of: (outages: Outages) => outages.refusedBytes },
  ] as const;
  const given = kinds.map(({ key, of }): Given => ({
    key,
    title: pictured.volume[key],
    estimate: of(shown.outages),
    before: before && of(before.outages),
    factor: perGb,
  }));
  const rows = rowsOf(given);
  const summary = volumeSummary(shown.outages, choice);
  return { rows, most: mostOf(rows), summary, table: tableOf(rows, pictured.volume.columns) };
}

function volumeSummary(outages: Outages, { vat }: NetworkChoice): string {
  const { summary, billed, empty } = pictured.volume;
  const proper = measured(outages.properBytes, perGb, 2);
  const improper = measured(outages.improperBytes, perGb, 2);
  const charge = measured(outages.improperMicros, eurFrom(1, vat), 2);
  const all = measured(outages.backupMicros, eurFrom(1, vat), 2);
  if (!proper || !improper || !charge || !all) return empty;
  const basis = shared.basis[vat.basis];
  return `${summary(proper.figure, improper.figure, charge.figure, basis)} ${billed(all.figure, basis)}`;
}

function descending(rows: readonly Row[]): readonly Row[] {
  return [...rows].sort((one, other) => other.found.value - one.found.value);
}
