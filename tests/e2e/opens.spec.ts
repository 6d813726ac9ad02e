import { expect, test } from '@playwright/test';
import { barHeights, field, headline, link, openBills, picture, untilDone } from './page.ts';

test('the page opens on Citymesh Mobile with a million SIM-months under way and a first picture', async ({
  page,
}) => {
  await openBills(page, '/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Citymesh Mobile');
  await expect(page.getByRole('contentinfo', { name: 'Run' })).toContainText('of 1 000 000 SIM-months');
  await expect(page.getByRole('button', { name: 'Stop', exact: true })).toBeVisible();
});

test('to open, the page loads nothing that can wait for another contract or for a wish', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  await openBills(page);
  await untilDone(page);
  const linked = await page
    .locator('script[src], link[href]')
    .evaluateAll((links) =>
      links.map(
        (link) =>
          new URL(link.getAttribute('src') ?? link.getAttribute('href') ?? '', location.href).pathname,
      ),
    );
  const expected = /^\/assets\/(browser-worker|core-mobile)-[^/]+\.js$/;
  const scripts = [...new Set(loaded)].filter((path) => path.endsWith('.js'));
  expect(scripts.filter((path) => expected.test(path))).toHaveLength(2);
  expect(scripts.filter((path) => !linked.includes(path) && !expected.test(path))).toEqual([]);
});

test('the distribution comes from a run: bars, spikes of fees, and headlines with their margins', async ({
  page,
}) => {
  await openBills(page, link(25_000));
  await untilDone(page);
  const heights = await barHeights(page);
  expect(heights.filter((height) => height > 1).length).toBeGreaterThan(5);
  await expect(page.locator('#histogram')).toContainText('Medium');
  await expect(headline(page, 'Mean bill')).toHaveText(/^€\d/);
  await expect(page.locator('dl')).toContainText('± ');
  await expect(picture(page)).toHaveAttribute('aria-label', /of SIM-months pay just the fee/);
});

test('the panes scroll, and the page itself has nothing below them', async ({ page }) => {
  await openBills(page);
  const [whole, seen] = await page.evaluate(() => [document.documentElement.scrollHeight, innerHeight]);
  expect(whole).toBe(seen);
});

test('the sheet is the contract: sentences with clauses, figures as fields, and how often rules fired', async ({
  page,
}) => {
  await openBills(page);
  await untilDone(page);
  await expect(field(page, /Data roaming stops at …/)).toHaveValue('60.50');
  const sentence = page.locator('.sentence').filter({ hasText: 'Data roaming stops at' });
  await expect(sentence).toContainText('12.5.3');
  await expect(sentence.locator('.rate.cut')).toContainText(/1 in [\d\u202f]+ SIM-months/);
});

test('a search leaves the sentences of a clause, and finds those about people and horizon', async ({
  page,
}) => {
  await openBills(page);
  await page.getByRole('searchbox', { name: 'Find a word or a clause' }).fill('12.5.6');
  await expect(page.getByText('Switching on again may cost at most')).toBeVisible();
  await expect(page.getByText('Data roaming stops at')).toBeHidden();
  await page.getByRole('searchbox').fill('xylophone');
  await expect(page.getByText('No sentence has “xylophone”.')).toBeVisible();
  await page.getByRole('searchbox').fill('months are counted, seed');
  await expect(page.getByText('1 sentence', { exact: true })).toBeVisible();
  await expect(field(page, /drawn from seed …/)).toBeVisible();
});

test('a figure that the contract leaves open shows its source or assumption', async ({ page }) => {
  await openBills(page);
  const plan = page.locator('.sentence').filter({ hasText: 'Medium costs' });
  await plan.getByRole('button', { name: 'Where the figures come from' }).click();
  const popover = page.getByRole('dialog', { name: 'Where the figures come from' });
  await expect(popover).toContainText('Proximus');
  await page.keyboard.press('Escape');
  await expect(popover).toBeHidden();
});

test('what a sentence touches is set off in the picture while it has the pointer or focus', async ({
  page,
}) => {
  await openBills(page);
  await untilDone(page);
  const roaming = page.locator('#made li span').filter({ hasText: 'roaming' });
  await expect(roaming).not.toHaveClass(/touched/);
  await page.getByText('Use outside the EU Roaming Zone is never in the bundle.').hover();
  await expect(roaming).toHaveClass(/touched/);
});
