import { describe, it } from 'vitest';
import { expectMobileCovered } from './covers-mobile.ts';
import { CUSTOMERS } from './mobile.ts';

const RUNS = 1000;

describe('95 % intervals of simulated customers', () => {
  it(`hold the truth in 93 to 97 of 100 runs of ${CUSTOMERS} customers`, { timeout: 900_000 }, async () => {
    await expectMobileCovered(RUNS);
  });
});
