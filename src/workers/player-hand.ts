import { BeyondRoom } from '../core/beyond.ts';
import type { Entry } from './books.ts';
import type { Part } from './messages.ts';
import type { Pool } from './pool.ts';
import type { Batch, Standing, Task } from './schedule.ts';
import type { Session } from './session.ts';

type PlayedBatch = Batch & { readonly simMonths: number };

/** Parts that stand on a given baseline. */
const NEEDS_GIVEN: readonly Part[] = ['variants', 'some'];

/** What one worker has in hand for one run: batches in play, and batches played whose tally it still keeps. */
export class PlayerHand {
  readonly session: Session;
  readonly standing: Standing = { stage: 0, holds: false };
  /** True once it handed over a tally. */
  hasDelivered = false;
  readonly #pool: Pool;
  readonly #run: number;
  readonly #partOf: (batch: Batch) => Part;
  #playing: Batch[] = [];
  #held: PlayedBatch[] = [];
  /** What the tally that it keeps stands for. */
  #parts = new Set<Part>();
  #lastAnswerAt = 0;
  #hasAnswered = false;

  constructor(pool: Pool, session: Session, run: number, partOf: (batch: Batch) => Part) {
    this.#pool = pool;
    this.session = session;
    this.#run = run;
    this.#partOf = partOf;
  }

  /** True once it played a batch. */
  get hasAnswered(): boolean {
    return this.#hasAnswered;
  }

  /** Plays a batch; resolves to its SIM-months, or to an entry for the books when the task is to collect. */
  perform(task: Task): Promise<number | Entry> {
    return task.kind === 'play' ? this.#play(task.batch) : this.#collect();
  }

  /** All that is lost with the worker, the batch in play marked as tried once more; empties the hand. */
  takeBack(): { readonly batches: Batch[]; readonly simMonths: number } {
    const playing = this.#playing.splice(0).map((batch, index) => {
      return index === 0 ? { ...batch, attempts: batch.attempts + 1 } : batch;
    });
    const held = this.#held.splice(0);
    return { batches: [...held, ...playing], simMonths: sumOf(held) };
  }

  async #play(batch: Batch): Promise<number> {
    const { clock, pace } = this.#pool;
    const { first, endExclusive } = batch;
    this.#playing.push(batch);
    const part = this.#partOf(batch);
    this.#parts.add(part);
    const askedAt = clock.now();
    const given = NEEDS_GIVEN.includes(part);
    const played = await this.session.call('play', { run: this.#run, first, endExclusive, given });
    if (played.beyond) throw new BeyondRoom(played.beyond);
    const { simMonths } = played;
    const answeredAt = clock.now();
    this.#hasAnswered = true;
    if (!given) pace.observe(endExclusive - first, answeredAt - Math.max(askedAt, this.#lastAnswerAt));
    this.#lastAnswerAt = answeredAt;
    this.#playing.shift();
    this.#held.push({ ...batch, simMonths });
    return simMonths;
  }

  // Answers come in the order of the calls: what is held now is what the tally holds.
  async #collect(): Promise<Entry> {
    const parts = this.#parts;
    this.#parts = new Set();
    const [only] = parts;
    const part = parts.size === 1 && only ? only : 'whole';
    const collected = await this.session.call('collect', { run: this.#run });
    this.#lastAnswerAt = this.#pool.clock.now();
    this.hasDelivered = true;
    return {
      batches: this.#held.splice(0),
      ...collected,
      part,
      needsGiven: NEEDS_GIVEN.some((each) => parts.has(each)),
    };
  }
}

/** Counted SIM-months of played batches. */
export function sumOf(batches: readonly PlayedBatch[]): number {
  return batches.reduce((sum, { simMonths }) => sum + simMonths, 0);
}
