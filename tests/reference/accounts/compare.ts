import {
  comparisonOf,
  type Compared,
  type Comparison,
  type Documents,
  type TermsDrawn,
} from '../comparison.ts';
import { betweenLines } from '../lines.ts';
import { coreUnder } from './core-side.ts';
import { drawTerms } from './draws/draw-terms.ts';
import type { Product } from './product.ts';
import { asCase, shrink } from './shrink.ts';
import { livedIn, type AccountSituation } from './situation.ts';
import { AccountTerms } from './terms.ts';

// Both engines on the same account.

const BLOCK = 50;

/** Both engines under the same terms, as a comparison of what they tell. */
export function comparisonUnder(
  product: Product,
  { contract, scenario, core }: Documents,
  drawn: TermsDrawn,
): (situation: AccountSituation) => Compared {
  const patches = Object.entries(drawn).map(([path, value]) => ({ path, value }));
  const { terms, tell } = coreUnder(core, contract, scenario, patches, product.isDated);
  const own = new AccountTerms(terms);
  return (situation) => {
    const lived = livedIn(situation, scenario.country);
    const fired = own.begin();
    const reference = product.play(own, lived);
    const told = tell(lived);
    return { lines: betweenLines(reference, told), fired };
  };
}

export function accountsOf(product: Product, documents: Documents): Comparison {
  return comparisonOf({
    size: BLOCK,
    terms: (dice) => drawTerms(dice, documents.contract, product.figures),
    situation: product.draw,
    under: (terms) => comparisonUnder(product, documents, terms),
    written: (one) => asCase(product, shrink(product, documents, one)),
  });
}
