import Papa from 'papaparse';
import { printDecimal } from '../domain/decimal.ts';
import { ratio } from '../domain/ratio.ts';
import { MICROS_PER_EURO } from '../domain/units.ts';
import type { Rated } from '../engine/rate.ts';

const COLUMNS = [
  'sim',
  'month',
  'line',
  'bytes',
  'seconds',
  'messages',
  'times',
  'excl_vat_eur',
  'invoiced_on',
  'clause',
  'rule',
];

/** Is a text what `rateCsv` prints? */
export function isRateCsv(text: string): boolean {
  return text.startsWith(`${COLUMNS.join(',')}\n`);
}

/** The lines of all bills as CSV, a row each; amounts to the micro-euro, units empty where a line has none. */
export function rateCsv({ statements }: Rated): string {
  const rows = statements.flatMap(({ sim, bills }) =>
    bills.flatMap(({ from, lines }) =>
      lines.map(({ line, units, exclMicros, invoicedOn, clause, rule }) => [
        sim,
        from,
        line,
        units.bytes,
        units.seconds,
        units.messages,
        units.times,
        printDecimal(ratio(BigInt(exclMicros), MICROS_PER_EURO), 6),
        invoicedOn,
        clause,
        rule,
      ]),
    ),
  );
  return `${Papa.unparse([COLUMNS, ...rows], { newline: '\n', escapeFormulae: true })}\n`;
}
