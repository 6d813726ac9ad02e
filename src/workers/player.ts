import type { Core } from '../core/core.ts';
import { instantiateCore } from '../core/instantiate.ts';
import type { Replies, Request } from './messages.ts';

/** Plays customers on one core. A worker has one; it holds what was played since the last collection. */
export class Player {
  readonly #module: WebAssembly.Module;
  #core: Core | undefined;
  #run: number | undefined;

  constructor(module: WebAssembly.Module) {
    this.#module = module;
  }

  async core(): Promise<Core> {
    this.#core ??= await instantiateCore(this.#module);
    return this.#core;
  }

  async load({ run, program }: Request<'load'>): Promise<Replies['load']> {
    const core = await this.core();
    const refusal = core.load(program);
    this.#run = refusal === undefined ? run : undefined;
    return refusal === undefined ? {} : { refusal };
  }

  customersFor({ run, simMonths }: Request<'customersFor'>): Replies['customersFor'] {
    return { customers: this.#coreOf(run).customersFor(simMonths) };
  }

  play({ run, first, endExclusive }: Request<'play'>): Replies['play'] {
    return { simMonths: this.#coreOf(run).run(first, endExclusive) };
  }

  collect({ run }: Request<'collect'>): Replies['collect'] {
    const core = this.#coreOf(run);
    const eventMonths = core.eventMonths();
    return { tally: core.takeTally().buffer, eventMonths };
  }

  #coreOf(run: number): Core {
    if (!this.#core || this.#run !== run) throw new Error(`run ${run} is not loaded in this worker`);
    return this.#core;
  }
}
