import { BINS, GROUPS } from '../../assembly/layout/tally.ts';
import { billEdgesMicros } from './bins.ts';
import { firstCell, type Tally } from './tally.ts';

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
  const pieces: SourcedPiece[] = [
    ...atoms.filter(({ count }) => count > 0n).map(atomPiece),
    ...binPieces(tally, first),
  ].sort((left, right) => middle(left) - middle(right) || left.bin - right.bin);
  const before = new BigInt64Array(pieces.length + 1);
  const groups = new Float64Array((pieces.length + 1) * GROUPS);
  const running = new Float64Array(GROUPS);
  pieces.forEach(({ bin, count, counts }, index) => {
    before[index + 1] = (before[index] ?? 0n) + count;
    if (counts) addCounts(running, counts);
    else addBin(running, tally.words, 2 * (first + bin));
    groups.set(running, (index + 1) * GROUPS);
  });
  return { pieces, before, groupsBefore: groups };
}

function addCounts(running: Float64Array, counts: Float64Array): void {
  for (let group = 0; group < GROUPS; group++) running[group] = (running[group] ?? 0) + (counts[group] ?? 0);
}

/** Adds one bin of each group: most hold nothing. */
function addBin(running: Float64Array, words: Uint32Array, firstWord: number): void {
  for (let group = 0, word = firstWord; group < GROUPS; group++, word += 2 * BINS) {
    const low = words[word] ?? 0;
    const high = words[word + 1] ?? 0;
    if ((low | high) !== 0) running[group] = (running[group] ?? 0) + (high | 0) * 2 ** 32 + low;
  }
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

function binPieces(tally: Tally, first: number): Piece[] {
  const pieces: Piece[] = [];
  const lows = new Float64Array(BINS);
  const highs = new Float64Array(BINS);
  for (let group = 0; group < GROUPS; group++) {
    for (let bin = 0, word = 2 * (first + group * BINS); bin < BINS; bin++, word += 2) {
      const low = tally.words[word] ?? 0;
      const high = tally.words[word + 1] ?? 0;
      if ((low | high) === 0) continue;
      lows[bin] = (lows[bin] ?? 0) + low;
      highs[bin] = (highs[bin] ?? 0) + high;
    }
  }
  for (let bin = 0; bin < BINS; bin++) {
    if (lows[bin] === 0 && highs[bin] === 0) continue;
    const count = (BigInt(highs[bin] ?? 0) << 32n) + BigInt(lows[bin] ?? 0);
    pieces.push({ fromMicros: EDGES[bin] ?? 0, untilMicros: EDGES[bin + 1] ?? 0, bin, count });
  }
  return pieces;
}
