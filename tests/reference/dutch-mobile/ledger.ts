import { inclCents } from '../accounts/book.ts';
import { DAY, isoDate, type Month } from '../days.ts';
import { fraction, product } from '../exact.ts';
import type { Blocks } from './blocks.ts';
import { interestShare } from './interest.ts';
import { lagOf, lineMicros } from './lines.ts';
import { Turn, type Life } from './life.ts';

// Invoices and what is paid of them (13): thirty days, default, interest, direct debit, objections.

interface Line {
  readonly line: string;
  /** Index of the month that caused it. */
  readonly month: number;
  readonly micros: bigint;
}

export interface Invoice {
  /** From 1. */
  readonly number: number;
  readonly day: number;
  readonly cents: bigint;
  readonly exclMicros: bigint;
  readonly lines: readonly Line[];
  open: bigint;
  /** The last day on which payment is in time. */
  dueDay: number;
  /** Interest is posted up to this day. */
  interestTo: number;
  readonly hasInstalment: boolean;
  isOverdue: boolean;
  isDisputed: boolean;
  /** Its direct debit was due. */
  isTried: boolean;
}

const CENT = 10_000n;

export class Ledger {
  readonly #life: Life;
  readonly #blocks: Blocks;
  readonly #invoiced = new Map<string, bigint>();
  readonly invoices: Invoice[] = [];
  /** Numbers of invoices whose direct debit fails. */
  readonly #failing = new Set<number>();
  #nextFails = false;
  #defaultSince: number | undefined;
  /** What follows from default. */
  onDefault: () => void = () => {};
  /** Day of the last payment trouble (14.6). */
  troubleAt = -Infinity;

  constructor(life: Life, blocks: Blocks) {
    this.#life = life;
    this.#blocks = blocks;
  }

  get defaultSince(): number | undefined {
    return this.#defaultSince;
  }

  get open(): Invoice[] {
    return this.invoices.filter(({ open }) => open > 0n);
  }

  get overdue(): Invoice[] {
    return this.open.filter(({ isOverdue }) => isOverdue);
  }

  /** Invoice of the month that begins now: its fee, and what earlier months caused (D1). */
  drawUp(index: number): void {
    const life = this.#life;
    const lines = this.#linesDue(index);
    if (lines.length === 0) return;
    life.acts('price/excl-vat');
    const exclMicros = lines.reduce((sum, { micros }) => sum + micros, 0n);
    const invoice: Invoice = {
      number: this.invoices.length + 1,
      day: life.today,
      cents: inclCents(
        lines.map(({ line, micros: own }) => [line, own] as const),
        life.terms.vat,
      ),
      exclMicros,
      lines,
      open: 0n,
      dueDay: life.today + life.terms.number('payDays'),
      interestTo: 0,
      hasInstalment: lines.some(({ line }) => line === 'equipment'),
      isOverdue: false,
      isDisputed: false,
      isTried: false,
    };
    invoice.open = invoice.cents > 0n ? invoice.cents : 0n;
    this.invoices.push(invoice);
    if (life.customer.paperInvoice && life.may('paperCost')) life.chargeInput('paperInvoice', 'paperFee');
    this.#arrangePayment(invoice);
  }

  /** As lines of words. */
  lines(): string[] {
    const { months } = this.#life;
    return this.invoices.flatMap(({ day, cents, lines }) => [
      ...lines.map(({ line, month, micros }) => {
        const from = isoDate((months[month] as Month).from);
        return `invoice ${isoDate(day)}: ${line} of ${from} ${micros}`;
      }),
      `invoice ${isoDate(day)}: incl. VAT ${cents}`,
    ]);
  }

  /** Money comes in for an invoice, or for the oldest that are open. */
  pay(cents: bigint, number: number): void {
    let left = cents;
    const isNamed = (invoice: Invoice): boolean => invoice.number === number;
    for (const invoice of [...this.open.filter(isNamed), ...this.open.filter((each) => !isNamed(each))]) {
      const part = left < invoice.open ? left : invoice.open;
      if (part > 0n) this.#settle(invoice, part);
      left -= part;
    }
    this.#afterPayment();
  }

  failDebit(number: number): void {
    const failing = number > 0 ? number : this.open.find(({ isTried }) => !isTried)?.number;
    if (failing === undefined) this.#nextFails = true;
    else this.#failing.add(failing);
  }

  /** 13.9: in writing within thirty days of the invoice date. */
  object(number: number, isFounded: boolean): void {
    const life = this.#life;
    const invoice = number > 0 ? this.invoices[number - 1] : this.invoices.at(-1);
    if (!invoice) return;
    if (life.today - invoice.day > life.terms.number('objectionDays')) {
      life.refuse();
      return;
    }
    invoice.isDisputed = true;
    life.state('disputed', 'on');
    if (life.may(isFounded ? 'foundedObjection' : 'unfoundedObjection')) {
      life.chargeInput('investigation', 'investigationCost');
    }
  }

  /** What is open falls due today (13.8, 17.1). */
  makeDue(): void {
    const { today } = this.#life;
    for (const invoice of this.open) {
      if (invoice.dueDay <= today) continue;
      invoice.dueDay = today;
      this.#watch(invoice);
    }
  }

  /** 13.5: interest on what is open, when the agreement ends. */
  postInterest(): void {
    for (const invoice of this.open) this.#interest(invoice, invoice.open);
    for (const invoice of this.open) invoice.interestTo = this.#life.today;
  }

  #linesDue(index: number): Line[] {
    const { told, terms } = this.#life;
    const due: Line[] = [];
    told.lines.forEach((lines, month) => {
      for (const [line, amount] of lines) {
        const on = line === 'fee' ? month : month + 1 + lagOf(terms, line);
        if (on > index) continue;
        const key = `${month} ${line}`;
        const total = lineMicros(amount, terms.partsPerMicro);
        const micros = total - (this.#invoiced.get(key) ?? 0n);
        this.#invoiced.set(key, total);
        if (micros !== 0n) due.push({ line, month, micros });
      }
    });
    return due;
  }

  #arrangePayment(invoice: Invoice): void {
    const life = this.#life;
    const { payDays, directDebit } = life.customer;
    if (invoice.open === 0n) return;
    if (directDebit) {
      life.notify('debitAnnounced');
      const waits = life.reads('A45') === 'B';
      const days = life.terms.number(waits ? 'payDays' : 'debitDays');
      life.afterDues(invoice.day + days, () => {
        if (invoice.open === 0n) return;
        invoice.isTried = true;
        if (!this.#isFailing(invoice)) this.pay(invoice.open, invoice.number);
      });
    } else if (payDays !== undefined) {
      life.afterDues(invoice.day + payDays, () => this.pay(invoice.open, invoice.number));
    }
    this.#watch(invoice);
  }

  #isFailing({ number }: Invoice): boolean {
    if (this.#failing.has(number)) return true;
    const isNext = this.#nextFails;
    this.#nextFails = false;
    return isNext;
  }

  /** Default begins with the day after the last day in time (13.3). */
  #watch(invoice: Invoice): void {
    const { dueDay } = invoice;
    this.#life.at((dueDay + 1) * DAY, Turn.default, () => {
      if (invoice.open === 0n || invoice.dueDay !== dueDay) return;
      this.troubleAt = this.#life.now;
      invoice.isOverdue = true;
      if (invoice.isDisputed) this.#life.acts('pay/no-suspension-on-defect');
      if (this.#defaultSince === undefined) {
        this.#defaultSince = this.#life.now;
        this.#life.state('inDefault', 'on');
        this.onDefault();
      }
    });
  }

  #settle(invoice: Invoice, part: bigint): void {
    this.#interest(invoice, part);
    invoice.open -= part;
    if (this.#life.today > invoice.dueDay) this.troubleAt = this.#life.now;
  }

  #afterPayment(): void {
    const life = this.#life;
    if (this.#defaultSince !== undefined && this.overdue.length === 0) {
      this.#defaultSince = undefined;
      life.state('inDefault', 'off');
    }
    const isPaid = life.reads('openDuties') === 'B' ? this.overdue.length === 0 : this.open.length === 0;
    if (isPaid) this.#blocks.liftPaid();
  }

  /** On a part of an invoice, from the day after it was due to today. */
  #interest(invoice: Invoice, part: bigint): void {
    const life = this.#life;
    const days = life.today - Math.max(invoice.dueDay, invoice.interestTo);
    if (days <= 0 || !life.may('interest')) return;
    const isNet = life.reads('interestBase') === 'B';
    const { cents, exclMicros } = invoice;
    const net = exclMicros > 0n ? exclMicros : 0n;
    const base = isNet ? fraction(net * part, cents) : fraction(part * CENT);
    const micros = product(base, interestShare(life, days));
    life.post('interest', product(micros, fraction(life.terms.partsPerMicro)));
  }
}
