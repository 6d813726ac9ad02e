import { expect, test, type Page } from '@playwright/test';
import { field, openBills } from './page.ts';

// Measured and printed, not judged: the machine of a test run may be busy. The promises are a first picture within 1 s, an
// answer within 100 ms of an edit, and no task of the main thread above 50 ms.

async function watchTasks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { longTasks: tasks });
    new PerformanceObserver((list) => {
      tasks.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask', buffered: true });
  });
}

function longTasks(page: Page): Promise<number[]> {
  return page.evaluate(() => (globalThis as unknown as { longTasks: number[] }).longTasks);
}

test('the pace of the first picture, of an edit, and of the main thread is printed', async ({ page }) => {
  await watchTasks(page);
  await openBills(page, '/');
  const first = await page.evaluate(() => performance.now());
  const opening = await longTasks(page);
  await field(page, /Medium costs …/).focus();
  const began = await page.evaluate(() => performance.now());
  await page.keyboard.press('ArrowUp');
  await expect(page.getByText('against published').first()).toBeVisible({ timeout: 30_000 });
  const answered = (await page.evaluate(() => performance.now())) - began;
  const later = (await longTasks(page)).slice(opening.length);
  const spoken = (tasks: number[]) => tasks.map((task) => Math.round(task)).join(', ') || 'none';
  console.log(`first picture seen after ${Math.round(first)} ms; long tasks: ${spoken(opening)}`);
  console.log(`edit answered after ${Math.round(answered)} ms; long tasks: ${spoken(later)}`);
  expect(first).toBeGreaterThan(0);
  expect(answered).toBeGreaterThan(0);
});
