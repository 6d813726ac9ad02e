import type { Contract } from '../contracts/schema.ts';
import type { UserError } from '../domain/user-error.ts';
import { suggestion } from '../scenario/suggestion.ts';
import type { Case } from './schema.ts';

/** Cases that name a rule which the contract does not have, or does not simulate; and what they show without naming it. */
export function unknownRules({ rules }: Contract, cases: readonly Case[]): UserError[] {
  const simulated = rules.filter(({ status }) => status === 'simulated').map(({ id }) => id);
  return [...cases.flatMap(unnamed), ...unknown(rules, simulated, cases)];
}

function unnamed({ line, rules, shows }: Case): UserError[] {
  return Object.entries(shows).flatMap(([way, ids]) =>
    ids
      .filter((id) => !rules.includes(id))
      .map((id) => ({
        code: 'unknown-rule',
        path: `line ${String(line)}, shows.${way}`,
        message: `"${id}" is not among the rules of the case; add it there, or take it out`,
      })),
  );
}

function unknown(
  rules: Contract['rules'],
  simulated: readonly string[],
  cases: readonly Case[],
): UserError[] {
  return cases.flatMap(({ line, rules: named }) =>
    named
      .filter((id) => !simulated.includes(id) && rulesOf(id, rules))
      .map((id) => {
        const isLeft = rules.some((rule) => rule.id === id);
        const said = isLeft ? `"${id}" is not simulated` : `there is no rule "${id}"`;
        const message = `${said}; ${isLeft ? 'name the rule that decides the case' : suggestion(id, simulated)}`;
        return { code: 'unknown-rule', path: `line ${String(line)}, rules`, message };
      }),
  );
}

/** Of a case of several contracts, each contract looks after the rules with its own prefix. */
function rulesOf(id: string, rules: Contract['rules']): boolean {
  const prefix = rules[0]?.id.split('/')[0] ?? '';
  return id.startsWith(`${prefix}/`);
}

/** What no case shows: simulated rules that none names, clauses read in one way only. */
export function unshown(contract: Contract, cases: readonly Case[]): UserError[] {
  const named = new Set(cases.flatMap(({ rules }) => rules));
  const rules = contract.rules.flatMap(({ id, status, saidIn }, index) => {
    if (status !== 'simulated' || named.has(id) || (saidIn !== undefined && named.has(saidIn))) return [];
    const message = `${id} is simulated, and no case names it; write one that it decides`;
    return [{ code: 'no-case', path: `rules[${String(index)}]`, message }];
  });
  const readings = Object.entries(contract.readings).flatMap(([key, { default: usual }]) => {
    const path = `readings.${key}`;
    const isShown = cases.some(({ terms }) => (terms[path] ?? usual) !== usual);
    const message = `no case reads it in another way than ${usual}; write one with terms: { ${path}: ... }`;
    return isShown ? [] : [{ code: 'no-case', path, message }];
  });
  return [...rules, ...readings];
}
