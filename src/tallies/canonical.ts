import type { Tally } from './tally.ts';

const FORMAT = 1;

/**
 * The bytes that stand for a tally, little-endian whatever the machine:
 *
 *   | format u32 | variants u32 | every cell, low word then high word |
 */
export function canonicalBytes(tally: Tally): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(8 + 4 * tally.words.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, FORMAT, true);
  view.setUint32(4, tally.variants, true);
  if (isLittleEndian()) new Uint32Array(bytes.buffer, 8).set(tally.words);
  else tally.words.forEach((word, index) => view.setUint32(8 + 4 * index, word, true));
  return bytes;
}

function isLittleEndian(): boolean {
  return new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;
}
