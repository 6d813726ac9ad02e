import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { few, field, headline, link, openBills, untilDone } from './page.ts';

const stop = /Data roaming stops at …/;

test('a link reopens the same scenario and gives the same figures', async ({ page, browser }) => {
  await openBills(page, link(few, 'values.roamStop=70.00', 'readings.A1=B', 'seed=7'));
  await untilDone(page);
  const mean = await headline(page, 'Mean bill').textContent();
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const address = await page.getByRole('textbox', { name: 'Link' }).inputValue();
  const stranger = await (await browser.newContext()).newPage();
  await openBills(stranger, address);
  await untilDone(stranger);
  await expect(field(stranger, stop)).toHaveValue('70.00');
  await expect(stranger.getByText('seed 7')).toBeVisible();
  await expect(headline(stranger, 'Mean bill')).toHaveText(mean ?? '');
  await stranger.context().close();
});

test('the same run in a terminal is written out', async ({ page }) => {
  await openBills(page, link(few, 'values.roamStop=70.00', 'seed=7'));
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'The same run in a terminal' })).toHaveValue(
    /^npx tarifflab run .*--sim-months 6000 --seed 7 .*values\.roamStop=70\.00/,
  );
});

test('a link that is not understood says what, by name, and opens the rest', async ({ page }) => {
  await openBills(
    page,
    link(few, 'values.roamStopp=1', 'values.roamStop=70.00', 'view=network', 'seed=many'),
  );
  const faults = page.getByRole('alert');
  await expect(faults).toContainText('values.roamStopp');
  await expect(faults).toContainText('This scenario has no network');
  await expect(faults).toContainText('seed');
  await expect(field(page, stop)).toHaveValue('70.00');
  await faults.getByRole('button', { name: 'Dismiss' }).click();
  await expect(faults).toHaveCount(0);
});

test('a link of another version is read as far as it goes, and says so', async ({ page }) => {
  await openBills(page, link(few, 'values.roamStop=70.00').replace('v=1', 'v=9'));
  await expect(page.getByRole('alert')).toContainText('Version “9” is not known here');
  await expect(field(page, stop)).toHaveValue('70.00');
});

test('work is kept in the browser, and the address holds it', async ({ page }) => {
  await openBills(page);
  await field(page, stop).fill('70');
  await field(page, stop).press('Enter');
  await expect(page).toHaveURL(/values\.roamStop=70\.00/);
  await page.goto('about:blank');
  await openBills(page, '/');
  await expect(field(page, stop)).toHaveValue('70.00');
});

test('the command line gives the same results, to the bit', async ({ page }) => {
  await openBills(page, link(few, 'values.roamStop=70.00', 'seed=7'));
  await untilDone(page);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const command = await page.getByRole('textbox', { name: 'The same run in a terminal' }).inputValue();
  const words = command.replace('npx tarifflab', '').trim().split(' ');
  const { stdout } = await promisify(execFile)('node', ['bin/tarifflab.mjs', ...words, '--json'], {
    maxBuffer: 64 * 1024 * 1024,
  });
  const { digest } = JSON.parse(stdout) as { digest: string };
  expect(digest).toMatch(/^[0-9a-f]{64}$/);
  await expect(page.getByRole('dialog', { name: 'Share', exact: true })).toContainText(digest);
});

test('the view has an address of its own that leads back to the same work', async ({ page }) => {
  await openBills(page, link(few, 'values.roamStop=70.00'));
  await page.getByRole('link', { name: 'Bills' }).click();
  await expect(field(page, stop)).toHaveValue('70.00');
  await expect(page.getByRole('alert')).toHaveCount(0);
});
