import { Books, type BooksLost, type Entry } from './books.ts';
import type { RunOrder, RunOutcome } from './outcome.ts';
import { PlayerHand, sumOf } from './player-hand.ts';
import type { Pool } from './pool.ts';
import { ProgressMeter } from './progress-meter.ts';
import { Schedule, type Batch } from './schedule.ts';
import { WorkerLoss, type Session } from './session.ts';

/** The first picture comes from at least so many SIM-months. */
const FIRST_SIM_MONTHS = 20_000;
/** A player has one batch in work and one waiting, so that it never idles for a message. */
const DEPTH = 2;
/** So often in a row may a worker be lost, or any worker over one batch, before the run gives up on it. */
const ATTEMPTS = 3;

/** One run on a pool, from its first batch to its outcome. */
export class Run {
  /** Settles always; rejects only for a fault of the program itself or in a callback. */
  readonly outcome: Promise<RunOutcome>;
  readonly #pool: Pool;
  readonly #order: RunOrder;
  readonly #number: number;
  readonly #schedule: Schedule;
  readonly #books: Books;
  readonly #meter: ProgressMeter;
  #resolve!: (outcome: RunOutcome) => void;
  #reject!: (fault: unknown) => void;
  #isOver = false;
  #isSizing = false;
  #isReporting = false;
  #total: number | undefined;
  #published = 0;
  #playersLeft: number;
  #ledgerSetbacks = 0;
  #waiting: (() => void)[] = [];

  constructor(pool: Pool, order: RunOrder) {
    this.#pool = pool;
    this.#order = order;
    this.#number = pool.nextRun();
    this.#playersLeft = order.workers;
    this.#schedule = new Schedule(pool.pace, order.workers);
    this.#books = new Books(pool, this.#number, order.meta, (lost) => this.#replayAll(lost));
    this.#meter = new ProgressMeter(pool.clock, order);
    this.outcome = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    this.#start();
  }

  /** Ends the run at once; what its workers still do is not counted. Does nothing when the run has ended. */
  cancel(): void {
    const { results } = this.#meter;
    this.#end({ cancelled: true, ...this.#played(), ...(results && { lastResults: results }) });
  }

  #start(): void {
    this.#meter.start((callback) => this.#guard(callback));
    this.#pool.keep(this.#order.workers);
    for (let index = 0; index < this.#order.workers; index += 1) this.#watch(this.#serve(index));
  }

  #played(): { simMonths: number; eventMonths: number; seconds: number } {
    return { ...this.#meter.played(), eventMonths: this.#books.eventMonths };
  }

  #end(outcome: RunOutcome): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#meter.stop();
    this.#resolve(outcome);
    this.#wake();
  }

  #fail(code: string, message: string): void {
    this.#end({ errors: [{ code, path: 'workers', message }] });
  }

  #fault(fault: unknown): void {
    this.#reject(fault);
    this.#end({ errors: [] });
  }

  #watch(work: Promise<unknown>): void {
    work.catch((fault: unknown) => this.#fault(fault));
  }

  #guard(callback: () => void): void {
    try {
      if (!this.#isOver) callback();
    } catch (fault) {
      this.#fault(fault);
    }
  }

  // Players.

  async #serve(index: number): Promise<void> {
    let setbacks = 0;
    while (!this.#isOver) {
      const hand = new PlayerHand(this.#pool, this.#pool.player(index), this.#number);
      try {
        await this.#prepare(hand.session);
        await this.#feed(hand);
      } catch (error) {
        if (!(error instanceof WorkerLoss)) throw error;
        setbacks = hand.hasDelivered ? 1 : setbacks + 1;
        this.#takeBack(hand, error);
        if (setbacks >= ATTEMPTS) return this.#abandonPlayer(error);
      }
    }
  }

  async #prepare(session: Session): Promise<void> {
    const { refusal } = await session.call('load', { run: this.#number, program: this.#order.program });
    if (refusal) this.#fail('core-refused', `The core does not take this program: ${refusal}.`);
    if (!this.#isOver && !this.#isSizing) await this.#size(session);
  }

  /** Counts the customers; the few of the first stage are not kept waiting for the count of all. */
  async #size(session: Session): Promise<void> {
    this.#isSizing = true;
    const run = this.#number;
    const target = this.#order.simMonths;
    const few = session.call('customersFor', { run, simMonths: Math.min(FIRST_SIM_MONTHS, target) });
    const all = session.call('customersFor', { run, simMonths: target });
    const counted = all.then(({ customers }) => (this.#total = customers));
    this.#watch(counted.catch(() => (this.#isSizing = false)).then(() => this.#openFurther()));
    const { customers } = await few;
    if (this.#schedule.boundaries.length === 0) this.#schedule.openFirst(customers);
    this.#openFurther();
  }

  /** Lets players go on. Where a first picture is wanted, they leave the processor to it: it is due within 100 ms. */
  #openFurther(): void {
    const isFirstAll = this.#schedule.boundaries[0] === this.#total;
    const mayGoOn = this.#order.onResults === undefined || this.#published > 0 || isFirstAll;
    if (this.#total !== undefined && mayGoOn) this.#schedule.openAll(this.#total);
    this.#wake();
  }

  async #feed(hand: PlayerHand): Promise<void> {
    const underway: Promise<void>[] = [];
    while (!this.#isOver) {
      while (underway.length < DEPTH) {
        const task = this.#schedule.next(hand.standing);
        if (!task) break;
        const work = hand.perform(task).then((done) => this.#take(done));
        work.catch(() => undefined); // awaited below, unless an earlier one tells of the same loss
        underway.push(work);
      }
      await (underway.shift() ?? this.#change());
    }
  }

  #take(done: number | Entry): void {
    if (this.#isOver) return;
    if (typeof done === 'number') this.#meter.count(done);
    else this.#watch(this.#enter(done));
  }

  #takeBack(hand: PlayerHand, loss: WorkerLoss): void {
    const { batches, simMonths } = hand.takeBack();
    this.#giveBack(batches, simMonths);
    const hopeless = batches.find(({ attempts }) => attempts >= ATTEMPTS);
    if (hopeless) this.#fail('worker-lost', sentenceOf(loss, batchName(hopeless)));
  }

  #abandonPlayer(loss: WorkerLoss): void {
    this.#playersLeft -= 1;
    if (this.#playersLeft === 0) this.#fail(codeOf(loss), sentenceOf(loss, 'the simulation'));
  }

  #giveBack(batches: readonly Batch[], simMonths: number): void {
    this.#schedule.giveBack(batches);
    this.#meter.count(-simMonths);
    this.#wake();
  }

  #change(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #wake(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  // The ledger.

  async #enter(entry: Entry): Promise<void> {
    try {
      await this.#books.enter(entry);
    } catch (error) {
      if (!(error instanceof WorkerLoss)) throw error;
      return this.#giveBack(entry.batches, sumOf(entry.batches));
    }
    await this.#publish();
  }

  #replayAll({ spans, simMonths, loss }: BooksLost): void {
    if (this.#isOver) return;
    this.#giveBack(
      spans.map((span) => ({ ...span, attempts: 0 })),
      simMonths,
    );
    this.#ledgerSetbacks += 1;
    const isHopeless = loss.threw || this.#ledgerSetbacks >= ATTEMPTS;
    if (isHopeless) this.#fail(codeOf(loss), sentenceOf(loss, 'the sum of the results'));
  }

  async #publish(): Promise<void> {
    const { total } = this.#schedule;
    const reached = this.#schedule.boundaries.findLast((boundary) => boundary <= this.#books.prefix) ?? 0;
    const isAll = reached === total;
    const isWanted = isAll || (this.#order.onResults !== undefined && reached > this.#published);
    if (this.#isOver || this.#isReporting || !isWanted) return;
    this.#isReporting = true;
    try {
      const { results, digest } = await this.#books.report(isAll);
      this.#published = reached;
      this.#openFurther();
      this.#meter.results = results;
      if (digest !== undefined) this.#finish(digest);
      else this.#guard(() => this.#order.onResults?.(results));
    } catch (error) {
      if (!(error instanceof WorkerLoss)) throw error;
    } finally {
      this.#isReporting = false;
    }
    await this.#publish();
  }

  #finish(digest: string): void {
    const { results } = this.#meter;
    if (!results) throw new Error('a run ended without results');
    this.#guard(() => this.#meter.tell());
    this.#end({ ...this.#played(), results, digest });
  }
}

function codeOf(loss: WorkerLoss): string {
  return loss.atStart ? 'worker-start' : 'worker-lost';
}

function batchName({ first, endExclusive }: Batch): string {
  return `customers ${first} to ${endExclusive - 1}`;
}

function sentenceOf(loss: WorkerLoss, work: string): string {
  return loss.atStart
    ? `No worker could be started for ${work}: ${loss.message}. Allow workers of this page's own origin, then run again.`
    : `A worker was lost ${ATTEMPTS} times over ${work}: ${loss.message}. Run again; if it happens again, run fewer SIM-months.`;
}
