// Prepaid accounts: dated facts, nothing metered but credit. citymesh-prepaid.

import { Product } from '../../../assembly/layout/account.ts';
import { PrepaidKind, PrepaidPeople, PrepaidTerms as Slots } from '../../../assembly/layout/prepaid.ts';
import { isOfAccounts, type AccountScenario } from '../../scenario/schema.ts';
import { lowerAccountPeople } from '../account-people.ts';
import type { LoweredProduct } from '../lowered.ts';
import type { Lowering } from '../lowering.ts';
import { lowerCredit } from './credit.ts';
import { lowerRefunds } from './refunds.ts';
import { lowerSuspension } from './suspension.ts';
import { lowerWithdrawal } from './withdrawal.ts';

/** Belgium, as in the program's header. */
const COUNTRY = 0;
const WHOLE = 10_000;

export const prepaid: LoweredProduct<AccountScenario> = {
  product: Product.prepaid,
  populationSize: PrepaidPeople.SIZE,
  termsSize: Slots.SIZE,
  fits: isOfAccounts,
  lowerPeople: (lowering) => {
    lowerAccountPeople({ people: PrepaidPeople, kind: PrepaidKind }, lowering);
  },
  lowerTerms,
  ticksPerMicro: (_, { vat }) => BigInt(WHOLE + vat),
  planFees: ({ accountPlans }) => accountPlans.map(() => 0),
};

function lowerTerms(lowering: Lowering): void {
  lowering.block.put(Slots.ticksPerMicro, lowering.ticksPerMicro);
  lowering.block.put(Slots.country, COUNTRY);
  lowerCredit(lowering);
  lowerWithdrawal(lowering);
  lowerSuspension(lowering);
  lowerRefunds(lowering);
}
