import type { Results } from '../tallies/results.ts';
import { Baseline } from './baseline.ts';
import { Books, type BooksLost, type Entry } from './books.ts';
import { areSameBytes } from './bytes.ts';
import { Foresight } from './foresight.ts';
import { ATTEMPTS, lossCode, lossSentence } from './lost.ts';
import { firstSimMonths, Opening } from './opening.ts';
import type { RunOrder, RunOutcome } from './outcome.ts';
import { sumOf } from './player-hand.ts';
import { Players } from './players.ts';
import type { Pool } from './pool.ts';
import { ProgressMeter } from './progress-meter.ts';
import { Schedule, type Batch } from './schedule.ts';
import { WorkerLoss } from './session.ts';

/** One run on a pool, from its first batch to its outcome. It can be paused, and played on from what is there. */
export class Run {
  readonly #schedule: Schedule;
  readonly #opening: Opening;
  readonly #baseline: Baseline;
  readonly #players: Players;
  readonly #books: Books;
  readonly #foresight: Foresight;
  readonly #meter: ProgressMeter;
  #order: RunOrder;
  #resolve: (outcome: RunOutcome) => void = () => undefined;
  #reject: (fault: unknown) => void = () => undefined;
  #state: 'new' | 'playing' | 'paused' | 'over' = 'new';
  #isReporting = false;
  #published = 0;
  #ledgerSetbacks = 0;

  constructor(pool: Pool, order: RunOrder) {
    const run = pool.nextRun();
    this.#order = order;
    this.#schedule = new Schedule(pool.pace, order.workers, order.steps?.unit);
    const firstStage = pool.counts.known(order.program, firstSimMonths(order));
    this.#baseline = new Baseline(pool, run, order, firstStage);
    if (this.#baseline.givenBy !== undefined) this.#schedule.dealFirst();
    const books = { pool, run, meta: order.meta, baseline: this.#baseline };
    this.#books = new Books(books, (lost) => this.#replayAll(lost));
    this.#foresight = new Foresight({ pool, run, order }, this.#baseline);
    this.#meter = new ProgressMeter(pool.clock, order);
    this.#opening = new Opening(this.#schedule, pool.counts, order, () => this.#players?.wake());
    this.#players = new Players(
      { pool, run, order },
      { schedule: this.#schedule, opening: this.#opening, baseline: this.#baseline },
      {
        onDone: (done) => this.#take(done),
        onReturned: (batches, simMonths) => this.#giveBack(batches, simMonths),
        onBeyond: (told) => this.#settle('over', { errors: [told] }),
        onFailed: (code, message) => this.#fail(code, message),
        onFault: (fault) => this.#fault(fault),
      },
    );
  }

  /** Is it paused, or can be, and may then be played on for this order? */
  isOf(order: RunOrder): boolean {
    return (this.#state === 'playing' || this.#state === 'paused') && isSame(order, this.#order);
  }

  /** Plays, or plays on; callbacks are those of the order given. Settles always; rejects only for a fault of the program
   * itself or in a callback. */
  play(order: RunOrder): Promise<RunOutcome> {
    const isNew = this.#state === 'new';
    this.#order = order;
    this.#state = 'playing';
    const outcome = new Promise<RunOutcome>((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    this.#meter.start(order, (callback) => this.#guard(callback));
    this.#schedule.open(true);
    if (isNew) this.#begin();
    else this.#playOn();
    return outcome;
  }

  /** Players first: they have more to do. */
  #begin(): void {
    this.#players.start();
    this.#books.prepare();
  }

  /** Settles at once as cancelled. Players hand over what they have played; no further batch begins. */
  pause(): void {
    if (this.#state !== 'playing') return;
    const { results } = this.#meter;
    this.#settle('paused', { cancelled: true, ...this.#played(), ...(results && { lastResults: results }) });
    this.#schedule.open(false);
    this.#players.wake();
  }

  /** Ends for good; what its workers still do is not counted. */
  end(): void {
    this.pause();
    this.#state = 'over';
    this.#endPlayers();
  }

  #playOn(): void {
    this.#players.wake();
    this.#watch(this.#publish());
  }

  #played(): { simMonths: number; eventMonths: number; seconds: number } {
    return { ...this.#meter.played(), eventMonths: this.#books.eventMonths };
  }

  #settle(state: 'paused' | 'over', outcome: RunOutcome): void {
    if (this.#state === 'over') return;
    this.#state = state;
    this.#meter.stop();
    this.#resolve(outcome);
    if (state === 'over') this.#endPlayers();
  }

  #endPlayers(): void {
    this.#players.end();
    this.#foresight.end();
  }

  #fail(code: string, message: string): void {
    this.#settle('over', { errors: [{ code, path: 'workers', message }] });
  }

  #fault(fault: unknown): void {
    this.#reject(fault);
    this.#settle('over', { errors: [] });
  }

  #watch(work: Promise<unknown>): void {
    work.catch((fault: unknown) => this.#fault(fault));
  }

  #guard(callback: () => void): void {
    try {
      if (this.#state === 'playing') callback();
    } catch (fault) {
      this.#fault(fault);
    }
  }

  #take(done: number | Entry): void {
    if (this.#state === 'over') return;
    if (typeof done === 'number') this.#meter.count(done);
    else this.#watch(this.#enter(done));
  }

  #giveBack(batches: readonly Batch[], simMonths: number): void {
    this.#schedule.giveBack(batches);
    this.#meter.count(-simMonths);
    this.#players.wake();
  }

  async #enter(entry: Entry): Promise<void> {
    try {
      if (!this.#baseline.holds(entry)) return this.#giveBack(entry.batches, sumOf(entry.batches));
      const ledger = await this.#books.enter(entry);
      this.#baseline.take(entry, this.#schedule.boundaries[0] ?? 0, ledger);
    } catch (error) {
      if (!(error instanceof WorkerLoss)) throw error;
      return this.#giveBack(entry.batches, sumOf(entry.batches));
    }
    await this.#publish();
  }

  #replayAll({ spans, simMonths, loss }: BooksLost): void {
    if (this.#state === 'over') return;
    this.#giveBack(
      spans.map((span) => ({ ...span, attempts: 0 })),
      simMonths,
    );
    this.#ledgerSetbacks += 1;
    const isHopeless = loss.threw || this.#ledgerSetbacks >= ATTEMPTS;
    if (isHopeless) this.#fail(lossCode(loss), lossSentence(loss, 'the sum of the results'));
  }

  async #publish(): Promise<void> {
    const { total } = this.#schedule;
    const reached = this.#schedule.boundaries.findLast((boundary) => boundary <= this.#books.prefix) ?? 0;
    const isAll = reached === total;
    const isWanted = isAll || (this.#order.onResults !== undefined && reached > this.#published);
    if (this.#state !== 'playing' || this.#isReporting || !isWanted) return;
    this.#isReporting = true;
    try {
      const { results, digest } = await this.#books.report(isAll);
      this.#published = reached;
      this.#meter.results = results;
      if (digest !== undefined) this.#finish(digest);
      else this.#guard(() => this.#watch(this.#show(results)));
    } catch (error) {
      if (!(error instanceof WorkerLoss)) throw error;
    } finally {
      this.#isReporting = false;
    }
    await this.#publish();
  }

  /** Players look ahead, and go further, once it is shown; then the ledger has time, too. */
  async #show(results: Results): Promise<void> {
    await this.#order.onResults?.(results);
    if (this.#opening.isWaiting) await this.#foresight.play();
    this.#opening.pictured();
    await this.#books.rehearse();
  }

  #finish(digest: string): void {
    const { results } = this.#meter;
    if (!results) throw new Error('a run ended without results');
    this.#guard(() => this.#meter.tell());
    if (this.#state === 'playing') this.#settle('over', { ...this.#played(), results, digest });
  }
}

function isSame(one: RunOrder, other: RunOrder): boolean {
  const settings = ({ meta, simMonths, workers }: RunOrder): string =>
    JSON.stringify([meta, simMonths, workers]);
  return areSameBytes(one.program, other.program) && settings(one) === settings(other);
}
