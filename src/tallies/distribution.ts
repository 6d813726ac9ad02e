import { BINS, GROUPS } from '../../assembly/layout/tally.ts';
import { billEdgesMicros } from './bins.ts';
import { cellNumber, firstCell, type Tally } from './tally.ts';

const EDGES = billEdgesMicros();

/** Bills in ascending pieces: an atom (from = until) or a bin over which its bills are taken to be spread evenly. */
export interface Distribution {
  readonly pieces: readonly Piece[];
  /** Bills before each piece, exact; one more than pieces. */
  readonly before: BigInt64Array;
  /** The same in each group: row i of 64 holds the bills before piece i. */
  readonly groupsBefore: Float64Array;
}

export interface Piece {
  readonly fromMicros: number;
  readonly untilMicros: number;
  /** Index of the bin; -1 for an atom. */
  readonly bin: number;
  readonly count: bigint;
}

/** An exact value shared by many bills, with its count in each group. */
export interface AtomCounts {
  readonly micros: number;
  readonly counts: Float64Array;
  readonly count: bigint;
}

/** The bills of SIMs or of customers under one variant. An atom stands before the bin whose middle it does not pass. */
export function distributionOf(
  tally: Tally,
  section: 'bills' | 'customers',
  variant: number,
  atoms: readonly AtomCounts[],
): Distribution {
  const first = firstCell(tally, section, variant);
  const filled = filledCells(tally, first);
  const pieces: SourcedPiece[] = [
    ...atoms.filter(({ count }) => count > 0n).map(atomPiece),
    ...binPieces(tally, first, filled),
  ].sort((left, right) => middle(left) - middle(right) || left.bin - right.bin);
  const before = new BigInt64Array(pieces.length + 1);
  pieces.forEach(({ count }, index) => (before[index + 1] = (before[index] ?? 0n) + count));
  const groupsBefore = countsAfterFirst(pieces, tally, first, filled);
  for (let from = 0, at = GROUPS; at < groupsBefore.length; from++, at++) {
    groupsBefore[at] = (groupsBefore[at] ?? 0) + (groupsBefore[from] ?? 0);
  }
  return { pieces, before, groupsBefore };
}

/** Cells of a section that hold something, from its first on, group by group: most hold nothing. */
function filledCells({ words }: Tally, first: number): number[] {
  const cells = GROUPS * BINS;
  const filled: number[] = [];
  for (let cell = 0, word = 2 * first; cell < cells; cell++, word += 2) {
    if (((words[word] ?? 0) | (words[word + 1] ?? 0)) !== 0) filled.push(cell);
  }
  return filled;
}

/** Row 0 is nought; row i + 1 of 64 holds the bills in piece i by group. */
function countsAfterFirst(
  pieces: readonly SourcedPiece[],
  tally: Tally,
  first: number,
  filled: readonly number[],
): Float64Array {
  const rows = new Float64Array((pieces.length + 1) * GROUPS);
  const rowOf = new Int32Array(BINS);
  pieces.forEach(({ bin, counts }, index) => {
    if (counts) rows.set(counts, (index + 1) * GROUPS);
    else rowOf[bin] = index + 1;
  });
  for (const cell of filled) {
    const group = Math.floor(cell / BINS);
    rows[(rowOf[cell - group * BINS] ?? 0) * GROUPS + group] = cellNumber(tally, first + cell);
  }
  return rows;
}

/** A piece with where its groups' counts stand: in an atom's own list, else in the tally. */
interface SourcedPiece extends Piece {
  readonly counts?: Float64Array;
}

export function totalCount({ before }: Distribution): bigint {
  return before[before.length - 1] ?? 0n;
}

/** Bills before a piece in each group, a view. */
export function groupsBefore(distribution: Distribution, piece: number): Float64Array {
  return distribution.groupsBefore.subarray(piece * GROUPS, (piece + 1) * GROUPS);
}

function middle({ fromMicros, untilMicros }: Piece): number {
  return (fromMicros + untilMicros) / 2;
}

function atomPiece({ micros, counts, count }: AtomCounts): SourcedPiece {
  return { fromMicros: micros, untilMicros: micros, bin: -1, counts, count };
}

function binPieces({ words }: Tally, first: number, filled: readonly number[]): Piece[] {
  const lows = new Float64Array(BINS);
  const highs = new Float64Array(BINS);
  for (const cell of filled) {
    const [bin, word] = [cell % BINS, 2 * (first + cell)];
    lows[bin] = (lows[bin] ?? 0) + (words[word] ?? 0);
    highs[bin] = (highs[bin] ?? 0) + (words[word + 1] ?? 0);
  }
  const pieces: Piece[] = [];
  for (let bin = 0; bin < BINS; bin++) {
    if (lows[bin] === 0 && highs[bin] === 0) continue;
    const count = (BigInt(highs[bin] ?? 0) << 32n) + BigInt(lows[bin] ?? 0);
    pieces.push({ fromMicros: EDGES[bin] ?? 0, untilMicros: EDGES[bin + 1] ?? 0, bin, count });
  }
  return pieces;
}
