import { describe, expect, it } from 'vitest';
import { mergeInto } from '../../src/tallies/merge.ts';
import type { Results } from '../../src/tallies/results.ts';
import { resultsOf } from '../../src/tallies/results-of.ts';
import { coverageOf, headlines, line, printed } from './coverage.ts';
import { Draws, heavyTailMeta, playHeavyTail } from './heavy-tail.ts';

const RUNS = Number(process.env['COVERAGE_RUNS'] ?? 1000);
const CUSTOMERS = 2000;

function longRun(customers: number): Results {
  const draws = new Draws(1);
  const tally = playHeavyTail(draws, CUSTOMERS);
  for (let played = CUSTOMERS; played < customers; played += CUSTOMERS) {
    mergeInto(tally, playHeavyTail(draws, CUSTOMERS));
  }
  return resultsOf(tally, heavyTailMeta);
}

function* shortRuns(): Iterable<Results> {
  const draws = new Draws(2);
  for (let run = 0; run < RUNS; run++) yield resultsOf(playHeavyTail(draws, CUSTOMERS), heavyTailMeta);
}

describe('95 % intervals over customers of very unequal size', () => {
  it('hold the truth in 93 to 97 of 100 runs', { timeout: 600_000 }, () => {
    const tested = {
      ...headlines,
      'roaming line': line('roamingData'),
      'data line': line('dataBeyondBundle'),
    };
    const coverage = coverageOf(tested, longRun(1_000_000), shortRuns());
    console.info(printed(coverage));
    expect(Object.keys(coverage)).toHaveLength(Object.keys(tested).length);
  });
});
