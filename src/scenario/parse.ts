import type { Contract } from '../contracts/schema.ts';
import { shown } from '../domain/shown.ts';
import type { UserError } from '../domain/user-error.ts';
import { accountErrors, lifeErrors } from './check-accounts.ts';
import { assumptionErrors } from './check-assumptions.ts';
import { inputErrors, planErrors } from './check-inputs.ts';
import { peopleErrors } from './check-people.ts';
import { networkErrors } from './check-network.ts';
import { faultsOf } from './faults.ts';
import { applyPatches } from './patch.ts';
import { accountScenarioSchema, isOfAccounts, mobileScenarioSchema, type Scenario } from './schema.ts';

export type Parsed =
  { scenario: Scenario; errors?: undefined } | { errors: UserError[]; scenario?: undefined };

/**
 * Reads a scenario document. Returns a fresh scenario, or every error at once; nothing is half-read.
 * The contract is needed to say which inputs, policies, readings and changes there can be.
 */
export function parseScenario(json: unknown, contract: Contract): Parsed {
  const schema = METERED.includes(contract.product) ? mobileScenarioSchema : accountScenarioSchema;
  const read = schema.safeParse(json);
  if (!read.success) {
    const misshapen = faultsOf(json, read.error.issues, schema);
    return { errors: [...misshapen, ...soundPartsErrors(json, contract)] };
  }
  const scenario = read.data;
  if (scenario.contract !== contract.id) return { errors: [otherContract(scenario, contract)] };
  const errors = [...inputErrors(contract, scenario), ...ownErrors(contract, scenario)];
  if (errors.length === 0) errors.push(...assumptionErrors(scenario), ...changeErrors(contract, scenario));
  return errors.length === 0 ? { scenario } : { errors };
}

/** Products whose scenarios are of SIMs; those of all others are of accounts. */
const METERED: readonly Contract['product'][] = ['mobile', 'mobile-nl'];

function ownErrors(contract: Contract, scenario: Scenario): UserError[] {
  if (isOfAccounts(scenario)) return accountErrors(contract, scenario);
  return [
    ...planErrors(contract, scenario),
    ...peopleErrors(scenario),
    ...lifeErrors(contract, scenario),
    ...networkErrors(contract, scenario),
  ];
}

const openParts = mobileScenarioSchema.pick({ contract: true, inputs: true, policies: true }).strip();
const planParts = mobileScenarioSchema.pick({ contract: true, plans: true }).strip();

/** What is wrong by the contract in the parts of a misshapen document that have their shape. */
function soundPartsErrors(json: unknown, contract: Contract): UserError[] {
  const [open, plans] = [openParts.safeParse(json), planParts.safeParse(json)];
  return [
    ...(open.success && open.data.contract === contract.id ? inputErrors(contract, open.data) : []),
    ...(plans.success && plans.data.contract === contract.id ? planErrors(contract, plans.data) : []),
  ];
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
