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
    await page.keyboard.press('Escape');
    await expect(field(page, /Data roaming stops at …/)).toBeHidden();
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
