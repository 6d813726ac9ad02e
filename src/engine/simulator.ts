import { compileCore } from '../core/compiled.ts';
import { editionFor, type Edition } from '../core/edition.ts';
import type { UserError } from '../domain/user-error.ts';
import type { Clock } from '../workers/clock.ts';
import type { Transport } from '../workers/link.ts';
import type { RunOrder, RunOutcome } from '../workers/outcome.ts';
import { Pool } from '../workers/pool.ts';
import { Run } from '../workers/run.ts';
import { PATIENCE, type Patience } from '../workers/session.ts';
import { systemClock } from './clock.ts';

export interface SimulatorOptions {
  readonly transport: Transport;
  readonly clock?: Clock;
  readonly patience?: Patience;
  /** Gives the compiled core; the project's own unless a test brings another. */
  readonly compile?: (edition: Edition) => Promise<WebAssembly.Module>;
}

type Opened = { readonly pool: Pool } | { readonly error: UserError };

/** The edition whose core is being compiled, or was. */
interface Opening {
  readonly edition: Edition;
  readonly opened: Promise<Opened>;
}

/** Runs programs, one at a time, on workers that stay warm. A new run ends the one before it. */
export class Simulator {
  readonly #options: SimulatorOptions;
  #opening: Opening | undefined;
  #pool: Pool | undefined;
  #run: Run | undefined;
  #cancelLatest: () => void = () => undefined;
  #isClosed = false;

  constructor(options: SimulatorOptions) {
    this.#options = options;
  }

  /** Starts workers of one edition ahead of the first run, so that it need not wait for them. */
  async warm(workers: number, edition: Edition): Promise<void> {
    const opened = await this.#open(edition);
    if ('pool' in opened && opened.pool === this.#pool && !this.#isClosed) opened.pool.warm(workers);
  }

  /**
   * Plays a program. Settles at once when the signal aborts or another run begins: the outcome then says cancelled. The
   * same order, asked again after that, is played on from what is there, unless another run came between.
   * Faults of workers, and a core that may not be compiled, are outcomes too.
   */
  async run(order: RunOrder, signal?: AbortSignal): Promise<RunOutcome> {
    if (this.#isClosed) throw new Error('this simulator is closed');
    this.#endOther(order);
    this.#cancelLatest();
    const ticket = new Ticket(signal);
    this.#cancelLatest = () => ticket.cancel();
    const outcome = await Promise.race([ticket.cancelledEarly, this.#runOpened(order, ticket)]);
    ticket.close();
    return outcome;
  }

  /** Ends a run that goes on, and all workers. */
  close(): void {
    this.#isClosed = true;
    this.#cancelLatest();
    this.#run?.end();
    this.#pool?.close();
  }

  async #runOpened(order: RunOrder, ticket: Ticket): Promise<RunOutcome> {
    const opened = this.#there(editionFor(order.program)) ?? (await this.#open(editionFor(order.program)));
    if (ticket.isCancelled) return NOTHING_PLAYED;
    if ('error' in opened) return { errors: [opened.error] };
    const run = this.#runFor(order, opened.pool);
    ticket.board(run);
    return run.play(order);
  }

  /** The pool that plays that edition, where it stands already. */
  #there(edition: Edition): Opened | undefined {
    const isOf = this.#opening && [edition, 'all'].includes(this.#opening.edition);
    return isOf && this.#pool ? { pool: this.#pool } : undefined;
  }

  /** What was played for another order is of no use any more. */
  #endOther(order: RunOrder): void {
    if (this.#run?.isOf(order)) return;
    this.#run?.end();
    this.#run = undefined;
  }

  #runFor(order: RunOrder, pool: Pool): Run {
    this.#run ??= new Run(pool, order);
    return this.#run;
  }

  /** The pool of that edition, or of all products once there is one: a pool of another edition is ended. */
  #open(edition: Edition): Promise<Opened> {
    const { compile = compileCore } = this.#options;
    if (this.#opening && [edition, 'all'].includes(this.#opening.edition)) return this.#opening.opened;
    this.#pool?.close();
    this.#pool = undefined;
    const opened = compile(edition).then(
      (module) => ({ pool: this.#poolOf(edition, module) }),
      (reason: unknown) => ({ error: coreBlocked(reason) }),
    );
    this.#opening = { edition, opened };
    return opened;
  }

  #poolOf(edition: Edition, module: WebAssembly.Module): Pool {
    const { transport, clock = systemClock, patience = PATIENCE } = this.#options;
    const pool = new Pool(module, transport, clock, patience);
    if (this.#opening?.edition === edition) this.#pool = pool;
    return pool;
  }
}

/** The outcome of a run that was cancelled before it began. */
export const NOTHING_PLAYED: RunOutcome = { cancelled: true, simMonths: 0, eventMonths: 0, seconds: 0 };

/** The right of one caller to end its run, before and after it began. */
class Ticket {
  isCancelled = false;
  readonly cancelledEarly: Promise<RunOutcome>;
  readonly #signal: AbortSignal | undefined;
  readonly #onAbort = (): void => this.cancel();
  #run: Run | undefined;
  #tellEarly: (outcome: RunOutcome) => void = () => undefined;

  constructor(signal: AbortSignal | undefined) {
    this.#signal = signal;
    this.cancelledEarly = new Promise((resolve) => (this.#tellEarly = resolve));
    signal?.addEventListener('abort', this.#onAbort);
    if (signal?.aborted) this.cancel();
  }

  board(run: Run): void {
    this.#run = run;
  }

  cancel(): void {
    this.isCancelled = true;
    if (this.#run) this.#run.pause();
    else this.#tellEarly(NOTHING_PLAYED);
  }

  close(): void {
    this.#signal?.removeEventListener('abort', this.#onAbort);
  }
}

function coreBlocked(reason: unknown): UserError {
  const why = reason instanceof Error ? reason.message : String(reason);
  return {
    code: 'core-blocked',
    path: 'core',
    message: `The simulation core could not be compiled: ${why}. Where a content security policy is set, allow 'wasm-unsafe-eval' in script-src.`,
  };
}
