import { it } from 'vitest';
import type { Tally } from '../../../src/tallies/tally.ts';
import { coverageOf, headlines, line, printed } from '../../intervals/coverage.ts';
import { expectCovered } from '../../intervals/expected.ts';
import { Draws, heavyTailMeta, playHeavyTail } from '../../intervals/heavy-tail.ts';

const RUNS = 2000;
const CUSTOMERS = 2000;

function* runs(): Iterable<Tally> {
  const draws = new Draws(2);
  for (let run = 0; run < RUNS; run++) yield playHeavyTail(draws, CUSTOMERS);
}

it('95 % intervals hold the truth in 93 to 97 of 100 runs over customers of very unequal size', () => {
  const lines = { 'roaming line': line('roamingData'), 'data line': line('dataBeyondBundle') };
  const coverage = coverageOf({ ...headlines, ...lines }, heavyTailMeta, runs());
  console.info(printed(coverage));
  expectCovered(coverage, { ...headlines, ...lines });
});
