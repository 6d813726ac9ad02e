import { DAY } from '../days.ts';
import type { Life } from './life.ts';

// Limits for a month that is written without a capital (6.1, 13.3): the days over which each counts (reading "lowercaseMonth").

const ROLLING_DAYS = 30;

/** Days up to one of use that count with it. A limit is passed once in a period. */
interface Period {
  readonly from: number;
  readonly name: number;
}

export class MonthLimits {
  readonly #life: Life;
  readonly #limits: Readonly<Record<string, bigint>>;
  /** By limit: what was used on each day. */
  readonly #used = new Map<string, Map<number, bigint>>();
  /** By limit: the periods in which it was passed. */
  readonly #passed = new Map<string, Set<number>>();
  /** The day on which each number was written to last. */
  readonly #writtenTo = new Map<number, number>();

  constructor(life: Life, limits: Readonly<Record<string, bigint>>) {
    this.#life = life;
    this.#limits = limits;
  }

  /** Adds use of now; the period in which the limit is passed just now, if it is. */
  add(limit: string, day: number, amount: bigint): number | undefined {
    const used = this.#used.get(limit) ?? new Map<number, bigint>();
    this.#used.set(limit, used.set(day, (used.get(day) ?? 0n) + amount));
    return this.#pass(limit, day, this.#sum(limit, day));
  }

  /** The different numbers that were written to; of `fresh` ones it is known that they are no others. */
  write(day: number, numbers: readonly number[], fresh: number): number | undefined {
    for (const number of numbers) this.#writtenTo.set(number, day);
    const { from } = this.#period(day);
    const named = [...this.#writtenTo.values()].filter((last) => last >= from).length;
    const unnamed = this.#used.get('distinctNumbers') ?? new Map<number, bigint>();
    this.#used.set('distinctNumbers', unnamed.set(day, (unnamed.get(day) ?? 0n) + BigInt(fresh)));
    return this.#pass('distinctNumbers', day, this.#sum('distinctNumbers', day) + BigInt(named));
  }

  /** How much would not yet pass a limit on that day; undefined: it is passed. */
  room(limit: string, day: number): bigint | undefined {
    if (this.#passed.get(limit)?.has(this.#period(day).name)) return undefined;
    const left = this.#limitOf(limit) - 1n - this.#sum(limit, day);
    return left > 0n ? left : 0n;
  }

  #pass(limit: string, day: number, sum: bigint): number | undefined {
    const { name } = this.#period(day);
    const passed = this.#passed.get(limit) ?? new Set<number>();
    if (sum < this.#limitOf(limit) || passed.has(name)) return undefined;
    this.#passed.set(limit, passed.add(name));
    return name;
  }

  #limitOf(limit: string): bigint {
    return this.#limits[limit] as bigint;
  }

  #sum(limit: string, day: number): bigint {
    const used = this.#used.get(limit);
    let sum = 0n;
    for (let each = this.#period(day).from; each <= day; each++) sum += used?.get(each) ?? 0n;
    return sum;
  }

  #period(day: number): Period {
    const { terms, month } = this.#life;
    if (terms.readings.lowercaseMonth === 'C') return { from: day - ROLLING_DAYS + 1, name: day };
    const from = terms.readings.lowercaseMonth === 'B' ? firstOfMonth(day) : month.from;
    return { from, name: from };
  }
}

function firstOfMonth(day: number): number {
  const date = new Date(day * DAY * 1000);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1) / (DAY * 1000);
}
