import { describe, expect, it } from 'vitest';
import type { Tally } from '../../src/tallies/tally.ts';
import { coverageOf, headlines, line, printed } from './coverage.ts';
import { Draws, heavyTailMeta, playHeavyTail } from './heavy-tail.ts';

const RUNS = Number(process.env['COVERAGE_RUNS'] ?? 1000);
const CUSTOMERS = 2000;

function* runs(): Iterable<Tally> {
  const draws = new Draws(2);
  for (let run = 0; run < RUNS; run++) yield playHeavyTail(draws, CUSTOMERS);
}

describe('95 % intervals over customers of very unequal size', () => {
  it('hold the truth in 93 to 97 of 100 runs', { timeout: 600_000 }, () => {
    const tested = {
      ...headlines,
      'roaming line': line('roamingData'),
      'data line': line('dataBeyondBundle'),
    };
    const coverage = coverageOf(tested, heavyTailMeta, runs());
    console.info(printed(coverage));
    expect(Object.keys(coverage)).toHaveLength(Object.keys(tested).length);
  });
});
