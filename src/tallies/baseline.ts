import { SECTIONS, cellsOf, firstCell, type Section, type Tally } from './tally.ts';

/** The same tally with another's baseline in the place of its own. */
export function withBaseline(tally: Tally, baseline: Tally): Tally {
  return withVariant(tally, 0, baseline);
}

/** The same tally with a tally of one variant in the place of one of its own. */
export function withVariant(tally: Tally, variant: number, alone: Tally): Tally {
  for (const section of SECTIONS) cellsIn(tally, section, variant).set(cellsIn(alone, section, 0));
  return tally;
}

/** A view of one section of one variant. */
function cellsIn(tally: Tally, section: Section, variant: number): Uint32Array {
  const first = 2 * firstCell(tally, section, variant);
  return tally.words.subarray(first, first + 2 * cellsOf(section, 1));
}
