import type { Contract } from '../contracts/schema.ts';
import { parseDecimal, printDecimal } from '../domain/decimal.ts';
import { compare } from '../domain/ratio.ts';
import { shown } from '../domain/shown.ts';
import type { UserError } from '../domain/user-error.ts';
import { valueFault } from './check-inputs.ts';
import { PLAN_FIELDS, publishedTerms, type PlanField, type Term, type Terms } from './effective.ts';
import { suggestion } from './suggestion.ts';
import type { Patch, Scenario } from './schema.ts';
import { isShared } from './shared-parts.ts';

export type Applied = { terms: Terms; errors?: undefined } | { errors: UserError[]; terms?: undefined };

/**
 * The terms in force: the published contract, the scenario's inputs and plans, its changes, then these patches, the last
 * one on a path winning. Neither document is touched, so a patch is undone by leaving it out. All errors at once.
 */
export function applyPatches(contract: Contract, scenario: Scenario, patches: readonly Patch[]): Applied {
  const terms = publishedTerms(contract, scenario);
  const errors: UserError[] = [];
  for (const patch of [...scenario.changes, ...patches]) {
    const error = apply(contract, terms, patch);
    if (error !== undefined) errors.push(error);
  }
  if (errors.length === 0) errors.push(...limitErrors(contract, terms));
  return errors.length === 0 ? { terms } : { errors };
}

function apply(contract: Contract, terms: Terms, patch: Patch): UserError | undefined {
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
      return unknown(path, kind, TERM_KINDS);
  }
}

const TERM_KINDS = ['values', 'inputs', 'readings', 'policies', 'plans', 'rules'];

function sharedPart(path: string): UserError {
  const message = `is shared by all variants, which live the same months; change it in the scenario itself`;
  return { code: 'not-a-term', path, message };
}

function unknown(path: string, name: string, known: readonly string[]): UserError {
  return { code: 'unknown-path', path, message: `there is no ${shown(name)}; ${suggestion(name, known)}` };
}

function setTerm(
  terms: Record<string, Term>,
  key: string,
  value: Patch['value'],
  path: string,
): UserError | undefined {
  const term = terms[key];
  if (term === undefined) return unknown(path, key, Object.keys(terms));
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
function asTyped(value: number | string, unit: string): number | string {
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
  if (reading === undefined) return unknown(path, key, Object.keys(contract.readings));
  const options = Object.keys(reading.options);
  if (!options.includes(String(value))) {
    return { code: 'unknown-option', path, message: `is ${shown(value)}; take one of ${options.join(', ')}` };
  }
  terms.readings[key] = String(value);
  return undefined;
}

function setPolicy(terms: Terms, key: string, value: Patch['value'], path: string): UserError | undefined {
  if (terms.policies[key] === undefined) return unknown(path, key, Object.keys(terms.policies));
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
  if (!simulated.includes(id)) return unknown(path, id, simulated);
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
    if (term === undefined) return unknown(path, field, Object.keys(account.terms));
    return setValue(term, field, contract.plan[field] ?? {}, value, path);
  }
  const plan = terms.plans.find((candidate) => candidate.id === id);
  if (plan === undefined) {
    const known = [...terms.plans, ...terms.accountPlans].map((candidate) => candidate.id);
    return unknown(path, id, known);
  }
  if (!isField(field)) return unknown(path, field, PLAN_FIELDS);
  return setValue(plan[field], field, contract.plan[field] ?? {}, value, path);
}

function isField(field: string): field is PlanField {
  return (PLAN_FIELDS as readonly string[]).includes(field);
}

/** Inputs that may not exceed a published value, as both stand after all patches. */
function limitErrors(contract: Contract, terms: Terms): UserError[] {
  return Object.entries(contract.inputs).flatMap(([key, { atMost = '' }]) => {
    const [term, most] = [terms.inputs[key], terms.values[atMost]];
    if (term === undefined || most === undefined || term.vat !== most.vat) return [];
    const [given, limit] = [parseDecimal(String(term.value)), parseDecimal(String(most.value))];
    if (given === undefined || limit === undefined || compare(given, limit) <= 0) return [];
    const path = `inputs.${key}`;
    const message = `is ${shown(term.value)}, above the ${String(most.value)} that ${contract.values[atMost]?.clause ?? atMost} allows; lower it or raise values.${atMost}`;
    return [{ code: 'above-limit', path, message }];
  });
}
