import { defineConfig } from 'vite';

/** The command line and its worker script, bundled for Node. Packages stay outside the bundle. */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist-cli',
    emptyOutDir: true,
    minify: false,
    rollupOptions: {
      input: { main: 'src/cli/main.ts', 'node-worker': 'src/workers/node-worker.ts' },
      output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
    },
  },
});
