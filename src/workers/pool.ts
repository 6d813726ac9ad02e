import type { Clock } from './clock.ts';
import type { KeptBaseline } from './baseline.ts';
import { CustomerCounts } from './customer-counts.ts';
import type { Transport } from './link.ts';
import { Pace } from './pace.ts';
import { PATIENCE, Session, type Patience } from './session.ts';

/** Workers that stay warm from run to run: one that keeps the sum of tallies, and players. */
export class Pool {
  readonly clock: Clock;
  /** How fast players are, learned over runs. */
  readonly pace = new Pace();
  readonly counts = new CustomerCounts();
  /** What the last run kept of its baseline for those that follow. */
  kept: KeptBaseline | undefined;
  readonly #transport: Transport;
  readonly #module: WebAssembly.Module;
  readonly #patience: Patience;
  #ledger: Session | undefined;
  #players: Session[] = [];
  #runs = 0;

  constructor(module: WebAssembly.Module, transport: Transport, clock: Clock, patience: Patience = PATIENCE) {
    this.#module = module;
    this.#transport = transport;
    this.clock = clock;
    this.#patience = patience;
  }

  /** The worker that keeps the sum; a new one when the last was lost. */
  ledger(): Session {
    if (!this.#ledger || this.#ledger.isLost) this.#ledger = this.#start();
    return this.#ledger;
  }

  /** The player with that index from 0; a new one when the last was lost. */
  player(index: number): Session {
    const known = this.#players[index];
    if (known && !known.isLost) return known;
    return (this.#players[index] = this.#start());
  }

  /** A number that no other run on this pool has. */
  nextRun(): number {
    this.#runs += 1;
    return this.#runs;
  }

  /** Starts the workers that a run will want, without waiting for them. A loss shows when they are used. */
  warm(players: number): void {
    const wake = (session: Session, core: boolean): void => {
      session.call('wake', { core }).catch(() => undefined);
    };
    for (let index = 0; index < players; index += 1) wake(this.player(index), true);
    wake(this.ledger(), false);
  }

  /** Ends players that are not wanted any more. */
  keep(count: number): void {
    for (const surplus of this.#players.splice(count)) surplus.lose('it is no longer wanted');
  }

  close(): void {
    this.keep(0);
    this.#ledger?.lose('the pool was closed');
  }

  #start(): Session {
    return new Session(this.#transport, this.#module, this.clock, this.#patience);
  }
}
