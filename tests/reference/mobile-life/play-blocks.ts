import { groundOf } from '../../cases/folders.ts';
import { drawTerms } from '../accounts/draws/draw-terms.ts';
import type { Difference } from '../compare.ts';
import { openCore } from '../core-side.ts';
import { Dice } from '../draws/dice.ts';
import { asCase, shrink } from '../shrink.ts';
import { lifeUnder } from './compare.ts';
import { FIGURES } from './draws/figures.ts';
import { drawLife } from './draws/timeline.ts';

/** Timelines under one draw of terms: to compile them is the dear part. */
const BLOCK = 50;

export interface Played {
  readonly timelines: number;
  /** In how many timelines a rule or an option of a reading decided something, by name. */
  readonly fired: Readonly<Record<string, number>>;
  readonly differing: number;
  /** The first difference, shrunk, as a case. */
  readonly first: string | undefined;
}

/** Plays that many blocks in both engines. */
export async function playBlocks(blocks: number): Promise<Played> {
  const documents = { ...groundOf('citymesh-mobile'), core: await openCore() };
  const fired: Record<string, number> = {};
  const differences: Difference[] = [];
  for (let block = 0; block < blocks; block++) {
    const terms = { ...drawTerms(new Dice(block, 0), documents.contract, FIGURES), 'readings.A17per': 'A' };
    const compare = lifeUnder(documents, terms);
    for (let index = 0; index < BLOCK; index++) {
      const situation = drawLife(new Dice(block, index + 1), terms);
      const { lines, fired: shown } = compare(situation);
      for (const name of shown) fired[name] = (fired[name] ?? 0) + 1;
      if (lines.length > 0) differences.push({ block, terms, situation, lines });
    }
  }
  const [one] = differences;
  const differs = (terms: Difference['terms'], situation: Difference['situation']): readonly string[] =>
    lifeUnder(documents, terms)(situation).lines;
  return {
    timelines: BLOCK * blocks,
    fired,
    differing: differences.length,
    first: one && asCase(shrink(one, differs)),
  };
}
