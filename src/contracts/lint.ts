import type { UserError } from '../domain/user-error.ts';
import { neverFiring, type InputFigures } from './lint-thresholds.ts';
import { USE_RESULTS } from './result-names.ts';
import type { Contract, Rule } from './schema.ts';
import { slotNames } from './sentence.ts';
import { isMoney } from './units.ts';

/**
 * What a readable contract still lacks or says in vain: simulated rules without a sentence, parts that no sentence shows,
 * results that no rule makes, prices without a VAT basis, thresholds that can never fire. Warnings, not refusals.
 * @param inputs the figures that a scenario gives, by key; a limit of the customer's own is checked with them
 */
export function lintContract(contract: Contract, inputs: InputFigures = {}): UserError[] {
  return [
    ...contract.rules.flatMap((rule, index) => unsaid(contract, rule, index)),
    ...unshown(contract),
    ...unmade(contract),
    ...baseless(contract),
    ...neverFiring(contract, inputs),
  ];
}

function unsaid({ rules }: Contract, rule: Rule, index: number): UserError[] {
  const teller = rule.saidIn === undefined ? rule : rules.find(({ id }) => id === rule.saidIn);
  if (rule.status !== 'simulated' || teller?.sentence !== undefined) return [];
  const path = `rules[${String(index)}].sentence`;
  const message = `is missing: ${rule.id} is simulated, and nothing on the sheet says it; add a sentence, or "saidIn" with the rule that says it`;
  return [{ code: 'gap', path, message }];
}

function unshown(contract: Contract): UserError[] {
  const simulated = contract.rules.filter(({ status }) => status === 'simulated');
  const shown = new Set(
    simulated.flatMap(({ sentence = '', parts = [] }) => [sentence, ...parts].flatMap(slotNames)),
  );
  const left = new Set(contract.rules.filter(({ status }) => status !== 'simulated').map(({ id }) => id));
  const sections = ['values', 'inputs', 'readings', 'policies'] as const;
  return sections.flatMap((section) =>
    Object.entries(contract[section])
      .filter(
        ([key, { rule }]) => !left.has(rule) && !shown.has(section === 'policies' ? `policy.${key}` : key),
      )
      .map(([key]) => ({
        code: 'gap',
        path: `${section}.${key}`,
        message: 'is in no sentence of a simulated rule, so that nobody can see or change it; give it a slot',
      })),
  );
}

function unmade({ product, rules }: Contract): UserError[] {
  if (product !== 'mobile') return [];
  const made = new Set(rules.flatMap(({ results }) => results));
  return USE_RESULTS.filter((name) => !made.has(name)).map((name) => ({
    code: 'gap',
    path: 'rules',
    message: `no rule makes "${name}", so that it cannot be cited; name it in the results of the rule it comes from`,
  }));
}

function baseless({ values }: Contract): UserError[] {
  return Object.entries(values)
    .filter(([, { unit, vat }]) => isMoney(unit) && vat === 'unstated')
    .map(([key, { clause }]) => ({
      code: 'no-basis',
      path: `values.${key}.vat`,
      message: `is unstated: ${clause} gives a price without a VAT basis; it counts as excl. VAT (A8)`,
    }));
}
