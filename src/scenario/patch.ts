import type { Contract } from '../contracts/schema.ts';
import { parseDecimal } from '../domain/decimal.ts';
import { compare } from '../domain/ratio.ts';
import { shown } from '../domain/shown.ts';
import type { UserError } from '../domain/user-error.ts';
import { publishedTerms, type Terms } from './effective.ts';
import { BACKUP, isOfNetwork, networkChanges, patchNetwork } from './patch-network.ts';
import { applyPatch } from './patch-terms.ts';
import type { Patch, Scenario } from './schema.ts';

export type Applied = { terms: Terms; errors?: undefined } | { errors: UserError[]; terms?: undefined };

/**
 * The terms in force: the published contract, the scenario's inputs and plans, its changes, then these patches, the last
 * one on a path winning. Neither document is touched, so a patch is undone by leaving it out. All errors at once.
 */
export function applyPatches(contract: Contract, scenario: Scenario, patches: readonly Patch[]): Applied {
  const terms = publishedTerms(contract, scenario);
  const errors: UserError[] = [];
  for (const patch of [...networkChanges(scenario), ...scenario.changes, ...patches]) {
    const error = isOfNetwork(patch)
      ? patchNetwork(contract, scenario, terms, patch)
      : applyPatch(contract, terms, patch);
    if (error !== undefined) errors.push(error);
  }
  if (errors.length === 0) errors.push(...limitErrors(contract, terms), ...besideLimits(contract, terms));
  return errors.length === 0 ? { terms } : { errors };
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

function besideLimits({ beside }: Contract, { network }: Terms): UserError[] {
  if (beside === undefined || network === undefined) return [];
  return limitErrors(beside, network.backup).map((error) => ({ ...error, path: `${BACKUP}${error.path}` }));
}
