import { expect, test } from '@playwright/test';
import { faultsIn, field, openBills, untilDone } from './page.ts';

test('the wider band of the assumptions is shown on request, by keys too, and follows an edit', async ({
  page,
}) => {
  await openBills(page);
  const figure = page.locator('#assumptions');
  const wider = page.getByRole('checkbox', { name: /wider band/ });
  await expect(figure).toHaveCount(0);
  await wider.focus();
  await page.keyboard.press('Space');
  await expect(figure.locator('svg')).toBeVisible({ timeout: 30_000 });
  await expect(figure).toContainText('This is no confidence interval.');
  expect(await faultsIn(page)).toEqual([]);

  const walk = figure.getByRole('slider');
  await walk.focus();
  await page.keyboard.press('Home');
  await expect(walk).toHaveAttribute('aria-valuetext', /: \d.* at .*, \d.* at /);
  await page.locator('label').filter({ hasText: 'Bill shock' }).click();
  await expect(figure).toContainText('Bill shock: what the assumptions could move.');
  await figure.getByRole('button', { name: /As a table/ }).click();
  await expect(figure.locator('tbody tr')).toHaveCount(7);

  const [before] = await figure.locator('tbody tr').last().allTextContents();
  await field(page, /Medium costs …/).fill('70');
  await field(page, /Medium costs …/).press('Enter');
  await untilDone(page);
  await expect(figure.locator('tbody tr').last()).not.toHaveText(before ?? '', { timeout: 30_000 });
  await wider.uncheck();
  await expect(figure).toHaveCount(0);
});
