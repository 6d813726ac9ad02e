import {
  comparisonOf,
  type Compared,
  type Comparison,
  type Documents,
  type TermsDrawn,
} from './comparison.ts';
import { bothTerms, coreWith } from './core-side.ts';
import { drawTerms } from './draws/draw-terms.ts';
import { drawSituation } from './draws/draw-timeline.ts';
import { firedUnder } from './fired.ts';
import { differencesOf } from './lines.ts';
import { play } from './mobile/account.ts';
import { asCase, shrink } from './shrink.ts';
import { recordsIn, subscriberOf, untilDayOf, type Situation } from './situation.ts';

// Both engines on the use of one SIM of a mobile contract.

const BLOCK = 100;

/** Both engines under the same terms, as a comparison of what they tell. */
export function comparisonUnder(documents: Documents, drawn: TermsDrawn): (situation: Situation) => Compared {
  const { contract, scenario, core } = documents;
  const patches = Object.entries(drawn).map(([path, value]) => ({ path, value }));
  const both = bothTerms(contract, scenario, patches);
  const inCore = coreWith(core, contract, both);
  const firedIn = firedUnder(contract, both.terms);
  return (situation) => {
    const records = recordsIn(situation);
    const own = play(both.terms, subscriberOf(situation), records, untilDayOf(situation, records));
    return { lines: differencesOf(own, inCore(situation)), fired: firedIn(own) };
  };
}

export function mobileUse(documents: Documents): Comparison {
  const under = (terms: TermsDrawn): ReturnType<typeof comparisonUnder> => comparisonUnder(documents, terms);
  return comparisonOf({
    size: BLOCK,
    terms: (dice) => drawTerms(dice, documents.contract),
    situation: drawSituation,
    under,
    written: (one) => asCase(shrink(one, (terms, situation) => under(terms)(situation).lines)),
  });
}
