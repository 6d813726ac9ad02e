// Definitions, 1.1, 1.4.1: what an Outage is, and where backup can work.

import { BackupTerms as Slots } from '../../../assembly/layout/backup.ts';
import { flagAt, inputAt, type Lowering } from '../lowering.ts';
import { secondsOf } from '../measures.ts';
import { isOn } from './off.ts';

export function lowerOutage(lowering: Lowering): void {
  const { terms, block } = lowering;
  block.put(Slots.shortCutSeconds, secondsOf(inputAt(terms, 'shortCutSeconds')));
  block.put(Slots.shortAloneToo, flagAt(terms, 'A39', 'B'));
  block.put(Slots.anyLoss, isOn(lowering, 'def/outage-total-only') ? 0 : 1);
  block.put(Slots.needsOutage, isOn(lowering, 'scope/continuity') ? 1 : 0);
  block.put(Slots.receptionMatters, isOn(lowering, 'best-effort/coverage-and-placement') ? 1 : 0);
}
