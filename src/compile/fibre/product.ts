// Fibre sites: dated facts, nothing metered. smartglasnet-fibre.

import { Product } from '../../../assembly/layout/account.ts';
import { FibrePeople, FibreTerms } from '../../../assembly/layout/fibre.ts';
import { chargeMicros } from '../../domain/money.ts';
import { planTermAt, type Terms } from '../../scenario/effective.ts';
import { isOfAccounts, type AccountScenario } from '../../scenario/schema.ts';
import type { LoweredProduct } from '../lowered.ts';
import type { Lowering } from '../lowering.ts';
import { exact, type Measures } from '../measures.ts';

export const fibre: LoweredProduct<AccountScenario> = {
  product: Product.fibre,
  populationSize: FibrePeople.SIZE,
  termsSize: FibreTerms.SIZE,
  fits: isOfAccounts,
  lowerPeople: () => undefined,
  lowerTerms: lowerFibre,
  ticksPerMicro: () => 1n,
  planFees,
};

function lowerFibre({ terms, measures, ticksPerMicro, block }: Lowering): void {
  block.put(FibreTerms.ticksPerMicro, ticksPerMicro);
  planFees(terms, measures).forEach((fee, plan) => {
    block.put(FibreTerms.fees + plan, fee);
  });
}

/** 7.1, 7.2. */
function planFees({ accountPlans }: Terms, { vat }: Measures): number[] {
  return accountPlans.map((plan) => {
    const fee = planTermAt(plan, 'fee');
    return Number(chargeMicros(exact(fee), fee.vat, vat));
  });
}
