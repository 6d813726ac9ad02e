// 1, 4.2, 4.3, 7.5: maintenance, faults, repairs, SLA.

import { FibreTerms as Slots } from '../../../assembly/layout/fibre.ts';
import { flagAt, inputAt, isOff, type Lowering } from '../lowering.ts';
import { secondsOf } from '../measures.ts';
import { rightAt } from '../right.ts';
import { basisPointsOf } from './amounts.ts';

/** Whose cost a repair is: 0 never the customer's, 1 from the property line on, 2 behind the hand-over. */
function repairSide({ terms }: Pick<Lowering, 'terms'>): number {
  const rules = ['sgn/fault/customer-side-of-property-line', 'sgn/fault/sgn-orders-repair'];
  if (rules.some((rule) => isOff(terms, rule)) || flagAt(terms, 'repairOrder', 'B') === 1) return 0;
  return flagAt(terms, 'A51', 'A') === 1 ? 1 : 2;
}

export function lowerLine({ terms, block }: Lowering): void {
  const repairs = !isOff(terms, 'sgn/outage/customer-reports');
  const promised = !isOff(terms, 'sgn/def/sla');
  block.put(Slots.maintains, isOff(terms, 'sgn/outage/maintenance') ? 0 : 1);
  block.put(Slots.maintenanceNoticeRight, rightAt(terms, 'maintenanceNotice'));
  block.put(Slots.repairSeconds, repairs ? secondsOf(inputAt(terms, 'repairHours')) : -1n);
  block.put(Slots.repairSide, repairSide({ terms }));
  block.put(Slots.slaTarget, promised ? basisPointsOf(inputAt(terms, 'slaTarget')) : 0n);
  block.put(Slots.slaCredit, basisPointsOf(inputAt(terms, 'slaCredit')));
}
