import { existsSync } from 'node:fs';
import { defineConfig } from 'vite';

/** The command line and its worker script, bundled for Node. Packages stay outside the bundle. */
const entries = { main: 'src/cli/main.ts', 'node-worker': 'src/workers/node-worker.ts' };

export default defineConfig({
  publicDir: false,
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist-cli',
    emptyOutDir: true,
    minify: false,
    rollupOptions: {
      input: Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file))),
      output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
    },
  },
});
