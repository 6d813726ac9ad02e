import { expect, test } from '@playwright/test';
import { faultsIn, few, field, link, openBills, untilDone } from './page.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });

    test('axe finds nothing, with a change made and a refused entry', async ({ page }) => {
      await openBills(page, link(few, 'values.roamStop=70.00'));
      await untilDone(page);
      await field(page, /Medium costs …/).fill('cheap');
      await page.keyboard.press('Enter');
      expect(await faultsIn(page)).toEqual([]);
    });

    test('axe finds nothing in an open reading, and in tables', async ({ page }) => {
      await openBills(page);
      await untilDone(page);
      for (const button of await page.getByRole('button', { name: /As a table/ }).all()) await button.click();
      await page.getByRole('button', { name: /Reading: Of what are the 80 %/ }).click();
      expect(await faultsIn(page)).toEqual([]);
    });
  });
}

test.describe('on a page 360 pixels wide', () => {
  test.use({ viewport: { width: 360, height: 800 } });

  test('the sheet is a drawer, and nothing is cut off sideways', async ({ page }) => {
    await openBills(page);
    await untilDone(page);
    await expect(field(page, /Data roaming stops at …/)).toBeHidden();
    await page.getByRole('button', { name: 'Terms', exact: true }).click();
    await expect(field(page, /Data roaming stops at …/)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Close the terms' })).toBeFocused();
    const reading = page.getByRole('button', { name: /Reading: Is a bundle counted/ });
    await reading.press('Enter');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(reading).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(field(page, /Data roaming stops at …/)).toBeHidden();
    await expect(page.getByRole('button', { name: 'Terms', exact: true })).toBeFocused();
    for (const part of ['html', 'main']) {
      expect(await page.locator(part).evaluate(({ scrollWidth }) => scrollWidth)).toBeLessThanOrEqual(360);
    }
  });

  test('axe finds nothing, drawer open or closed', async ({ page }) => {
    await openBills(page);
    await untilDone(page);
    expect(await faultsIn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Terms', exact: true }).click();
    expect(await faultsIn(page)).toEqual([]);
  });
});

test('targets are 24 pixels at least', async ({ page }) => {
  await openBills(page);
  await untilDone(page);
  const small = await page
    .locator('button:visible, input[role=spinbutton]:visible, summary:visible')
    .evaluateAll((targets) =>
      targets
        .map((target) => ({ box: target.getBoundingClientRect(), text: target.textContent }))
        .filter(({ box }) => box.width < 24 || box.height < 24)
        .map(({ box, text }) => `${text?.trim()} ${box.width} x ${box.height}`),
    );
  expect(small).toEqual([]);
});

test('the first tab stop leads past the terms to the results', async ({ page }) => {
  await openBills(page);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Skip to the results' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('what has the focus keeps it where it goes out of use: another scenario, a run stopped, a change taken back', async ({
  page,
}) => {
  await openBills(page, link(1_000_000, 'values.roamStop=70.00'));
  const act = page.getByRole('contentinfo').getByRole('button');
  await act.press('Enter');
  await expect(act).toHaveText('Go on');
  await expect(act).toBeFocused();
  await page.getByRole('button', { name: 'Back to 60.50' }).press('Enter');
  await expect(field(page, /Data roaming stops at …/)).toBeFocused();
  const chooser = page.getByRole('combobox', { name: 'Contract and people' });
  await chooser.selectOption('citymesh-prepaid-belgium');
  await expect(page).toHaveTitle('Prepaid Wi-Fi in Belgium · Tarifflab');
  await expect(chooser).toBeFocused();
});

test('what is dismissed, cleared or undone to the last leaves the focus at what is still there', async ({
  page,
}) => {
  await openBills(page, link(few, 'values.roamStopp=1'));
  await untilDone(page);
  await page.getByRole('button', { name: 'File', exact: true }).click();
  const file = { name: 'notes.json', mimeType: 'application/json', buffer: Buffer.from('{"contract":1}') };
  await page.getByLabel('Open a scenario').setInputFiles(file);
  const messages = page.getByRole('alert');
  await expect(messages).toHaveCount(2);
  await page.keyboard.press('Escape');
  await messages.first().getByRole('button', { name: 'Dismiss' }).press('Enter');
  await expect(messages).toHaveCount(1);
  await expect(messages.getByRole('button', { name: 'Dismiss' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(messages).toHaveCount(0);
  await expect(page.getByRole('main')).toBeFocused();

  const histogram = page.locator('#histogram');
  const walk = histogram.getByRole('slider');
  const select = async () => {
    await walk.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+ArrowRight');
  };
  const clear = page.getByRole('button', { name: 'Clear the selection' });
  await select();
  await clear.press('Enter');
  await expect(clear).toHaveCount(0);
  await expect(walk).toBeFocused();
  await select();
  const asTable = histogram.getByRole('button', { name: /As a table/ });
  await asTable.click();
  await clear.press('Enter');
  await expect(clear).toHaveCount(0);
  await expect(asTable).toBeFocused();

  const undo = page.getByRole('button', { name: 'Undo' });
  const redo = page.getByRole('button', { name: 'Redo' });
  await page.getByRole('button', { name: 'Halve the bundle' }).click();
  await undo.press('Enter');
  await expect(undo).toBeDisabled();
  await expect(undo).toBeFocused();
  await redo.press('Enter');
  await expect(redo).toBeDisabled();
  await expect(redo).toBeFocused();
  await expect(undo).toBeEnabled();
});

test('on paper, and at 400 %, the page is as long as its results; paper is light', async ({ page }) => {
  await openBills(page);
  await page.getByText('Dark', { exact: true }).click();
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const dark = await ground();
  const length = () =>
    page.evaluate(() => [
      document.documentElement.scrollHeight,
      document.querySelector('main')?.scrollHeight ?? Infinity,
    ]);
  await page.setViewportSize({ width: 320, height: 256 });
  const [zoomed = 0, results = 0] = await length();
  expect(zoomed).toBeGreaterThan(results);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ media: 'print' });
  const [printed = 0, shown = 0] = await length();
  expect(printed).toBeGreaterThan(shown);
  expect(await ground()).not.toBe(dark);
});
