// 2.3: the right to withdraw, and the money that comes back.

import { PrepaidTerms as Slots } from '../../../assembly/layout/prepaid.ts';
import { flagAt, isOff, valueAt, type Lowering } from '../lowering.ts';
import { wholeOf } from '../measures.ts';

export function lowerWithdrawal({ terms, block }: Lowering): void {
  const right = !isOff(terms, 'cm-prepaid/withdraw/7-working-days');
  const back = !isOff(terms, 'cm-prepaid/withdraw/refund-7-working-days');
  block.put(Slots.withdrawDays, right ? wholeOf(valueAt(terms, 'withdrawDays')) : -1n);
  block.put(Slots.refundDays, back ? wholeOf(valueAt(terms, 'refundDays')) : -1n);
  block.put(Slots.saturdays, flagAt(terms, 'A53', 'B'));
  block.put(Slots.loadedIsActive, flagAt(terms, 'activated', 'B'));
}
