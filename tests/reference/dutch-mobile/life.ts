import { DAY, dayOf, type Month } from '../days.ts';
import { fraction, product, type Fraction } from '../exact.ts';
import { lineMicros } from './lines.ts';
import { Agenda } from '../agenda.ts';
import type { AccountTerms } from '../accounts/terms.ts';
import { Told } from '../mobile/told.ts';
import { termsOf, type Plan, type Terms } from '../mobile/terms.ts';

/** What holds of a customer from the first day on. */
export interface Customer {
  readonly plan: string;
  readonly anchorDay: number;
  /** Day on which the agreement begins, unless an order comes first. */
  readonly startDay: number;
  /** Days after its date on which each invoice is paid; undefined = facts pay. */
  readonly payDays: number | undefined;
  readonly directDebit: boolean;
  readonly paperInvoice: boolean;
}

/** What falls due in one second, in this order, once an ending of the agreement has. */
export enum Turn {
  default,
  reminder,
  reminderTerm,
  other,
  blockEnd,
  security,
}

/** One account: its terms, its clock, and what came of it so far. */
export class Life {
  readonly terms: Terms;
  readonly customer: Customer;
  readonly plan: Plan;
  readonly months: readonly Month[];
  readonly told = new Told();
  readonly agenda = new Agenda();
  /** Second of local time. */
  now = 0;
  /** Of the billing month under way. */
  index = 0;
  /** 3.1: the agreement exists. */
  isActive = true;
  endedAt: number | undefined;
  readonly #on = new Set<string>();
  readonly #own: AccountTerms;

  constructor(own: AccountTerms, customer: Customer, months: readonly Month[]) {
    const terms = termsOf(own.inForce);
    this.#own = own;
    this.terms = terms;
    this.customer = customer;
    this.plan = terms.plan(customer.plan);
    this.months = months;
  }

  get today(): number {
    return dayOf(this.now);
  }

  get month(): Month {
    return this.months[this.index] as Month;
  }

  get isEnded(): boolean {
    return this.endedAt !== undefined;
  }

  /** A right of the supplier, used always or never. */
  may(policy: string): boolean {
    return this.terms.policies[policy] !== 0;
  }

  reads(reading: string): string {
    return this.#own.reading(reading);
  }

  /** At the first second of a day, at once if that has passed. */
  onDay(day: number, run: () => void): void {
    this.agenda.put(Math.max(this.now, day * DAY), run);
  }

  /** As onDay, after what falls due in that second: a new price counts, a customer pays. */
  afterDues(day: number, run: () => void): void {
    this.agenda.putLast(Math.max(this.now, day * DAY), run);
  }

  at(second: number, turn: number, run: () => void): void {
    const isFirst = turn === Turn.default || turn === Turn.other;
    const due = isFirst ? run : (): void => this.at(second, turn - 1, run);
    if (turn < Turn.other) this.agenda.putEarly(second, due);
    else this.agenda.put(second, due);
  }

  /** Micro-euro on the bill of the month under way. */
  charge(line: string, micros: bigint): void {
    this.post(line, fraction(micros * this.terms.partsPerMicro));
  }

  /** An input in euros on the bill of the month under way. */
  chargeInput(line: string, input: string): void {
    this.post(line, this.terms.euros(this.terms.input(input)));
  }

  /** Parts of what is charged at once, in whole micro-euro, on the bill of a month, the one under way unless told. */
  post(line: string, amount: Fraction, month = this.index): void {
    this.told.post(month, line, lineMicros(amount, this.terms.partsPerMicro) * this.terms.partsPerMicro);
  }

  /** Parts of use, exact over the month (D22). */
  postUse(line: string, { above, below }: Fraction, month = this.index): void {
    this.told.post(month, line, above, below);
  }

  /** Parts of an amount that includes VAT, without it. */
  exclVat(amount: Fraction): Fraction {
    const { vat } = this.terms;
    return product(amount, fraction(vat.below, vat.above));
  }

  /** A rule decides something. */
  acts(...rules: string[]): void {
    for (const rule of rules) this.#own.acts(`in2/${rule}`);
  }

  notify(name: string): void {
    this.told.notices.push({ at: this.now, name });
  }

  refuse(): void {
    this.notify('requestRefused');
  }

  /** What is on already does not go on again. */
  state(name: string, change: 'on' | 'off'): void {
    if (this.#on.has(name) === (change === 'on')) return;
    if (change === 'on') this.#on.add(name);
    else this.#on.delete(name);
    this.told.state(this.now, name, change);
  }
}
