import type { Terms } from '../scenario/effective.ts';
import { threshold } from './chance.ts';

/** How often the operator uses a right, as a threshold on a u32 draw: 0 never, 2^32 always. */
export function rightAt({ policies }: Terms, key: string): bigint {
  const share = policies[key];
  if (share === undefined) throw new TypeError(`the contract has no policy ${key}`);
  return threshold(share);
}
