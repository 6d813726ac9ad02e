// Bundles tests/bench/bench.ts for Node and runs it, then measures the page. Usage: npm run bench -- [seconds per measurement]
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { buildScalarCore } from './build-core.mjs';
import { pagePace } from '../tests/bench/page-pace.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
await buildScalarCore();
await build({
  root,
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  build: {
    ssr: 'tests/bench/bench.ts',
    target: 'node20',
    outDir: 'build/bench',
    minify: false,
    rollupOptions: { output: { entryFileNames: '[name].mjs' } },
  },
});
const { bench } = await import(pathToFileURL(join(root, 'build/bench/bench.mjs')).href);
await bench({ root, seconds: Number(process.argv[2] ?? 5) });
await pagePace(root);
