import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'vite';
import { root } from '../architecture/sources.ts';
import { groundOf } from '../cases/folders.ts';
import type { Order, Played } from './worker.ts';

const outDir = join(root, 'build/reference');

/** Plays that many blocks of a hundred timelines in both engines, on all processors. */
export async function playBlocks(blocks: number): Promise<Played> {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: 'tests/reference/worker.ts',
      outDir,
      target: 'node20',
      emptyOutDir: true,
      rollupOptions: { output: { entryFileNames: 'worker.mjs' } },
    },
  });
  const threads = availableParallelism();
  const starts = Array.from({ length: threads + 1 }, (_, index) => Math.floor((blocks * index) / threads));
  const ground = groundOf('citymesh-mobile');
  const played = starts.slice(1).map((until, index) => run({ ...ground, from: starts[index] ?? 0, until }));
  return (await Promise.all(played)).reduce(together);
}

function run(order: Order): Promise<Played> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(join(outDir, 'worker.mjs'), { workerData: order });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

function together(left: Played, right: Played): Played {
  const fired = { ...left.fired };
  for (const [name, count] of Object.entries(right.fired)) fired[name] = (fired[name] ?? 0) + count;
  return {
    timelines: left.timelines + right.timelines,
    fired,
    differing: left.differing + right.differing,
    first: left.first ?? right.first,
  };
}
