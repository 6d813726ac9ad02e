import { boundsOf } from '../contracts/bounds.ts';
import type { Contract, ContractInput } from '../contracts/schema.ts';
import { isWord, wantedWord } from '../contracts/word-values.ts';
import { compare } from '../domain/ratio.ts';
import { parseDecimal } from '../domain/decimal.ts';
import { shown } from '../domain/shown.ts';
import type { UserError } from '../domain/user-error.ts';
import { PLAN_FIELDS } from './effective.ts';
import type { Figure } from './figure.ts';
import { suggestion } from './suggestion.ts';
import type { MobileScenario, Scenario } from './schema.ts';

/** Inputs and policies of a scenario against what its contract leaves open. */
export function inputErrors(
  contract: Contract,
  scenario: Pick<Scenario, 'inputs' | 'policies'>,
): UserError[] {
  const wanted = Object.keys(contract.inputs);
  return [
    ...unknownKeys('inputs', scenario.inputs, wanted),
    ...unknownKeys('policies', scenario.policies, Object.keys(contract.policies)),
    ...wanted.flatMap((key) => missingInput(contract, scenario, key)),
    ...Object.entries(scenario.inputs).flatMap(([key, figure]) =>
      figureErrors(contract, contract.inputs[key], figure, key, `inputs.${key}`),
    ),
  ];
}

/** Figures of a scenario's plans against what its contract says of a plan. */
export function planErrors(contract: Contract, { plans }: Pick<MobileScenario, 'plans'>): UserError[] {
  return plans.flatMap((plan, index) =>
    PLAN_FIELDS.flatMap((field) =>
      figureErrors(contract, contract.plan[field], plan[field], field, `plans[${index}].${field}`),
    ),
  );
}

function unknownKeys(where: string, given: object, known: readonly string[]): UserError[] {
  return Object.keys(given)
    .filter((key) => !known.includes(key))
    .map((key) => ({
      code: 'unknown-key',
      path: `${where}.${key}`,
      message: `the contract has no ${where === 'inputs' ? 'input' : 'policy'} ${shown(key)}; ${suggestion(key, known)}`,
    }));
}

function missingInput(contract: Contract, scenario: Pick<Scenario, 'inputs'>, key: string): UserError[] {
  const input = contract.inputs[key];
  if (input === undefined || scenario.inputs[key] !== undefined) return [];
  const message = `missing; the contract leaves it open (${input.clause}): give a value in ${input.unit}`;
  return [{ code: 'missing', path: `inputs.${key}`, message }];
}

/** One figure against the input it fills: unit, VAT basis, kind of number, range. */
export function figureErrors(
  contract: Contract,
  input: ContractInput | undefined,
  figure: Figure,
  key: string,
  path: string,
): UserError[] {
  if (input === undefined) return [];
  const errors: UserError[] = [];
  const tell = (code: string, at: string, message: string) =>
    errors.push({ code, path: `${path}${at}`, message });
  const units: string[] = [input.unit, ...(input.alsoUnits ?? [])];
  if (!units.includes(figure.unit)) {
    tell('wrong-unit', '.unit', `is ${shown(figure.unit)}; give ${units.join(' or ')}`);
    return errors;
  }
  const basis = vatFault(figure);
  if (basis !== undefined) tell('wrong-vat', '.vat', basis);
  const range = valueFault(input, figure.value, key, figure.unit);
  if (range !== undefined) tell('out-of-range', '.value', range);
  else if (isAbove(contract, input, figure)) {
    const most = contract.values[input.atMost ?? ''];
    const message = `is ${shown(figure.value)}; ${most?.clause ?? 'the contract'} allows at most ${String(most?.value)}`;
    tell('out-of-range', '.value', message);
  }
  return errors;
}

/** Every amount states its own basis, whatever the contract expects. */
function vatFault(figure: Figure): string | undefined {
  const priced = figure.unit.startsWith('EUR');
  if (!priced) return figure.vat === undefined ? undefined : `is "${figure.vat}" on no money; leave it out`;
  return figure.vat === undefined ? 'missing; give "incl" or "excl"' : undefined;
}

/** Why a value cannot stand for a term, or undefined. */
export function valueFault(
  input: { orUnlimited?: boolean | undefined },
  value: number | string,
  key: string,
  unit: string,
): string | undefined {
  if (value === 'unlimited' && input.orUnlimited === true) return undefined;
  if (isWord(unit)) {
    const word = wantedWord(value, unit);
    return word && `is ${shown(value)}; ${word}`;
  }
  const { least, most, whole } = boundsOf(key, unit);
  const wanted = unit.startsWith('EUR')
    ? `give an amount from ${least} to ${most} ${unit} such as "60.50", in quotes`
    : `give a ${whole ? 'whole number' : 'number'} from ${least} to ${most} (${unit})`;
  if (unit.startsWith('EUR') !== (typeof value === 'string')) return `is ${shown(value)}; ${wanted}`;
  const number = Number(value);
  if (!Number.isFinite(number) || (typeof value === 'string' && parseDecimal(value) === undefined)) {
    return `is ${shown(value)}; ${wanted}`;
  }
  const fits = number >= least && number <= most && (!whole || Number.isInteger(number));
  return fits ? undefined : `is ${shown(value)}; ${wanted}`;
}

function isAbove(contract: Contract, input: ContractInput, figure: Figure): boolean {
  const most = input.atMost === undefined ? undefined : contract.values[input.atMost];
  if (most === undefined || (figure.vat ?? most.vat) !== most.vat) return false;
  const [given, limit] = [parseDecimal(String(figure.value)), parseDecimal(String(most.value))];
  return given !== undefined && limit !== undefined && compare(given, limit) > 0;
}
