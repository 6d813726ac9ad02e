import type { Contract } from '../contracts/schema.ts';
import { parseDecimal, printDecimal } from '../domain/decimal.ts';
import { shown } from '../domain/shown.ts';
import type { UserError } from '../domain/user-error.ts';
import { valueFault } from './check-inputs.ts';
import { PLAN_FIELDS, type PlanField, type Term, type Terms } from './effective.ts';
import { suggestion } from './suggestion.ts';
import type { Patch } from './schema.ts';
import { isShared } from './shared-parts.ts';

/** Puts one value of the terms in force elsewhere; returns why it cannot stand there. */
export function applyPatch(contract: Contract, terms: Terms, patch: Patch): UserError | undefined {
  const { path, value } = patch;
  if (isShared(patch)) return sharedPart(path);
  const [kind = '', ...rest] = path.split('.');
  const key = rest.join('.');
  switch (kind) {
    case 'values':
      return setTerm(terms.values, key, value, path);
    case 'inputs':
      return setTerm(terms.inputs, key, value, path);
    case 'readings':
      return setReading(contract, terms, key, value, path);
    case 'policies':
      return setPolicy(terms, key, value, path);
    case 'plans':
      return setPlan(contract, terms, rest, value, path);
    case 'rules':
      return setRule(contract, terms, key, value, path);
    default:
      return unknownPath(path, kind, TERM_KINDS);
  }
}

/** What a patch of terms may begin with. */
export const TERM_KINDS = ['values', 'inputs', 'readings', 'policies', 'plans', 'rules'];

function sharedPart(path: string): UserError {
  const message = `is shared by all variants, which live the same months; change it in the scenario itself`;
  return { code: 'not-a-term', path, message };
}

export function unknownPath(path: string, name: string, known: readonly string[]): UserError {
  return { code: 'unknown-path', path, message: `there is no ${shown(name)}; ${suggestion(name, known)}` };
}

function setTerm(
  terms: Record<string, Term>,
  key: string,
  value: Patch['value'],
  path: string,
): UserError | undefined {
  const term = terms[key];
  if (term === undefined) return unknownPath(path, key, Object.keys(terms));
  return setValue(term, key, {}, value, path);
}

function setValue(
  term: Term,
  key: string,
  input: { orUnlimited?: boolean | undefined },
  value: Patch['value'],
  path: string,
): UserError | undefined {
  const typed = asTyped(value, term.unit);
  const fault = valueFault(input, typed, key, term.unit);
  if (fault !== undefined) return { code: 'out-of-range', path, message: fault };
  term.value = typed;
  return undefined;
}

/** A field may hand over "5" for a count or 60.5 for an amount; what is neither stays as it came and is refused. */
export function asTyped(value: number | string, unit: string): number | string {
  const exact = parseDecimal(String(value));
  if (exact === undefined) return value;
  if (!unit.startsWith('EUR')) return Number(value);
  return typeof value === 'string' ? value : printDecimal(exact, Math.max(2, decimals(String(value))));
}

function decimals(text: string): number {
  return text.split('.')[1]?.length ?? 0;
}

function setReading(
  contract: Contract,
  terms: Terms,
  key: string,
  value: Patch['value'],
  path: string,
): UserError | undefined {
  const reading = contract.readings[key];
  if (reading === undefined) return unknownPath(path, key, Object.keys(contract.readings));
  const options = Object.keys(reading.options);
  if (!options.includes(String(value))) {
    return { code: 'unknown-option', path, message: `is ${shown(value)}; take one of ${options.join(', ')}` };
  }
  terms.readings[key] = String(value);
  return undefined;
}

function setPolicy(terms: Terms, key: string, value: Patch['value'], path: string): UserError | undefined {
  if (terms.policies[key] === undefined) return unknownPath(path, key, Object.keys(terms.policies));
  const chance = value === 'always' ? 1 : value === 'never' ? 0 : asTyped(value, 'share');
  if (typeof chance !== 'number' || chance < 0 || chance > 1) {
    const message = `is ${shown(value)}; give "always", "never" or a number from 0 to 1`;
    return { code: 'out-of-range', path, message };
  }
  terms.policies[key] = chance;
  return undefined;
}

/** Only what is simulated can be switched: nothing comes of any other rule. */
function setRule(
  { rules }: Contract,
  { off }: Terms,
  id: string,
  value: Patch['value'],
  path: string,
): UserError | undefined {
  const simulated = rules.filter(({ status }) => status === 'simulated').map((rule) => rule.id);
  if (!simulated.includes(id)) return unknownPath(path, id, simulated);
  if (value !== 'on' && value !== 'off') {
    return { code: 'unknown-option', path, message: `is ${shown(value)}; take one of on, off` };
  }
  if (value === 'off') off.add(id);
  else off.delete(id);
  return undefined;
}

function setPlan(
  contract: Contract,
  terms: Terms,
  [id = '', ...rest]: string[],
  value: Patch['value'],
  path: string,
): UserError | undefined {
  const field = rest.join('.');
  const account = terms.accountPlans.find((candidate) => candidate.id === id);
  if (account !== undefined) {
    const term = account.terms[field];
    if (term === undefined) return unknownPath(path, field, Object.keys(account.terms));
    return setValue(term, field, contract.plan[field] ?? {}, value, path);
  }
  const plan = terms.plans.find((candidate) => candidate.id === id);
  if (plan === undefined) {
    const known = [...terms.plans, ...terms.accountPlans].map((candidate) => candidate.id);
    return unknownPath(path, id, known);
  }
  if (!isField(field)) return unknownPath(path, field, PLAN_FIELDS);
  return setValue(plan[field], field, contract.plan[field] ?? {}, value, path);
}

function isField(field: string): field is PlanField {
  return (PLAN_FIELDS as readonly string[]).includes(field);
}
