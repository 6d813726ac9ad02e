// After a stop, 12.5.6: payment restores (A13, A14, A57), reactivation costs at most 30.00 EUR incl. VAT (A19, a right the
// operator may use). Late roaming data (A58), what the roaming stop cuts (D2), what surcharges feed (D3).
// The fee is a price like the others (prices.ts).

import { Terms as Slots } from '../../assembly/layout/terms.ts';
import { threshold } from './chance.ts';
import { flagAt, optionAt, type Lowering } from './lowering.ts';

export function lowerAfterStop({ terms, block }: Lowering): void {
  block.put(Slots.afterPayment, optionAt(terms, 'A13'));
  block.put(Slots.monthEndLifts, flagAt(terms, 'A14', 'B'));
  block.put(Slots.reactivationPolicy, threshold(terms.policies['reactivationFee'] ?? 0));
  block.put(Slots.reactivationServiceOnly, flagAt(terms, 'A19which', 'B'));
  block.put(Slots.reactivationPerCustomer, flagAt(terms, 'A19per', 'B'));
  block.put(Slots.runningMeter, flagAt(terms, 'A57', 'B'));
  block.put(Slots.lateDataCounts, flagAt(terms, 'A58', 'B'));
  block.put(Slots.stopCutsPack, flagAt(terms, 'D2', 'A'));
  block.put(Slots.surchargeFeedsService, flagAt(terms, 'D3service', 'A'));
  block.put(Slots.surchargeFeedsRoaming, flagAt(terms, 'D3roaming', 'B'));
}
