import { parseContract } from '../contracts/parse.ts';
import type { Contract } from '../contracts/schema.ts';
import type { UserError } from '../domain/user-error.ts';
import { suggestion } from '../scenario/suggestion.ts';
import { readJson } from './documents.ts';
import { idsIn, publishedPath } from './published.ts';
import type { Terminal } from './terminal.ts';

/** Rules said to be simulated that no published contract of the product simulates: what plays them knows them by their ids. */
export function unknownRuleFaults(terminal: Terminal, { product, rules }: Contract): UserError[] {
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
    const { contract } = parseContract(readJson(terminal, publishedPath('contracts', id)));
    if (contract?.product !== product) return [];
    return contract.rules.filter(({ status }) => status === 'simulated').map((rule) => rule.id);
  });
}
