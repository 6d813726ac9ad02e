import { expect, test } from '@playwright/test';
import { headline, openBills, untilDone } from './page.ts';

test('every picture has a table with the same figures', async ({ page }) => {
  await openBills(page);
  await untilDone(page);
  for (const id of ['#histogram', '#exceedance', '#made']) {
    await page
      .locator(id)
      .getByRole('button', { name: /As a table/ })
      .click();
    await expect(page.locator(`${id} tbody tr`).nth(2)).toBeVisible();
    await page
      .locator(id)
      .getByRole('button', { name: /As a table/ })
      .click();
    await expect(page.locator(`${id} svg`)).toBeVisible();
  }
});

test('arrow keys walk the bars and say them; with Shift they select a range that Escape clears', async ({
  page,
}) => {
  await openBills(page);
  await untilDone(page);
  const walk = page.locator('#histogram').getByRole('slider');
  await walk.focus();
  await page.keyboard.press('End');
  await expect(walk).toHaveAttribute('aria-valuetext', /to .*: .*%/);
  const last = await walk.getAttribute('aria-valuetext');
  await page.keyboard.press('ArrowLeft');
  await expect(walk).not.toHaveAttribute('aria-valuetext', last ?? '');
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(page.getByText(/^Selected: bills from/)).toBeVisible();
  await expect(page.locator('#made')).toContainText('Bills from');
  await expect(page.getByText(/notices and .* stops per 1 000/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText(/^Selected: bills from/)).toBeHidden();
});

test('dragging over the bars selects a range', async ({ page }) => {
  await openBills(page);
  await untilDone(page);
  const box = await page.locator('#histogram').getByRole('slider').boundingBox();
  if (!box) throw new Error('the histogram has no box');
  await page.mouse.move(box.x + box.width * 0.2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.5, box.y + box.height / 2, { steps: 6 });
  await page.mouse.up();
  await expect(page.getByText(/^Selected: bills from/)).toBeVisible();
  await page.getByRole('button', { name: 'Clear the selection' }).click();
  await expect(page.getByText(/^Selected: bills from/)).toBeHidden();
});

test('the curve and the kinds of users can be walked too', async ({ page }) => {
  await openBills(page);
  await untilDone(page);
  for (const id of ['#exceedance', '#made']) {
    const walk = page.locator(id).getByRole('slider');
    await walk.focus();
    await page.keyboard.press('Home');
    const first = await walk.getAttribute('aria-valuetext');
    await page.keyboard.press('ArrowRight');
    await expect(walk).not.toHaveAttribute('aria-valuetext', first ?? '');
  }
});

test('VAT is a switch, and every figure says its basis', async ({ page }) => {
  await openBills(page);
  await untilDone(page);
  await expect(page.getByText('Mean bill, excl. VAT')).toBeVisible();
  const before = Number((await headline(page, 'Mean bill').textContent())?.slice(1));
  await page.getByText('incl. VAT', { exact: true }).click();
  await expect(page.getByText('Mean bill, incl. VAT')).toBeVisible();
  const after = Number((await headline(page, 'Mean bill').textContent())?.slice(1));
  expect(after / before).toBeCloseTo(1.21, 1);
});

test('light and dark are a switch that is remembered', async ({ page }) => {
  await openBills(page);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await page.getByText('Dark', { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('what is on screen can be taken along as CSV, JSON and SVG', async ({ page }) => {
  await openBills(page);
  await untilDone(page);
  await page.getByRole('button', { name: 'Export' }).click();
  for (const [name, file] of [
    ['Bills: all tables, CSV', /bills\.csv$/],
    ['All figures, JSON', /results\.json$/],
    ['What a SIM pays for a month, SVG', /histogram\.svg$/],
  ] as const) {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name }).click();
    expect((await download).suggestedFilename()).toMatch(file);
  }
});
