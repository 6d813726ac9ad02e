import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';

type AxePage = ConstructorParameters<typeof AxeBuilder>[0]['page'];

/** So many SIM-months, account-months or site-months fill every picture. */
export const few = 6000;
const accessible = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** A link to a run of so many SIM-months, with changes such as "values.roamStop=70.00". */
export function link(simMonths: number, ...changes: string[]): string {
  return `/#${['v=1', `simMonths=${simMonths}`, ...changes].join('&')}`;
}

export async function openBills(page: Page, address = link(few)): Promise<void> {
  await page.goto(address);
  await expect(picture(page)).toBeVisible({ timeout: 30_000 });
}

export function picture(page: Page): Locator {
  return page.locator('#histogram svg');
}

/** Heights of the bars, as drawn. */
export async function barHeights(page: Page): Promise<number[]> {
  const heights = await page
    .locator('#histogram svg .bars rect')
    .evaluateAll((bars) => bars.map((bar) => Number(bar.getAttribute('height'))));
  return heights;
}

export async function untilDone(page: Page): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: 'Done:' })).toBeAttached({ timeout: 60_000 });
}

export function headline(page: Page, title: string): Locator {
  return page.locator('dl > div').filter({ hasText: title }).locator('.figure');
}

export function field(page: Page, label: RegExp): Locator {
  return page.getByRole('spinbutton', { name: label });
}

/** What axe finds, by rule and place. The page has no frames, so axe is run in it whole, and tells of faults alone: a third of the time. */
export async function faultsIn(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page: page as unknown as AxePage })
    .setLegacyMode()
    .options({ runOnly: accessible, resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}

/** What an item of a menu saves. */
export async function savedFrom(page: Page, menu: string, item: string): Promise<Buffer> {
  await page.getByRole('button', { name: menu, exact: true }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: item }).click();
  return readFile(await (await download).path());
}

/** Words, colour and length in pixels of each key of a picture, and where its patch stands from the picture's top left corner. */
export async function keysOnScreen(page: Page, id: string): Promise<string[]> {
  return page.locator(`#${id}`).evaluate((figure) => {
    const { left, top } = figure.querySelector('svg')?.getBoundingClientRect() ?? { left: NaN, top: NaN };
    return [...figure.querySelectorAll('li')].map((key) => {
      const patch = key.firstElementChild ?? key;
      const { x, y } = patch.getBoundingClientRect();
      const long = key.lastElementChild?.getBoundingClientRect().width;
      const place = `${Math.round(x - left)}, ${Math.round(y - top)}`;
      return `${key.textContent?.trim()} ${getComputedStyle(patch).backgroundColor} at ${place}: ${long}`;
    });
  });
}

/** The same of a saved drawing: patches above the picture that lie on its ground, each before its words. */
export async function keysInDrawing(page: Page, svg: string): Promise<string[]> {
  return page.evaluate((text) => {
    const [ground, ...patches] = new DOMParser()
      .parseFromString(text, 'image/svg+xml')
      .querySelectorAll('rect');
    const at = (rect: Element | undefined, name: string) => Number(rect?.getAttribute(name));
    const isKey = (patch: Element) => at(patch, 'y') < 0 && at(patch, 'y') > at(ground, 'y');
    return patches.filter(isKey).map((patch) => {
      const words = patch.nextElementSibling ?? patch;
      const place = `${Math.round(at(patch, 'x'))}, ${Math.round(at(patch, 'y'))}`;
      const long = at(words, 'textLength');
      return `${words.textContent} ${patch.getAttribute('fill')} at ${place}: ${long}`;
    });
  }, svg);
}
