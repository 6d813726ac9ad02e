import { Header, PLANS_MAX } from '../../assembly/layout/program.ts';
import type { Baseline, KeptBaseline } from './baseline.ts';
import { loadingFor } from './loading.ts';
import { firstSimMonths } from './opening.ts';
import type { RunOrder } from './outcome.ts';
import type { Pool } from './pool.ts';
import { WorkerLoss, type Session } from './session.ts';
import { ANY_PLAN, touchedPlans } from './touched-plans.ts';

const SLOT_BYTES = 8;
/** A ledger keeps so many tallies of what was foreseen, some 2 MB each. */
const SETS_MAX = 2 * PLANS_MAX;

/**
 * Plays ahead what edits of plans begin from: the SIMs that may be on a plan, under a variant that changes nothing. An edit of that
 * plan then plays them alone, under its own terms. It is done while a first picture is looked at and players have nothing to do.
 */
export class Foresight {
  readonly #pool: Pool;
  readonly #run: number;
  readonly #order: RunOrder;
  readonly #baseline: Baseline;
  #isOver = false;

  constructor({ pool, run, order }: { pool: Pool; run: number; order: RunOrder }, baseline: Baseline) {
    this.#pool = pool;
    this.#run = run;
    this.#order = order;
    this.#baseline = baseline;
  }

  /** Resolves when players are as they were, with the program of their run. A loss shows when they are used again. */
  async play(): Promise<void> {
    const { standing: kept } = this.#baseline;
    const sets = kept && !this.#isOver ? this.#setsFor(kept) : [];
    if (!kept || sets.length === 0) return;
    const players = Array.from({ length: this.#order.workers }, (_, index) => this.#pool.player(index));
    try {
      for (const plans of sets) await this.#foresee(plans, kept, players);
    } catch (error) {
      if (!(error instanceof WorkerLoss)) throw error;
    }
    if (this.#isOver) return;
    const loading = loadingFor(this.#run, this.#order, this.#baseline);
    for (const player of players) player.call('load', loading).catch(() => undefined);
  }

  /** Another run has the players, or none. */
  end(): void {
    this.#isOver = true;
  }

  /** Each plan alone, and those that this run changes; none where it changes more than plans. */
  #setsFor({ foreseen }: KeptBaseline): number[] {
    const changed = touchedPlans(this.#order.program);
    if (changed === ANY_PLAN) return [];
    const each = this.#order.meta.plans.map((_, plan) => 1 << plan);
    const unknown = [...new Set([...each, changed])].filter((plans) => plans > 0 && !foreseen.has(plans));
    return foreseen.size + unknown.length > SETS_MAX ? [] : unknown;
  }

  async #foresee(plans: number, kept: KeptBaseline, players: readonly Session[]): Promise<void> {
    if (this.#isOver) return;
    const run = this.#pool.nextRun();
    const program = withUnchanged(kept.program);
    const loading = { program, keep: firstSimMonths(this.#order), bills: kept.bills, touched: plans };
    const share = Math.ceil(kept.customers / players.length);
    const played = players.map(async (player, index) => {
      const first = Math.min(index * share, kept.customers);
      const endExclusive = Math.min(first + share, kept.customers);
      const [, { beyond }, { tally }] = await Promise.all([
        player.call('load', { run, ...loading }),
        player.call('play', { run, first, endExclusive, given: true }),
        player.call('collect', { run }),
      ]);
      if (this.#isOver || beyond) return false;
      await kept.ledger.call('foresee', { run, kept: kept.run, plans, tally });
      return true;
    });
    if ((await Promise.all(played)).every(Boolean)) kept.foreseen.add(plans);
  }
}

/** The baseline, and one variant with the same terms. */
function withUnchanged(baseline: Uint8Array): Uint8Array {
  const slots = new DataView(baseline.buffer, baseline.byteOffset, baseline.byteLength);
  const terms = baseline.subarray(SLOT_BYTES * slots.getUint32(SLOT_BYTES * Header.termsSlot, true));
  const program = new Uint8Array(baseline.length + terms.length);
  program.set(baseline);
  program.set(terms, baseline.length);
  program[SLOT_BYTES * Header.variantCount] = 2;
  return program;
}
