import { parseContract } from '../../contracts/parse.ts';
import type { UserError } from '../../domain/user-error.ts';
import { parseScenario } from '../../scenario/parse.ts';
import type { Documents } from './figures-at.ts';

export type Loaded = { readonly documents: Documents } | { readonly errors: readonly UserError[] };

const contractFile = 'contracts/citymesh-mobile.json';
const scenarioFile = 'scenarios/citymesh-mobile-belgium.json';

async function fetched(file: string): Promise<unknown> {
  const response = await fetch(file);
  if (!response.ok) throw new Error(`${file}: ${response.status} ${response.statusText}`);
  return response.json();
}

/** Lets the page breathe between two long pieces of work. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** The contract and the default scenario, read by their schemas; every fault of both at once. */
export async function loadDocuments(): Promise<Loaded> {
  const [contractJson, scenarioJson] = await Promise.all([fetched(contractFile), fetched(scenarioFile)]);
  const read = parseContract(contractJson);
  if (read.contract === undefined) return { errors: read.errors };
  await nextTask();
  const { scenario, errors } = parseScenario(scenarioJson, read.contract);
  await nextTask();
  return scenario === undefined ? { errors } : { documents: { contract: read.contract, scenario } };
}
