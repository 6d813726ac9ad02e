import {
  CELL_BINS,
  CELL_SUB_BITS,
  LOAD_BINS,
  LOAD_SUB_BITS,
  LOAD_UNIT,
  WEEK_HOURS,
} from '../../assembly/layout/network.ts';
import { GROUPS } from '../../assembly/layout/tally.ts';
import { logLinearEdge } from './bins.ts';
import type { Distribution, Piece } from './distribution.ts';
import { sectionOf, type NetworkTally, type SectionView } from './network-tally.ts';

// Hourly loads of cells, as shares of capacity. A bin is at most 1.6 % of its value wide; those of one cell, 12.5 %.

/** Lower edges of bins, with the end of the last. */
function edges(bins: number, subBits: number): Float64Array {
  return Float64Array.from({ length: bins + 1 }, (_, bin) => logLinearEdge(bin, subBits) / LOAD_UNIT);
}

const LOAD_EDGES = edges(LOAD_BINS, LOAD_SUB_BITS);
const CELL_EDGES = edges(CELL_BINS, CELL_SUB_BITS);

/** Loads of all cells by group, in loads instead of micro-euro. */
export function loadDistribution(
  tally: NetworkTally,
  name: 'loads' | 'workLoads',
  variant: number,
): Distribution {
  const section = sectionOf(tally, name, variant);
  const pieces: Piece[] = [];
  const before: bigint[] = [0n];
  const rows: Float64Array[] = [new Float64Array(GROUPS)];
  for (let bin = 0; bin < LOAD_BINS; bin++) {
    const counts = Float64Array.from({ length: GROUPS }, (_, group) => {
      return section.number(group * LOAD_BINS + bin);
    });
    const count = sum(counts);
    if (count === 0) continue;
    pieces.push({
      fromMicros: LOAD_EDGES[bin] ?? 0,
      untilMicros: LOAD_EDGES[bin + 1] ?? 0,
      bin,
      count: BigInt(count),
    });
    before.push((before.at(-1) ?? 0n) + BigInt(count));
    rows.push(counts.map((each, group) => each + (rows.at(-1)?.[group] ?? 0)));
  }
  const groupsBefore = new Float64Array(rows.length * GROUPS);
  rows.forEach((row, index) => groupsBefore.set(row, index * GROUPS));
  return { pieces, before: BigInt64Array.from(before), groupsBefore };
}

/** Sums of loads in each group, from the middles of bins. */
export function groupLoads(distribution: Distribution): Float64Array {
  const { pieces, groupsBefore } = distribution;
  return Float64Array.from({ length: GROUPS }, (_, group) => {
    return pieces.reduce((total, { fromMicros, untilMicros }, index) => {
      const at = index * GROUPS + group;
      const count = (groupsBefore[at + GROUPS] ?? 0) - (groupsBefore[at] ?? 0);
      return total + (count * (fromMicros + untilMicros)) / 2;
    }, 0);
  });
}

/** Loads without groups: of one hour of the week, or of one cell. */
export interface Counted {
  readonly total: number;
  readonly mean: number;
  /** The load below which such a share of hours lies; evenly inside a bin. */
  quantile(share: number): number;
}

export function weekLoads(tally: NetworkTally, variant: number): Counted[] {
  const section = sectionOf(tally, 'week', variant);
  return Array.from({ length: WEEK_HOURS }, (_, hour) =>
    counted(section, hour * LOAD_BINS, LOAD_BINS, LOAD_EDGES),
  );
}

/** Loads of each cell, region by region. */
export function cellLoads(tally: NetworkTally, name: 'cellLoads' | 'cellWork', variant: number): Counted[] {
  const section = sectionOf(tally, name, variant);
  return Array.from({ length: tally.regions * tally.cells }, (_, cell) =>
    counted(section, cell * CELL_BINS, CELL_BINS, CELL_EDGES),
  );
}

function counted(section: SectionView, first: number, bins: number, scale: Float64Array): Counted {
  const counts = Float64Array.from({ length: bins }, (_, bin) => section.number(first + bin));
  const total = sum(counts);
  const middle = (bin: number): number => ((scale[bin] ?? 0) + (scale[bin + 1] ?? 0)) / 2;
  return {
    total,
    mean: counts.reduce((loads, count, bin) => loads + count * middle(bin), 0) / (total || 1),
    quantile: (share) => {
      let rest = share * total;
      const bin = counts.findIndex((count) => count > 0 && (rest -= count) <= 0);
      if (bin < 0) return 0;
      const inside = 1 + rest / (counts[bin] ?? 1);
      return (scale[bin] ?? 0) + inside * ((scale[bin + 1] ?? 0) - (scale[bin] ?? 0));
    },
  };
}

function sum(values: Float64Array): number {
  return values.reduce((total, each) => total + each, 0);
}
