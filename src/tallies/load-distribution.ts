import { LOAD_BINS, LOAD_SUB_BITS, LOAD_UNIT, WEEK_HOURS } from '../../assembly/layout/network.ts';
import { GROUPS } from '../../assembly/layout/tally.ts';
import { logLinearEdge } from './bins.ts';
import type { Distribution, Piece } from './distribution.ts';
import { sectionOf, type NetworkTally, type SectionView } from './network-tally.ts';

// Hourly loads of cells, as shares of capacity. A bin is at most 1.6 % of its value wide.

/** Lower edges of bins, with the end of the last. */
const LOAD_EDGES = Float64Array.from({ length: LOAD_BINS + 1 }, (_, bin) => {
  return logLinearEdge(bin, LOAD_SUB_BITS) / LOAD_UNIT;
});

/** Loads of all cells by group, in loads instead of micro-euro. */
export function loadDistribution(
  tally: NetworkTally,
  name: 'loads' | 'workLoads',
  variant: number,
): Distribution {
  const counts = sectionOf(tally, name, variant).read(0, GROUPS * LOAD_BINS);
  const filled = Array.from({ length: LOAD_BINS }, (_, bin) => bin).filter((bin) => anyGroup(counts, bin));
  const pieces: Piece[] = [];
  const before = new BigInt64Array(filled.length + 1);
  const groupsBefore = new Float64Array(before.length * GROUPS);
  filled.forEach((bin, index) => {
    let count = 0;
    for (let group = 0; group < GROUPS; group++) {
      const own = counts[group * LOAD_BINS + bin] ?? 0;
      const at = index * GROUPS + group;
      groupsBefore[at + GROUPS] = (groupsBefore[at] ?? 0) + own;
      count += own;
    }
    before[index + 1] = (before[index] ?? 0n) + BigInt(count);
    pieces.push({ ...edgesOf(bin), bin, count: BigInt(count) });
  });
  return { pieces, before, groupsBefore };
}

function anyGroup(counts: Float64Array, bin: number): boolean {
  for (let at = bin; at < counts.length; at += LOAD_BINS) if (counts[at] !== 0) return true;
  return false;
}

function edgesOf(bin: number): { readonly fromMicros: number; readonly untilMicros: number } {
  return { fromMicros: LOAD_EDGES[bin] ?? 0, untilMicros: LOAD_EDGES[bin + 1] ?? 0 };
}

/** Sums of loads in each group, from the middles of bins. */
export function groupLoads({ pieces, groupsBefore }: Distribution): Float64Array {
  const sums = new Float64Array(GROUPS);
  pieces.forEach(({ fromMicros, untilMicros }, index) => {
    const middle = (fromMicros + untilMicros) / 2;
    for (let group = 0, at = index * GROUPS; group < GROUPS; group++, at++) {
      const count = (groupsBefore[at + GROUPS] ?? 0) - (groupsBefore[at] ?? 0);
      sums[group] = (sums[group] ?? 0) + count * middle;
    }
  });
  return sums;
}

/** Loads of one hour of the week, without groups. */
export interface Counted {
  readonly mean: number;
  /** The load below which such a share of hours lies; evenly inside a bin. */
  quantile(share: number): number;
}

export function weekLoads(tally: NetworkTally, variant: number): Counted[] {
  const section = sectionOf(tally, 'week', variant);
  return Array.from({ length: WEEK_HOURS }, (_, hour) => counted(section, hour * LOAD_BINS));
}

function counted(section: SectionView, first: number): Counted {
  const counts = section.read(first, LOAD_BINS);
  let total = 0;
  let loads = 0;
  for (let bin = 0; bin < LOAD_BINS; bin++) {
    const { fromMicros, untilMicros } = edgesOf(bin);
    total += counts[bin] ?? 0;
    loads += ((counts[bin] ?? 0) * (fromMicros + untilMicros)) / 2;
  }
  return {
    mean: loads / (total || 1),
    quantile: (share) => {
      let rest = share * total;
      const bin = counts.findIndex((count) => count > 0 && (rest -= count) <= 0);
      if (bin < 0) return 0;
      const { fromMicros, untilMicros } = edgesOf(bin);
      return fromMicros + (1 + rest / (counts[bin] ?? 1)) * (untilMicros - fromMicros);
    },
  };
}
