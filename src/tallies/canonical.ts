import type { Tally } from './tally.ts';
import { putWords } from './words.ts';

const FORMAT = 1;

/**
 * The bytes that stand for a tally, little-endian whatever the machine:
 *
 *   | format u32 | variants u32 | every cell, low word then high word |
 *   and with a network | regions u32 | cells of a region u32 | every cell of its sections, in the same way |
 */
export function canonicalBytes({ variants, words, network }: Tally): Uint8Array<ArrayBuffer> {
  const own = 8 + 4 * words.length;
  const bytes = new Uint8Array(own + (network ? 8 + 4 * network.words.length : 0));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, FORMAT, true);
  view.setUint32(4, variants, true);
  putWords(bytes, 8, words);
  if (network === undefined) return bytes;
  view.setUint32(own, network.regions, true);
  view.setUint32(own + 4, network.cells, true);
  putWords(bytes, own + 8, network.words);
  return bytes;
}
