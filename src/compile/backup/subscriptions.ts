// 1.3.1: the phones' mobile subscriptions, as far as they are billed here: the terms of paying late and of leaving.

import { BackupTerms as Slots } from '../../../assembly/layout/backup.ts';
import { threshold } from '../chance.ts';
import { inputAt, type Lowering } from '../lowering.ts';
import { exact, wholeOf } from '../measures.ts';

export function lowerPhoneContracts({ terms, measures, block }: Lowering): void {
  const whole = (slot: Slots, key: string): void => {
    block.put(slot, wholeOf(inputAt(terms, key)));
  };
  const share = (slot: Slots, key: string): void => {
    const { above, below } = exact(inputAt(terms, key));
    block.put(slot, threshold(Number(above) / Number(below)));
  };
  block.put(Slots.vatBasisPoints, measures.vat);
  share(Slots.depositRight, 'askDeposit');
  whole(Slots.depositMonths, 'depositMonths');
  whole(Slots.depositDueDays, 'depositDueDays');
  share(Slots.unpaidRight, 'endUnpaidDeposit');
  whole(Slots.termMonths, 'minTermMonths');
  whole(Slots.smallEmployees, 'smallEmployees');
  whole(Slots.smallMonths, 'smallExitMonths');
  whole(Slots.noticeMonths, 'noticeMonths');
  whole(Slots.usagePercent, 'exitUsagePercent');
  whole(Slots.usageMonths, 'exitUsageMonths');
}
