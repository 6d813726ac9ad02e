import type { UserError } from '../domain/user-error.ts';
import type { Results, RunMeta } from '../tallies/results.ts';

/** One run of a program. Callbacks come in the caller's thread, between its other tasks. */
export interface RunOrder {
  readonly program: Uint8Array;
  readonly meta: RunMeta;
  /** At least so many counted SIM-months; whole customers, or worlds, so it is usually a few more. */
  readonly simMonths: number;
  /** Steps of the core that belong together; undefined where each customer stands alone. */
  readonly steps?: Steps | undefined;
  /** Players; one more worker keeps the sum. */
  readonly workers: number;
  /** More than ten times a second. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Results of the customers played so far: first after 20,000 SIM-months, then ever more; the last ones are not repeated.
   * A promise is waited for after the first: players then leave the processor to whoever shows them. */
  readonly onResults?: ((results: Results) => void | Promise<void>) | undefined;
}

/** A network is played by steps instead of customers. */
export interface Steps {
  /** Of a region of one world: played whole, in order, by one player. */
  readonly unit: number;
  /** Of all regions: a run plays whole worlds. */
  readonly world: number;
}

export interface Progress {
  /** Counted SIM-months played. Falls when a worker is lost and its batches are played again. */
  readonly simMonths: number;
  readonly target: number;
  /** SIM-months per second since the run began, all workers together. */
  readonly perSecond: number;
  /** Half of the 95 % interval of the baseline's mean bill per SIM, over that mean; once there is a picture. */
  readonly meanRelativeError?: number;
  readonly workers: number;
}

export interface Played {
  readonly simMonths: number;
  /** Of these, SIM-months that were rated event by event. */
  readonly eventMonths: number;
  readonly seconds: number;
}

/** All customers were played. */
export interface RunDone extends Played {
  readonly results: Results;
  /** SHA-256 of the canonical tally, hex; the same whatever the workers and the order. */
  readonly digest: string;
  readonly errors?: undefined;
  readonly cancelled?: undefined;
}

/** Somebody did not want it any more. No error; it has the last results that there were. */
export interface RunCancelled extends Played {
  readonly cancelled: true;
  readonly lastResults?: Results;
  readonly errors?: undefined;
}

/** It could not be played, or not to its end. */
export interface RunFailed {
  readonly errors: readonly UserError[];
  readonly cancelled?: undefined;
}

export type RunOutcome = RunDone | RunCancelled | RunFailed;
