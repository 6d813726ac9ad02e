import { CELLS_PER_VARIANT, COUNTED, SECTIONS, cellsOf, emptyTally, type Tally } from './tally.ts';

const counted32 = COUNTED.reduce((cells, section) => cells + cellsOf(section, 1), 0);
/** Bytes that the core's tally takes for one variant. */
export const RAW_BYTES_PER_VARIANT = 8 * (CELLS_PER_VARIANT - counted32) + 4 * counted32;

/** Widens the core's tally bytes. Throws a RangeError when they do not have the length that the variants ask for. */
export function readTally(bytes: Uint8Array, variants: number): Tally {
  if (bytes.byteLength !== variants * RAW_BYTES_PER_VARIANT) {
    throw new RangeError(
      `a tally of ${String(variants)} variants has ${String(variants * RAW_BYTES_PER_VARIANT)} bytes, not ${String(bytes.byteLength)}`,
    );
  }
  const tally = emptyTally(variants);
  const source = wordsOf(bytes);
  let from = 0;
  let to = 0;
  for (const section of SECTIONS) {
    const cells = cellsOf(section, variants);
    if (COUNTED.includes(section)) {
      for (let cell = 0; cell < cells; cell++) tally.words[to + 2 * cell] = source[from + cell] ?? 0;
      from += cells;
    } else {
      tally.words.set(source.subarray(from, from + 2 * cells), to);
      from += 2 * cells;
    }
    to += 2 * cells;
  }
  return tally;
}

function wordsOf(bytes: Uint8Array): Uint32Array {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  return new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength / 4);
}
