import type { Contract } from '../../../src/contracts/schema.ts';
import { optionsOf, simulatedRules } from '../../reference/at-random.ts';
import type { Shown } from '../../reference/comparison.ts';
import { soaks } from './soaks.ts';

/** Five million timelines. */
soaks('mobile', 50_000, rulesOnUse);

/** The simulated rules on use, and every option of a reading of which one option was shown. */
function rulesOnUse(contract: Contract, shown: Shown): string[] {
  const used = new Set(Object.keys(shown).map((name) => name.split(' ')[0]));
  return [
    ...simulatedRules(contract, (id) => RULES_OF_USE.some((prefix) => id.startsWith(prefix))),
    ...optionsOf(
      contract,
      Object.keys(contract.readings).filter((name) => used.has(name)),
    ),
  ];
}

const RULES_OF_USE = [
  'bill-shock',
  'unlimited',
  'fair-use',
  'msg',
  'roam-fup',
  'roam-noneu',
  'roam-sea',
  'invoice',
  'def',
].map((group) => `cm-mobile/${group}/`);
