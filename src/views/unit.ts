import type { BillDistribution, Results, VariantResults } from '../tallies/results.ts';
import type { Choice } from './picture.ts';

/** Throws a RangeError when the results hold no such variant. */
export function variantAt(results: Results, variant: number): VariantResults {
  const found = results.variants[variant];
  if (!found) throw new RangeError(`the results hold no variant ${String(variant)}`);
  return found;
}

/** The bills of SIMs or of customers. */
export function billsOf(results: Results, variant: number, unit: Choice['unit']): BillDistribution {
  const { simBill, customerBill } = variantAt(results, variant);
  return unit === 'SIM-month' ? simBill : customerBill;
}
