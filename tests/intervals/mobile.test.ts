import { describe, expect, it } from 'vitest';
import type { Tally } from '../../src/tallies/tally.ts';
import { coverageOf, headlines, line, printed } from './coverage.ts';
import { mobile } from './mobile.ts';

const RUNS = Number(process.env['COVERAGE_RUNS'] ?? 1000);
const CUSTOMERS = 2000;

/** Runs of one world over customers that no other run has: each customer draws their own group, so runs are independent. */
async function runs(): Promise<{ meta: Parameters<typeof coverageOf>[1]; each: Iterable<Tally> }> {
  const { meta, play } = await mobile(2);
  function* each(): Iterable<Tally> {
    for (let run = 0; run < RUNS; run++) yield play(run * CUSTOMERS, (run + 1) * CUSTOMERS);
  }
  return { meta, each: each() };
}

describe('95 % intervals of simulated customers', () => {
  it(`hold the truth in 93 to 97 of 100 runs of ${CUSTOMERS} customers`, { timeout: 900_000 }, async () => {
    const { meta, each } = await runs();
    const tested = {
      ...headlines,
      'data line': line('dataBeyondBundle'),
      'voice line': line('voiceBeyondBundle'),
      'VAS line': line('vas'),
      'roaming data line': line('roamingData'),
      'reactivation line': line('reactivation'),
    };
    const coverage = coverageOf(tested, meta, each);
    console.info(printed(coverage));
    expect(Object.keys(coverage)).toHaveLength(Object.keys(tested).length);
  });
});
