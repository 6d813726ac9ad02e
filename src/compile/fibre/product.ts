// Fibre sites: dated facts, nothing metered. smartglasnet-fibre.

import { Product } from '../../../assembly/layout/account.ts';
import { FibreKind, FibrePeople, FibreTerms as Slots } from '../../../assembly/layout/fibre.ts';
import { isOfAccounts, type AccountScenario } from '../../scenario/schema.ts';
import { lowerAccountPeople } from '../account-people.ts';
import type { LoweredProduct } from '../lowered.ts';
import type { Lowering } from '../lowering.ts';
import { lowerEnding } from './ending.ts';
import { lowerFees, planFees } from './fees.ts';
import { lowerLiability } from './liability.ts';
import { lowerLine } from './line.ts';
import { lowerOrder } from './order.ts';
import { lowerPayment } from './payment.ts';
import { lowerSuspension } from './suspension.ts';

/** The Netherlands, as in the program's header. */
const COUNTRY = 1;
/** Divisible by 28, 29, 30 and 31 days of a month, and by 365 x 10,000 for a day of interest in basis points. */
const TICKS_PER_MICRO = 68_908_350_000n;

export const fibre: LoweredProduct<AccountScenario> = {
  product: Product.fibre,
  populationSize: FibrePeople.SIZE,
  termsSize: Slots.SIZE,
  fits: isOfAccounts,
  lowerPeople: (lowering) => {
    lowerAccountPeople({ people: FibrePeople, kind: FibreKind }, lowering);
  },
  lowerTerms,
  ticksPerMicro: () => TICKS_PER_MICRO,
  planFees,
};

function lowerTerms(lowering: Lowering): void {
  lowering.block.put(Slots.ticksPerMicro, lowering.ticksPerMicro);
  lowering.block.put(Slots.country, COUNTRY);
  lowering.block.put(Slots.vatBasisPoints, lowering.measures.vat);
  lowerFees(lowering);
  lowerOrder(lowering);
  lowerPayment(lowering);
  lowerSuspension(lowering);
  lowerLine(lowering);
  lowerLiability(lowering);
  lowerEnding(lowering);
}
