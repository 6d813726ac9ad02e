import { BeyondRoom } from '../core/beyond.ts';
import type { UserError } from '../domain/user-error.ts';
import type { Entry } from './books.ts';
import type { Baseline } from './baseline.ts';
import { loadingFor } from './loading.ts';
import type { Opening } from './opening.ts';
import type { RunOrder } from './outcome.ts';
import { PlayerHand } from './player-hand.ts';
import type { Pool } from './pool.ts';
import type { Batch, Schedule } from './schedule.ts';
import { WorkerLoss, type Session } from './session.ts';
import { ATTEMPTS, lossCode, lossSentence } from './lost.ts';

/** A player has one batch in work and one waiting, so that it never idles for a message. */
const DEPTH = 2;
/** Before its first answer it is given more: the caller's thread may be busy with the change that began the run. */
const FIRST_DEPTH = 3;

const TOO_LARGE =
  'The scenario needs more memory than a worker may have (64 MiB). Take fewer regions, cells or variants.';

/** What players tell the run that they play for. */
export interface PlayersHost {
  /** SIM-months of one batch played, or a tally to be entered. */
  onDone(done: number | Entry): void;
  /** Batches lost with a worker, and the SIM-months of theirs that had been counted. */
  onReturned(batches: readonly Batch[], simMonths: number): void;
  /** A customer needs more than there is room for: the run cannot go on. */
  onBeyond(told: UserError): void;
  /** The run cannot go on. */
  onFailed(code: string, message: string): void;
  /** A fault of the program itself. */
  onFault(fault: unknown): void;
}

/** The players of one run: each is fed batches until the run is over, and replaced when its worker is lost. */
export class Players {
  readonly #pool: Pool;
  readonly #run: number;
  readonly #order: RunOrder;
  readonly #schedule: Schedule;
  readonly #opening: Opening;
  readonly #baseline: Baseline;
  readonly #host: PlayersHost;
  #left: number;
  #isOver = false;
  #waiting: (() => void)[] = [];

  constructor(
    { pool, run, order }: { pool: Pool; run: number; order: RunOrder },
    { schedule, opening, baseline }: { schedule: Schedule; opening: Opening; baseline: Baseline },
    host: PlayersHost,
  ) {
    this.#pool = pool;
    this.#run = run;
    this.#order = order;
    this.#schedule = schedule;
    this.#opening = opening;
    this.#baseline = baseline;
    this.#host = host;
    this.#left = order.workers;
  }

  start(): void {
    this.#pool.keep(this.#order.workers);
    for (let index = 0; index < this.#order.workers; index += 1) {
      this.#serve(index).catch((fault: unknown) => this.#host.onFault(fault));
    }
  }

  /** Lets players that had nothing to do look again. */
  wake(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  /** What players still do is not asked for any more. */
  end(): void {
    this.#isOver = true;
    this.wake();
  }

  async #serve(index: number): Promise<void> {
    let setbacks = 0;
    while (!this.#isOver) {
      const hand = this.#hand(index);
      try {
        const loaded = this.#load(hand.session);
        if (!this.#opening.isSettled || !hand.session.isAwake) await loaded;
        if (!this.#isOver && !this.#opening.isSettled) await this.#opening.ask(hand.session, this.#run);
        await Promise.all([loaded, this.#feed(hand)]);
      } catch (error) {
        if (error instanceof BeyondRoom) return this.#host.onBeyond(error.told);
        if (!(error instanceof WorkerLoss)) throw error;
        setbacks = hand.hasDelivered ? 1 : setbacks + 1;
        this.#takeBack(hand, error);
        if (setbacks >= ATTEMPTS) return this.#abandon(error);
      }
    }
  }

  #hand(index: number): PlayerHand {
    return new PlayerHand(this.#pool, this.#pool.player(index), this.#run, (batch) =>
      this.#baseline.partOf(batch, this.#schedule.boundaries[0] ?? 0),
    );
  }

  async #load(session: Session): Promise<void> {
    const { refusal } = await session.call('load', loadingFor(this.#run, this.#order, this.#baseline));
    if (refusal === 'tooLarge') this.#host.onFailed('too-large', TOO_LARGE);
    else if (refusal) this.#host.onFailed('core-refused', `The core does not take this program: ${refusal}.`);
  }

  async #feed(hand: PlayerHand): Promise<void> {
    const underway: Promise<void>[] = [];
    while (!this.#isOver) {
      while (underway.length < (hand.hasAnswered ? DEPTH : FIRST_DEPTH)) {
        const task = this.#schedule.next(hand.standing);
        if (!task) break;
        const work = hand.perform(task).then((done) => this.#host.onDone(done));
        work.catch(() => undefined); // awaited below, unless an earlier one tells of the same loss
        underway.push(work);
      }
      await (underway.shift() ?? this.#change());
    }
  }

  #takeBack(hand: PlayerHand, loss: WorkerLoss): void {
    const { batches, simMonths } = hand.takeBack();
    this.#host.onReturned(batches, simMonths);
    const hopeless = batches.find(({ attempts }) => attempts >= ATTEMPTS);
    if (hopeless) this.#host.onFailed('worker-lost', lossSentence(loss, batchName(hopeless)));
  }

  #abandon(loss: WorkerLoss): void {
    this.#left -= 1;
    if (this.#left === 0) this.#host.onFailed(lossCode(loss), lossSentence(loss, 'the simulation'));
  }

  #change(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}

function batchName({ first, endExclusive }: Batch): string {
  return `customers ${first} to ${endExclusive - 1}`;
}
