import { SECTIONS, cellsOf, firstCell, type Section, type Tally } from './tally.ts';

/** The same tally with another's baseline in the place of its own. */
export function withBaseline(tally: Tally, baseline: Tally): Tally {
  for (const section of SECTIONS) baselineIn(tally, section).set(baselineIn(baseline, section));
  return tally;
}

/** A view of the baseline's cells. */
function baselineIn(tally: Tally, section: Section): Uint32Array {
  const first = 2 * firstCell(tally, section, 0);
  return tally.words.subarray(first, first + 2 * cellsOf(section, 1));
}
