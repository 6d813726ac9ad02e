import { ARCHETYPES_MAX } from '../../assembly/layout/program.ts';
import { BANDS, BINS, CHANGE_BINS, GROUPS, Made, Sum } from '../../assembly/layout/tally.ts';
import type { NetworkTally } from './network-tally.ts';

/**
 * A tally as merged: every sum and count widened to 64 bits, one buffer, in the core's order.
 *
 *   | sums | made | bills | customers | changes |      each: variants x the shape below, 8 bytes a cell
 *
 * Cells are two's complement, low word first, as in the core's memory.
 */
export interface Tally {
  readonly variants: number;
  /** Two words a cell. */
  readonly words: Uint32Array;
  /** Where the scenario has one. */
  readonly network?: NetworkTally;
}

/** Cells of one group in the sums. */
const GROUP_CELLS = Sum.SIZE;
/** Cells of one variant in each section. */
const cellsPerVariant = {
  sums: GROUPS * GROUP_CELLS,
  made: ARCHETYPES_MAX * BANDS * Made.SIZE,
  bills: GROUPS * BINS,
  customers: GROUPS * BINS,
  changes: CHANGE_BINS,
} as const;

export type Section = keyof typeof cellsPerVariant;
export const SECTIONS = Object.keys(cellsPerVariant) as readonly Section[];
/** Sections that the core counts in 32 bits. */
export const COUNTED: readonly Section[] = ['bills', 'customers', 'changes'];

export const CELLS_PER_VARIANT = SECTIONS.reduce((cells, section) => cells + cellsPerVariant[section], 0);

export function cellsOf(section: Section, variants: number): number {
  return cellsPerVariant[section] * variants;
}

/** Cells of one variant in the sections before each. */
const cellsBefore = Object.fromEntries(
  SECTIONS.map((section, index) => [
    section,
    SECTIONS.slice(0, index).reduce((cells, each) => cells + cellsPerVariant[each], 0),
  ]),
) as Readonly<Record<Section, number>>;

/** First cell of a variant's part of a section. */
export function firstCell(tally: Tally, section: Section, variant: number): number {
  return tally.variants * cellsBefore[section] + variant * cellsPerVariant[section];
}

export function emptyTally(variants: number): Tally {
  return { variants, words: new Uint32Array(2 * CELLS_PER_VARIANT * variants) };
}

/** The cell, exact while below 2^53 in size, else rounded once. */
export function cellNumber(tally: Tally, cell: number): number {
  const low = tally.words[2 * cell] ?? 0;
  const high = (tally.words[2 * cell + 1] ?? 0) | 0;
  return high * 2 ** 32 + low;
}

/** The cell, exact. */
export function cellExact(tally: Tally, cell: number): bigint {
  const low = tally.words[2 * cell] ?? 0;
  const high = (tally.words[2 * cell + 1] ?? 0) | 0;
  return (BigInt(high) << 32n) | BigInt(low);
}

/** One sum in each of the 64 groups. */
export function groupSums(tally: Tally, variant: number, slot: number): Float64Array {
  const first = firstCell(tally, 'sums', variant) + slot;
  const sums = new Float64Array(GROUPS);
  for (let group = 0, cell = first; group < sums.length; group++, cell += GROUP_CELLS)
    sums[group] = cellNumber(tally, cell);
  return sums;
}

/** One sum over all groups, exact. */
export function totalSum(tally: Tally, variant: number, slot: number): bigint {
  const first = firstCell(tally, 'sums', variant) + slot;
  let total = 0n;
  for (let group = 0; group < GROUPS; group++) total += cellExact(tally, first + group * GROUP_CELLS);
  return total;
}
