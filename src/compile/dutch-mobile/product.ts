// SIMs of a Dutch business contract: use is drawn and metered as under any mobile contract, and their lives by dated facts. in2-mobile.

import { Product } from '../../../assembly/layout/account.ts';
import { DutchTerms } from '../../../assembly/layout/dutch-mobile.ts';
import { DutchPeople } from '../../../assembly/layout/dutch-people.ts';
import { Population } from '../../../assembly/layout/population.ts';
import { Terms as Slots } from '../../../assembly/layout/terms.ts';
import { halfUp, ratio, times } from '../../domain/ratio.ts';
import { isOfSims, type MobileScenario } from '../../scenario/schema.ts';
import type { LoweredProduct } from '../lowered.ts';
import { inputAt } from '../lowering.ts';
import { exact } from '../measures.ts';
import { feeMicros } from '../plans.ts';
import { lowerPopulation } from '../population.ts';
import { ticksFor } from '../prices.ts';
import { lowerLife } from './life.ts';
import { lowerDutchTerms } from './terms.ts';
import { lowerUse } from './use.ts';
import { ratesOf } from './rates.ts';

export const dutchMobile: LoweredProduct<MobileScenario> = {
  product: Product.dutchMobile,
  populationSize: Population.SIZE + DutchPeople.SIZE,
  termsSize: Slots.SIZE + DutchTerms.SIZE,
  fits: isOfSims,
  lowerPeople: ({ scenario, all, measures, block }) => {
    lowerPopulation(block, { scenario, baseline: all[0], measures, needIncoming: true });
    lowerLife(block, scenario);
  },
  lowerTerms: (lowering) => {
    lowerUse(lowering);
    lowerDutchTerms(lowering);
  },
  ticksPerMicro: (terms, measures) => ticksFor(ratesOf(terms), measures),
  planFees: (terms, measures) => {
    const { above, below } = exact(inputAt(terms, 'discountPercent'));
    const kept = ratio(100n * below - above, 100n * below);
    return terms.plans.map((plan) => Number(halfUp(times(ratio(feeMicros(plan, measures)), kept))));
  },
};
