import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page, type Route } from '@playwright/test';
import { build, preview, type PreviewServer } from 'vite';
import config from '../../vite.config.ts';
import { Engine } from '../../src/engine/engine.ts';
import { direct } from '../../src/workers/in-process.ts';
import { requestOf } from './engine-page/request.ts';

// The engine alone in a page of its own, built with the page's settings and its content security policy.

const root = join(import.meta.dirname, 'engine-page');
const simMonths = 3000;
let outDir: string;
let server: PreviewServer;

test.beforeAll(async () => {
  outDir = mkdtempSync(join(import.meta.dirname, '../../build/engine-page-'));
  const settings = { ...config, configFile: false as const, root, logLevel: 'error' as const };
  await build({ ...settings, publicDir: false, build: { ...config.build, outDir } });
  server = await preview({ ...settings, build: { outDir }, preview: { port: 0, strictPort: false } });
});

test.afterAll(async () => {
  await server.close();
  rmSync(outDir, { recursive: true, force: true });
});

async function told(page: Page, workers: number): Promise<unknown> {
  await page.goto(`${server.resolvedUrls?.local[0]}?simMonths=${simMonths}&workers=${workers}`);
  const output = page.locator('output');
  await expect(output).not.toBeEmpty({ timeout: 30_000 });
  return JSON.parse(await output.innerText());
}

function documentOf(path: string): unknown {
  return JSON.parse(readFileSync(join(import.meta.dirname, '../../public', path), 'utf8'));
}

test('a browser and Node give the same digest, with 1, 2 and 7 workers', async ({ page }) => {
  const contract = documentOf('contracts/citymesh-mobile.json');
  const scenario = documentOf('scenarios/citymesh-mobile-belgium.json');
  const engine = new Engine({ transport: direct, cores: 1 });
  const outcome = await engine.simulate(requestOf(contract, scenario, simMonths, 1));
  const digest = 'digest' in outcome ? outcome.digest : outcome;
  for (const workers of [1, 2, 7]) expect(await told(page, workers)).toEqual({ digest });
});

test('a worker script that is missing is an error in words', async ({ page }) => {
  await page.route(/browser-worker/, (route) => route.fulfill({ status: 404, body: 'gone' }));
  expect(await told(page, 2)).toMatchObject({ errors: [{ code: 'worker-start', path: 'workers' }] });
});

/** Serves the page with another content security policy. */
function withPolicy(policy: string): (route: Route) => Promise<void> {
  return async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/content="default-src[^"]*"/, `content="${policy}"`);
    await route.fulfill({ response, body });
  };
}

test('a policy that blocks workers is an error that says what to allow', async ({ page }) => {
  const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'none'";
  await page.route(/\?simMonths/, withPolicy(policy));
  expect(await told(page, 2)).toMatchObject({
    errors: [{ code: 'worker-start', path: 'workers', message: expect.stringContaining('Allow workers') }],
  });
});

test('a policy that blocks wasm is an error that says what to allow', async ({ page }) => {
  await page.route(/\?simMonths/, withPolicy("default-src 'none'; script-src 'self'; worker-src 'self'"));
  expect(await told(page, 2)).toMatchObject({
    errors: [
      { code: 'core-blocked', path: 'core', message: expect.stringContaining("allow 'wasm-unsafe-eval'") },
    ],
  });
});
