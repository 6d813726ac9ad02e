import type { Contract } from '../contracts/schema.ts';
import type { RunOutcome } from '../workers/outcome.ts';
import { orderOf, type SimulationRequest } from './request.ts';
import { NOTHING_PLAYED, Simulator, type SimulatorOptions } from './simulator.ts';

export interface EngineOptions extends SimulatorOptions {
  /** Players of a run that names no number. */
  readonly cores: number;
}

/** The door to simulation, the same for the page and the command line. It keeps its workers warm until it is closed. */
export class Engine {
  readonly #simulator: Simulator;
  readonly #cores: number;
  #requests = 0;

  constructor(options: EngineOptions) {
    this.#simulator = new Simulator(options);
    this.#cores = options.cores;
  }

  /** Starts workers ahead of the first run of such a contract. */
  warm(product: Contract['product']): Promise<void> {
    return this.#simulator.warm(this.#cores, product === 'mobile' ? 'mobile' : 'all');
  }

  /**
   * Plays a scenario and its variants. One run at a time: a new one cancels the one before it. The outcome has `errors`,
   * or `cancelled`, or results; it rejects only for a fault of ours or of a callback.
   */
  async simulate(request: SimulationRequest): Promise<RunOutcome> {
    this.#requests += 1;
    const mine = this.#requests;
    // Nothing is waited for that is there: the workers are asked before the caller's own turn is over.
    const ordered = orderOf(request, this.#cores);
    const asked = ordered instanceof Promise ? await ordered : ordered;
    if (mine !== this.#requests) return NOTHING_PLAYED;
    return 'errors' in asked ? asked : this.#simulator.run(asked.order, request.signal);
  }

  /** Ends a run that goes on, and all workers. */
  close(): void {
    this.#simulator.close();
  }
}
