import { CHANGE_BINS, Sum } from '../../assembly/layout/tally.ts';
import { cellsOf, firstCell, totalSum, type Tally } from './tally.ts';
import { takeWords } from './words.ts';

// Where variants change what few SIMs pay, all others are under each variant what they were under the baseline. So a variant's
// cells begin as the baseline's without the few, as they would be without a change; what they are is added.

const NO_CHANGE = (CHANGE_BINS - 1) / 2;

/** What a variant that changes nothing holds beside a baseline: the same, its months as months without a change. */
export function unchangedBeside(baseline: Tally): Tally {
  const unchanged: Tally = { variants: 1, words: baseline.words.slice() };
  const first = firstCell(unchanged, 'changes', 0);
  const changes = unchanged.words.subarray(2 * first, 2 * (first + cellsOf('changes', 1)));
  changes.fill(0);
  changes.set(words64(totalSum(baseline, 0, Sum.contractMonths)), 2 * NO_CHANGE);
  return unchanged;
}

/** Takes a part away again: exact, and to the bit as if it had never been there. */
export function takeAway(from: Tally, part: Tally): void {
  takeWords(from.words, part.words);
}

function words64(value: bigint): [low: number, high: number] {
  return [Number(BigInt.asUintN(32, value)), Number(BigInt.asUintN(32, value >> 32n))];
}
