import type { Contract } from '../../src/contracts/schema.ts';
import type { RecordedCore } from '../../src/core/recorded.ts';
import type { Scenario } from '../../src/scenario/schema.ts';
import { bothTerms, coreWith } from './core-side.ts';
import { Dice } from './draws/dice.ts';
import { drawTerms, type TermsDrawn } from './draws/draw-terms.ts';
import { drawSituation } from './draws/draw-timeline.ts';
import { differencesOf } from './lines.ts';
import { play } from './mobile/account.ts';
import type { ReferenceStatement } from './mobile/statement.ts';
import type { Terms } from './mobile/terms.ts';
import { recordsIn, subscriberOf, untilDayOf, type Situation } from './situation.ts';

// Both engines on the same timelines: a block is one draw of terms and a hundred timelines under it.

const BLOCK = 100;

export interface Documents {
  readonly contract: Contract;
  readonly scenario: Scenario;
  readonly core: RecordedCore;
}

export interface Difference {
  readonly block: number;
  readonly terms: TermsDrawn;
  readonly situation: Situation;
  readonly lines: readonly string[];
}

/** Terms and timelines of a block, from its number alone. */
function blockOf(block: number, { contract }: Documents): { terms: TermsDrawn; situations: Situation[] } {
  const terms = drawTerms(new Dice(block, 0), contract);
  const situations = Array.from({ length: BLOCK }, (_, index) =>
    drawSituation(new Dice(block, index + 1), terms),
  );
  return { terms, situations };
}

export interface Comparison {
  readonly terms: Terms;
  readonly of: (situation: Situation) => { own: ReferenceStatement; lines: string[] };
}

/** Both engines under the same terms, as a comparison of what they tell. */
export function comparisonUnder(documents: Documents, terms: TermsDrawn): Comparison {
  const patches = Object.entries(terms).map(([path, value]) => ({ path, value }));
  const both = bothTerms(documents.contract, documents.scenario, patches);
  const inCore = coreWith(documents.core, documents.contract, both);
  const of: Comparison['of'] = (situation) => {
    const records = recordsIn(situation);
    const own = play(both.terms, subscriberOf(situation), records, untilDayOf(situation, records));
    return { own, lines: differencesOf(own, inCore(situation)) };
  };
  return { terms: both.terms, of };
}

/** Plays a block; differences in the order in which they were found. */
export function playBlock(
  block: number,
  documents: Documents,
  note: (terms: Terms, told: ReferenceStatement) => void,
): Difference[] {
  const { terms, situations } = blockOf(block, documents);
  const compare = comparisonUnder(documents, terms);
  return situations.flatMap((situation) => {
    const { own, lines } = compare.of(situation);
    note(compare.terms, own);
    return lines.length > 0 ? [{ block, terms, situation, lines }] : [];
  });
}
