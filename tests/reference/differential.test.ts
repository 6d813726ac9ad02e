import { expect, it } from 'vitest';
import { playBlocks } from './play-blocks.ts';

/** A hundred timelines each; `npm run soak` plays ten million timelines and counts what they show. */
const BLOCKS = 110;

it('the core and the reference tell the same of timelines drawn at random', async () => {
  const { timelines, first, differing } = await playBlocks(BLOCKS);
  expect(timelines).toBe(100 * BLOCKS);
  expect(first).toBeUndefined();
  expect(differing).toBe(0);
}, 300_000);
