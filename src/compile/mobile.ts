// SIMs: use is drawn and metered. citymesh-mobile.

import { Product } from '../../assembly/layout/account.ts';
import { Population } from '../../assembly/layout/population.ts';
import { Terms as TermsSlots } from '../../assembly/layout/terms.ts';
import { isOfSims, type MobileScenario } from '../scenario/schema.ts';
import type { LoweredProduct } from './lowered.ts';
import { feeMicros } from './plans.ts';
import { lowerPopulation } from './population.ts';
import { ticksPerMicroOf } from './prices.ts';
import { lowerTerms } from './terms.ts';

export const mobile: LoweredProduct<MobileScenario> = {
  product: Product.mobile,
  populationSize: Population.SIZE,
  termsSize: TermsSlots.SIZE,
  fits: isOfSims,
  lowerPeople: ({ scenario, all, measures, block }) => {
    lowerPopulation(block, {
      scenario,
      baseline: all[0],
      measures,
      needIncoming: all.some(({ readings }) => readings['A62direction'] === 'B'),
    });
  },
  lowerTerms,
  ticksPerMicro: ticksPerMicroOf,
  planFees: ({ plans }, measures) => plans.map((plan) => Number(feeMicros(plan, measures))),
};
