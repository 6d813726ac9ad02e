import { GROUPS } from '../../assembly/layout/tally.ts';
import {
  CellSum,
  CutLoad,
  LOAD_BINS,
  Moment,
  NetSum,
  SURGE_HOURS,
  Surge,
  WEEK_HOURS,
} from '../../assembly/layout/network.ts';

/** What a network's tally is laid out by. */
export interface NetworkShape {
  readonly regions: number;
  /** Of each region. */
  readonly cells: number;
}

/**
 * The network's part of a tally as merged: every sum and count widened to 64 bits, one buffer, sections in the core's order
 * (assembly/layout/network.ts), variants outermost in each.
 */
export interface NetworkTally extends NetworkShape {
  readonly variants: number;
  /** Two words a cell. */
  readonly words: Uint32Array;
}

export interface NetworkSection {
  readonly name: NetworkSectionName;
  /** Cells of one variant. */
  readonly size: number;
  /** The core counts it in 32 bits. */
  readonly counted: boolean;
}

export type NetworkSectionName =
  'sums' | 'calls' | 'surge' | 'cuts' | 'cells' | 'loads' | 'workLoads' | 'week';

export function networkSections({ regions, cells }: NetworkShape): readonly NetworkSection[] {
  const sums = (name: NetworkSectionName, size: number) => ({ name, size, counted: false });
  const counts = (name: NetworkSectionName, size: number) => ({ name, size, counted: true });
  return [
    sums('sums', GROUPS * NetSum.SIZE),
    sums('calls', regions * WEEK_HOURS * Moment.SIZE),
    sums('surge', SURGE_HOURS * Surge.SIZE),
    sums('cuts', regions * WEEK_HOURS * CutLoad.SIZE),
    sums('cells', regions * cells * CellSum.SIZE),
    counts('loads', GROUPS * LOAD_BINS),
    counts('workLoads', GROUPS * LOAD_BINS),
    counts('week', WEEK_HOURS * LOAD_BINS),
  ];
}

/** Bytes of the core's network sections for one variant. */
export function networkBytesPerVariant(shape: NetworkShape): number {
  return networkSections(shape).reduce((sum, { size, counted }) => sum + (counted ? 4 : 8) * size, 0);
}

export function emptyNetworkTally(shape: NetworkShape, variants: number): NetworkTally {
  const cells = networkSections(shape).reduce((sum, { size }) => sum + size, 0);
  const { regions, cells: perRegion } = shape;
  return { regions, cells: perRegion, variants, words: new Uint32Array(2 * cells * variants) };
}

/** Reads cells of one section of one variant. */
export interface SectionView {
  /** Exact while below 2^53 in size, else rounded once. */
  number(index: number): number;
  /** So many cells in order. */
  read(from: number, count: number): Float64Array;
}

export function sectionOf(tally: NetworkTally, name: NetworkSectionName, variant: number): SectionView {
  let first = 0;
  for (const section of networkSections(tally)) {
    if (section.name === name) {
      const begin = first + variant * section.size;
      return {
        number: (index) => numberAt(tally.words, begin + index),
        read: (from, count) => numbersAt(tally.words, begin + from, count),
      };
    }
    first += tally.variants * section.size;
  }
  throw new RangeError(`a network's tally has no section ${name}`);
}

function numberAt(words: Uint32Array, cell: number): number {
  return ((words[2 * cell + 1] ?? 0) | 0) * 2 ** 32 + (words[2 * cell] ?? 0);
}

/** A loop, because reading is most of what results of a network cost. */
function numbersAt(words: Uint32Array, from: number, count: number): Float64Array {
  const found = new Float64Array(count);
  for (let index = 0; index < count; index++) found[index] = numberAt(words, from + index);
  return found;
}

/** One sum in each of the 64 groups of region-worlds. */
export function netSums(tally: NetworkTally, variant: number, slot: number): Float64Array {
  const section = sectionOf(tally, 'sums', variant);
  return Float64Array.from({ length: GROUPS }, (_, group) => section.number(group * NetSum.SIZE + slot));
}
