import type { Account } from '../../../src/cases/account.ts';
import type { Book } from '../accounts/book.ts';
import type { Fact } from '../accounts/situation.ts';
import type { AccountTerms } from '../accounts/terms.ts';
import type { Agenda } from '../agenda.ts';
import type { Fraction } from '../exact.ts';
import type { Deposit } from './deposit.ts';

/** Half-open, in seconds. */
export interface Span {
  readonly from: number;
  until: number;
}

/** A cut by hand, or an Outage. */
export interface Cut extends Span {
  readonly fact: Fact;
}

/** Free data on a phone; from `retroFrom` where they reach back (freeFrom B); `lineBack` is when the line worked again. */
export interface FreeData extends Span {
  readonly phone: number;
  readonly retroFrom: number;
  lineBack: number;
}

/** A loss of the hardware. */
export interface Loss extends Span {
  loggedAt: number;
  reportedAt: number;
  disabledAt: number;
}

/** A visit that was not needed, and the time without a line that led to it: when it began. */
export interface Needless {
  readonly at: number;
  readonly begun: number | undefined;
}

/** A site under 4G backup, as it stands, and what happened to it. */
export interface Life {
  readonly terms: AccountTerms;
  readonly book: Book;
  /** Once the customer left, only the setting off of the deposit falls due. */
  agenda: Agenda;
  readonly account: Account;
  /** Since it began, or since hardware was taken. */
  isHardware: boolean;
  readonly outages: Cut[];
  readonly cuts: Cut[];
  readonly misuses: Span[];
  readonly free: FreeData[];
  readonly losses: Loss[];
  readonly mastsDown: Span[];
  /** From when phones are active, and when they are suspended, by phone. */
  readonly activeFrom: Map<number, number>;
  /** When subscriptions ended, by phone, and when the customer left with all. */
  readonly activeUntil: Map<number, number>;
  endedAt: number;
  noticeAt: number | undefined;
  readonly deposit: Deposit;
  /** Phones that were left in their minimum term. */
  readonly shareOwedOf: number[];
  readonly suspensions: { readonly phone: number; readonly span: Span }[];
  /** What is faulty: the hardware, or a SIM. */
  readonly faults: Set<Fact>;
  /** Faults whose repair is awaited since a report. */
  readonly clocks: Set<Fact>;
  /** Months of age of the hardware at a month of the run. */
  hardwareAge: { readonly months: number; readonly sinceMonth: number };
  readonly uses: Fact[];
  /** Bytes that the phones' own subscriptions rate, by phone and month of the run. */
  readonly left: Map<number, bigint[]>;
  readonly needless: Needless[];
  readonly prices: { readonly at: number; readonly micros: bigint }[];
}

export function holds({ from, until }: Span, at: number): boolean {
  return from <= at && at < until;
}

export function outageAt({ outages }: Life, at: number): Cut | undefined {
  return outages.find((each) => holds(each, at));
}

/** When the Outage that holds a second began: of Outages that overlap, the first. */
export function outageFrom({ outages }: Life, at: number): number {
  return widened({ from: at, until: at + 1 }, outages).from;
}

/** Outages and cuts by hand that hold a second. */
export function lossesAt({ outages, cuts }: Life, at: number): Cut[] {
  return [...outages, ...cuts].filter((each) => holds(each, at));
}

export function isDown(life: Life, at: number): boolean {
  return lossesAt(life, at).length > 0;
}

/** The time without a line that holds a second: Outages and cuts by hand that overlap. One that begins as another ends is new. */
export function downSpan(life: Life, at: number): Span {
  if (!isDown(life, at)) return { from: at, until: at };
  return widened({ from: at, until: at + 1 }, [...life.outages, ...life.cuts]);
}

/** The time without a line that runs, or else ended last: when it began. */
export function lastLoss({ outages, cuts }: Life): number | undefined {
  const all = [...outages, ...cuts];
  if (all.length === 0) return undefined;
  const from = Math.max(...all.map((each) => each.from));
  return widened({ from, until: from + 1 }, all).from;
}

/** A span with all that overlap it, one after the other. */
export function widened(begun: Span, all: readonly Span[]): Span {
  const span = { ...begun };
  for (let isWider = true; isWider;) {
    isWider = false;
    for (const { from, until } of all) {
      if (from >= span.until || until <= span.from || (from >= span.from && until <= span.until)) continue;
      span.from = Math.min(span.from, from);
      span.until = Math.max(span.until, until);
      isWider = true;
    }
  }
  return span;
}

/** What costs nothing is no charge: no line, and no invoice, comes of it. Micro-euro, on a line of a month of the run. */
export function owe({ book }: Life, month: number, line: string, micros: Fraction): void {
  if (micros.above > 0n) book.postIn(month, line, micros);
}

/** Bytes of a GB (A9). */
export function gigabyte({ terms }: Life): bigint {
  return terms.reading('A9') === 'B' ? 1n << 30n : 1_000_000_000n;
}
