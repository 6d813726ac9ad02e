import { Line } from '../../assembly/layout/kinds.ts';
import type { TraceRow } from '../core/recorded.ts';
import { billingMonthOf, isoDay, type BillingMonth } from '../domain/calendar.ts';
import { printCents } from '../domain/invoice-cents.ts';
import { inclCents } from '../domain/vat-lines.ts';
import { SECONDS_PER_DAY, type BasisPoints } from '../domain/units.ts';

/** A dated document: the fee of its own month, and charges of earlier months that fall due on it (12.4, D1). */
export interface Invoice {
  /** First day of the billing month in which it is made, "2026-04-01". */
  readonly date: string;
  readonly lines: readonly InvoiceLine[];
  readonly exclMicros: number;
  /** "30.25", rounded half up once for the whole invoice. */
  readonly inclVat: string;
}

export interface InvoiceLine {
  readonly line: Exclude<keyof typeof Line, 'COUNT'>;
  /** First day of the billing month that caused it. */
  readonly usedFrom: string;
  readonly exclMicros: number;
}

/**
 * Index of the billing month on whose invoice a line stands: a fee in its own month, anything else one month later, and
 * what waits for another operator's data as many months later again.
 */
export function invoiceMonthOf({ code, month, lagMonths }: TraceRow): number {
  return code === Line.fee ? month : month + 1 + lagMonths;
}

/** The invoices of an account, ascending by date; a month without a line has none. */
export function invoicesOf(months: BillingMonths, lines: readonly TraceRow[], vat: BasisPoints): Invoice[] {
  const indexes = [...new Set(lines.map(invoiceMonthOf))].sort((left, right) => left - right);
  return indexes.map((index) => {
    const own = lines.filter((row) => invoiceMonthOf(row) === index);
    return invoiceOf(months, isoDay(monthAt(months, index).firstDay), own, vat);
  });
}

function invoiceOf(months: BillingMonths, date: string, own: readonly TraceRow[], vat: BasisPoints): Invoice {
  return {
    date,
    lines: own.map((row) => ({
      line: Line[row.code] as InvoiceLine['line'],
      usedFrom: isoDay(monthAt(months, row.month).firstDay),
      exclMicros: Number(row.exclMicros),
    })),
    exclMicros: Number(own.reduce((sum, { exclMicros }) => sum + exclMicros, 0n)),
    inclVat: printCents(inclCents(own, vat)),
  };
}

/** The invoices that the core dated itself, ascending; `origin`: day number on which the account's first month began. */
export function datedInvoicesOf(
  months: BillingMonths,
  rows: readonly TraceRow[],
  origin: number,
  vat: BasisPoints,
): Invoice[] {
  const dates = [...new Set(rows.map(({ seconds }) => seconds))].sort((left, right) => left - right);
  return dates.map((date) => {
    const own = rows.filter(({ seconds }) => seconds === date);
    return invoiceOf(months, isoDay(origin + Math.floor(date / SECONDS_PER_DAY)), own, vat);
  });
}

/** An account's billing months without a gap, and the day on which they begin. */
export interface BillingMonths {
  readonly anchorDay: number;
  readonly played: readonly BillingMonth[];
}

/** The billing month of an index; those after the last one played follow on. */
export function monthAt({ anchorDay, played }: BillingMonths, index: number): BillingMonth {
  const known = played[index];
  if (known) return known;
  let month = played.at(-1);
  if (month === undefined) throw new RangeError('an account has at least one billing month');
  for (let at = played.length; at <= index; at++) month = billingMonthOf(month.untilDay, anchorDay);
  return month;
}
