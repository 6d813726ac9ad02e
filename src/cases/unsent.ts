import type { Contract } from '../contracts/schema.ts';
import { isoDay } from '../domain/calendar.ts';
import { parseMicros } from '../domain/money.ts';
import { SECONDS_PER_DAY } from '../domain/units.ts';
import type { UserError } from '../domain/user-error.ts';
import type { Statement } from '../engine/statement.ts';
import type { DatedFact } from './fact-line.ts';
import type { FactName } from './facts.ts';
import type { Case } from './schema.ts';
import { happeningOf } from './timeline.ts';

type Product = Contract['product'];

const NAMING: readonly FactName[] = ['paid', 'objection', 'debitFailed'];

/** Facts of which a product reads the number of the invoice. */
const READ_BY: Readonly<Record<Product, readonly FactName[]>> = {
  mobile: [],
  backup: [],
  prepaid: ['paid'],
  fibre: NAMING,
  'mobile-nl': NAMING,
};

/** Lines of a timeline that name an invoice by a number that none had, as the case was played. */
export function unsent(
  { timeline, lineOf }: Case,
  { id, product }: Contract,
  statement: Statement,
): UserError[] {
  const dates = datesOf(product, statement);
  return timeline.flatMap((line, index) => {
    const [fact] = / #\d/.test(line) ? happeningOf(line).facts : [];
    if (fact === undefined || fact.subject === 0 || !NAMING.includes(fact.fact)) return [];
    const fault = READ_BY[product].includes(fact.fact)
      ? faultOf(fact, dates, product)
      : `and ${id} reads no number of an invoice there; leave the number out`;
    if (fault === undefined) return [];
    const path = `line ${lineOf(['timeline', index])}, timeline[${index}]`;
    return [{ code: 'unsent', path, message: `names invoice #${fact.subject}, ${fault}` }];
  });
}

function faultOf(
  { fact, subject, atSeconds }: DatedFact,
  dates: readonly string[],
  product: Product,
): string | undefined {
  const date = dates[subject - 1];
  if (date === undefined) {
    return dates.length === 0
      ? 'and by the end of the case none had been sent; leave the number out'
      : `and by the end of the case the last that had been sent was #${dates.length}; write an earlier number, or leave it out`;
  }
  const isAhead = date > isoDay(Math.floor(atSeconds / SECONDS_PER_DAY));
  const mayBeAhead = product === 'mobile-nl' && fact === 'debitFailed';
  return isAhead && !mayBeAhead
    ? `which is of ${date}; write a later time, or leave the number out`
    : undefined;
}

/** Dates of the invoices that facts can name, in the order of their numbers. */
function datesOf(product: Product, { invoices }: Statement): string[] {
  // Each prepaid invoice is of one line; those of one moment stand together in a statement.
  if (product === 'prepaid') return invoices.flatMap(({ date, lines }) => lines.map(() => date));
  // A fibre invoice that asks for nothing, or gives back, is paid out of hand and has no number.
  const asks = ({ inclVat }: Statement['invoices'][number]): boolean => (parseMicros(inclVat) ?? 0n) > 0n;
  return (product === 'fibre' ? invoices.filter(asks) : invoices).map(({ date }) => date);
}
