import { isoDate, isoTime, monthHolding, type Month } from '../days.ts';
import { fraction, halfUp, product, type Fraction } from '../exact.ts';
import { lagOf } from './charges.ts';
import type { Life } from './life.ts';
import type { Moment } from './told.ts';

// Bills and invoices (12.1, 12.4; D1, D22), and everything else that was told, in words.

/** A billing month, by its first day. */
interface ReferenceBill {
  readonly from: string;
  /** Micro-euro excl. VAT by line. */
  readonly lines: Readonly<Record<string, bigint>>;
  /** What these lines charge: "roamingData of bytes". */
  readonly units: Readonly<Record<string, bigint>>;
}

export interface ReferenceStatement {
  readonly bills: readonly ReferenceBill[];
  readonly invoices: readonly { readonly date: string; readonly inclVat: string }[];
  readonly notices: readonly string[];
  readonly crossings: readonly string[];
  readonly states: readonly string[];
  readonly hits: readonly string[];
  /** Bytes in all, "data"; seconds and messages by when they were: "2026-03-10 10:00:00 voice". */
  readonly refused: Readonly<Record<string, bigint>>;
  /** Blocks that refused something: eu, nonEu, vas, international; the core does not tell them apart. */
  readonly blocks: readonly string[];
  /** Results that did not come about, though a rule was asked for them. */
  readonly weighed: readonly string[];
}

export function statementOf(life: Life, months: readonly Month[]): ReferenceStatement {
  const { told, terms } = life;
  const bills = months.map(({ from }, index) => {
    const lines = [...(told.lines[index] ?? new Map<string, Fraction>())]
      .map(([line, amount]) => [line, lineMicros(amount, terms.partsPerMicro)] as const)
      .filter(([line, micros]) => micros > 0n || line === 'fee');
    const units = lines.flatMap(([line]) => told.units.of(index, line));
    return { from: isoDate(from), lines: Object.fromEntries(lines), units: Object.fromEntries(units) };
  });
  return {
    bills,
    invoices: invoicesOf(life, months, bills),
    notices: inOrder(told.notices),
    crossings: inOrder(told.crossings),
    states: inOrder(told.states),
    hits: inOrder(told.hits),
    blocks: [...told.blocks],
    weighed: [...told.weighed],
    refused: Object.fromEntries([...told.refused].filter(([, amount]) => amount > 0n).sort()),
  };
}

/** A line is exact over all of its Month's records, and rounded half up to a micro-euro once (D22). */
export function lineMicros({ above, below }: Fraction, partsPerMicro: bigint): bigint {
  return halfUp(fraction(above, below * partsPerMicro));
}

function invoicesOf(
  { terms, subscriber }: Life,
  months: readonly Month[],
  bills: ReferenceStatement['bills'],
): ReferenceStatement['invoices'] {
  const sums = new Map<number, bigint>();
  bills.forEach(({ lines }, index) => {
    for (const [line, micros] of Object.entries(lines)) {
      const on = line === 'fee' ? index : index + 1 + lagOf(terms, line);
      sums.set(on, (sums.get(on) ?? 0n) + micros);
    }
  });
  return [...sums]
    .sort(([left], [right]) => left - right)
    .map(([index, micros]) => {
      const cents = halfUp(product(fraction(micros, 10_000n), terms.vat));
      const text = String(cents).padStart(3, '0');
      const date = isoDate(firstDayOf(months, index, subscriber.anchorDay));
      return { date, inclVat: `${text.slice(0, -2)}.${text.slice(-2)}` };
    });
}

function firstDayOf(months: readonly Month[], index: number, anchor: number): number {
  const known = months[index];
  if (known) return known.from;
  let next = (months.at(-1) as Month).until;
  for (let at = months.length; at < index; at++) next = monthHolding(next, anchor).until;
  return next;
}

function inOrder(moments: readonly Moment[]): string[] {
  return moments.map(({ at, name }) => `${isoTime(at)} ${name}`).sort();
}
