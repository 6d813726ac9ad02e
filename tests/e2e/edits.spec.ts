import { expect, test } from '@playwright/test';
import { barHeights, few, field, headline, link, openBills, untilDone } from './page.ts';

const fee = /Medium costs …/;

test('a dearer fee moves the picture, is marked with the old value, and one click takes it back', async ({
  page,
}) => {
  await openBills(page);
  await untilDone(page);
  const before = await headline(page, 'Mean bill').textContent();
  await field(page, fee).fill('40');
  await field(page, fee).press('Enter');
  await expect(page.getByText('1 change', { exact: true })).toBeVisible();
  await expect(page.getByText('against published').first()).toBeVisible({ timeout: 30_000 });
  await expect(headline(page, 'Mean bill')).not.toHaveText(before ?? '');
  await expect(page.locator('#histogram svg .steps')).toBeVisible();
  await page.getByRole('button', { name: 'Back to 23.00' }).click();
  await expect(field(page, fee)).toHaveValue('23.00');
  await expect(page.getByText('no changes')).toBeVisible();
});

test('arrow keys scrub a figure, and undo takes the whole stroke back', async ({ page }) => {
  await openBills(page);
  await field(page, fee).focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(field(page, fee)).toHaveValue('25.00');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(field(page, fee)).toHaveValue('23.00');
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(field(page, fee)).toHaveValue('25.00');
});

test('the keyboard undoes and redoes too', async ({ page }) => {
  await openBills(page);
  await page.getByRole('button', { name: 'Halve the bundle' }).click();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('no changes')).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(page.getByText('3 changes')).toBeVisible();
});

test('dragging sideways scrubs a figure', async ({ page }) => {
  await openBills(page);
  const box = await field(page, fee).boundingBox();
  if (!box) throw new Error('the field has no box');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 20, y, { steps: 5 });
  await page.mouse.move(x + 41, y, { steps: 5 });
  await page.mouse.up();
  await expect(field(page, fee)).toHaveValue('33.00');
});

test('an entry that is no number stays as it was typed and says what to do', async ({ page }) => {
  await openBills(page);
  await field(page, fee).fill('cheap');
  await field(page, fee).press('Enter');
  await expect(field(page, fee)).toHaveValue('cheap');
  await expect(page.getByText('“cheap” is not a number. Write it like 60.50.')).toBeVisible();
  await page.reload();
  await expect(field(page, fee)).toHaveValue('cheap');
});

test('another reading is chosen in its sentence and is marked', async ({ page }) => {
  await openBills(page);
  const sentence = page.locator('.sentence').filter({ hasText: 'A second message comes when' });
  await sentence.getByRole('button', { name: /Reading: Of what are the 80 %/ }).click();
  await page.getByRole('radio', { name: /Of use: beyond 80 %/ }).check();
  await expect(page.getByText('1 change', { exact: true })).toBeVisible();
  await expect(sentence.locator('del')).toContainText('Of the overshoot');
});

test('what a rule does not say opens beside its sentence from the keyboard, and closes again', async ({
  page,
}) => {
  await openBills(page);
  const sentence = page.locator('.sentence').filter({ hasText: 'The whole service stops when' });
  const mark = sentence.getByRole('button', { name: 'Not said in the terms, and what we take' });
  const note = sentence.getByText('Whose charges add up is not said', { exact: false });
  await mark.focus();
  await page.keyboard.press('Enter');
  await expect(note).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(note).toBeHidden();
  await expect(mark).toBeFocused();
});

test('an example question changes the scenario, and a second click takes it back', async ({ page }) => {
  await openBills(page);
  await page.getByRole('button', { name: 'Halve the bundle' }).click();
  await expect(page.getByText('3 changes')).toBeVisible();
  await page.getByRole('button', { name: 'Halve the bundle' }).click();
  await expect(page.getByText('no changes')).toBeVisible();
});

test('people change the baseline itself, so there is no grey beside it', async ({ page }) => {
  await openBills(page);
  await untilDone(page);
  const before = await barHeights(page);
  await field(page, /Office: of SIMs\. Each uses … GB/).fill('20');
  await page.keyboard.press('Enter');
  await expect.poll(() => barHeights(page), { timeout: 30_000 }).not.toEqual(before);
  await expect(page.locator('#histogram svg .steps')).toHaveCount(0);
});

test('stop ends the run and keeps the figures; it goes on from there, and after a change from the start', async ({
  page,
}) => {
  const played = page.getByRole('contentinfo', { name: 'Run' }).locator('strong').first();
  const count = async () => Number((await played.textContent())?.replace(/\D/g, ''));
  await openBills(page, link(900_000_000));
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Stopped at' })).toBeAttached();
  await expect(headline(page, 'Mean bill')).toHaveText(/^€\d/);
  const stoppedAt = await count();
  await page.getByRole('button', { name: 'Go on', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Stop', exact: true })).toBeVisible();
  await expect.poll(count).toBeGreaterThan(stoppedAt);
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  const before = await count();
  await field(page, fee).fill('40');
  await field(page, fee).press('Enter');
  await expect.poll(count).toBeLessThan(before);
});

test('plans of one fee, or of none, are each marked in the picture', async ({ page }) => {
  await openBills(page, link(few, 'plans.medium.fee=14.00'));
  await expect(page.locator('#histogram svg text', { hasText: 'Small: the fee alone' })).toBeVisible();
  await expect(page.locator('#histogram svg text', { hasText: 'Medium: the fee alone' })).toBeVisible();
  await field(page, fee).fill('0');
  await field(page, fee).press('Enter');
  await expect(page.locator('#histogram svg text', { hasText: 'nothing due' })).toBeVisible();
  await expect(page.getByText('could not be shown')).toBeHidden();
});
