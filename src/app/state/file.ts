import { repeatedKeys } from '../../domain/repeated-keys.ts';
import type { UserError } from '../../domain/user-error.ts';
import { editScenario } from '../../scenario/edit.ts';
import { parseScenario } from '../../scenario/parse.ts';
import type { Patch, Scenario } from '../../scenario/schema.ts';
import { isShared } from '../../scenario/shared-parts.ts';
import { sharedDifference } from '../../scenario/shared-difference.ts';
import { words } from '../words/en.ts';
import { catalogue, entryOf, type Entry } from './catalogue.ts';
import { loadContract, loadDocuments, withBeside } from './documents.ts';
import type { Documents } from './figures-at.ts';
import { writeFragment } from './link.ts';

const EDITED = 'edited';
const CONTRACTS = [...new Set(catalogue.map(({ contract }) => contract))];

/**
 * The work as a scenario document: changes of people and horizon in their places, changes of terms as its first variant. So
 * the command line plays a saved file as the page did.
 */
export function savedScenario({ contract, scenario }: Documents, patches: readonly Patch[]): Scenario {
  const { scenario: edited = scenario } = editScenario(contract, scenario, patches.filter(isShared));
  const changes = patches.filter((patch) => !isShared(patch));
  const others = edited.variants.filter(({ id }) => id !== EDITED);
  const variant = { id: EDITED, title: words.header.edited, changes };
  return { ...edited, variants: changes.length === 0 ? others : [variant, ...others] };
}

/** What a file holds: the scenario that it is about, with its document where it is none of the project, and a link to its work. */
export interface OpenedFile {
  readonly entry: Entry;
  readonly fragment: string;
}

export type FileRead = OpenedFile | { readonly errors: readonly UserError[] };

/** Bytes; the largest scenario of the project has 160 kB. */
const LARGEST = 4e6;

/** Reads a file that was chosen or dropped. What keeps it from being read, as where a folder was dropped, is an error of it. */
export async function readFile(file: Blob): Promise<FileRead> {
  if (file.size > LARGEST) return refused('', words.file.tooLarge(file.size / 1e6, LARGEST / 1e6));
  try {
    return await readScenarioFile(await file.text());
  } catch (error) {
    return refused('', words.file.unread(reasonOf(error)));
  }
}

/** Reads a scenario document. Its errors are those of the schema, each with its place; nothing is half-opened. */
export async function readScenarioFile(text: string): Promise<FileRead> {
  const json = parsed(text);
  if ('errors' in json) return json;
  const contractId = contractIn(json.value);
  if (isContractDocument(json.value)) return refused('', words.file.isContract);
  if (contractId === undefined) return refused('contract', words.file.noContract(CONTRACTS));
  const loaded = await loadContract(contractId);
  if ('errors' in loaded) return loaded;
  const contract = await withBeside(loaded.contract, json.value);
  const { scenario, errors } = parseScenario(json.value, contract);
  if (scenario === undefined) return { errors };
  return opened({ contract, scenario });
}

async function opened({ contract, scenario: read }: Documents): Promise<OpenedFile> {
  const [edited] = read.variants.filter(({ id }) => id === EDITED);
  const changes = edited?.changes ?? [];
  const scenario = { ...read, variants: read.variants.filter((variant) => variant !== edited) };
  const entry = entryOf(scenario.id);
  const known = entry && (await loadDocuments(entry));
  const documents = known && 'documents' in known ? known.documents : undefined;
  const shared = documents && sharedDifference(contract, documents.scenario, scenario);
  if (entry && documents && shared)
    return { entry, fragment: fragmentOf(documents.scenario, [...shared, ...changes]) };
  const own = entry ? { ...scenario, id: `${scenario.id}-file`.slice(0, 40) } : scenario;
  const { id, title } = own;
  return { entry: { id, title, contract: contract.id, document: own }, fragment: fragmentOf(own, changes) };
}

function fragmentOf({ id, seed }: Scenario, patches: readonly Patch[]): string {
  const seeded = patches.find(({ path }) => path === 'seed')?.value ?? seed;
  return writeFragment({ scenario: id, view: 'bills', vat: 'excl', patches }, Number(seeded));
}

function parsed(text: string): { value: unknown } | { errors: readonly UserError[] } {
  try {
    const value = JSON.parse(text) as unknown;
    const errors = repeatedKeys(text);
    return errors.length > 0 ? { errors } : { value };
  } catch (error) {
    return refused('', words.file.notJson(reasonOf(error)));
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function isContractDocument(json: unknown): boolean {
  return typeof json === 'object' && json !== null && 'product' in json && !('contract' in json);
}

function contractIn(json: unknown): string | undefined {
  const named: unknown =
    typeof json === 'object' && json !== null ? Reflect.get(json, 'contract') : undefined;
  return CONTRACTS.find((contract) => contract === named);
}

function refused(path: string, message: string): { errors: readonly UserError[] } {
  return { errors: [{ code: 'file', path, message }] };
}
