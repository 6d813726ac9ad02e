// 1.4, 2.2, 2.4: when the service stops at once.

import { PrepaidTerms as Slots } from '../../../assembly/layout/prepaid.ts';
import { floor, ratio, times } from '../../domain/ratio.ts';
import { flagAt, inputAt, isOff, type Lowering } from '../lowering.ts';
import { exact, secondsOf, wholeOf } from '../measures.ts';
import { rightAt } from '../right.ts';

export function lowerSuspension({ terms, block }: Lowering): void {
  const suspends = !isOff(terms, 'cm-prepaid/suspend/immediate');
  const watches = !isOff(terms, 'cm-prepaid/suspend/abnormal-increase');
  const disturbed = !isOff(terms, 'cm-prepaid/device/interference-suspend');
  const multiple = times(exact(inputAt(terms, 'abnormalMultiple')), ratio(1_000_000n));
  block.put(Slots.suspendRight, suspends ? rightAt(terms, 'suspend') : 0n);
  block.put(Slots.precautionRight, rightAt(terms, 'precaution'));
  block.put(Slots.interferenceRight, disturbed ? rightAt(terms, 'interference') : 0n);
  block.put(Slots.clockRunsOn, flagAt(terms, 'A52clock', 'B'));
  block.put(Slots.abnormalMillionths, watches ? floor(multiple) : -1n);
  block.put(Slots.abnormalDays, wholeOf(inputAt(terms, 'abnormalDays')));
  block.put(Slots.precautionSeconds, secondsOf(inputAt(terms, 'precautionHours')));
  block.put(Slots.personalOnly, isOff(terms, 'cm-prepaid/use/personal-only') ? 0 : 1);
  block.put(Slots.voipForbidden, flagAt(terms, 'voip', 'A'));
  block.put(Slots.spamEnds, isOff(terms, 'cm-prepaid/use/spam-final-end') ? 0 : 1);
}
