/**
 * A 52-bit hash of a telephone number or address, so that different recipients can be counted without keeping them.
 * Two FNV-1a runs from different bases; spaces and the signs of a written number do not matter.
 */
export function numberHash(written: string): number {
  const digits = written.replace(/[\s./()-]/g, '').toLowerCase();
  return (fnv(digits, 0x811c9dc5) >>> 6) * 2 ** 26 + (fnv(digits, 0x050c5d1f) >>> 6);
}

function fnv(text: string, basis: number): number {
  let hash = basis;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
