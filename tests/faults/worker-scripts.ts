import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const badScripts = join(root, 'tests/faults/workers');

/** Worker scripts for Node: the project's own, and those of tests/faults/workers, by name. */
export interface WorkerScripts {
  url(name: string): URL;
  remove(): void;
}

/** Bundles the worker scripts from source, so that the tests do not depend on an earlier build. */
export async function buildWorkerScripts(): Promise<WorkerScripts> {
  const outDir = mkdtempSync(join(root, 'build/worker-scripts-'));
  const bad = readdirSync(badScripts).map((file) => [basename(file, '.ts'), join(badScripts, file)]);
  const input = Object.fromEntries([['node-worker', join(root, 'src/workers/node-worker.ts')], ...bad]);
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      ssr: true,
      target: 'node20',
      outDir,
      minify: false,
      rollupOptions: { input, output: { entryFileNames: '[name].mjs' } },
    },
  });
  return {
    url: (name) => pathToFileURL(join(outDir, `${name}.mjs`)),
    remove: () => rmSync(outDir, { recursive: true, force: true }),
  };
}
