import { Direction, NumberClass, Place } from '../../assembly/layout/kinds.ts';
import type { OrdinaryUse } from '../engine/account.ts';
import type { Bill } from '../engine/bills.ts';
import type { Invoice } from '../engine/invoices.ts';
import type { Statement } from '../engine/statement.ts';
import { printCents } from '../domain/invoice-cents.ts';
import { parseMicros } from '../domain/money.ts';
import type { UsageRecord } from '../usage-file/record.ts';

/** Use that 4G backup leaves to a phone's mobile contract, as that contract meters it: at home, of the SIM of the case. */
export function recordsOf(ordinary: readonly OrdinaryUse[]): UsageRecord[] {
  return ordinary.map(({ phone, atSeconds, seconds, bytes }) => ({
    ...nothing,
    sim: phone === 1 ? 'case' : `phone ${phone}`,
    startSeconds: atSeconds,
    seconds,
    bytes,
  }));
}

/** A day on a network at home, so that a phone without use has its months too. */
export function presentAt(startSeconds: number): UsageRecord {
  return { ...nothing, kind: 'connection', sim: 'case', startSeconds };
}

const nothing = {
  kind: 'data',
  place: Place.home,
  direction: Direction.outgoing,
  numberClass: NumberClass.mobile,
  seconds: 0,
  bytes: 0,
  messages: 0,
  recipients: 0,
  numbers: [],
} satisfies Omit<UsageRecord, 'sim' | 'startSeconds'>;

/** The statements of contracts that one customer holds together, as one: each rounds its own invoices. */
export function together(statements: readonly [Statement, ...Statement[]]): Statement {
  const [first] = statements;
  return {
    ...first,
    bills: joined(
      statements,
      ({ bills }) => bills,
      ({ from }) => from,
      addBills,
    ),
    invoices: joined(
      statements,
      ({ invoices }) => invoices,
      ({ date }) => date,
      addInvoices,
    ),
    notices: byTime(statements.flatMap(({ notices }) => notices)),
    crossings: byTime(statements.flatMap(({ crossings }) => crossings)),
    states: byTime(statements.flatMap(({ states }) => states)),
    hits: byTime(statements.flatMap(({ hits }) => hits)),
    refused: byTime(statements.flatMap(({ refused }) => refused)),
    payments: byTime(statements.flatMap(({ payments }) => payments)),
    lapsed: byTime(statements.flatMap(({ lapsed }) => lapsed)),
  };
}

function joined<Item>(
  statements: readonly Statement[],
  of: (statement: Statement) => readonly Item[],
  key: (item: Item) => string,
  add: (left: Item, right: Item) => Item,
): Item[] {
  const found = new Map<string, Item>();
  for (const item of statements.flatMap(of)) {
    const other = found.get(key(item));
    found.set(key(item), other === undefined ? item : add(other, item));
  }
  return [...found].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, item]) => item);
}

function addBills(left: Bill, right: Bill): Bill {
  return { ...left, ...sums(left, right), lines: [...left.lines, ...right.lines] };
}

function addInvoices(left: Invoice, right: Invoice): Invoice {
  return { ...left, ...sums(left, right), lines: [...left.lines, ...right.lines] };
}

type Summed = Pick<Bill, 'exclMicros' | 'inclVat'>;

function sums(left: Summed, right: Summed): Summed {
  return {
    exclMicros: left.exclMicros + right.exclMicros,
    inclVat: printCents(centsOf(left.inclVat) + centsOf(right.inclVat)),
  };
}

function centsOf(text: string): bigint {
  return (parseMicros(text) ?? 0n) / 10_000n;
}

function byTime<Item extends { readonly at: string }>(items: readonly Item[]): Item[] {
  return items.toSorted((left, right) => (left.at < right.at ? -1 : Number(left.at > right.at)));
}
