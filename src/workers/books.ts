import type { Baseline } from './baseline.ts';
import type { Results, RunMeta } from '../tallies/results.ts';
import type { Part } from './messages.ts';
import type { Pool } from './pool.ts';
import type { Batch } from './schedule.ts';
import { WorkerLoss, type Session } from './session.ts';
import { SpanSet, type Span } from './span-set.ts';

/** A tally on its way into the books, and what it stands for. */
export interface Entry {
  readonly batches: readonly (Batch & { readonly simMonths: number })[];
  readonly tally: ArrayBuffer;
  readonly eventMonths: number;
  /** What the tally stands for; `needsGiven`: some of it stands on a given baseline. */
  readonly part: Part;
  readonly needsGiven: boolean;
  /** The baseline's bills, where they are kept. */
  readonly bills?: ArrayBuffer;
}

/** What was in the books when their worker was lost: to be played again. */
export interface BooksLost {
  readonly spans: readonly Span[];
  readonly simMonths: number;
  readonly loss: WorkerLoss;
}

/** The near side of a run's ledger: which customers are in the sum, each exactly once. */
export class Books {
  readonly #pool: Pool;
  readonly #run: number;
  readonly #meta: RunMeta;
  readonly #baseline: Baseline;
  readonly #onLost: (lost: BooksLost) => void;
  readonly #entered = new SpanSet();
  #session: Session | undefined;
  #simMonths = 0;
  #eventMonths = 0;
  #isRehearsed = false;

  constructor(
    { pool, run, meta, baseline }: { pool: Pool; run: number; meta: RunMeta; baseline: Baseline },
    onLost: (lost: BooksLost) => void,
  ) {
    this.#pool = pool;
    this.#run = run;
    this.#meta = meta;
    this.#baseline = baseline;
    this.#onLost = onLost;
  }

  /** Customers 0 ... this - 1 are all in the sum. */
  get prefix(): number {
    return this.#entered.prefix();
  }

  get eventMonths(): number {
    return this.#eventMonths;
  }

  /** Where a baseline is given, its sum is asked for before there is anything to add: the first tally need not wait for it. */
  prepare(): void {
    if (this.#baseline.givenBy !== undefined) this.#opened();
  }

  /** Adds a tally; resolves to the ledger that holds it. Rejects with WorkerLoss when it did not get into a sum that still stands. */
  async enter({ batches, tally, eventMonths, part }: Entry): Promise<Session> {
    const ledger = await this.#ask(async (session) => {
      await session.call('add', { run: this.#run, tally, part });
      return session;
    });
    for (const batch of batches) {
      this.#entered.add(batch);
      this.#simMonths += batch.simMonths;
    }
    this.#eventMonths += eventMonths;
    return ledger;
  }

  /** Results of the sum. Rejects with WorkerLoss. */
  async report(digest: boolean): Promise<{ readonly results: Results; readonly digest?: string }> {
    const told = await this.#ask((session) => {
      return session.call('report', { run: this.#run, digest, known: this.#baseline.isTold });
    });
    return { ...told, results: this.#baseline.completed(told) };
  }

  /** Readies the ledger for an edit while nobody waits for it. A loss shows when it is asked again. */
  async rehearse(): Promise<void> {
    const session = this.#session;
    if (!session || this.#isRehearsed) return;
    this.#isRehearsed = true;
    const ask = (): Promise<{ rehearsed: boolean }> => session.call('rehearse', { run: this.#run });
    while (
      await ask().then(
        ({ rehearsed }) => rehearsed,
        () => false,
      )
    );
  }

  async #ask<R>(question: (session: Session) => Promise<R>): Promise<R> {
    const session = this.#opened();
    try {
      return await question(session);
    } catch (error) {
      if (error instanceof WorkerLoss) this.#forget(session, error);
      throw error;
    }
  }

  #opened(): Session {
    if (this.#session) return this.#session;
    const session = this.#pool.ledger();
    this.#session = session;
    // A loss while opening also ends the call that follows on the same session, which tells of it.
    const { givenBy, some } = this.#baseline;
    const given = givenBy === undefined ? {} : { given: givenBy, ...(some !== undefined && { some }) };
    session.call('open', { run: this.#run, meta: this.#meta, ...given }).catch(() => undefined);
    return session;
  }

  #forget(session: Session, loss: WorkerLoss): void {
    if (this.#session !== session) return;
    this.#session = undefined;
    this.#baseline.lose();
    const simMonths = this.#simMonths;
    this.#simMonths = 0;
    this.#eventMonths = 0;
    this.#onLost({ spans: this.#entered.takeAll(), simMonths, loss });
  }
}
