import { BeyondRoom } from '../core/beyond.ts';
import type { Core } from '../core/core.ts';
import { instantiateCore } from '../core/instantiate.ts';
import { Breath } from './breath.ts';
import type { Replies, Request } from './messages.ts';

/** A core with the program of a run. */
interface Loaded {
  readonly run: number;
  readonly core: Core;
  /** It keeps the baseline's bills. */
  readonly keeps: boolean;
}

/**
 * Plays customers on one core. A worker has one; it holds what was played since the last collection. Calls are answered in
 * their order, but a new program is taken at once: what was asked for the run before is then left undone.
 */
export class Player {
  readonly #module: WebAssembly.Module;
  readonly #breath = new Breath();
  #core: Promise<Core> | undefined;
  #loaded: Promise<Loaded | undefined> = Promise.resolve(undefined);
  #latest = 0;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(module: WebAssembly.Module) {
    this.#module = module;
  }

  core(): Promise<Core> {
    this.#core ??= instantiateCore(this.#module);
    return this.#core;
  }

  async load(request: Request<'load'>): Promise<Replies['load']> {
    this.#latest = request.run;
    const loading = this.core().then((core) => ({ core, refusal: loadInto(core, request) }));
    this.#loaded = loading.then(
      ({ core, refusal }) => {
        const keeps = request.keep !== undefined && request.bills === undefined;
        return refusal === undefined ? { run: request.run, core, keeps } : undefined;
      },
      () => undefined,
    );
    const { refusal } = await loading;
    return refusal === undefined ? {} : { refusal };
  }

  customersFor({ run, simMonths }: Request<'customersFor'>): Promise<Replies['customersFor']> {
    return this.#inTurn(run, { customers: 0 }, ({ core }) => ({ customers: core.customersFor(simMonths) }));
  }

  play({ run, first, endExclusive, given }: Request<'play'>): Promise<Replies['play']> {
    return this.#inTurn(run, { simMonths: 0 }, async ({ core }) => {
      core.useKept(given === true);
      core.begin(first, endExclusive);
      try {
        return { simMonths: await this.#playThrough(core, run) };
      } catch (error) {
        if (!(error instanceof BeyondRoom)) throw error;
        this.#core = undefined; // what stands in its memory is of no use
        return { simMonths: 0, beyond: error.told };
      }
    });
  }

  /** Counted SIM-months of what was begun; none once another run was loaded. */
  async #playThrough(core: Core, run: number): Promise<number> {
    let simMonths = core.playOn();
    while (simMonths === undefined) {
      await this.#breath.take();
      if (run < this.#latest) return 0;
      simMonths = core.playOn();
    }
    return simMonths;
  }

  collect({ run }: Request<'collect'>): Promise<Replies['collect']> {
    return this.#inTurn(run, { tally: new ArrayBuffer(), eventMonths: 0 }, ({ core, keeps }) => ({
      eventMonths: core.eventMonths(),
      tally: core.takeTally().buffer,
      ...(keeps && { bills: core.takeKept().buffer }),
    }));
  }

  /** Answers after the calls before it; with `nothing` where its run is over, because another was loaded. */
  #inTurn<R>(run: number, nothing: R, answer: (loaded: Loaded) => R | Promise<R>): Promise<R> {
    const answered = this.#turn.then(async () => {
      if (run < this.#latest) return nothing;
      const loaded = await this.#loaded;
      if (loaded?.run !== run) throw new Error(`run ${run} is not loaded in this worker`);
      return answer(loaded);
    });
    this.#turn = answered.catch(() => undefined);
    return answered;
  }
}

function loadInto(core: Core, { program, keep, bills, touched }: Request<'load'>): ReturnType<Core['load']> {
  const refusal = core.load(program);
  if (refusal !== undefined || keep === undefined) return refusal;
  core.keep(core.customersFor(keep));
  if (bills) core.giveKept(bills);
  if (touched !== undefined) core.touchPlans(touched);
  return undefined;
}
