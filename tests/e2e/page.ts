import { expect, type Locator, type Page } from '@playwright/test';

/** A link to a run of so many SIM-months, with changes such as "values.roamStop=70.00". */
export function link(simMonths: number, ...changes: string[]): string {
  return `/#${['v=1', `simMonths=${simMonths}`, ...changes].join('&')}`;
}

export async function openBills(page: Page, address = link(25_000)): Promise<void> {
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
