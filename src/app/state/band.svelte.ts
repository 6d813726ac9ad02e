import { untrack } from 'svelte';
import { playAssumptions } from '../../engine/assumptions.ts';
import type { Engine } from '../../engine/engine.ts';
import type { UserError } from '../../domain/user-error.ts';
import type { Patch } from '../../scenario/schema.ts';
import type { AssumptionBand } from '../../tallies/assumption-band.ts';
import { questionFor } from './ask.ts';
import type { Session } from './session.svelte.ts';

export interface Band {
  readonly band: AssumptionBand | undefined;
  /** The band is that of earlier terms. */
  readonly stale: boolean;
  /** Share of its runs that are over. */
  readonly progress: number;
  readonly errors: readonly UserError[];
}

/** The wider band of what is shown: played whenever the run is done and the band is wanted. Call in a component. */
export function createBand(session: Session, simulate: Engine['simulate'], isWanted: () => boolean): Band {
  let band = $state.raw<AssumptionBand>();
  let of = $state.raw<readonly Patch[]>();
  let progress = $state(0);
  let errors = $state.raw<readonly UserError[]>([]);

  async function begin(patches: readonly Patch[], signal: AbortSignal): Promise<void> {
    const asked = questionFor(session.documents, patches);
    progress = 0;
    errors = 'errors' in asked ? asked.errors : [];
    if ('errors' in asked) return;
    const watch = { signal, onProgress: (share: number) => void (progress = share) };
    const outcome = await playAssumptions(simulate, { ...asked.request, ...watch });
    if (signal.aborted || outcome.cancelled) return;
    if (outcome.errors) errors = outcome.errors;
    else [band, of] = [outcome.band, patches];
  }

  function fail(reason: unknown): void {
    const message = reason instanceof Error ? reason.message : String(reason);
    errors = [{ code: 'run', path: '', message }];
  }

  $effect(() => {
    const { patches } = session.edits;
    if (!isWanted() || session.run.status !== 'done' || untrack(() => of) === patches) return undefined;
    const controller = new AbortController();
    untrack(() => void begin(patches, controller.signal).catch(fail));
    return () => controller.abort();
  });

  return {
    get band() {
      return band;
    },
    get stale() {
      return of !== session.edits.patches;
    },
    get progress() {
      return progress;
    },
    get errors() {
      return errors;
    },
  };
}
