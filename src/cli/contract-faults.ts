import { parseContract } from '../contracts/parse.ts';
import type { Contract } from '../contracts/schema.ts';
import type { UserError } from '../domain/user-error.ts';
import { sourceFaults } from '../contracts/sources.ts';
import { suggestion } from '../scenario/suggestion.ts';
import { readJson } from './files.ts';
import { idsIn, publishedPath } from './published.ts';
import type { Terminal } from './terminal.ts';

/** What only the program can tell of a contract document: rules and sources that nothing plays. */
export function contractFaults(terminal: Terminal, contract: Contract): UserError[] {
  return [...sourceFaults(contract), ...unknownRuleFaults(terminal, contract)];
}

/** Rules said to be simulated that no published contract of the product simulates: what plays them knows them by their ids. */
function unknownRuleFaults(terminal: Terminal, { product, rules }: Contract): UserError[] {
  const known = simulatedIn(terminal, product);
  const free = known.filter((id) => rules.every((rule) => rule.id !== id));
  return rules.flatMap(({ id, status }, index) => {
    if (status !== 'simulated' || known.includes(id)) return [];
    const message = `is "${id}", and nothing plays such a rule of product "${product}"; ${suggestion(id, free)}${OR_TOLD}`;
    return [{ code: 'unknown-rule', path: `rules[${String(index)}].id`, message }];
  });
}

const OR_TOLD = ' (a rule that is only told has the status "later" or "left-out", and a reason)';

function simulatedIn(terminal: Terminal, product: Contract['product']): string[] {
  return idsIn('contracts').flatMap((id) => {
    const json = readJson(terminal, publishedPath('contracts', id));
    if (typeof json !== 'object' || json === null || !('product' in json) || json.product !== product)
      return [];
    const rules = parseContract(json).contract?.rules ?? [];
    return rules.filter(({ status }) => status === 'simulated').map((rule) => rule.id);
  });
}
