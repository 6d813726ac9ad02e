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
/** Parts of a player's share of a first stage that is dealt out: half of it is there at once, half goes to whoever is ready. */
const DEALT_PARTS = 6;

/** Customers to be played, and how often a worker was lost over them. */
export interface Batch extends Span {
  readonly attempts: number;
}

export type Task = { readonly kind: 'play'; readonly batch: Batch } | { readonly kind: 'collect' };

/** Where a player stands: the stage it last took part in, and whether it was given batches since its last collection. */
export interface Standing {
  stage: number;
  holds: boolean;
  /** What is left of a unit that it began: it plays a unit to its end, in order, and hands nothing over before. */
  rest?: Batch | undefined;
}

/**
 * What is to be played next. Pure bookkeeping: no promises, no clock. Customers that belong together, so many of them (`unit`),
 * go to one player; with 1 each stands alone.
 */
export class Schedule {
  readonly #pace: Pace;
  readonly #players: number;
  readonly #unit: number;
  readonly #boundaries: number[] = [];
  #total: number | undefined;
  #fresh = 0;
  #returned: Batch[] = [];
  #intervalMs = FIRST_INTERVAL_MS;
  #isOpen = true;
  #isDealt = false;

  constructor(pace: Pace, players: number, unit = 1) {
    this.#pace = pace;
    this.#players = players;
    this.#unit = unit;
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

  /**
   * The first stage goes out in large batches, before any is answered: for a stage that is short, and whose customers take less
   * than the pace says. The caller's thread may be busy with the change that began the run, and players do not wait for it.
   */
  dealFirst(): void {
    this.#isDealt = true;
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
    if (standing.rest) return this.#isOpen ? this.#playOn(standing, standing.rest) : undefined;
    const late = standing.holds && standing.stage < this.#boundaries.length;
    standing.stage = this.#boundaries.length;
    const batch = late || !this.#isOpen ? undefined : this.#takeBatch();
    if (batch) {
      standing.holds = true;
      return this.#playOn(standing, batch);
    }
    if (standing.holds) {
      standing.holds = false;
      return { kind: 'collect' };
    }
    return this.#isOpen && this.#advance() ? this.next(standing) : undefined;
  }

  /** Puts customers back whose tally was lost, by whole units. */
  giveBack(batches: readonly Batch[]): void {
    this.#returned.push(...(this.#unit === 1 ? batches : wholeUnits(batches, this.#unit)));
  }

  /** As much of a batch as a player is given at once; the rest waits for it. */
  #playOn(standing: Standing, batch: Batch): Task {
    const endExclusive =
      this.#unit === 1 ? batch.endExclusive : Math.min(batch.endExclusive, batch.first + this.#pace.batch());
    standing.rest = endExclusive < batch.endExclusive ? { ...batch, first: endExclusive } : undefined;
    return { kind: 'play', batch: { ...batch, endExclusive } };
  }

  #takeBatch(): Batch | undefined {
    const returned = this.#returned.pop();
    if (returned) {
      const endExclusive = Math.min(returned.endExclusive, returned.first + this.#whole(this.#pace.batch()));
      if (endExclusive < returned.endExclusive) this.#returned.push({ ...returned, first: endExclusive });
      return { ...returned, endExclusive };
    }
    const first = this.#fresh;
    const left = (this.#boundaries.at(-1) ?? 0) - first;
    if (left <= 0) return undefined;
    this.#fresh += Math.min(left, this.#whole(this.#batchBefore(left)));
    return { first, endExclusive: this.#fresh, attempts: 0 };
  }

  #batchBefore(left: number): number {
    const full = this.#largestBatch();
    const even = Math.ceil(left / (LAST_BATCHES * this.#players));
    return Math.min(full, Math.max(even, Math.ceil(full * SMALLEST_BATCH)));
  }

  #largestBatch(): number {
    const [first = 0, ...further] = this.#boundaries;
    if (!this.#isDealt || further.length > 0) return this.#pace.batch();
    return Math.ceil(first / (DEALT_PARTS * this.#players));
  }

  #advance(): boolean {
    const boundary = this.#boundaries.at(-1) ?? 0;
    if (this.#total === undefined || boundary >= this.#total) return false;
    const extent = this.#whole(Math.max(1, this.#pace.customersIn(this.#intervalMs) * this.#players));
    this.#intervalMs = Math.min(this.#intervalMs * INTERVAL_GROWTH, LONGEST_INTERVAL_MS);
    const remainder = this.#total - boundary;
    this.#boundaries.push(remainder < 1.5 * extent ? this.#total : boundary + extent);
    return true;
  }

  /** Whole units, at least one, that hold so many customers. */
  #whole(customers: number): number {
    return this.#unit * Math.ceil(customers / this.#unit);
  }
}

/** The units that batches lie in, each whole and once; tried as often as the part of it that was tried most. */
function wholeUnits(batches: readonly Batch[], unit: number): Batch[] {
  const attemptsOf = new Map<number, number>();
  for (const { first, endExclusive, attempts } of batches) {
    for (let index = Math.floor(first / unit); index * unit < endExclusive; index++) {
      attemptsOf.set(index, Math.max(attempts, attemptsOf.get(index) ?? 0));
    }
  }
  return [...attemptsOf].map(([index, attempts]) => {
    return { first: index * unit, endExclusive: (index + 1) * unit, attempts };
  });
}
