import { parseContract } from '../../contracts/parse.ts';
import type { Contract } from '../../contracts/schema.ts';
import type { UserError } from '../../domain/user-error.ts';
import { besideId } from '../../scenario/network-backup.ts';
import { parseScenario } from '../../scenario/parse.ts';
import { isContract, type Entry } from './catalogue.ts';
import type { Documents } from './figures-at.ts';

export type Loaded = { readonly documents: Documents } | { readonly errors: readonly UserError[] };

async function fetched(file: string): Promise<unknown> {
  const response = await fetch(file);
  if (!response.ok) throw new Error(`${file}: ${response.status} ${response.statusText}`);
  return response.json();
}

/** Lets the page breathe between two long pieces of work. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

async function contractFrom(
  json: unknown,
): Promise<{ contract: Contract } | { errors: readonly UserError[] }> {
  const { contract, errors } = parseContract(json);
  await nextTask();
  return contract === undefined ? { errors } : { contract };
}

/** The published contract with that id. */
export async function loadContract(
  id: string,
): Promise<{ contract: Contract } | { errors: readonly UserError[] }> {
  return contractFrom(await fetched(`contracts/${id}.json`));
}

/** A contract and a scenario, of the project or opened from a file, read by their schemas; every fault of both at once. */
export async function loadDocuments({ id, contract: contractId, document }: Entry): Promise<Loaded> {
  const [contractJson, scenarioJson] = await Promise.all([
    fetched(`contracts/${contractId}.json`),
    document === undefined ? fetched(`scenarios/${id}.json`) : Promise.resolve(document),
  ]);
  const read = await contractFrom(contractJson);
  if ('errors' in read) return read;
  const contract = await withBeside(read.contract, scenarioJson);
  const { scenario, errors } = parseScenario(scenarioJson, contract);
  await nextTask();
  return scenario === undefined ? { errors } : { documents: { contract, scenario } };
}

/** The contract, with the published one that the scenario's network names; reading the scenario tells of any other. */
export async function withBeside(contract: Contract, scenarioJson: unknown): Promise<Contract> {
  const id = besideId(scenarioJson);
  if (id === undefined || !isContract(id)) return contract;
  const read = await loadContract(id);
  return 'errors' in read ? contract : { ...contract, beside: read.contract };
}
