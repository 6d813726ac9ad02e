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
