import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Found from here upwards, so that sources and the built file read the same documents. */
const root = packageRoot(dirname(fileURLToPath(import.meta.url)));

/** Where the documents are that come with the program. */
export const published = join(root, 'public');

/** Where the cases are, in a checkout. */
export const ownCases = join(root, 'tests', 'cases');

function packageRoot(folder: string): string {
  if (existsSync(join(folder, 'public', 'contracts'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('the folder public/contracts of this package is missing');
  return packageRoot(parent);
}

/** Ids of the published contracts or scenarios. */
export function idsIn(folder: 'contracts' | 'scenarios'): string[] {
  return readdirSync(join(published, folder))
    .filter((file) => file.endsWith('.json') && !file.endsWith('.schema.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort();
}

export function publishedPath(folder: 'contracts' | 'scenarios', id: string): string {
  return join(published, folder, `${id}.json`);
}

/** The first published scenario of a contract: its id begins with the contract's. */
export function scenarioOf(contract: string): string | undefined {
  return idsIn('scenarios').find((id) => id.startsWith(`${contract}-`));
}
