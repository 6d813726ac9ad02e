import { canonicalBytes } from './canonical.ts';
import { sha256 } from './sha256.ts';
import type { Tally } from './tally.ts';

/** SHA-256 of the canonical bytes, 64 hexadecimal digits. */
export async function digest(tally: Tally): Promise<string> {
  const bytes = canonicalBytes(tally);
  const hash = hasSubtle() ? new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)) : sha256(bytes);
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A page opened over plain HTTP from another machine has no `crypto.subtle`. */
function hasSubtle(): boolean {
  return 'crypto' in globalThis && 'subtle' in globalThis.crypto;
}
