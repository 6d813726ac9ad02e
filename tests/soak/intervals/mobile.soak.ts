import { it } from 'vitest';
import { expectMobileCovered } from '../../intervals/covers-mobile.ts';

/** So many that the standard error of a coverage of 95 % is 0.2. */
const RUNS = 10_000;

it('95 % intervals of simulated customers hold the truth in 93 to 97 of 100 runs', async () => {
  await expectMobileCovered(RUNS);
});
