import type { Book } from '../accounts/book.ts';
import type { Fact } from '../accounts/situation.ts';
import type { AccountTerms } from '../accounts/terms.ts';
import type { Fraction } from '../exact.ts';

/** Somebody online, or who would be (`isRunningOn`: the clock runs on in a suspension, 1.4). */
export interface Session {
  readonly from: number;
  readonly until: number;
  readonly bytes: bigint;
  /** Credit and time online are counted up to this second. */
  settled: number;
  isRunningOn: boolean;
}

/** An invoice that is not paid in full (2.7). */
export interface OpenInvoice {
  /** The first second at which it is overdue. */
  readonly overdueAt: number;
  /** Micro-euro incl. VAT. */
  open: bigint;
}

/** A prepaid account, as it stands. */
export interface Life {
  readonly terms: AccountTerms;
  readonly book: Book;
  /** Micro-euro incl. VAT, extra credit with it, from which use takes its price. */
  credit: Fraction;
  /** All that was ever bought: credit, and what was paid for it in micro-euro incl. VAT. */
  loaded: Fraction;
  paid: bigint;
  /** Also payments that brought no credit and did not come back. */
  spent: bigint;
  firstPurchase: Fact | undefined;
  lastPurchaseAt: number;
  /** A day of credit that was begun may be used until midnight. */
  begunDay: number;
  session: Session | undefined;
  /** Ends of the grounds on which the service is suspended. */
  grounds: number[];
  /** Time online of the day, and of the days with use before it. */
  online: { day: number; seconds: number; isAbnormal: boolean; earlierSeconds: number; earlierDays: number };
  blockLoginAt: number;
  /** Infinity before the first activity: nothing counts from then. */
  lastActiveDay: number;
  /** When the money of a withdrawal comes back. */
  refundAt: number;
  refundMicros: bigint;
  poorServices: Fact[];
  invoices: OpenInvoice[];
}

/** No credit is sold to it, and nobody can log on. */
export function isClosed({ book }: Life): boolean {
  return book.isOn('ended') || book.isOn('blocked') || book.isOn('withdrawn');
}
