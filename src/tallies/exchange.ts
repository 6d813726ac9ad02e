import { CHANGE_BINS, Sum } from '../../assembly/layout/tally.ts';
import { SECTIONS, cellsOf, firstCell, totalSum, type Section, type Tally } from './tally.ts';
import { addWords, takeWords } from './words.ts';

// Where variants change what few SIMs pay, all others are under each variant what they were under the baseline. So a variant's
// cells begin as the baseline's; of the few, what they would be without a change is taken away, and what they are is added.

const LIVED: readonly Section[] = SECTIONS.filter((section) => section !== 'changes');
const NO_CHANGE = (CHANGE_BINS - 1) / 2;

/** Puts what a tally of the baseline holds under each variant too, as months without a change. */
export function addToVariants(tally: Tally, baseline: Tally): void {
  const months = Uint32Array.of(...words64(totalSum(baseline, 0, Sum.contractMonths)));
  for (let variant = 1; variant < tally.variants; variant++) {
    for (const section of LIVED) addWords(cellsIn(tally, section, variant), cellsIn(baseline, section, 0));
    const unchanged = 2 * (firstCell(tally, 'changes', variant) + NO_CHANGE);
    addWords(tally.words.subarray(unchanged, unchanged + 2), months);
  }
}

/** Takes from each variant what a tally of one variant that changes nothing holds: exact, and to the bit as if it had never been there. */
export function takeFromVariants(tally: Tally, unchanged: Tally): void {
  for (let variant = 1; variant < tally.variants; variant++) {
    for (const section of SECTIONS)
      takeWords(cellsIn(tally, section, variant), cellsIn(unchanged, section, 0));
  }
}

/** A view of one section of one variant. */
function cellsIn(tally: Tally, section: Section, variant: number): Uint32Array {
  const first = 2 * firstCell(tally, section, variant);
  return tally.words.subarray(first, first + 2 * cellsOf(section, 1));
}

function words64(value: bigint): [low: number, high: number] {
  return [Number(BigInt.asUintN(32, value)), Number(BigInt.asUintN(32, value >> 32n))];
}
