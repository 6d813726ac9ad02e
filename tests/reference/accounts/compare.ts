import type { Contract } from '../../../src/contracts/schema.ts';
import type { RecordedCore } from '../../../src/core/recorded.ts';
import type { Scenario } from '../../../src/scenario/schema.ts';
import { coreUnder } from './core-side.ts';
import type { Product } from './product.ts';
import { livedIn, type AccountSituation } from './situation.ts';
import { AccountTerms, type Fired } from './terms.ts';

// Both engines on the same account.

export interface Documents {
  readonly contract: Contract;
  readonly scenario: Scenario;
  readonly core: RecordedCore;
}

export type TermsDrawn = Readonly<Record<string, string>>;

interface Compared {
  /** Lines that only one of the two tells. */
  readonly lines: string[];
  readonly fired: Fired;
}

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
    const lines = [
      ...without(reference, told).map((line) => `reference: ${line}`),
      ...without(told, reference).map((line) => `core:      ${line}`),
    ];
    return { lines, fired };
  };
}

function without(lines: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return lines.filter((line) => {
    const index = left.indexOf(line);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}
