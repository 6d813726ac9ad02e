import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { aFewATask } from '../../../src/app/sheet/a-few-a-task.svelte.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** How many are rendered now, then after each task until no more tasks wait. */
function renderedTask(gradual: { readonly rendered: number }): number[] {
  flushSync();
  const rendered = [gradual.rendered];
  while (vi.getTimerCount() > 0) {
    vi.advanceTimersToNextTimer();
    flushSync();
    rendered.push(gradual.rendered);
  }
  return rendered;
}

it('sentences of the sheet are rendered six a task until all are, and no task waits for none', () => {
  let all = $state(14);
  let gradual = { rendered: 0 };
  const stop = $effect.root(() => void (gradual = aFewATask(() => all)));
  expect(renderedTask(gradual)).toEqual([6, 12, 18]);
  all = 20;
  expect(renderedTask(gradual)).toEqual([18, 24]);
  all = 6;
  expect(renderedTask(gradual)).toEqual([24]);
  stop();
});

it('another search begins with the first six at once, not after a rendering of all', () => {
  let wanted = $state('');
  let gradual = { rendered: 0 };
  const stop = $effect.root(() => {
    gradual = aFewATask(
      () => 14,
      () => wanted,
    );
  });
  expect(renderedTask(gradual)).toEqual([6, 12, 18]);
  wanted = 'cable';
  expect(gradual.rendered).toBe(6);
  expect(renderedTask(gradual)).toEqual([6, 12, 18]);
  stop();
  expect(vi.getTimerCount()).toBe(0);
});
