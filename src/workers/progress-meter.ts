import type { Results } from '../tallies/results.ts';
import type { Clock } from './clock.ts';
import type { Progress, RunOrder } from './outcome.ts';

/** Somewhat more often than ten times a second. */
const EVERY_MS = 90;

/** Counts what a run has played, and tells it at a steady beat. */
export class ProgressMeter {
  /** The last results that there are. */
  results: Results | undefined;
  readonly #clock: Clock;
  #order: RunOrder;
  #startedAt: number | undefined;
  #secondsBefore = 0;
  #simMonths = 0;
  #stopBeat: (() => void) | undefined;

  constructor(clock: Clock, order: RunOrder) {
    this.#clock = clock;
    this.#order = order;
  }

  /** Begins to tell, or goes on; `tell` is what stands between the caller's callback and the run. */
  start(order: RunOrder, tell: (callback: () => void) => void): void {
    this.#order = order;
    this.#startedAt = this.#clock.now();
    this.#stopBeat = this.#clock.every(EVERY_MS, () => tell(() => this.tell()));
  }

  stop(): void {
    this.#stopBeat?.();
    this.#secondsBefore = this.#seconds();
    this.#startedAt = undefined;
  }

  tell(): void {
    this.#order.onProgress?.(this.progress());
  }

  /** Counts SIM-months played; negative when they are to be played again. */
  count(simMonths: number): void {
    this.#simMonths += simMonths;
  }

  played(): { readonly simMonths: number; readonly seconds: number } {
    return { simMonths: this.#simMonths, seconds: this.#seconds() };
  }

  progress(): Progress {
    const { simMonths, seconds } = this.played();
    const mean = this.results?.variants[0]?.simBill.meanMicros;
    return {
      simMonths,
      target: this.#order.simMonths,
      perSecond: seconds > 0 ? simMonths / seconds : 0,
      workers: this.#order.workers,
      ...(mean && mean.value !== 0 && { meanRelativeError: (mean.high - mean.low) / 2 / mean.value }),
    };
  }

  #seconds(): number {
    const since = this.#startedAt === undefined ? 0 : this.#clock.now() - this.#startedAt;
    return this.#secondsBefore + since / 1000;
  }
}
