// 3.5, 3.7: security, grounds of suspension, reconnection.

import { FibreTerms as Slots } from '../../../assembly/layout/fibre.ts';
import { flagAt, inputAt, isOff, type Lowering } from '../lowering.ts';
import { wholeOf } from '../measures.ts';
import { rightAt } from '../right.ts';
import { cashMicros, priceMicros } from './amounts.ts';

export function lowerSuspension({ terms, measures, block }: Lowering): void {
  const secures = !isOff(terms, 'sgn/security/reasonable');
  const suspends = !isOff(terms, 'sgn/suspend/grounds');
  const reconnects = !isOff(terms, 'sgn/suspend/reconnect-fee');
  const price = priceMicros(terms, inputAt(terms, 'reconnection'), measures);
  block.put(Slots.askRight, secures ? rightAt(terms, 'askSecurity') : 0n);
  block.put(Slots.depositMicros, cashMicros(inputAt(terms, 'deposit')));
  block.put(Slots.securityDays, wholeOf(inputAt(terms, 'securityDays')));
  block.put(Slots.suspendRight, suspends ? rightAt(terms, 'suspend') : 0n);
  block.put(Slots.unpaidRight, suspends ? rightAt(terms, 'suspendUnpaid') : 0n);
  block.put(Slots.suspendAfterDays, wholeOf(inputAt(terms, 'suspendAfterDays')));
  block.put(Slots.feeWhileSuspended, isOff(terms, 'sgn/suspend/fee-continues') ? 0 : 1);
  block.put(Slots.reconnectionMicros, reconnects ? price : 0n);
  block.put(Slots.cureDays, wholeOf(inputAt(terms, 'cureDays')));
  block.put(Slots.lateCureDays, reconnects ? wholeOf(inputAt(terms, 'lateCureDays')) : 0n);
  block.put(Slots.endsUncured, reconnects ? flagAt(terms, 'cureLate', 'A') : 0);
}
