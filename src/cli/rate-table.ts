import { printDecimal } from '../domain/decimal.ts';
import { ratio } from '../domain/ratio.ts';
import { MICROS_PER_EURO } from '../domain/units.ts';
import { names } from '../domain/words/names-en.ts';
import type { Bill, Units } from '../engine/bills.ts';
import { bytesText, durationText } from './units-text.ts';
import type { Invoice } from '../engine/invoices.ts';
import type { RatedBy } from './refused-by.ts';
import { textList, textTable } from './text-table.ts';

/** What a contract makes of a usage file, for people: bills, what happened, invoices, each SIM after the other. */
export function rateTable(rated: RatedBy): string {
  const opening = `contract ${rated.contract}, scenario ${rated.scenario}, plan ${rated.plan}; amounts in EUR excl. VAT, totals also incl. ${rated.vatPercent} % VAT\n`;
  return [opening, ...rated.statements.map(statementPart)].join('\n');
}

type Statement = RatedBy['statements'][number];

function statementPart(statement: Statement): string {
  const { sim, bills, invoices } = statement;
  const parts = [`== SIM ${sim}\n`, ...bills.map(billPart), happenings(statement), invoicePart(invoices)];
  return parts.filter((part) => part !== '').join('\n');
}

export function billPart({ from, until, lines, exclMicros, inclVat }: Bill): string {
  const rows = lines.map(({ line, units: charged, exclMicros: micros, clause, rule, invoicedOn }) => {
    return [names.lines[line], euros(micros), unitsText(charged), `invoiced ${invoicedOn}`, clause, rule];
  });
  const total = ['total', euros(exclMicros), `${inclVat} incl.`];
  return `month of ${from} (to ${until}, not included)\n${aligned([...rows, total])}`;
}

/** Amounts to the right, everything else to the left. */
function aligned(rows: readonly (readonly string[])[]): string {
  const widest = Math.max(0, ...rows.map(([, amount = '']) => amount.length));
  return textList(
    rows.map(([name = '', amount = '', ...rest]) => [name, amount.padStart(widest), ...rest]),
    '  ',
  );
}

/** "0.5 GB", "12 min 3 s", "3 messages"; nothing where a line has no units. */
function unitsText({ bytes, seconds, messages, times }: Units): string {
  return [
    ...(bytes === undefined ? [] : [bytesText(bytes)]),
    ...(seconds === undefined ? [] : [durationText(seconds)]),
    ...(messages === undefined ? [] : [messages === 1 ? '1 message' : `${messages} messages`]),
    ...(times === undefined ? [] : [`${times} x`]),
  ].join(', ');
}

const units = { data: 'bytes', voice: 's of calls', sms: 'SMS', mms: 'MMS' } as const;

function happenings({ notices, states, hits, refused, payments, lapsed }: Statement): string {
  const rows = [
    ...notices.map(({ at, notice, clause, rule }) => [at, 'notice', names.notices[notice], clause, rule]),
    ...states.map(({ at, state, change, clause, rule }) => [
      at,
      `state ${change}`,
      names.states[state],
      clause,
      rule,
    ]),
    ...hits.map(({ at, limit, clause, rule }) => [at, 'beyond fair use', names.limits[limit], clause, rule]),
    ...refused.map(({ at, kind, quantity, clause, rule }) => [
      at,
      'refused',
      `${quantity} ${units[kind]}`,
      clause,
      rule,
    ]),
    ...payments.map(({ at, exclMicros }) => [at, 'payment', euros(exclMicros)]),
    ...lapsed.map(({ at, exclMicros }) => [at, 'credit lost', euros(exclMicros)]),
  ].sort(([left = ''], [right = '']) => (left < right ? -1 : left > right ? 1 : 0));
  return rows.length === 0 ? '' : `what happened\n${textList(rows, '  ')}`;
}

function invoicePart(invoices: readonly Invoice[]): string {
  const rows = invoices.map(({ date, lines, exclMicros, inclVat }) => {
    const count = lines.length === 1 ? '1 line' : `${lines.length} lines`;
    return [date, count, euros(exclMicros), `${inclVat} incl.`];
  });
  return `invoices\n${textTable(rows, '  ')}`;
}

/** Micro-euro as euro, to the cent, or as exact as they are. */
export function euros(micros: number): string {
  return printDecimal(ratio(BigInt(micros), MICROS_PER_EURO), 6).replace(/0{1,4}$/, '');
}
