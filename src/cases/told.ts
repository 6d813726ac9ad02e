import { parseMicros } from '../domain/money.ts';
import type { Statement } from '../engine/statement.ts';
import type { Case, Expected } from './schema.ts';
import { simName } from './timeline.ts';

// Both what a case expects and what the core tells become lines of plain words, so that a difference reads as words.

/** The lines that a case expects of its SIMs, and the lines that their statements give to it. */
export function toldOfAll(
  { expect }: Case,
  { statement, further = [] }: { statement: Statement; further?: readonly Statement[] },
): Both {
  const both = toldBoth(expect, statement);
  const { sims } = expect;
  if (sims === 'open') return both;
  const named = further.map(({ sim }) => sim);
  const silent = Object.keys(sims)
    .map(simName)
    .filter((sim) => !named.includes(sim));
  both.expected.push(...silent.map((sim) => `${sim} in the timeline, which names it nowhere`));
  for (const each of further) {
    const own = Object.entries(sims).find(([number]) => simName(number) === each.sim)?.[1];
    const { expected, told } = toldBoth(own ?? NOTHING, each);
    both.expected.push(...expected.map((line) => `${each.sim}: ${line}`));
    both.told.push(...told.map((line) => `${each.sim}: ${line}`));
  }
  return both;
}

/** Of a SIM of which a case says nothing, the fee alone is expected. */
const NOTHING: Expected = { bills: {}, notices: [], states: [], hits: [] };

/** The lines that a case expects of a statement, and the lines that the statement gives to it. */
function toldBoth(expected: Expected, statement: Statement): { expected: string[]; told: string[] } {
  const lists = [
    [
      'notice',
      expected.notices === 'open' ? undefined : expected.notices,
      statement.notices.map(
        ({ at, notice, cashMicros: cash }) => `${at} ${notice}${cash === undefined ? '' : ` ${euros(cash)}`}`,
      ),
    ],
    ['crossing', expected.crossings, statement.crossings.map(({ at, notice }) => `${at} ${notice}`)],
    ['state', expected.states, statement.states.map(({ at, state, change }) => `${at} ${state} ${change}`)],
    ['hit', expected.hits, statement.hits.map(({ at, limit }) => `${at} ${limit}`)],
  ] as const;
  const parts = [
    billLines(expected.bills, statement),
    invoiceLines(expected.invoices, statement),
    ...lists.map(([kind, own, told]) => momentLines(kind, own, told)),
    lapsedLines(expected.lapsed, statement),
    refusedLines(expected.blocked, statement),
  ];
  return { expected: parts.flatMap((part) => part.expected), told: parts.flatMap((part) => part.told) };
}

/** A failed case as a person reads it: the clause, the reasoning, what was expected and not told, and the reverse. */
export function differenceOf({ clause, because }: Case, expected: string[], told: string[]): string {
  const missing = without(expected, told).map((line) => `  expected  ${line}`);
  const surplus = without(told, expected).map((line) => `  but told  ${line}`);
  const moved = told.filter((line, index) => line !== expected[index]);
  const order =
    missing.length + surplus.length === 0
      ? ['  the same lines in another order; they were told as', ...moved.map((line) => `    ${line}`)]
      : [];
  return [`${clause}: ${because}`, ...missing, ...surplus, ...order].join('\n');
}

/** Lines that stand among others less often, each as often as that. */
function without(lines: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
}

interface Both {
  expected: string[];
  told: string[];
}

function billLines(bills: Expected['bills'], statement: Statement): Both {
  const both: Both = { expected: [], told: [] };
  for (const { from, lines, exclMicros, inclVat } of statement.bills) {
    const own = bills[from];
    const charges = lines.map(({ line, exclMicros: micros }) => `${line} ${euros(micros)}`);
    const isFeeAlone = lines.every(({ line }) => line === 'fee');
    if (!own) {
      both.expected.push(`bill ${from}: the fee alone`);
      both.told.push(`bill ${from}: ${isFeeAlone ? 'the fee alone' : charges.join(', ')}`);
      continue;
    }
    const { total, inclVat: expectedIncl, ...expectedLines } = own;
    both.expected.push(`bill ${from}: ${chargesOf(Object.entries(expectedLines))}`);
    both.told.push(`bill ${from}: ${charges.sort().join(', ')}`);
    if (total) addPair(both, `total ${from}`, plain(total), euros(exclMicros));
    if (expectedIncl) addPair(both, `incl. VAT ${from}`, plain(expectedIncl), plain(inclVat));
  }
  const missing = Object.keys(bills).filter((from) => !statement.bills.some((bill) => bill.from === from));
  both.expected.push(...missing.map((from) => `bill ${from}, and no month that is played begins that day`));
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
    both.told.push(name);
    if (own !== undefined) both.expected.push(name);
    if (incl !== undefined) addPair(both, `${name} incl. VAT`, plain(incl), plain(inclVat));
    if (total !== undefined) addPair(both, `${name} total`, plain(total), euros(exclMicros));
    if (Object.keys(expectedLines).length === 0) continue;
    both.expected.push(`${name}: ${chargesOf(Object.entries(expectedLines))}`);
    both.told.push(`${name}: ${summed(lines)}`);
  }
  const dates = statement.invoices.map(({ date }) => date);
  both.expected.push(
    ...Object.keys(invoices)
      .filter((date) => !dates.includes(date))
      .map((date) => `invoice ${date}`),
  );
  return both;
}

/** Lines of one name on an invoice are one charge here, whatever month caused them. */
function summed(lines: Statement['invoices'][number]['lines']): string {
  const sums = new Map<string, number>();
  for (const { line, exclMicros } of lines) sums.set(line, (sums.get(line) ?? 0) + exclMicros);
  return [...sums]
    .map(([line, micros]) => `${line} ${euros(micros)}`)
    .sort()
    .join(', ');
}

function chargesOf(lines: readonly (readonly [string, string])[]): string {
  return lines
    .map(([line, amount]) => `${line} ${plain(amount)}`)
    .sort()
    .join(', ');
}

/** A time that the case leaves out is left out of what was told in the same place. */
function momentLines(kind: string, own: readonly string[] | undefined, told: readonly string[]): Both {
  if (!own) return { expected: [], told: [] };
  return {
    expected: own.map((text) => `${kind} ${withSeconds(text)}`),
    told: told.map((text, index) => {
      const expectsNoTime = own[index] !== undefined && !/^\d{4}-/.test(own[index]);
      return `${kind} ${expectsNoTime ? text.slice(20) : text}`;
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
    expected: Object.entries(blocked).map(([kind, quantity]) => `refused ${kind} ${quantity}`),
    told: [...sums].map(([kind, quantity]) => `refused ${kind} ${quantity}`),
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
    expected: Object.entries(own).map(([date, amount]) => `lapsed ${date}: ${plain(amount)}`),
    told: [...sums].map(([date, micros]) => `lapsed ${date}: ${euros(micros)}`),
  };
}

function addPair(both: Both, name: string, expected: string, told: string): void {
  both.expected.push(`${name}: ${expected}`);
  both.told.push(`${name}: ${told}`);
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
