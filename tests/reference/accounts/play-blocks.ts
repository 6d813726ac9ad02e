import { compileCore } from '../../../src/core/compiled.ts';
import { instantiateRecorded } from '../../../src/core/recorded.ts';
import { Dice } from '../draws/dice.ts';
import { comparisonUnder, type Documents } from './compare.ts';
import { drawTerms } from './draws/draw-terms.ts';
import { documentsOf, type Product } from './product.ts';
import { asCase, shrink, type Difference } from './shrink.ts';

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
export async function playBlocks(product: Product, blocks: number): Promise<Played> {
  const core = await instantiateRecorded(await compileCore('all'));
  const documents = { ...documentsOf(product), core };
  const fired: Record<string, number> = {};
  const differences: Difference[] = [];
  for (let block = 0; block < blocks; block++) playBlock(product, documents, block, fired, differences);
  const [one] = differences;
  return {
    timelines: BLOCK * blocks,
    fired,
    differing: differences.length,
    first: one && asCase(product, shrink(product, documents, one)),
  };
}

function playBlock(
  product: Product,
  documents: Documents,
  block: number,
  fired: Record<string, number>,
  differences: Difference[],
): void {
  const terms = drawTerms(new Dice(block, 0), documents.contract, product.figures);
  const compare = comparisonUnder(product, documents, terms);
  for (let index = 0; index < BLOCK; index++) {
    const situation = product.draw(new Dice(block, index + 1), terms);
    const compared = compare(situation);
    for (const name of compared.fired) fired[name] = (fired[name] ?? 0) + 1;
    if (compared.lines.length > 0) differences.push({ block, terms, situation, lines: compared.lines });
  }
}
