import type { Contract } from '../contracts/schema.ts';
import type { Network } from './network-schema.ts';
import { isOfSims, type AccountScenario, type MobileScenario, type Scenario } from './schema.ts';

/** A scenario of SIMs with a network around them. */
export type NetworkScenario = MobileScenario & { network: Network };

export function hasNetwork(scenario: Scenario): scenario is NetworkScenario {
  return isOfSims(scenario) && scenario.network !== undefined;
}

/** The contract of the backup of a scenario's sites, if it names one; the document need not have been read. */
export function besideId(document: unknown): string | undefined {
  const id = ['network', 'backup', 'contract'].reduce<unknown>((found, key) => {
    return typeof found === 'object' && found !== null ? Reflect.get(found, key) : undefined;
  }, document);
  return typeof id === 'string' ? id : undefined;
}

/** A contract, with the one beside it that a scenario document names, where there is such. */
export function withBeside(
  contract: Contract,
  document: unknown,
  contractOf: (id: string) => Contract | undefined,
): Contract {
  const id = besideId(document);
  const beside = id === undefined ? undefined : contractOf(id);
  return beside === undefined ? contract : { ...contract, beside };
}

/** The sites' backup as a scenario of its own, with the seed, months and country of the whole. */
export function backupScenario({ network, ...scenario }: NetworkScenario): AccountScenario {
  const { format, id, title, about, seed, simMonths, horizon, country } = scenario;
  return { format, id, title, about, seed, simMonths, horizon, country, ...network.backup, variants: [] };
}
