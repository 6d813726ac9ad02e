#!/usr/bin/env node
// Runs the built command line; on a fresh checkout it installs and builds first, with all output on standard error.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);
const built = new URL('dist-cli/main.mjs', root);

function runScript(name) {
  const { status } = spawnSync(process.execPath, [fileURLToPath(new URL(`scripts/${name}`, root))], {
    cwd: fileURLToPath(root),
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) {
    console.error('tarifflab: could not build the command line; try: npm run build');
    process.exit(1);
  }
}

if (!existsSync(built)) {
  console.error('tarifflab: first run, building ...');
  runScript('setup.mjs');
  runScript('build.mjs');
}
await import(built.href);
