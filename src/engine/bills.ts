import { Line } from '../../assembly/layout/kinds.ts';
import type { Citation, Cite } from '../contracts/cite.ts';
import type { TraceRow } from '../core/recorded.ts';
import { isoDay } from '../domain/calendar.ts';
import { printCents } from '../domain/invoice-cents.ts';
import { inclCents } from '../domain/vat-lines.ts';
import type { BasisPoints, Micros } from '../domain/units.ts';
import { invoiceMonthOf, monthAt, type BillingMonths } from './invoices.ts';

export type LineName = Exclude<keyof typeof Line, 'COUNT'>;

/** Whole bytes, seconds, messages, or times. */
export type Units = Readonly<Partial<Record<'bytes' | 'seconds' | 'messages' | 'times', number>>>;

/** A charge that a billing month caused; micro-euro excluding VAT. */
export interface BillLine extends Citation {
  readonly line: LineName;
  /** What was charged, by its unit; empty where a line has no units, as the fee. Calls after their increments. */
  readonly units: Units;
  readonly exclMicros: number;
  /** Date of the invoice that carries it. */
  readonly invoicedOn: string;
}

/** One billing month: its fee and all charges that its use caused, whenever they are invoiced. */
export interface Bill {
  /** Half-open: from <= day < until, "2026-03-01". */
  readonly from: string;
  readonly until: string;
  readonly lines: readonly BillLine[];
  readonly exclMicros: number;
  /** "30.25", rounded half up once. */
  readonly inclVat: string;
}

/**
 * The bills of an account, one for each billing month played.
 * @param charges the rows of units charged, use by use
 */
export function billsOf(
  months: BillingMonths,
  lines: readonly TraceRow[],
  charges: readonly TraceRow[],
  vat: BasisPoints,
  cite: Cite,
): Bill[] {
  return months.played.map(({ firstDay, untilDay }, index) => {
    const own = lines.filter(({ month }) => month === index);
    const charged = charges.filter(({ month }) => month === index);
    const total = own.reduce((sum, { exclMicros }) => sum + exclMicros, 0n) as Micros;
    return {
      from: isoDay(firstDay),
      until: isoDay(untilDay),
      lines: own.map((row) => billLine(months, row, unitsOf(row, charged), cite)),
      exclMicros: Number(total),
      inclVat: printCents(inclCents(own, vat)),
    };
  });
}

const UNITS = ['bytes', 'seconds', 'messages', 'messages', 'times'] as const;

/** Sums the charges of a line by their unit; a call that was not answered is no quantity. */
function unitsOf({ code, quantity }: TraceRow, charges: readonly TraceRow[]): Units {
  if (quantity > 0n) return { times: Number(quantity) };
  const units: Partial<Record<keyof Units, number>> = {};
  for (const charge of charges) {
    const unit = UNITS[charge.lagMonths];
    if (charge.code !== code || charge.quantity === 0n || unit === undefined) continue;
    units[unit] = (units[unit] ?? 0) + Number(charge.quantity);
  }
  return units;
}

function billLine(months: BillingMonths, row: TraceRow, units: Units, cite: Cite): BillLine {
  const line = Line[row.code] as LineName;
  return {
    line,
    units,
    exclMicros: Number(row.exclMicros),
    invoicedOn: isoDay(monthAt(months, invoiceMonthOf(row)).firstDay),
    ...cite(`line:${line}`),
  };
}
