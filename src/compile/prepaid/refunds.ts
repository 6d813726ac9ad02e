// 2.6, 2.7, 3.7, 4, 5.1: money back, complaints, invoices and damage.

import { PrepaidTerms as Slots } from '../../../assembly/layout/prepaid.ts';
import { flagAt, inputAt, isOff, optionAt, valueAt, type Lowering } from '../lowering.ts';
import { wholeOf } from '../measures.ts';
import { rightAt } from '../right.ts';

const DAYS_PER_WEEK = 7n;
/** A52rest: what blocks the account, and whether a failed payment brings the rest of the credit. */
const AFTER_REFUND = [
  { blocks: 1, rest: 1 },
  { blocks: 1, rest: 0 },
  { blocks: 2, rest: 0 },
] as const;

export function lowerRefunds({ terms, block }: Lowering): void {
  const blocks = !isOff(terms, 'cm-prepaid/refund/account-blocked');
  const after = AFTER_REFUND[optionAt(terms, 'A52rest')];
  block.put(Slots.failedComesBack, isOff(terms, 'cm-prepaid/refund/payment-without-credit') ? 0 : 1);
  block.put(Slots.blocksAfter, blocks ? (after?.blocks ?? 1) : 0);
  block.put(Slots.restPaidOut, after?.rest ?? 1);
  block.put(Slots.poorService, isOff(terms, 'cm-prepaid/refund/poor-service-request') ? 0 : 1);
  block.put(Slots.grantRight, rightAt(terms, 'grantRefund'));
  block.put(Slots.atUnitPrice, flagAt(terms, 'creditValue', 'B'));
  const excludes = !isOff(terms, 'cm-prepaid/liability/breakdown-none');
  block.put(Slots.breakdownBars, excludes ? flagAt(terms, 'breakdown', 'B') : 0);
  const bars =
    !isOff(terms, 'cm-prepaid/complaint/within-4-weeks') && flagAt(terms, 'complaintBars', 'A') === 1;
  block.put(Slots.complaintDays, bars ? wholeOf(valueAt(terms, 'complaintWeeks')) * DAYS_PER_WEEK : -1n);
  const due = !isOff(terms, 'cm-prepaid/pay/others-30-days');
  const received = flagAt(terms, 'payFrom', 'B') === 1;
  block.put(Slots.payDays, due ? wholeOf(valueAt(terms, 'payDays')) : -1n);
  block.put(Slots.receiptDays, received ? wholeOf(inputAt(terms, 'receiptDays')) : 0n);
  block.put(Slots.damageCharged, isOff(terms, 'cm-prepaid/liability/customer-damage') ? 0 : 1);
}
