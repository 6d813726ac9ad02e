import type { Contract } from '../../../../src/contracts/schema.ts';
import type { Dice } from '../../draws/dice.ts';
import { withEdges } from '../../draws/edges.ts';
import type { TermsDrawn } from '../../comparison.ts';

/** Figures at and around sensible ones, by path: always drawn, or only sometimes. */
export interface Figures {
  readonly always: Readonly<Record<string, readonly string[]>>;
  readonly sometimes: Readonly<Record<string, readonly string[]>>;
}

/** Patches at random: readings at any option, rights that are never or always used, figures around those of the contract. */
export function drawTerms(dice: Dice, contract: Contract, figures: Figures): TermsDrawn {
  const drawn: Record<string, string> = {};
  for (const [path, choices] of Object.entries(figures.always)) drawn[path] = dice.of(choices);
  for (const [path, choices] of Object.entries(figures.sometimes)) {
    if (dice.oneIn(3)) drawn[path] = dice.of(choices);
  }
  const rarity = dice.of([1, 2, 2]);
  for (const [name, { options }] of Object.entries(contract.readings)) {
    if (dice.oneIn(rarity)) drawn[`readings.${name}`] = dice.of(Object.keys(options));
  }
  for (const name of Object.keys(contract.policies)) {
    if (dice.oneIn(9)) drawn[`policies.${name}`] = dice.of(['never', 'never', '0', '0', '1', 'always']);
  }
  return withEdges(dice, contract, drawn);
}
