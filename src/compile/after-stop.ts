// After a stop, 12.5.6: payment restores (A13, A14, A57), reactivation costs at most 30.00 EUR incl. VAT (A19, a right the
// operator may use). Late roaming data (A58), what the roaming stop cuts (D2), what surcharges feed (D3).
// fee = amount × 10,000 / (10,000 + VAT), half up once to a micro-euro.

import { Terms as Slots } from '../../assembly/layout/terms.ts';
import { chargeMicros } from '../domain/money.ts';
import { threshold } from './chance.ts';
import { flagAt, inputAt, optionAt, type Lowering } from './lowering.ts';
import { exact } from './measures.ts';

export function lowerAfterStop({ terms, measures, block }: Lowering): void {
  const fee = inputAt(terms, 'reactivationFee');
  block.put(Slots.afterPayment, optionAt(terms, 'A13'));
  block.put(Slots.monthEndLifts, flagAt(terms, 'A14', 'B'));
  block.put(Slots.reactivationFeeMicros, chargeMicros(exact(fee), fee.vat, measures.vat));
  block.put(Slots.reactivationPolicy, threshold(terms.policies['reactivationFee'] ?? 0));
  block.put(Slots.reactivationServiceOnly, flagAt(terms, 'A19which', 'B'));
  block.put(Slots.reactivationPerCustomer, flagAt(terms, 'A19per', 'B'));
  block.put(Slots.runningMeter, flagAt(terms, 'A57', 'B'));
  block.put(Slots.lateDataCounts, flagAt(terms, 'A58', 'B'));
  block.put(Slots.stopCutsPack, flagAt(terms, 'D2', 'A'));
  block.put(Slots.surchargeFeedsService, flagAt(terms, 'D3service', 'A'));
  block.put(Slots.surchargeFeedsRoaming, flagAt(terms, 'D3roaming', 'B'));
}
