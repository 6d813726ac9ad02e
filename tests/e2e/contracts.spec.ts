import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { faultsIn, few, field, link, openBills, picture, untilDone } from './page.ts';

interface Named {
  readonly id: string;
  readonly title: string;
}

const others = readdirSync('public/scenarios')
  .filter((file) => !/schema|benchmark|citymesh-mobile/.test(file))
  .map((file) => JSON.parse(readFileSync(`public/scenarios/${file}`, 'utf8')) as Named);

/** The browser has kept short work of each of the other contracts. */
test.beforeEach(({ page }) =>
  page.addInitScript(
    (kept) => kept.forEach(([key, fragment]) => localStorage.setItem(key, fragment)),
    others.map(({ id }) => [`tarifflab.work.${id}`, `${link(few).slice(2)}&scenario=${id}`] as const),
  ),
);

for (const { id, title } of others) {
  test(`${title} is chosen in the header: its sheet, its bills, its address, and nothing for axe`, async ({
    page,
  }) => {
    test.slow();
    await openBills(page);
    await page.getByRole('combobox', { name: 'Contract and people' }).selectOption(id);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(picture(page)).toBeVisible({ timeout: 30_000 });
    await expect.poll(() => page.url()).toContain(`scenario=${id}`);
    expect(await page.locator('aside .sentence').count()).toBeGreaterThan(5);
    await untilDone(page);
    expect(await faultsIn(page)).toEqual([]);
  });
}

test('work on one contract is still there after a look at another, and after going back', async ({
  page,
}) => {
  const stop = /Data roaming stops at …/;
  const choose = page.getByRole('combobox', { name: 'Contract and people' });
  await openBills(page);
  await field(page, stop).fill('70');
  await field(page, stop).press('Enter');
  await expect.poll(() => page.url()).toContain('values.roamStop=70.00');
  await choose.selectOption(others[0]?.id ?? '');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(others[0]?.title ?? '');
  await choose.selectOption('citymesh-mobile-belgium');
  await expect(field(page, stop)).toHaveValue('70.00');
});
