import { it } from 'vitest';
import { coverageOf, headlines, line, printed } from '../../intervals/coverage.ts';
import { expectCovered } from '../../intervals/expected.ts';
import { mobile, runsOf } from '../../intervals/mobile.ts';

/** So many that the standard error of a coverage of 95 % is 0.2. */
const RUNS = 10_000;

it('95 % intervals of simulated customers hold the truth in 93 to 97 of 100 runs', async () => {
  const lines = { 'fee line': line('fee'), 'data line': line('dataBeyondBundle'), 'VAS line': line('vas') };
  const run = await mobile(2);
  const coverage = coverageOf({ ...headlines, ...lines }, run.meta, runsOf(run, RUNS));
  console.info(printed(coverage));
  expectCovered(coverage, { ...headlines, ...lines });
});
