import {
  emptyNetworkTally,
  networkBytesPerVariant,
  networkSections,
  type NetworkShape,
  type NetworkTally,
} from './network-tally.ts';
import { CELLS_PER_VARIANT, COUNTED, SECTIONS, cellsOf, emptyTally, type Tally } from './tally.ts';
import { addCells } from './words.ts';

const counted32 = COUNTED.reduce((cells, section) => cells + cellsOf(section, 1), 0);
/** Bytes that the core's tally takes for one variant, without a network. */
export const RAW_BYTES_PER_VARIANT = 8 * (CELLS_PER_VARIANT - counted32) + 4 * counted32;

/** A section in both layouts: so many cells of each variant. */
interface Cells {
  readonly size: number;
  readonly counted: boolean;
}

/** Widens the core's tally bytes; throws as `addTally` does. */
export function readTally(bytes: Uint8Array, variants: number, shape?: NetworkShape): Tally {
  const tally = blankTally(variants, shape);
  addTally(tally, bytes);
  return tally;
}

/** Nought in every cell, those of a network's shape too. */
export function blankTally(variants: number, shape?: NetworkShape): Tally {
  return { ...emptyTally(variants), ...(shape && { network: emptyNetworkTally(shape, variants) }) };
}

/**
 * Adds the core's tally bytes, those of variant `first` and of all after it: the others are taken to be nought. Throws a
 * RangeError when the bytes do not have the length that the variants, and the network, ask for.
 */
export function addTally({ variants, words, network }: Tally, bytes: Uint8Array, first = 0): void {
  const own = variants * RAW_BYTES_PER_VARIANT;
  const begin = network === undefined ? own : 8 * Math.ceil(own / 8);
  checkLength(
    bytes,
    variants,
    begin + (network === undefined ? 0 : variants * networkBytesPerVariant(network)),
  );
  const from = wordsOf(bytes);
  addSections(words, from, { sections: ownSections(), variants, first });
  if (network) addNetwork(network, from.subarray(begin / 4), first);
}

/** One variant's part of the core's tally bytes, without a network, as a tally of its own; throws as `addTally` does. */
export function readOneVariant(bytes: Uint8Array, variants: number, variant: number): Tally {
  checkLength(bytes, variants, variants * RAW_BYTES_PER_VARIANT);
  const from = wordsOf(bytes);
  const alone = emptyTally(1);
  let to = 0;
  let at = 0;
  for (const { size, counted } of ownSections()) {
    const words = (counted ? 1 : 2) * size;
    const own = at + words * variant;
    addCells(alone.words.subarray(to, to + 2 * size), from.subarray(own, own + words), counted);
    to += 2 * size;
    at += words * variants;
  }
  return alone;
}

function checkLength({ byteLength }: Uint8Array, variants: number, wanted: number): void {
  if (byteLength === wanted) return;
  throw new RangeError(
    `a tally of ${String(variants)} variants has ${String(wanted)} bytes, not ${String(byteLength)}`,
  );
}

function ownSections(): Cells[] {
  return SECTIONS.map((name) => ({ size: cellsOf(name, 1), counted: COUNTED.includes(name) }));
}

function addNetwork(network: NetworkTally, from: Uint32Array, first: number): void {
  addSections(network.words, from, {
    sections: networkSections(network),
    variants: network.variants,
    first,
  });
}

function addSections(
  into: Uint32Array,
  from: Uint32Array,
  {
    sections,
    variants,
    first,
  }: { readonly sections: readonly Cells[]; readonly variants: number; readonly first: number },
): void {
  let to = 0;
  let at = 0;
  for (const { size, counted } of sections) {
    const word = counted ? 1 : 2;
    const [target, source] = [to + 2 * size * first, at + word * size * first];
    to += 2 * size * variants;
    at += word * size * variants;
    addCells(into.subarray(target, to), from.subarray(source, at), counted);
  }
}

function wordsOf(bytes: Uint8Array): Uint32Array {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  return new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength / 4);
}
