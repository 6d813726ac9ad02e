import { Kind, Limit, Notice, State } from '../../assembly/layout/kinds.ts';
import { Source, Trace } from '../../assembly/layout/trace.ts';
import type { Citation, Cite } from '../contracts/cite.ts';
import type { TraceRow } from '../core/recorded.ts';
import { isoSecond } from '../domain/calendar.ts';
import { SECONDS_PER_DAY, type BasisPoints } from '../domain/units.ts';
import { billsOf, type Bill } from './bills.ts';
import { datedInvoicesOf, invoicesOf, monthAt, type BillingMonths, type Invoice } from './invoices.ts';

type Named<Members> = Exclude<keyof Members, 'COUNT'>;

/** Something that happened at a moment of local time, "2026-03-10 11:40:30". */
interface Dated extends Citation {
  readonly at: string;
}

/** Use that a block, a stop or a suspension refused: bytes, seconds or messages. */
export interface Refused {
  readonly at: string;
  readonly kind: Named<typeof Kind>;
  readonly quantity: number;
}

/** What the contract makes of one SIM's recorded use. */
export interface Statement {
  readonly sim: string;
  readonly bills: readonly Bill[];
  readonly invoices: readonly Invoice[];
  readonly notices: readonly (Dated & {
    readonly notice: Named<typeof Notice>;
    /** Cash that the message is about: a deposit or an advance. */
    readonly cashMicros?: number;
  })[];
  /** When a level was truly reached; its notice follows after the delays of monitoring. */
  readonly crossings: readonly (Dated & { readonly notice: Named<typeof Notice> })[];
  readonly states: readonly (Dated & {
    readonly state: Named<typeof State>;
    readonly change: 'on' | 'off';
  })[];
  readonly hits: readonly (Dated & { readonly limit: Named<typeof Limit> })[];
  readonly refused: readonly Refused[];
  /** Payments that lift a stop; micro-euro excluding VAT. */
  readonly payments: readonly { readonly at: string; readonly exclMicros: number }[];
  /** Credit that was lost unused, and what it had cost. */
  readonly lapsed: readonly { readonly at: string; readonly exclMicros: number }[];
}

/**
 * Turns the core's rows into words, dates and clauses.
 * @param isDated the core dated the invoices itself; else they follow the billing months
 */
export function statementOf(
  sim: string,
  months: BillingMonths,
  rows: readonly TraceRow[],
  vat: BasisPoints,
  cite: Cite,
  isDated = false,
): Statement {
  const origin = monthAt(months, 0).firstDay * SECONDS_PER_DAY;
  const at = ({ seconds }: TraceRow): string => isoSecond(origin + seconds);
  const of = (...types: Trace[]): TraceRow[] => rows.filter(({ type }) => types.includes(type));
  const noticed = (row: TraceRow): Statement['notices'][number] => {
    const notice = Notice[row.code] as Named<typeof Notice>;
    const cash = row.exclMicros > 0n && { cashMicros: Number(row.exclMicros) };
    return { at: at(row), notice, ...cash, ...cite(`notice:${notice}`, sourceOf(row)) };
  };
  const end = of(Trace.stateOn).find(({ code }) => code === State.ended);
  return {
    sim,
    bills: billsOf(months, of(Trace.line), of(Trace.charged), vat, (line) =>
      cite(line, end && sourceOf(end)),
    ),
    invoices: isDated
      ? datedInvoicesOf(months, of(Trace.invoiced), monthAt(months, 0).firstDay, vat)
      : invoicesOf(months, of(Trace.line), vat),
    lapsed: of(Trace.lapsed).map((row) => ({ at: at(row), exclMicros: Number(row.exclMicros) })),
    notices: of(Trace.notice).map(noticed),
    crossings: of(Trace.crossing).map(noticed),
    states: of(Trace.stateOn, Trace.stateOff).map((row) => {
      const state = State[row.code] as Named<typeof State>;
      return {
        at: at(row),
        state,
        change: row.type === Trace.stateOn ? 'on' : 'off',
        ...cite(`state:${state}`, row.type === Trace.stateOn ? sourceOf(row) : undefined),
      };
    }),
    hits: of(Trace.hit).map((row) => {
      const limit = Limit[row.code] as Named<typeof Limit>;
      return { at: at(row), limit, ...cite(`limit:${limit}`) };
    }),
    refused: of(Trace.blocked).map((row) => ({
      at: at(row),
      kind: Kind[row.code] as Named<typeof Kind>,
      quantity: Number(row.quantity),
    })),
    payments: of(Trace.payment).map((row) => ({ at: at(row), exclMicros: Number(row.exclMicros) })),
  };
}

/** Which of several rules a message, or a state that is switched on, comes from. */
function sourceOf({ lagMonths: source }: TraceRow): string | undefined {
  return source === Source.usual ? undefined : Source[source];
}
