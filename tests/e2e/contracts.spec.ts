import { readdirSync, readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { field, openBills, picture } from './page.ts';

type AxePage = ConstructorParameters<typeof AxeBuilder>[0]['page'];

interface Named {
  readonly id: string;
  readonly title: string;
}

const others = readdirSync('public/scenarios')
  .filter((file) => !/schema|benchmark|citymesh-mobile/.test(file))
  .map((file) => JSON.parse(readFileSync(`public/scenarios/${file}`, 'utf8')) as Named);

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
    const { violations } = await new AxeBuilder({ page: page as unknown as AxePage }).analyze();
    expect(violations.map(({ id: rule, nodes }) => [rule, nodes.map(({ html }) => html)])).toEqual([]);
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
