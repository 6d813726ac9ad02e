import { Line } from '../../assembly/layout/kinds.ts';
import type { Citation, Cite } from '../contracts/cite.ts';
import type { TraceRow } from '../core/recorded.ts';
import { isoDay } from '../domain/calendar.ts';
import { printCents } from '../domain/invoice-cents.ts';
import { inclCents } from '../domain/vat-lines.ts';
import type { BasisPoints, Micros } from '../domain/units.ts';
import { invoiceMonthOf, monthAt, type BillingMonths } from './invoices.ts';

export type LineName = Exclude<keyof typeof Line, 'COUNT'>;

/** A charge that a billing month caused; micro-euro excluding VAT. */
export interface BillLine extends Citation {
  readonly line: LineName;
  /** Bytes, seconds or messages, where the core tells them. */
  readonly quantity?: number;
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

/** The bills of an account, one for each billing month played. */
export function billsOf(
  months: BillingMonths,
  lines: readonly TraceRow[],
  vat: BasisPoints,
  cite: Cite,
): Bill[] {
  return months.played.map(({ firstDay, untilDay }, index) => {
    const own = lines.filter(({ month }) => month === index);
    const total = own.reduce((sum, { exclMicros }) => sum + exclMicros, 0n) as Micros;
    return {
      from: isoDay(firstDay),
      until: isoDay(untilDay),
      lines: own.map((row) => billLine(months, row, cite)),
      exclMicros: Number(total),
      inclVat: printCents(inclCents(own, vat)),
    };
  });
}

function billLine(months: BillingMonths, row: TraceRow, cite: Cite): BillLine {
  const line = Line[row.code] as LineName;
  return {
    line,
    ...(row.quantity > 0n && { quantity: Number(row.quantity) }),
    exclMicros: Number(row.exclMicros),
    invoicedOn: isoDay(monthAt(months, invoiceMonthOf(row)).firstDay),
    ...cite(`line:${line}`),
  };
}
