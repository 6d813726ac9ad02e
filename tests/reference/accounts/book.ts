import { DAY, isoDate, isoTime, type Month } from '../days.ts';
import { fraction, halfUp, product, sum, type Fraction } from '../exact.ts';

// What an account is told and charged, as lines of plain words.

/** No price of a service, so no VAT on it. */
const OUTSIDE_VAT = new Set([
  'interest',
  'collectionCosts',
  'damages',
  'deposit',
  'depositReturned',
  'compensation',
]);

const ZERO = fraction(0n);

export class Book {
  readonly #months: readonly Month[];
  readonly #vat: Fraction;
  readonly #lines: Map<string, Fraction>[];
  readonly #invoices = new Map<string, Map<string, bigint>>();
  readonly #told: string[] = [];
  readonly #on = new Set<string>();
  readonly #refused = new Map<string, bigint>();
  readonly #left = new Map<number, bigint>();

  constructor(months: readonly Month[], vat: Fraction) {
    this.#months = months;
    this.#vat = vat;
    this.#lines = months.map(() => new Map());
  }

  /** Of the same months, with nothing in it. */
  blank(): Book {
    return new Book(this.#months, this.#vat);
  }

  get firstSecond(): number {
    return (this.#months[0]?.from ?? 0) * DAY;
  }

  get untilSecond(): number {
    return (this.#months.at(-1)?.until ?? 0) * DAY;
  }

  /** Index of the billing month that holds a second. */
  monthOf(at: number): number {
    return this.#months.findIndex(({ until }) => at < until * DAY);
  }

  monthOfDay(day: number): number {
    return this.monthOf(day * DAY);
  }

  month(index: number): Month {
    const month = this.#months[index];
    if (!month) throw new RangeError(`no month ${index}`);
    return month;
  }

  /** Micro-euro excl. VAT, exact, on a line of the month that holds a second. */
  post(at: number, line: string, micros: Fraction): void {
    this.postIn(this.monthOf(at), line, micros);
  }

  postIn(month: number, line: string, micros: Fraction): void {
    const lines = this.#lines[month];
    lines?.set(line, sum(lines.get(line) ?? ZERO, micros));
  }

  /** Lines of a month so far, each rounded once to a micro-euro. */
  rounded(month: number): (readonly [string, bigint])[] {
    return [...(this.#lines[month] ?? [])].map(([line, micros]) => [line, nearest(micros)] as const);
  }

  /** A line of a dated invoice: micro-euro excl. VAT, and the month that caused it. */
  invoice(day: number, causedBy: number, line: string, micros: bigint): void {
    const key = `${line} of ${isoDate(this.month(causedBy).from)}`;
    const date = isoDate(day);
    const lines = this.#invoices.get(date) ?? new Map<string, bigint>();
    this.#invoices.set(date, lines.set(key, (lines.get(key) ?? 0n) + micros));
  }

  /** @param cash that the message is about, micro-euro: a deposit */
  notice(at: number, name: string, cash = 0n): void {
    if (at >= this.untilSecond) return;
    this.#told.push(`notice ${isoTime(at)} ${name}${cash === 0n ? '' : ` ${cash}`}`);
  }

  hit(at: number, name: string): void {
    this.#told.push(`hit ${isoTime(at)} ${name}`);
  }

  isOn(state: string): boolean {
    return this.#on.has(state);
  }

  turn(at: number, state: string, change: 'on' | 'off'): void {
    if (this.#on.has(state) === (change === 'on') || at >= this.untilSecond) return;
    if (change === 'on') this.#on.add(state);
    else this.#on.delete(state);
    this.#told.push(`state ${isoTime(at)} ${state} ${change}`);
  }

  /** Credit that is lost unused, at what it cost excl. VAT. */
  lapse(at: number, micros: bigint): void {
    if (micros > 0n && at < this.untilSecond) this.#told.push(`lapsed ${isoTime(at)} ${micros}`);
  }

  refuse(kind: string, quantity: bigint): void {
    this.#refused.set(kind, (this.#refused.get(kind) ?? 0n) + quantity);
  }

  /** Bytes of a phone that another contract rates. */
  leave(phone: number, bytes: bigint): void {
    this.#left.set(phone, (this.#left.get(phone) ?? 0n) + bytes);
  }

  /** Everything, in an order that does not depend on the order of telling. */
  lines(): string[] {
    const bills = this.#lines.flatMap((_, index) => this.#bill(index));
    const invoices = [...this.#invoices].flatMap(([date, lines]) => this.#invoice(date, lines));
    const refused = [...this.#refused]
      .filter(([, quantity]) => quantity > 0n)
      .map(([kind, quantity]) => `refused ${kind} ${quantity}`);
    const left = [...this.#left].map(([phone, bytes]) => `ordinary data of phone ${phone} ${bytes}`);
    return [...bills, ...invoices, ...this.#told, ...refused, ...left].sort();
  }

  #bill(index: number): string[] {
    const from = isoDate(this.month(index).from);
    const rounded = this.rounded(index);
    const charges = rounded.filter(([, micros]) => micros !== 0n);
    return [
      ...charges.map(([line, micros]) => `bill ${from}: ${line} ${micros}`),
      `bill ${from}: incl. VAT ${inclCents(rounded, this.#vat)}`,
    ];
  }

  #invoice(date: string, lines: Map<string, bigint>): string[] {
    const charges = [...lines].filter(([, micros]) => micros !== 0n);
    const named = charges.map(([key, micros]) => [key.split(' ')[0] ?? '', micros] as const);
    return [
      ...charges.map(([key, micros]) => `invoice ${date}: ${key} ${micros}`),
      `invoice ${date}: incl. VAT ${inclCents(named, this.#vat)}`,
    ];
  }
}

/** Nearest whole micro-euro, halves away from zero: what is given back is rounded as what is charged. */
export function nearest({ above, below }: Fraction): bigint {
  return above < 0n ? -halfUp({ above: -above, below }) : halfUp({ above, below });
}

/** Cents incl. VAT of lines in micro-euro, rounded once. */
export function inclCents(lines: readonly (readonly [string, bigint])[], vat: Fraction): bigint {
  const sums = lines.map(([line, micros]) =>
    OUTSIDE_VAT.has(line) ? fraction(micros) : product(fraction(micros), vat),
  );
  const { above, below } = sums.reduce(sum, ZERO);
  return nearest(fraction(above, below * 10_000n));
}
