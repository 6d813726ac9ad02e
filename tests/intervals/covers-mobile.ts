import { expect } from 'vitest';
import { coverageOf, headlines, line, printed } from './coverage.ts';
import { expectCovered } from './expected.ts';
import { mobile, runsOf } from './mobile.ts';

const lines = {
  'fee line': line('fee'),
  'data line': line('dataBeyondBundle'),
  'voice line': line('voiceBeyondBundle'),
  'SMS line': line('smsBeyondBundle'),
};
/** Paid by so few customers that two thousand of them cannot tell how much: their intervals are marked. */
const rare = { 'VAS line': line('vas'), 'roaming data line': line('roamingData') };

/** Headlines and frequent lines of so many runs hold the truth as often as they should; rare lines are marked in most. */
export async function expectMobileCovered(runs: number): Promise<void> {
  const run = await mobile(2);
  const coverage = coverageOf({ ...headlines, ...lines, ...rare }, run.meta, runsOf(run, runs));
  console.info(printed(coverage));
  expectCovered(coverage, { ...headlines, ...lines });
  for (const name of Object.keys(rare)) expect.soft(coverage[name]?.tooFew, name).toBeGreaterThan(50);
}
