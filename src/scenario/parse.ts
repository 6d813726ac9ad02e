import type { Contract } from '../contracts/schema.ts';
import { shown } from '../domain/shown.ts';
import type { UserError } from '../domain/user-error.ts';
import { inputErrors } from './check-inputs.ts';
import { peopleErrors } from './check-people.ts';
import { faultsOf } from './faults.ts';
import { applyPatches } from './patch.ts';
import { scenarioSchema, type Scenario } from './schema.ts';

export type Parsed =
  { scenario: Scenario; errors?: undefined } | { errors: UserError[]; scenario?: undefined };

/**
 * Reads a scenario document. Returns a fresh scenario, or every error at once; nothing is half-read.
 * The contract is needed to say which inputs, policies, readings and changes there can be.
 */
export function parseScenario(json: unknown, contract: Contract): Parsed {
  const read = scenarioSchema.safeParse(json);
  if (!read.success) return { errors: faultsOf(json, read.error.issues, scenarioSchema) };
  const scenario = read.data;
  if (scenario.contract !== contract.id) return { errors: [otherContract(scenario, contract)] };
  const errors = [...inputErrors(contract, scenario), ...peopleErrors(scenario)];
  if (errors.length === 0) errors.push(...changeErrors(contract, scenario));
  return errors.length === 0 ? { scenario } : { errors };
}

function otherContract(scenario: Scenario, contract: Contract): UserError {
  const message = `is ${shown(scenario.contract)}, but the contract given is ${shown(contract.id)}; open that contract or name this one`;
  return { code: 'other-contract', path: 'contract', message };
}

function changeErrors(contract: Contract, scenario: Scenario): UserError[] {
  const lists = [
    { path: 'changes', patches: [] },
    ...scenario.variants.map(({ changes }, index) => ({
      path: `variants[${index}].changes`,
      patches: changes,
    })),
  ];
  const [own, ...variants] = lists.map(({ path, patches }) =>
    (applyPatches(contract, scenario, patches).errors ?? []).map((error) => ({
      ...error,
      path: path === 'changes' ? `changes: ${error.path}` : `${path}: ${error.path}`,
    })),
  );
  if (own !== undefined && own.length > 0) return own;
  return variants.flat();
}
