import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseContract } from '../../../src/contracts/parse.ts';
import { root } from '../../architecture/root.ts';

type Json = Record<string, unknown>;

/** The published contract with some entries replaced; `undefined` removes one. Rules are found by id. */
export function changed(changes: Readonly<Record<string, unknown>>, id = 'citymesh-mobile'): unknown {
  const document = JSON.parse(readFileSync(join(root, `public/contracts/${id}.json`), 'utf8')) as Json;
  for (const [path, value] of Object.entries(changes)) place(document, path.split('/'), value);
  return document;
}

/** Errors of the published contract with these changes, as "path: message". Paths of changes are parted by "/". */
export function told(changes: Readonly<Record<string, unknown>>, id?: string): string[] {
  return errorsOf(changed(changes, id));
}

export function errorsOf(document: unknown): string[] {
  return (parseContract(document).errors ?? []).map(({ path, message }) => `${path}: ${message}`);
}

function place(at: Json, [step = '', ...rest]: string[], value: unknown): void {
  if (rest.length > 0) place(at[step] as Json, rest, value);
  else if (value === undefined) Reflect.deleteProperty(at, step);
  else at[step] = value;
}
