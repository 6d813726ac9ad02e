import { expect, test } from '@playwright/test';
import { few, field, keysInDrawing, keysOnScreen, link, openBills, savedFrom, untilDone } from './page.ts';

const stop = /Data roaming stops at …/;

test('a saved scenario opens again with its changes, from the menu and by dropping it', async ({ page }) => {
  await openBills(page, link(few, 'values.roamStop=70.00', 'seed=7'));
  const saved = await savedFrom(page, 'File', 'Save the scenario');
  expect(JSON.parse(saved.toString())).toMatchObject({
    contract: 'citymesh-mobile',
    seed: 7,
    variants: [{ id: 'edited', changes: [{ path: 'values.roamStop', value: '70.00' }] }],
  });
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Back to 60.50' }).click();
  await expect(field(page, stop)).toHaveValue('60.50');
  await page.getByRole('button', { name: 'File', exact: true }).click();
  const file = { name: 'mine.json', mimeType: 'application/json', buffer: saved };
  await page.getByLabel('Open a scenario').setInputFiles(file);
  await expect(field(page, stop)).toHaveValue('70.00');
  await page.getByRole('button', { name: 'Back to 60.50' }).click();
  await expect(field(page, stop)).toHaveValue('60.50');
  const dropped = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'mine.json'));
    return transfer;
  }, saved.toString());
  await page.dispatchEvent('body', 'drop', { dataTransfer: dropped });
  await expect(field(page, stop)).toHaveValue('70.00');
});

test('a file that is no scenario is refused where one looks, in words, and nothing is lost', async ({
  page,
}) => {
  await openBills(page, link(few, 'values.roamStop=70.00'));
  await page.getByRole('button', { name: 'File', exact: true }).click();
  const file = { name: 'notes.json', mimeType: 'application/json', buffer: Buffer.from('{"contract":1}') };
  await page.getByLabel('Open a scenario').setInputFiles(file);
  await expect(page.getByRole('alert')).toContainText('This file could not be opened.');
  await expect(page.getByRole('alert')).toContainText('names no contract that is known here');
  await expect(field(page, stop)).toHaveValue('70.00');
});

test('the histogram leaves the page as pixels and as a drawing, as it stands on screen', async ({ page }) => {
  const refused: string[] = [];
  page.on('console', (message) => void (message.type() === 'error' && refused.push(message.text())));
  await openBills(page);
  await page.getByText('Dark', { exact: true }).click();
  const png = await savedFrom(page, 'Export', 'What a SIM pays for a month, PNG');
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.byteLength).toBeGreaterThan(5000);
  await page.keyboard.press('Escape');
  const svg = (await savedFrom(page, 'Export', 'What a SIM pays for a month, SVG')).toString();
  const ground = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  expect(svg).toMatch(/^<svg [^>]*><rect [^>]*>/);
  expect(svg.slice(0, svg.indexOf('/>'))).toContain(`fill="${ground}"`);
  expect(svg.match(/<text [^>]*>/g)?.filter((text) => !text.includes('font-size="12px"'))).toEqual([]);
  expect(refused).toEqual([]);
});

test('a picture leaves the page with its keys, in the colours and at the places that they have on screen', async ({
  page,
}) => {
  await openBills(page);
  await untilDone(page);
  const svg = (await savedFrom(page, 'Export', 'What the bill is made of, SVG')).toString();
  const keys = await keysOnScreen(page, 'made');
  expect(keys).toContainEqual(expect.stringMatching(/^roaming rgb\(199, 127, 26\) at /));
  expect(await keysInDrawing(page, svg)).toEqual(keys);
});
