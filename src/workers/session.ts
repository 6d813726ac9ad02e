import type { Clock } from './clock.ts';
import type { Link, Transport } from './link.ts';
import type { CallName, Replies, Request } from './messages.ts';

/** How long a silent worker is waited for. Beats are counted, not time: a computer that slept does not lose its workers. */
export interface Patience {
  readonly beatMs: number;
  /** Beats without an answer before the first one, while the worker's script loads. */
  readonly startBeats: number;
  /** Beats without an answer later. A batch takes some 16 ms; one customer alone may take longer. */
  readonly callBeats: number;
}

export const PATIENCE: Patience = { beatMs: 250, startBeats: 120, callBeats: 80 };

/** The worker that was asked is no more. */
export class WorkerLoss extends Error {
  /** True when the worker answered, with an exception; false when it died, hung or never started. */
  readonly threw: boolean;
  /** True when the worker had not answered even once. */
  readonly atStart: boolean;

  constructor(reason: string, how: { threw: boolean; atStart: boolean }) {
    super(reason);
    this.name = 'WorkerLoss';
    this.threw = how.threw;
    this.atStart = how.atStart;
  }
}

type Reject = (loss: WorkerLoss) => void;

/** The life of one worker, from start to loss. Every call settles: with the answer, or with WorkerLoss. */
export class Session {
  readonly #clock: Clock;
  readonly #patience: Patience;
  readonly #pending = new Set<Reject>();
  #link: Link | undefined;
  #loss: WorkerLoss | undefined;
  #awake = false;
  #silentBeats = 0;
  #stopBeats: (() => void) | undefined;

  constructor(transport: Transport, module: WebAssembly.Module, clock: Clock, patience: Patience) {
    this.#clock = clock;
    this.#patience = patience;
    try {
      this.#link = transport(module, (reason) => this.lose(reason));
      if (this.#loss) this.#link.stop();
    } catch (error) {
      this.lose(error instanceof Error ? error.message : String(error));
    }
  }

  get isLost(): boolean {
    return this.#loss !== undefined;
  }

  /** It has answered, and can be relied upon to take calls in their order. */
  get isAwake(): boolean {
    return this.#awake;
  }

  call<C extends CallName>(name: C, request: Request<C>): Promise<Replies[C]> {
    return new Promise((resolve, reject) => {
      if (this.#loss || !this.#link) return reject(this.#loss);
      this.#expect(reject);
      this.#link.runner[name](request).then(
        (reply) => this.#heard(reject) && resolve(reply),
        (error: unknown) =>
          this.#pending.has(reject) && this.lose(`${name} failed: ${reasonIn(error)}`, { threw: true }),
      );
    });
  }

  /** Ends the worker; all that waits for it learns so. */
  lose(reason: string, { threw = false } = {}): void {
    if (this.#loss) return;
    this.#loss = new WorkerLoss(reason, { threw, atStart: !this.#awake });
    this.#rest();
    this.#link?.stop();
    for (const reject of this.#pending) reject(this.#loss);
    this.#pending.clear();
  }

  #expect(reject: Reject): void {
    this.#pending.add(reject);
    if (this.#pending.size > 1) return;
    this.#silentBeats = 0;
    this.#link?.keepAlive(true);
    this.#stopBeats = this.#clock.every(this.#patience.beatMs, () => this.#beat());
  }

  #heard(reject: Reject): boolean {
    this.#awake = true;
    this.#silentBeats = 0;
    const waited = this.#pending.delete(reject);
    if (this.#pending.size === 0) this.#rest();
    return waited;
  }

  #beat(): void {
    this.#silentBeats += 1;
    const limit = this.#awake ? this.#patience.callBeats : this.#patience.startBeats;
    if (this.#silentBeats >= limit) {
      this.lose(`it gave no answer for ${(limit * this.#patience.beatMs) / 1000} seconds`);
    }
  }

  #rest(): void {
    this.#stopBeats?.();
    this.#stopBeats = undefined;
    this.#link?.keepAlive(false);
  }
}

function reasonIn(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
