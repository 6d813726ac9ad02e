import type { UserError } from '../../domain/user-error.ts';
import type { Results } from '../../tallies/results.ts';
import type { Progress, RunOutcome } from '../../workers/outcome.ts';

/** What one run is asked for; plain data. */
export type Ask<Request> = { readonly request: Request } | { readonly errors: readonly UserError[] };

export type RunStatus = 'idle' | 'running' | 'done' | 'stopped' | 'failed';

/** Runs a request until it ends or `signal` aborts; a cancelled run settles too. */
export type Simulate<Request> = (
  request: Request,
  watch: {
    signal: AbortSignal;
    onProgress(progress: Progress): void;
    onResults(results: Results): void;
  },
) => Promise<RunOutcome>;

export interface Run {
  readonly status: RunStatus;
  readonly progress: Progress | undefined;
  readonly results: Results | undefined;
  readonly digest: string | undefined;
  /** The results shown are those of an earlier request. */
  readonly stale: boolean;
  readonly errors: readonly UserError[];
  /** Plays what is asked for now. */
  start(): void;
  stop(): void;
  /** Plays the same question: on from where it was stopped, or anew when it was done. */
  again(): void;
}

/**
 * One run at a time. A change that comes before the first results of the run under way waits for them, so that a drag
 * always shows answers; only the last such change is played.
 */
export function createRun<Request>(ask: () => Ask<Request>, simulate: Simulate<Request>): Run {
  let status = $state<RunStatus>('idle');
  let progress = $state.raw<Progress>();
  let results = $state.raw<Results>();
  let digest = $state.raw<string>();
  let stale = $state(false);
  let errors = $state.raw<readonly UserError[]>([]);
  let controller: AbortController | undefined;
  let answered = true;
  let waiting = false;

  // The workers are asked first: whatever is set here is rendered before anything else gets its turn.
  async function play(request: Request): Promise<void> {
    const mine = new AbortController();
    controller = mine;
    const current = () => controller === mine;
    const playing = simulate(request, {
      signal: mine.signal,
      onProgress(next) {
        if (current()) progress = next;
      },
      onResults(next) {
        if (!current()) return;
        show(next);
        if (waiting) begin();
      },
    });
    answered = false;
    status = 'running';
    digest = undefined;
    errors = [];
    const outcome = await playing;
    if (!current()) return;
    finish(outcome);
    if (waiting) begin();
  }

  function show(next: Results): void {
    results = next;
    answered = true;
    stale = waiting;
  }

  function finish(outcome: RunOutcome): void {
    answered = true;
    if (outcome.errors) fail(outcome.errors);
    else if (outcome.cancelled) status = 'stopped';
    else {
      show(outcome.results);
      digest = outcome.digest;
      status = 'done';
    }
  }

  function fail(found: readonly UserError[]): void {
    errors = found;
    status = 'failed';
  }

  function begin(): void {
    waiting = false;
    controller?.abort();
    const asked = ask();
    if ('errors' in asked) return fail(asked.errors);
    play(asked.request).catch((error: unknown) => {
      fail([{ code: 'run', path: '', message: error instanceof Error ? error.message : String(error) }]);
    });
  }

  return {
    get status() {
      return status;
    },
    get progress() {
      return progress;
    },
    get results() {
      return results;
    },
    get digest() {
      return digest;
    },
    get stale() {
      return stale;
    },
    get errors() {
      return errors;
    },
    start() {
      if (status === 'running' && !answered) waiting = true;
      else begin();
      stale = results !== undefined;
    },
    again: begin,
    stop() {
      waiting = false;
      controller?.abort();
      if (status === 'running') status = 'stopped';
    },
  };
}
