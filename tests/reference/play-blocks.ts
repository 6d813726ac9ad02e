import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'vite';
import { root } from '../architecture/root.ts';
import { groundOf } from '../cases/folders.ts';
import { COMPARED, type ComparisonName } from './compared.ts';
import type { Played, Slice, Task } from './worker.ts';

/** Blocks of a slice at most: a thread has nothing to do for no longer than this many take. */
const SLICE_MAX = 50;
/** Timelines leave much behind, and nothing for long: with room for it, it is seldom cleared away. */
const YOUNG_MB = 96;
/** Slices that each thread plays at least. */
const SLICES = 6;

/** Hears of all that was played so far, without a gap from the first block on, and of the slice of it that came last. */
export type Told = (played: Played, last: Played) => void;

/** Plays blocks in both engines, on all processors. */
export async function playBlocks(
  name: ComparisonName,
  { from, until }: Slice,
  told: Told = () => undefined,
): Promise<Played> {
  const script = await built(name);
  const { contract, scenario } = groundOf(COMPARED[name]);
  const threads = availableParallelism();
  const slices = slicesOf({ from, until }, threads * SLICES);
  const waiting = new Map<number, Played>();
  let played: Played = { from, until: from, timelines: 0, shown: {}, differing: 0, first: undefined };
  const put = (slice: Played): void => {
    waiting.set(slice.from, slice);
    for (let next = waiting.get(played.until); next; next = waiting.get(played.until)) {
      played = together(played, next);
      told(played, next);
    }
  };
  const task: Task = { name, contract, scenario };
  await Promise.all(Array.from({ length: threads }, () => work(script, task, slices, put)));
  return played;
}

/** The threads' script: bundled, it is played as fast as it goes. */
async function built(name: ComparisonName): Promise<string> {
  const outDir = join(root, 'build/reference', name);
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: 'tests/reference/worker.ts',
      outDir,
      target: 'node20',
      emptyOutDir: true,
      copyPublicDir: false,
      rollupOptions: { output: { entryFileNames: 'worker.mjs' } },
    },
  });
  return join(outDir, 'worker.mjs');
}

function* slicesOf({ from, until }: Slice, least: number): Generator<Slice> {
  const size = Math.min(SLICE_MAX, Math.ceil((until - from) / least));
  for (let next = from; next < until; next += size) yield { from: next, until: Math.min(until, next + size) };
}

/** One thread that takes slices as long as there are any. */
function work(
  script: string,
  task: Task,
  slices: Generator<Slice>,
  put: (played: Played) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, {
      workerData: task,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    });
    const ask = (): void => {
      const { value, done } = slices.next();
      if (!done) worker.postMessage(value);
      else void worker.terminate().then(() => resolve(), reject);
    };
    worker.on('message', (played: Played) => {
      put(played);
      ask();
    });
    worker.once('error', reject);
    ask();
  });
}

function together(left: Played, right: Played): Played {
  const shown = { ...left.shown };
  for (const [name, count] of Object.entries(right.shown)) shown[name] = (shown[name] ?? 0) + count;
  return {
    from: left.from,
    until: right.until,
    timelines: left.timelines + right.timelines,
    shown,
    differing: left.differing + right.differing,
    first: left.first ?? right.first,
  };
}
