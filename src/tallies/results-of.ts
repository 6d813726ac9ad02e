import { Sum } from '../../assembly/layout/tally.ts';
import { customerBills, simBills } from './bill-distribution.ts';
import { differenceOf, type BothBills } from './difference.ts';
import { networkResults } from './network-results-of.ts';
import type { Results, RunMeta, VariantResults } from './results.ts';
import { totalSum, type Tally } from './tally.ts';
import { variantResults } from './variant.ts';

/** One variant, read from a tally: what is said of it, and the bills that comparisons need. */
export interface VariantRead {
  readonly bills: BothBills;
  readonly results: VariantResults;
}

/** What a tally says. Throws a RangeError when the meta names other variants than the tally holds. */
export function resultsOf(tally: Tally, meta: RunMeta): Results {
  return readResults(tally, meta).results;
}

/**
 * The same, and the baseline as it was read.
 * @param known the baseline, where it was read before from the same cells
 */
export function readResults(
  tally: Tally,
  meta: RunMeta,
  known?: VariantRead,
): { results: Results; baseline: VariantRead } {
  if (meta.variants.length !== tally.variants) {
    throw new RangeError(
      `a tally of ${String(tally.variants)} variants cannot be read as ${String(meta.variants.length)}`,
    );
  }
  const baseline = known ?? readVariant(tally, 0, meta);
  const others = meta.variants.slice(1).map((_, index) => readVariant(tally, index + 1, meta));
  const simMonths = Number(totalSum(tally, 0, Sum.simMonths));
  const results: Results = {
    format: 1,
    simMonths,
    customers: Math.round(Number(totalSum(tally, 0, Sum.customerMonths)) / meta.countedMonths),
    recordsPerSimMonth: Number(totalSum(tally, 0, Sum.records)) / (simMonths || 1),
    plans: meta.plans,
    archetypes: meta.archetypes,
    variants: [baseline, ...others].map((read) => read.results),
    differences: others.map(({ bills }, index) => differenceOf(tally, index + 1, bills, baseline.bills)),
    ...(tally.network && meta.network && { network: networkResults(tally.network, meta.network) }),
  };
  return { results, baseline };
}

function readVariant(tally: Tally, variant: number, meta: RunMeta): VariantRead {
  const bills = { sim: simBills(tally, variant, meta), customer: customerBills(tally, variant) };
  return { bills, results: variantResults(tally, variant, meta, bills) };
}
