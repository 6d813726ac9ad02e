import type { Core } from '../core/core.ts';
import { instantiateCore } from '../core/instantiate.ts';
import type { Replies, Request } from './messages.ts';

/** A core with the program of a run. */
interface Loaded {
  readonly run: number;
  readonly core: Core;
}

/**
 * Plays customers on one core. A worker has one; it holds what was played since the last collection. What is asked while a
 * program is being loaded waits for it.
 */
export class Player {
  readonly #module: WebAssembly.Module;
  #core: Promise<Core> | undefined;
  #loaded: Promise<Loaded | undefined> = Promise.resolve(undefined);

  constructor(module: WebAssembly.Module) {
    this.#module = module;
  }

  core(): Promise<Core> {
    this.#core ??= instantiateCore(this.#module);
    return this.#core;
  }

  async load({ run, program }: Request<'load'>): Promise<Replies['load']> {
    const loading = this.core().then((core) => ({ core, refusal: core.load(program) }));
    this.#loaded = loading.then(
      ({ core, refusal }) => (refusal === undefined ? { run, core } : undefined),
      () => undefined,
    );
    const { refusal } = await loading;
    return refusal === undefined ? {} : { refusal };
  }

  async customersFor({ run, simMonths }: Request<'customersFor'>): Promise<Replies['customersFor']> {
    const core = await this.#coreOf(run);
    return { customers: core.customersFor(simMonths) };
  }

  async play({ run, first, endExclusive }: Request<'play'>): Promise<Replies['play']> {
    const core = await this.#coreOf(run);
    return { simMonths: core.run(first, endExclusive) };
  }

  async collect({ run }: Request<'collect'>): Promise<Replies['collect']> {
    const core = await this.#coreOf(run);
    const eventMonths = core.eventMonths();
    return { tally: core.takeTally().buffer, eventMonths };
  }

  async #coreOf(run: number): Promise<Core> {
    const loaded = await this.#loaded;
    if (loaded?.run !== run) throw new Error(`run ${run} is not loaded in this worker`);
    return loaded.core;
  }
}
