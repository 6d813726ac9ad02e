import { parseScenario } from '../../../src/scenario/parse.ts';
import { contractsOfNetwork, documentOf, networkScenario } from '../../unit/documents.ts';

export const contract = contractsOfNetwork();
export const scenario = networkScenario();

export interface Draft {
  [key: string]: Draft;
}

/** Writes a value at a dotted path. */
function put(draft: Draft, path: string, value: unknown): void {
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const owner = keys.reduce((found, key) => found[key] as Draft, draft);
  (owner as unknown as Record<string, unknown>)[last] = value;
}

export function told(errors: readonly { path: string; message: string }[] = []): string[] {
  return errors.map(({ path, message }) => `${path}: ${message}`);
}

/** The project's network with some figures made wrong. */
export function refused(spoilt: Readonly<Record<string, unknown>>, under = contract): string[] {
  const draft = documentOf('scenarios/citymesh-network-belgium.json') as Draft;
  for (const [path, value] of Object.entries(spoilt)) put(draft, path, value);
  return told(parseScenario(draft, under).errors);
}
