// 3.1 to 3.3, 6.2, 11.5: orders and offers.

import { FibreTerms as Slots } from '../../../assembly/layout/fibre.ts';
import { flagAt, isOff, valueAt, type Lowering } from '../lowering.ts';
import { wholeOf } from '../measures.ts';
import { rightAt } from '../right.ts';

export function lowerOrder({ terms, block }: Lowering): void {
  const extract = !isOff(terms, 'sgn/onboard/trade-extract-2-months');
  const revocable = !isOff(terms, 'sgn/onboard/offer-revocable-2-days');
  const few = !isOff(terms, 'sgn/onboard/insufficient-participation');
  const infeasible = !isOff(terms, 'sgn/delivery/not-feasible');
  block.put(Slots.extractMonths, extract ? wholeOf(valueAt(terms, 'extractMonths')) : -1n);
  block.put(Slots.offerDays, revocable ? wholeOf(valueAt(terms, 'offerDays')) : -1n);
  block.put(Slots.offerWorkingDays, flagAt(terms, 'offerCount', 'B'));
  block.put(Slots.withdrawOfferRight, rightAt(terms, 'withdrawOffer'));
  block.put(Slots.confirms, isOff(terms, 'sgn/onboard/formation') ? 0 : 1);
  block.put(Slots.fewRight, few ? rightAt(terms, 'cancelTooFew') : 0n);
  block.put(Slots.infeasibleRight, infeasible ? rightAt(terms, 'cancelNotFeasible') : 0n);
  block.put(Slots.connects, isOff(terms, 'sgn/delivery/asap') ? 0 : 1);
}
