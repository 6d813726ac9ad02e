import { measuresOf } from '../compile/measures.ts';
import type { Contract } from '../contracts/schema.ts';
import { applyPatches } from '../scenario/patch.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { ShownVat } from '../views/vat.ts';

/** How money is printed: on this basis, at the scenario's rate. */
export function shownVat(contract: Contract, scenario: Scenario, basis: ShownVat['basis']): ShownVat {
  const { terms } = applyPatches(contract, scenario, []);
  return { basis, basisPoints: terms === undefined ? 0 : measuresOf(terms).vat };
}
