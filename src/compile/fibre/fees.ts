// 5.1, 5.4, 7.1 to 7.4, 8.1: fees by plan, light, and what is charged beside them.

import { FibreTerms as Slots } from '../../../assembly/layout/fibre.ts';
import { planTermAt, type Terms } from '../../scenario/effective.ts';
import { flagAt, inputAt, isOff, type Lowering } from '../lowering.ts';
import type { Measures } from '../measures.ts';
import { priceMicros } from './amounts.ts';

export function lowerFees({ terms, measures, block }: Lowering): void {
  planFees(terms, measures).forEach((fee, plan) => {
    block.put(Slots.fees + plan, fee);
  });
  const connects = !isOff(terms, 'sgn/price/one-off-connection');
  terms.accountPlans.forEach((plan, index) => {
    const price = priceMicros(terms, planTermAt(plan, 'connection'), measures);
    block.put(Slots.connections + index, connects ? price : 0n);
  });
  const apart = flagAt(terms, 'lighting', 'A') === 1;
  block.put(Slots.lightingMicros, apart ? priceMicros(terms, inputAt(terms, 'lightingFee'), measures) : 0n);
  block.put(Slots.chargesExtraWork, isOff(terms, 'sgn/price/extra-work') ? 0 : 1);
  block.put(Slots.chargesEquipment, isOff(terms, 'sgn/equip/extra-hardware-cost') ? 0 : 1);
  block.put(Slots.chargesTampering, isOff(terms, 'sgn/equip/no-tampering') ? 0 : 1);
}

/** By plan, micro-euro a month excl. VAT. */
export function planFees(terms: Terms, measures: Measures): number[] {
  if (isOff(terms, 'sgn/price/monthly-fee')) return terms.accountPlans.map(() => 0);
  return terms.accountPlans.map((plan) => Number(priceMicros(terms, planTermAt(plan, 'fee'), measures)));
}
