import { parseMicros } from '../domain/money.ts';
import type { Statement } from '../engine/statement.ts';
import type { Case, Expected } from './schema.ts';
import { simName } from './timeline.ts';

// Both what a case expects and what the core tells become lines of plain words, so that a difference reads as words.

/** A line of plain words, and the place in the case where it is expected, or is missing. */
export interface ToldLine {
  readonly text: string;
  readonly at: Path;
}

type Path = readonly (string | number)[];

interface Both {
  expected: ToldLine[];
  told: ToldLine[];
}

/** The lines that a case expects of its SIMs, and the lines that their statements give to it. */
export function toldOfAll(
  { expect }: Case,
  { statement, further = [] }: { statement: Statement; further?: readonly Statement[] },
): Both {
  const both = inside(['expect'], toldBoth(expect, statement));
  const { sims } = expect;
  if (sims === 'open') return both;
  const named = further.map(({ sim }) => sim);
  const silent = Object.keys(sims).filter((number) => !named.includes(simName(number)));
  both.expected.push(
    ...silent.map((number) =>
      line(`${simName(number)} in the timeline, which names it nowhere`, 'expect', 'sims', number),
    ),
  );
  for (const each of further) {
    const [number = '', own] = Object.entries(sims).find(([key]) => simName(key) === each.sim) ?? [];
    const { expected, told } = inside(
      ['expect', 'sims', number],
      toldBoth(own ?? NOTHING, each),
      `${each.sim}: `,
    );
    both.expected.push(...expected);
    both.told.push(...told);
  }
  return both;
}

function line(text: string, ...at: Path): ToldLine {
  return { text, at };
}

function inside(place: Path, { expected, told }: Both, before = ''): Both {
  const put = ({ text, at }: ToldLine): ToldLine => ({ text: before + text, at: [...place, ...at] });
  return { expected: expected.map(put), told: told.map(put) };
}

/** Of a SIM of which a case says nothing, the fee alone is expected. */
const NOTHING: Expected = { bills: {}, notices: [], states: [], hits: [] };

/** The lines that a case expects of a statement, and the lines that the statement gives to it. */
function toldBoth(expected: Expected, statement: Statement): Both {
  const lists = [
    [
      'notices',
      'notice',
      expected.notices === 'open' ? undefined : expected.notices,
      statement.notices.map(
        ({ at, notice, cashMicros: cash }) => `${at} ${notice}${cash === undefined ? '' : ` ${euros(cash)}`}`,
      ),
    ],
    [
      'crossings',
      'crossing',
      expected.crossings,
      statement.crossings.map(({ at, notice }) => `${at} ${notice}`),
    ],
    [
      'states',
      'state',
      expected.states,
      statement.states.map(({ at, state, change }) => `${at} ${state} ${change}`),
    ],
    ['hits', 'hit', expected.hits, statement.hits.map(({ at, limit }) => `${at} ${limit}`)],
  ] as const;
  const parts = [
    billLines(expected.bills, statement),
    invoiceLines(expected.invoices, statement),
    ...lists.map(([key, kind, own, told]) => momentLines(key, kind, own, told)),
    lapsedLines(expected.lapsed, statement),
    refusedLines(expected.blocked, statement),
  ];
  return { expected: parts.flatMap((part) => part.expected), told: parts.flatMap((part) => part.told) };
}

function billLines(bills: Expected['bills'], statement: Statement): Both {
  const both: Both = { expected: [], told: [] };
  for (const { from, lines, exclMicros, inclVat } of statement.bills) {
    const own = bills[from];
    const charges = lines.map(({ line: name, exclMicros: micros }) => `${name} ${euros(micros)}`);
    const isFeeAlone = lines.every(({ line: name }) => name === 'fee');
    const at = ['bills', from];
    if (!own) {
      const told = isFeeAlone ? 'the fee alone' : charges.join(', ');
      addPair(both, at, `bill ${from}`, 'the fee alone', told);
      continue;
    }
    const { total, inclVat: expectedIncl, ...expectedLines } = own;
    addPair(both, at, `bill ${from}`, chargesOf(Object.entries(expectedLines)), charges.sort().join(', '));
    if (total) addPair(both, [...at, 'total'], `total ${from}`, plain(total), euros(exclMicros));
    if (expectedIncl)
      addPair(both, [...at, 'inclVat'], `incl. VAT ${from}`, plain(expectedIncl), plain(inclVat));
  }
  const missing = Object.keys(bills).filter((from) => !statement.bills.some((bill) => bill.from === from));
  both.expected.push(
    ...missing.map((from) =>
      line(`bill ${from}, and no month that is played begins that day`, 'bills', from),
    ),
  );
  return both;
}

function invoiceLines(invoices: Expected['invoices'], statement: Statement): Both {
  const both: Both = { expected: [], told: [] };
  if (!invoices) return both;
  for (const { date, lines, exclMicros, inclVat } of statement.invoices) {
    const own = invoices[date];
    const sums = typeof own === 'string' ? { inclVat: own } : (own ?? {});
    const { total, inclVat: incl, ...expectedLines } = sums;
    const name = `invoice ${date}`;
    const at = ['invoices', date];
    both.told.push(line(name, ...at));
    if (own !== undefined) both.expected.push(line(name, ...at));
    if (incl !== undefined)
      addPair(both, [...at, 'inclVat'], `${name} incl. VAT`, plain(incl), plain(inclVat));
    if (total !== undefined)
      addPair(both, [...at, 'total'], `${name} total`, plain(total), euros(exclMicros));
    if (Object.keys(expectedLines).length > 0)
      addPair(both, at, name, chargesOf(Object.entries(expectedLines)), summed(lines));
  }
  const dates = statement.invoices.map(({ date }) => date);
  both.expected.push(
    ...Object.keys(invoices)
      .filter((date) => !dates.includes(date))
      .map((date) => line(`invoice ${date}`, 'invoices', date)),
  );
  return both;
}

/** Lines of one name on an invoice are one charge here, whatever month caused them. */
function summed(lines: Statement['invoices'][number]['lines']): string {
  const sums = new Map<string, number>();
  for (const { line: name, exclMicros } of lines) sums.set(name, (sums.get(name) ?? 0) + exclMicros);
  return [...sums]
    .map(([name, micros]) => `${name} ${euros(micros)}`)
    .sort()
    .join(', ');
}

function chargesOf(lines: readonly (readonly [string, string])[]): string {
  return lines
    .map(([name, amount]) => `${name} ${plain(amount)}`)
    .sort()
    .join(', ');
}

/** A time that the case leaves out is left out of what was told in the same place. */
function momentLines(
  key: string,
  kind: string,
  own: readonly string[] | undefined,
  told: readonly string[],
): Both {
  if (!own) return { expected: [], told: [] };
  return {
    expected: own.map((text, index) => line(`${kind} ${withSeconds(text)}`, key, index)),
    told: told.map((text, index) => {
      const expectsNoTime = own[index] !== undefined && !/^\d{4}-/.test(own[index]);
      return line(`${kind} ${expectsNoTime ? text.slice(20) : text}`, key);
    }),
  };
}

/** "2026-03-10 11:40 ceiling" and "2026-03-10 ceiling" as the statement writes them. */
function withSeconds(text: string): string {
  return text.replace(/^(\d{4}-\d{2}-\d{2}) (?!\d{2}:)/, '$1 00:00 ').replace(/( \d{2}:\d{2}) /, '$1:00 ');
}

function refusedLines(blocked: Expected['blocked'], { refused }: Statement): Both {
  if (!blocked) return { expected: [], told: [] };
  const sums = new Map<string, number>();
  for (const { kind, quantity } of refused) sums.set(kind, (sums.get(kind) ?? 0) + quantity);
  return {
    expected: Object.entries(blocked).map(([kind, quantity]) =>
      line(`refused ${kind} ${quantity}`, 'blocked', kind),
    ),
    told: [...sums].map(([kind, quantity]) => line(`refused ${kind} ${quantity}`, 'blocked', kind)),
  };
}

function lapsedLines(own: Expected['lapsed'], { lapsed }: Statement): Both {
  if (!own) return { expected: [], told: [] };
  const sums = new Map<string, number>();
  for (const { at, exclMicros } of lapsed) {
    const date = at.slice(0, 10);
    sums.set(date, (sums.get(date) ?? 0) + exclMicros);
  }
  return {
    expected: Object.entries(own).map(([date, amount]) =>
      line(`lapsed ${date}: ${plain(amount)}`, 'lapsed', date),
    ),
    told: [...sums].map(([date, micros]) => line(`lapsed ${date}: ${euros(micros)}`, 'lapsed', date)),
  };
}

function addPair(both: Both, at: Path, name: string, expected: string, told: string): void {
  both.expected.push(line(`${name}: ${expected}`, ...at));
  both.told.push(line(`${name}: ${told}`, ...at));
}

function plain(amount: string): string {
  const micros = parseMicros(amount);
  if (micros === undefined) throw new Error(`no amount: "${amount}"`);
  return euros(Number(micros));
}

/** Micro-euro as "5.00", or with as many more decimals as they have. */
function euros(micros: number): string {
  return (micros / 1e6).toFixed(6).replace(/0{1,4}$/, '');
}
