import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseContract } from '../../../src/contracts/parse.ts';
import type { Contract } from '../../../src/contracts/schema.ts';
import { root } from '../../architecture/sources.ts';

/** The published contract as plain JSON: each call gives a new one. */
export function publishedJson(): unknown {
  return JSON.parse(readFileSync(join(root, 'public/contracts/citymesh-mobile.json'), 'utf8'));
}

/** The published contract, read. */
export function published(): Contract {
  const read = parseContract(publishedJson());
  if (read.errors !== undefined)
    throw new Error(read.errors.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return read.contract;
}
