import type { Pace } from './pace.ts';
import type { Span } from './span-set.ts';

// A run goes in stages: customers 0 ... boundary - 1, then further. At each boundary every player hands over its tally, and
// when all have arrived a picture can be drawn. Which player plays what depends on the clock; the sum does not.

const FIRST_INTERVAL_MS = 250;
const INTERVAL_GROWTH = 1.6;
const LONGEST_INTERVAL_MS = 2000;
/** Near a boundary batches shrink, so that players arrive there together; this many batches each are left. */
const LAST_BATCHES = 2;
const SMALLEST_BATCH = 1 / 8;

/** Customers to be played, and how often a worker was lost over them. */
export interface Batch extends Span {
  readonly attempts: number;
}

export type Task = { readonly kind: 'play'; readonly batch: Batch } | { readonly kind: 'collect' };

/** Where a player stands: the stage it last took part in, and whether it was given batches since its last collection. */
export interface Standing {
  stage: number;
  holds: boolean;
}

/** What is to be played next. Pure bookkeeping: no promises, no clock. */
export class Schedule {
  readonly #pace: Pace;
  readonly #players: number;
  readonly #boundaries: number[] = [];
  #total: number | undefined;
  #fresh = 0;
  #returned: Batch[] = [];
  #intervalMs = FIRST_INTERVAL_MS;
  #isOpen = true;

  constructor(pace: Pace, players: number) {
    this.#pace = pace;
    this.#players = players;
  }

  /** All customers of the run; undefined until counted. */
  get total(): number | undefined {
    return this.#total;
  }

  /** Ends of stages, ascending. */
  get boundaries(): readonly number[] {
    return this.#boundaries;
  }

  /** Opens the first stage. */
  openFirst(endExclusive: number): void {
    this.#boundaries.push(endExclusive);
  }

  openAll(total: number): void {
    this.#total = total;
  }

  /** While it is closed, players hand over what they hold and are given nothing to play. */
  open(isOpen: boolean): void {
    this.#isOpen = isOpen;
  }

  /** The next task of a player, or undefined when there is nothing for it now. */
  next(standing: Standing): Task | undefined {
    const late = standing.holds && standing.stage < this.#boundaries.length;
    standing.stage = this.#boundaries.length;
    const batch = late || !this.#isOpen ? undefined : this.#takeBatch();
    if (batch) {
      standing.holds = true;
      return { kind: 'play', batch };
    }
    if (standing.holds) {
      standing.holds = false;
      return { kind: 'collect' };
    }
    return this.#isOpen && this.#advance() ? this.next(standing) : undefined;
  }

  /** Puts customers back whose tally was lost. */
  giveBack(batches: readonly Batch[]): void {
    this.#returned.push(...batches);
  }

  #takeBatch(): Batch | undefined {
    const returned = this.#returned.pop();
    if (returned) {
      const endExclusive = Math.min(returned.endExclusive, returned.first + this.#pace.batch());
      if (endExclusive < returned.endExclusive) this.#returned.push({ ...returned, first: endExclusive });
      return { ...returned, endExclusive };
    }
    const first = this.#fresh;
    const left = (this.#boundaries.at(-1) ?? 0) - first;
    if (left <= 0) return undefined;
    this.#fresh += Math.min(left, this.#batchBefore(left));
    return { first, endExclusive: this.#fresh, attempts: 0 };
  }

  #batchBefore(left: number): number {
    const full = this.#pace.batch();
    const even = Math.ceil(left / (LAST_BATCHES * this.#players));
    return Math.min(full, Math.max(even, Math.ceil(full * SMALLEST_BATCH)));
  }

  #advance(): boolean {
    const boundary = this.#boundaries.at(-1) ?? 0;
    if (this.#total === undefined || boundary >= this.#total) return false;
    const extent = Math.max(1, this.#pace.customersIn(this.#intervalMs) * this.#players);
    this.#intervalMs = Math.min(this.#intervalMs * INTERVAL_GROWTH, LONGEST_INTERVAL_MS);
    const remainder = this.#total - boundary;
    this.#boundaries.push(remainder < 1.5 * extent ? this.#total : boundary + extent);
    return true;
  }
}
