import { Sum } from '../../assembly/layout/tally.ts';
import { customerBills, simBills } from './bill-distribution.ts';
import { differenceOf } from './difference.ts';
import { networkResults } from './network-results-of.ts';
import type { Results, RunMeta } from './results.ts';
import { totalSum, type Tally } from './tally.ts';
import { variantResults } from './variant.ts';

/** What a tally says. Throws a RangeError when the meta names other variants than the tally holds. */
export function resultsOf(tally: Tally, meta: RunMeta): Results {
  if (meta.variants.length !== tally.variants) {
    throw new RangeError(
      `a tally of ${String(tally.variants)} variants cannot be read as ${String(meta.variants.length)}`,
    );
  }
  const bills = meta.variants.map((_, variant) => ({
    sim: simBills(tally, variant, meta),
    customer: customerBills(tally, variant),
  }));
  const variants = bills.map((both, variant) => variantResults(tally, variant, meta, both));
  const differences = bills.flatMap((both, variant) =>
    variant > 0 && bills[0] ? [differenceOf(tally, variant, both, bills[0])] : [],
  );
  const simMonths = Number(totalSum(tally, 0, Sum.simMonths));
  return {
    format: 1,
    simMonths,
    customers: Math.round(Number(totalSum(tally, 0, Sum.customerMonths)) / meta.countedMonths),
    recordsPerSimMonth: Number(totalSum(tally, 0, Sum.records)) / (simMonths || 1),
    plans: meta.plans,
    archetypes: meta.archetypes,
    variants,
    differences,
    ...(tally.network && meta.network && { network: networkResults(tally.network, meta.network) }),
  };
}
