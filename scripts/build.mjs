// Builds everything that is shipped: the core, the page (dist/) and the command line (dist-cli/).
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { buildCore } from './build-core.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

function bundle(configFile) {
  return build({ root, configFile: join(root, configFile), logLevel: 'warn' });
}

export async function buildPage() {
  await bundle('vite.config.ts');
}

export async function buildCommandLine() {
  await bundle('vite.cli.config.ts');
}

export async function buildAll() {
  await buildCore();
  await buildPage();
  await buildCommandLine();
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    await buildAll();
    console.error('built dist/ and dist-cli/');
  } catch (error) {
    console.error(`build failed: ${error.message}`);
    process.exit(1);
  }
}
