import { describe, it } from 'vitest';
import { printed } from '../../intervals/coverage.ts';
import { expectCovered } from '../../intervals/expected.ts';
import { headlines, networkCoverage, rare } from '../../intervals/network.ts';

const RUNS = 600;

describe('95 % intervals over region-worlds', () => {
  it('hold the truth in 93 to 97 of 100 runs', { timeout: 3_600_000 }, async () => {
    const coverage = await networkCoverage(RUNS);
    console.info(printed(coverage));
    const asked = Object.keys(headlines).filter((name) => !rare.includes(name));
    expectCovered(coverage, Object.fromEntries(asked.map((name) => [name, true])));
  });
});
