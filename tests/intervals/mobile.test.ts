import { describe, expect, it } from 'vitest';
import { coverageOf, headlines, line, printed } from './coverage.ts';
import { expectCovered } from './expected.ts';
import { CUSTOMERS, mobile, runsOf } from './mobile.ts';

const RUNS = 1000;
const lines = {
  'fee line': line('fee'),
  'data line': line('dataBeyondBundle'),
  'voice line': line('voiceBeyondBundle'),
  'SMS line': line('smsBeyondBundle'),
};
/** Paid by so few customers that two thousand of them cannot tell how much: their intervals are marked. */
const rare = { 'VAS line': line('vas'), 'roaming data line': line('roamingData') };

describe('95 % intervals of simulated customers', () => {
  it(`hold the truth in 93 to 97 of 100 runs of ${CUSTOMERS} customers`, { timeout: 900_000 }, async () => {
    const run = await mobile(2);
    const tested = { ...headlines, ...lines, ...rare };
    const coverage = coverageOf(tested, run.meta, runsOf(run, RUNS));
    console.info(printed(coverage));
    expectCovered(coverage, { ...headlines, ...lines });
    for (const name of Object.keys(rare)) expect.soft(coverage[name]?.tooFew, name).toBeGreaterThan(50);
  });
});
