import {
  emptyNetworkTally,
  networkBytesPerVariant,
  networkSections,
  type NetworkShape,
  type NetworkTally,
} from './network-tally.ts';
import { CELLS_PER_VARIANT, COUNTED, SECTIONS, cellsOf, emptyTally, type Tally } from './tally.ts';
import { widen } from './words.ts';

const counted32 = COUNTED.reduce((cells, section) => cells + cellsOf(section, 1), 0);
/** Bytes that the core's tally takes for one variant, without a network. */
export const RAW_BYTES_PER_VARIANT = 8 * (CELLS_PER_VARIANT - counted32) + 4 * counted32;

/**
 * Widens the core's tally bytes. Throws a RangeError when they do not have the length that the variants, and the network, ask for.
 */
export function readTally(bytes: Uint8Array, variants: number, shape?: NetworkShape): Tally {
  const own = variants * RAW_BYTES_PER_VARIANT;
  const begin = shape === undefined ? own : 8 * Math.ceil(own / 8);
  const wanted = begin + (shape === undefined ? 0 : variants * networkBytesPerVariant(shape));
  if (bytes.byteLength !== wanted) {
    throw new RangeError(
      `a tally of ${String(variants)} variants has ${String(wanted)} bytes, not ${String(bytes.byteLength)}`,
    );
  }
  const tally = emptyTally(variants);
  const words = wordsOf(bytes);
  let from = 0;
  let to = 0;
  for (const section of SECTIONS) {
    const cells = { count: cellsOf(section, variants), counted: COUNTED.includes(section) };
    from = widen(cells, { words, from }, { words: tally.words, to });
    to += 2 * cells.count;
  }
  if (shape === undefined) return tally;
  return { ...tally, network: readNetwork(words.subarray(begin / 4), variants, shape) };
}

function readNetwork(words: Uint32Array, variants: number, shape: NetworkShape): NetworkTally {
  const tally = emptyNetworkTally(shape, variants);
  let from = 0;
  let to = 0;
  for (const { size, counted } of networkSections(shape)) {
    const cells = { count: size * variants, counted };
    from = widen(cells, { words, from }, { words: tally.words, to });
    to += 2 * cells.count;
  }
  return tally;
}

function wordsOf(bytes: Uint8Array): Uint32Array {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  return new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength / 4);
}
