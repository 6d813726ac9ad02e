// Installs what a fresh machine lacks. Uses Node's built-ins only, because it runs before any package exists.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from './chromium.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Runs a command with its output on standard error, so that standard output stays clean for results. */
function run(command, args) {
  console.error(`> ${command} ${args.join(' ')}`);
  execFileSync(command, args, { cwd: root, stdio: ['ignore', 2, 2] });
}

function packagesAreStale() {
  const installed = join(root, 'node_modules/.package-lock.json');
  return (
    !existsSync(installed) || statSync(installed).mtimeMs < statSync(join(root, 'package-lock.json')).mtimeMs
  );
}

function isDebianRoot() {
  return process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
}

function installBrowser() {
  if (findChromium()) return;
  if (isDebianRoot()) {
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
  } else {
    run('npx', ['playwright', 'install', 'chromium']);
  }
}

try {
  if (packagesAreStale()) run('npm', ['ci', '--no-audit', '--no-fund']);
  if (process.argv.includes('--browser')) installBrowser();
} catch (error) {
  console.error(`setup failed: ${error.message}`);
  process.exit(1);
}
