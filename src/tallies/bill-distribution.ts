import { BIN_SUB_BITS, Sum } from '../../assembly/layout/tally.ts';
import {
  distributionOf,
  groupsBefore,
  totalCount,
  type AtomCounts,
  type Distribution,
} from './distribution.ts';
import { NOTHING } from './group-view.ts';
import { less, positive, ratioOf, share } from './intervals.ts';
import { percentilesOf } from './quantiles.ts';
import type { Atom, BillDistribution, ExceedancePoint, RunMeta } from './results.ts';
import { groupSums, totalSum, type Tally } from './tally.ts';

/** Points of the exceedance curve in each octave of the bill. */
const POINTS_AN_OCTAVE = 16;

/** The bills of one unit under one variant: what is published of them, and what comparisons need. */
export interface Bills {
  readonly published: BillDistribution;
  readonly distribution: Distribution;
}

export function simBills(tally: Tally, variant: number, meta: RunMeta): Bills {
  const atoms = simAtoms(tally, variant, meta);
  const distribution = distributionOf(tally, 'bills', variant, atoms);
  const bills = billsOf(tally, variant, distribution, Sum.contractMonths);
  const months = groupSums(tally, variant, Sum.contractMonths);
  const published = atoms.map(({ counts, count, ...atom }) => {
    const ratio = ratioOf(counts, months);
    return { ...atom, count: Number(count), share: ratio ? share(ratio) : NOTHING };
  });
  return { ...bills, published: { unit: 'SIM-month', ...bills.published, atoms: published } };
}

export function customerBills(tally: Tally, variant: number): Bills {
  const distribution = distributionOf(tally, 'customers', variant, []);
  const bills = billsOf(tally, variant, distribution, Sum.customerContractMonths);
  return { ...bills, published: { unit: 'customer-month', ...bills.published, atoms: [] } };
}

type NamedAtom = Pick<Atom, 'kind' | 'plan'> & AtomCounts;

function simAtoms(tally: Tally, variant: number, meta: RunMeta): NamedAtom[] {
  const atom = (kind: Atom['kind'], plan: number, micros: number, slot: number): NamedAtom => {
    return {
      kind,
      plan,
      micros,
      counts: groupSums(tally, variant, slot),
      count: totalSum(tally, variant, slot),
    };
  };
  const fees = meta.variants[variant]?.planFeesMicros ?? [];
  return [
    atom('nothing', -1, 0, Sum.nothing),
    ...fees.map((fee, plan) => atom('fee', plan, fee, Sum.feeOnly + plan)),
  ]
    .filter(({ count }) => count > 0n)
    .sort((left, right) => left.micros - right.micros);
}

interface UnnamedBills {
  readonly published: Omit<BillDistribution, 'unit' | 'atoms'>;
  readonly distribution: Distribution;
}

function billsOf(
  tally: Tally,
  variant: number,
  distribution: Distribution,
  units: Sum.contractMonths | Sum.customerContractMonths,
): UnnamedBills {
  const mean = ratioOf(groupSums(tally, variant, Sum.billMicros), groupSums(tally, variant, units));
  return {
    distribution,
    published: {
      count: Number(totalCount(distribution)),
      meanMicros: mean ? positive(mean) : NOTHING,
      percentilesMicros: percentilesOf(distribution),
      bins: distribution.pieces
        .filter(({ bin }) => bin >= 0)
        .map(({ fromMicros, untilMicros, count }) => ({ fromMicros, untilMicros, count: Number(count) })),
      exceedance: exceedanceOf(distribution),
    },
  };
}

/** Both sides of every atom, where a gap begins, and the bins' edges: so many an octave at most. */
function exceedanceOf(distribution: Distribution): ExceedancePoint[] {
  const { pieces } = distribution;
  const points: ExceedancePoint[] = [];
  let lastCell = -1;
  let ended = Infinity;
  let atom = 0;
  pieces.forEach(({ bin, fromMicros, untilMicros }, index) => {
    const cell = Math.floor((bin * POINTS_AN_OCTAVE) / (1 << BIN_SUB_BITS));
    if (fromMicros > ended * (1 + 1 / POINTS_AN_OCTAVE)) points.push(pointAt(distribution, index, ended));
    // A bin that has an atom in it comes after it, though it begins before.
    if (bin < 0 || cell > lastCell) points.push(pointAt(distribution, index, Math.max(atom, fromMicros)));
    if (bin < 0) points.push(pointAt(distribution, index + 1, fromMicros));
    if (bin < 0) atom = fromMicros;
    else lastCell = cell;
    ended = bin < 0 ? Infinity : untilMicros;
  });
  const last = pieces[pieces.length - 1];
  return last ? [...points, pointAt(distribution, pieces.length, last.untilMicros)] : [];
}

function pointAt(distribution: Distribution, piece: number, micros: number): ExceedancePoint {
  const all = groupsBefore(distribution, distribution.pieces.length);
  const before = groupsBefore(distribution, piece);
  const ratio = ratioOf(less(all, before), all);
  return { micros, share: ratio ? share(ratio) : NOTHING };
}
