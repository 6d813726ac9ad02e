import type { UserError } from '../domain/user-error.ts';
import type { Shown } from '../cases/schema.ts';
import type { FileReport } from './check.ts';

const SHOWN: Readonly<Record<Shown, string>> = {
  ordinary: 'in its ordinary way',
  at: 'at its threshold',
  above: 'just above it',
  zero: 'with nothing to count',
};

/** What a check says, for people: one line a file, what is wrong below it, and the sum. */
export function checkTable(reports: readonly FileReport[]): string {
  return [...reports.map(filePart), `${sum(reports)}\n`].join('');
}

function filePart(report: FileReport): string {
  const { path, errors, warnings, failed, coverage } = report;
  return [
    `${path}: ${stateOf(report)}\n`,
    ...(coverage ? [`  ${coverageText(coverage)}\n`] : []),
    ...errors.map((error) => noteOf('error', error)),
    ...failed.map(
      ({ line, case: title, difference }) => `  line ${line}: ${title}\n${indented(difference)}\n`,
    ),
    ...warnings.map((warning) => noteOf('warning', warning)),
  ].join('');
}

function stateOf({ kind, errors, warnings, passed, failed, unplayed }: FileReport): string {
  const parts =
    kind === 'cases'
      ? [
          ...(passed > 0 ? [`${count(passed, 'case')} passed`] : []),
          ...(failed.length > 0 ? [`${count(failed.length, 'case')} failed`] : []),
          ...(unplayed > 0 ? [`${count(unplayed, 'case')} read, not played`] : []),
        ]
      : errors.length === 0
        ? [`${kind} is valid`]
        : [];
  return [
    ...parts,
    ...(errors.length > 0 ? [count(errors.length, 'error')] : []),
    ...(warnings.length > 0 ? [count(warnings.length, 'warning')] : []),
  ].join(', ');
}

function coverageText({ rules, ways }: NonNullable<FileReport['coverage']>): string {
  const parts = Object.entries(SHOWN).map(([way, words]) => {
    const { shown, wanted } = ways[way as Shown];
    return `${words} ${shown} of ${wanted}`;
  });
  return `${count(rules, 'simulated rule')}, each shown by a case ${parts.join(', ')}`;
}

function noteOf(kind: string, { path, message }: UserError): string {
  return `  ${kind}: ${path}: ${message}\n`;
}

function indented(text: string): string {
  return text
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');
}

function sum(reports: readonly FileReport[]): string {
  const add = (of: (report: FileReport) => number): number =>
    reports.reduce((total, report) => total + of(report), 0);
  const unplayed = add((report) => report.unplayed);
  return [
    `${count(
      add(({ passed }) => passed),
      'case',
    )} passed`,
    `${add(({ failed }) => failed.length)} failed`,
    ...(unplayed > 0 ? [`${unplayed} not played`] : []),
    count(
      add(({ errors }) => errors.length),
      'error',
    ),
    count(
      add(({ warnings }) => warnings.length),
      'warning',
    ),
  ].join(', ');
}

function count(many: number, thing: string): string {
  return `${many} ${many === 1 ? thing : `${thing}s`}`;
}
