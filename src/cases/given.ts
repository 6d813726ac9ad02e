import type { Contract } from '../contracts/schema.ts';
import type { UserError } from '../domain/user-error.ts';
import { parseScenario, type Parsed } from '../scenario/parse.ts';
import type { GivenFigures } from './schema.ts';

const assumption = 'what every case of the folder starts from';
const places = ['unitedKingdom', 'switzerland', 'worldNear', 'worldFar', 'sea'];

type Json = Readonly<Record<string, unknown>>;

/**
 * A scenario document of a contract with the inputs, plans and policies of given.yaml in place of its own, and without its
 * changes, variants and assumed ranges.
 */
export function scenarioGiven(contract: Contract, document: Json, given: GivenFigures): Parsed {
  const { figures: inputs, errors } = inputsOf(given, contract);
  if (errors.length > 0) return { errors };
  return parseScenario(
    {
      ...document,
      plans: plansOf(given, contract),
      inputs,
      policies: figures(given.policies, () => ({ unit: 'share' })),
      changes: [],
      variants: [],
      assumptions: undefined,
    },
    contract,
  );
}

interface Form {
  unit: string;
  vat?: string;
}

function figures(values: Record<string, string>, form: (key: string) => Form): Record<string, object> {
  return Object.fromEntries(
    Object.entries(values).map(([key, text]) => {
      const { unit, vat } = form(key);
      const isMoney = unit.startsWith('EUR');
      const value = isMoney || text === 'unlimited' ? text : Number(text);
      return [key, { value, unit, ...(isMoney ? { vat } : {}), assumption }];
    }),
  );
}

function inputsOf(
  { inputs, abroad, atSea }: GivenFigures,
  contract: Contract,
): { figures: Record<string, object>; errors: UserError[] } {
  const prices = places.flatMap((place) =>
    Object.entries(place === 'sea' ? atSea : abroad).map(([kind, price]) => [`roam.${place}.${kind}`, price]),
  );
  const all = { ...inputs, ...(Object.fromEntries(prices) as Record<string, string>) };
  const unknown = Object.keys(all).filter((key) => contract.inputs[key] === undefined);
  const errors = unknown.map((key) => ({
    code: 'unknown-input',
    path: `inputs.${key}`,
    message: `is no input of ${contract.id}; take it out, or correct its key`,
  }));
  const known = Object.fromEntries(Object.entries(all).filter(([key]) => !unknown.includes(key)));
  const form = (key: string): Form => {
    const stated = contract.inputs[key];
    const unit = key.startsWith('roam.') && key.endsWith('.data') ? 'EUR/MB' : (stated?.unit ?? '');
    return { unit, vat: stated?.vat === 'incl' ? 'incl' : 'excl' };
  };
  return { figures: figures(known, form), errors };
}

function plansOf({ plans, beyond }: GivenFigures, contract: Contract): object[] {
  return Object.entries(plans).map(([id, own]) => ({
    id,
    title: id,
    ...figures({ ...own, ...beyond }, (key) => ({ unit: contract.plan[key]?.unit ?? '', vat: 'excl' })),
  }));
}
