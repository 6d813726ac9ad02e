import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome'];

/** Path of a Chromium on this machine, or undefined when Playwright must bring its own. */
export function findChromiumPath() {
  for (const name of names) {
    const found = spawnSync('which', [name], { encoding: 'utf8' });
    if (found.status === 0) return found.stdout.trim();
  }
  return undefined;
}

/** True when a system Chromium or one downloaded by Playwright is present. */
export function findChromium() {
  if (findChromiumPath()) return true;
  const caches = [
    process.env.PLAYWRIGHT_BROWSERS_PATH,
    join(homedir(), '.cache/ms-playwright'),
    join(homedir(), 'Library/Caches/ms-playwright'),
  ];
  return caches.some(
    (folder) =>
      folder && existsSync(folder) && readdirSync(folder).some((entry) => entry.startsWith('chromium')),
  );
}
