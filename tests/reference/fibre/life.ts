import type { Account } from '../../../src/cases/account.ts';
import type { Book } from '../accounts/book.ts';
import type { Fact } from '../accounts/situation.ts';
import type { AccountTerms } from '../accounts/terms.ts';
import type { Agenda } from '../agenda.ts';

/** An invoice; micro-euro incl. VAT, whole cents. */
export interface Invoice {
  readonly day: number;
  /** The last day on which it is paid in time. */
  readonly dueDay: number;
  /** What is open of interest and costs, and of everything else. */
  costs: bigint;
  principal: bigint;
  debitFails: boolean;
  isInDefault: boolean;
}

/** A suspension of the line (3.7). */
export interface Suspension {
  readonly fromDay: number;
  /** Grounds that still hold. */
  readonly grounds: Set<object>;
}

/** A period in which something holds; undefined: nobody knows until when. */
export interface Period {
  readonly from: number;
  until: number | undefined;
}

/** A fibre site, as it stands. */
export interface Life {
  readonly terms: AccountTerms;
  readonly book: Book;
  readonly agenda: Agenda;
  readonly account: Account;
  stage: 'open' | 'accepted' | 'contracted' | 'active' | 'cancelled' | 'ended';
  isOrderVoid: boolean;
  acceptedDay: number;
  connectedDay: number;
  /** The month within which the line began, if a fact told of it. */
  connectedIn: number | undefined;
  /** End of the running term, and how many ends there were. */
  termEnd: number;
  renewals: number;
  /** The end to which notice was given. */
  endsOn: number | undefined;
  invoices: Invoice[];
  /** Money that waits for the next invoice. */
  credit: bigint;
  /** A debit was told to fail when no invoice was open. */
  nextDebitFails: boolean;
  suspension: Suspension | undefined;
  /** Periods without a mandate. */
  mandateMissing: Period[];
  /** The doubt for which a security is asked. */
  doubt: object | undefined;
  securityDueDay: number;
  isSecured: boolean;
  /** In the order in which they began. */
  outages: Period[];
  maintainedUntil: number;
  /** What is beyond the operator, from the first to the last of it that overlap; and the suspension for it. */
  beyondControl: Period | undefined;
  isForceMajeure: boolean;
  /** The fee of force majeure came back up to this day (A50). */
  givenBackTo: number;
  operatorDefaults: Period[];
  isChangedAdversely: boolean;
  endedAt: number;
  damage: Fact | undefined;
  /** Micro-euro that were paid for damage, by series of events and by year. */
  paidForEvent: Map<number, bigint>;
  paidInYear: Map<number, bigint>;
}

export function isActive({ stage }: Life): boolean {
  return stage === 'active';
}

/** Has something come up that lasts a time, half-open? */
export function holdsAt({ from, until = Infinity }: Period, at: number): boolean {
  return from <= at && at < until;
}
