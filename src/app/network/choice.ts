import type { Results } from '../../tallies/results.ts';
import type { NetworkChoice } from '../../views/network-choice.ts';
import type { ShownVat } from '../../views/vat.ts';

/** The last variant is what the reader changed; without a change it is the baseline. */
export function choiceFor(results: Results | undefined, vat: ShownVat): NetworkChoice {
  return { variant: (results?.variants.length ?? 1) - 1, vat };
}
