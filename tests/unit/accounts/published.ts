import { parseContract } from '../../../src/contracts/parse.ts';
import { parseScenario, type Parsed } from '../../../src/scenario/parse.ts';
import type { Contract } from '../../../src/contracts/schema.ts';
import type { Scenario } from '../../../src/scenario/schema.ts';
import { documentOf } from '../documents.ts';

export type Json = Record<string, unknown>;

export const PUBLISHED = [
  { contract: 'citymesh-prepaid', scenario: 'citymesh-prepaid-belgium' },
  { contract: 'smartglasnet-fibre', scenario: 'smartglasnet-fibre-netherlands' },
  { contract: 'citymesh-backup', scenario: 'citymesh-backup-belgium' },
] as const;

export function contractOf(id: string): Contract {
  const read = parseContract(documentOf(`contracts/${id}.json`));
  if (read.errors) throw new Error(JSON.stringify(read.errors, null, 1));
  return read.contract;
}

/** A published scenario after a change to its document, by the door of a user's own. */
export function readChanged(id: string, contract: Contract, change: (document: Json) => void): Parsed {
  const document = documentOf(`scenarios/${id}.json`) as Json;
  change(document);
  return parseScenario(document, contract);
}

export function scenarioOf(
  id: string,
  contract: Contract,
  change: (document: Json) => void = () => undefined,
): Scenario {
  const read = readChanged(id, contract, change);
  if (read.errors) throw new Error(JSON.stringify(read.errors, null, 1));
  return read.scenario;
}
