// 8: invoices, payment, interest, collection, objections.

import { FibreTerms as Slots } from '../../../assembly/layout/fibre.ts';
import { flagAt, inputAt, isOff, valueAt, type Lowering } from '../lowering.ts';
import { wholeOf } from '../measures.ts';
import { rightAt } from '../right.ts';
import { basisPointsOf, cashMicros, priceMicros } from './amounts.ts';

/** Basis points of a year, shared over its days. */
const DAYS_OF_BASIS_POINTS = 365n * 10_000n;

export function lowerPayment(lowering: Lowering): void {
  const { terms, block, ticksPerMicro } = lowering;
  const rate = inputAt(terms, flagAt(terms, 'interestRate', 'B') === 1 ? 'ordinaryRate' : 'statutoryRate');
  const interest = (ticksPerMicro / DAYS_OF_BASIS_POINTS) * basisPointsOf(rate);
  const collects = !isOff(terms, 'sgn/pay/collection-cost');
  block.put(Slots.invoices, isOff(terms, 'sgn/invoice/monthly-digital') ? 0 : 1);
  block.put(
    Slots.payDays,
    isOff(terms, 'sgn/pay/14-days-direct-debit') ? -1n : wholeOf(valueAt(terms, 'payDays')),
  );
  block.put(Slots.interestTicks, isOff(terms, 'sgn/pay/late-interest') ? 0n : interest);
  block.put(Slots.costsFirst, isOff(terms, 'sgn/pay/allocation-order') ? 0 : 1);
  block.put(Slots.collectionMicros, cashMicros(inputAt(terms, 'collection')));
  block.put(Slots.collectionDays, collects ? wholeOf(inputAt(terms, 'collectionDays')) : -1n);
  lowerObjections(lowering);
}

function lowerObjections({ terms, measures, block }: Lowering): void {
  const limited = !isOff(terms, 'sgn/pay/objection-14-days');
  const charged = !isOff(terms, 'sgn/pay/objection-cost');
  block.put(Slots.objectionDays, limited ? wholeOf(valueAt(terms, 'objectionDays')) : -1n);
  block.put(Slots.objectionBySending, flagAt(terms, 'objectionDate', 'B'));
  block.put(Slots.investigationMicros, priceMicros(terms, inputAt(terms, 'investigation'), measures));
  block.put(Slots.investigateRight, charged ? rightAt(terms, 'investigate') : 0n);
  block.put(Slots.investigationGivesBack, flagAt(terms, 'A46', 'B'));
  block.put(Slots.postDays, wholeOf(inputAt(terms, 'postDays')));
}
