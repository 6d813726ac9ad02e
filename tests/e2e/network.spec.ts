import { expect, test, type Page } from '@playwright/test';
import { faultsIn, few, keysInDrawing, keysOnScreen, link, openBills, savedFrom, untilDone } from './page.ts';

/** A month of regions of twelve cells. One region-world at least is played, however few SIM-months are asked for. */
const small = [
  'scenario=citymesh-network-belgium',
  'horizon.start=2026-03-01',
  'horizon.months=1',
  'network.cells.perRegion=12',
  'network.whatIfs.lost.lostCell.cell=12',
];

async function open(page: Page, view: string, ...changes: string[]): Promise<void> {
  await page.goto(link(few, `view=${view}`, ...small, ...changes));
  await expect(page.locator('main dl')).toBeVisible({ timeout: 60_000 });
  await untilDone(page);
}

/** Every picture of the view has a sentence, a table, and points that arrow keys walk. */
async function walkEach(page: Page, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const figure = page.locator(`#${id}`);
    await expect(figure.locator('svg')).toHaveAttribute('aria-label', /\.$/);
    const walk = figure.getByRole('slider');
    await walk.focus();
    await page.keyboard.press('Home');
    const first = await walk.getAttribute('aria-valuetext');
    expect(first).toBeTruthy();
    await page.keyboard.press('ArrowRight');
    await expect(walk).not.toHaveAttribute('aria-valuetext', first ?? '');
    await figure.getByRole('button', { name: /As a table/ }).click();
    await expect(figure.locator('tbody tr').first()).toBeVisible();
    await figure.getByRole('button', { name: /As a table/ }).click();
  }
}

test('the question of a cut leads to the network, to its surge, and back to the bills', async ({ page }) => {
  test.slow();
  await openBills(page);
  await expect(page.getByRole('link', { name: 'Network', exact: true })).toHaveCount(0);
  await page.getByRole('link', { name: 'Cut the region on Tuesday at ten' }).click();
  await expect(page.getByRole('link', { name: 'Network', exact: true })).toHaveAttribute(
    'aria-current',
    'page',
    { timeout: 30_000 },
  );
  await expect(page.getByRole('switch', { name: /^What if: Region 1/ })).toBeChecked({ timeout: 30_000 });
  await expect(page.locator('#surge')).toContainText('Region 1 is cut from Tuesday 10 March, 10:00', {
    timeout: 60_000,
  });
  await page.getByRole('link', { name: 'Outages', exact: true }).click();
  await expect(page.locator('#minutes svg')).toBeVisible();
  await expect(page).toHaveURL(/view=outages/);
  await page.goBack();
  await expect(page.locator('#surge svg')).toBeVisible();
});

test('the Network view: one core, pictures with keys and tables, cells that sort, an export, and nothing for axe', async ({
  page,
}) => {
  test.slow();
  const cores: string[] = [];
  page.on('request', (request) => cores.push(...(/core-\w+/.exec(request.url()) ?? [])));
  await open(page, 'network', 'network.whatIfs.tuesday=on');
  expect(cores).toEqual(['core-all']);
  await expect(page.locator('#surge svg')).toContainText('↑ capacity of all cells, 720 GB/h');
  await walkEach(page, ['surge', 'heat', 'duration', 'cuts', 'cells']);
  const picture = page.locator('#heat svg');
  const before = await picture.getAttribute('aria-label');
  await page.getByText('P99', { exact: true }).first().click();
  await expect(picture).not.toHaveAttribute('aria-label', before ?? '');
  const cells = page.getByRole('region', { name: 'Every cell, sortable' });
  await cells.getByRole('button', { name: /^Headroom/ }).click();
  await cells.getByRole('button', { name: /^Headroom/ }).click();
  await expect(cells.locator('th[aria-sort=ascending]')).toContainText('Headroom');
  await expect(page.locator('main dl')).toContainText('as the baseline');
  await page.getByRole('button', { name: 'Export' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Network: all tables, CSV' }).click();
  expect((await download).suggestedFilename()).toBe('citymesh-network-belgium-network.csv');
  await page.keyboard.press('Escape');
  const surge = (await savedFrom(page, 'Export', 'The cut, hour by hour, SVG')).toString();
  const keys = await keysOnScreen(page, 'surge');
  expect(keys).toHaveLength(4);
  expect(await keysInDrawing(page, surge)).toEqual(keys);
  await page.keyboard.press('Escape');
  expect(await faultsIn(page)).toEqual([]);
});

test('a what-if of one’s own: another day, then no cut at all', async ({ page }) => {
  await open(page, 'network', 'network.whatIfs.tuesday=on');
  await page.getByLabel('Day of the cut').fill('2026-03-12');
  await expect(page.locator('#surge')).toContainText('cut from Thursday 12 March, 10:00', {
    timeout: 30_000,
  });
  await page.getByRole('switch', { name: /^What if: Region 1/ }).uncheck();
  await expect(page.locator('#surge')).toHaveCount(0, { timeout: 30_000 });
});

test('events of one’s own are added, changed and taken away from the keyboard, and the link holds them', async ({
  page,
}) => {
  await open(page, 'network');
  const adding = page.getByRole('button', { name: 'a cut', exact: true });
  await adding.focus();
  await page.keyboard.press('Enter');
  const region = page.getByRole('spinbutton', { name: 'The lines of region … are cut on for hours.' });
  await expect(region).toBeFocused();
  await region.fill('9');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('alert')).toContainText('region is 9; there are 4 regions: give 1 to 4');
  await region.fill('2');
  await page.keyboard.press('Tab');
  await expect(page.locator('#surge')).toContainText('Region 2 is cut from', { timeout: 30_000 });
  await page.getByRole('button', { name: 'growth', exact: true }).press('Enter');
  await expect(page).toHaveURL(/event1=cut\+2\+2026-03-10T10%3A00\+12&network\.whatIfs\.event2=growth\+25/);
  await page.getByRole('button', { name: /^Take away: The lines of region 2/ }).press('Enter');
  await expect(adding).toBeFocused();
  await expect(page.locator('#surge')).toHaveCount(0, { timeout: 30_000 });
  await page.keyboard.press('Control+z');
  await expect(region).toHaveValue('2');
});

test('a search finds sentences of the network and of the contract of backup', async ({ page }) => {
  await open(page, 'outages');
  const search = page.getByRole('searchbox', { name: 'Find a word or a clause' });
  await search.fill('stretches of cable');
  await expect(page.getByText('1 sentence', { exact: true })).toBeVisible();
  await expect(page.locator('aside .sentence')).toContainText('each is dug up');
  await search.fill('helpdesk');
  await expect(page.locator('aside .sentence').filter({ hasText: 'helpdesk' }).first()).toBeVisible();
  await search.fill('xylophone');
  await expect(page.getByText('No sentence has “xylophone”.')).toBeVisible();
});

test.describe('in dark colours, 360 pixels wide', () => {
  test.use({ colorScheme: 'dark', viewport: { width: 360, height: 800 } });

  test('the Outages view: pictures with keys and tables, nothing cut off, and nothing for axe', async ({
    page,
  }) => {
    test.slow();
    await open(page, 'outages', 'network.whatIfs.hardware=on');
    await walkEach(page, ['minutes', 'failures', 'causes', 'volume', 'calls']);
    for (const part of ['html', 'main']) {
      expect(await page.locator(part).evaluate(({ scrollWidth }) => scrollWidth)).toBeLessThanOrEqual(360);
    }
    expect(await faultsIn(page)).toEqual([]);
  });
});
