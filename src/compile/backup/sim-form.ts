// 1.3.1, 2.1, 2.2.3: free data on a mobile subscription, and for whom not.

import { BackupTerms as Slots } from '../../../assembly/layout/backup.ts';
import { threshold } from '../chance.ts';
import { flagAt, inputAt, optionAt, type Lowering } from '../lowering.ts';
import { secondsOf } from '../measures.ts';
import { isOn } from './off.ts';

export function lowerSimForm(lowering: Lowering): void {
  const { terms, block } = lowering;
  const byCall = isOn(lowering, 'variant/sim-free-data') && isOn(lowering, 'sim/activate-on-call');
  block.put(Slots.freeByCall, byCall ? 1 : 0);
  block.put(Slots.freeFromOutage, byCall ? flagAt(terms, 'freeFrom', 'B') : 0);
  block.put(Slots.helpdeskSeconds, secondsOf(inputAt(terms, 'helpdeskMinutes')));
  lowerSubscriptions(lowering);
  const allowed =
    isOn(lowering, 'prec/over-internet-and-general') && isOn(lowering, 'sim/tethering-at-address');
  const forbids = flagAt(terms, 'A30', 'B') === 1 || flagAt(terms, 'A61', 'B') === 1;
  block.put(Slots.hotspotIsHit, forbids || !allowed ? 1 : 0);
  const switchesOff = isOn(lowering, 'sim/deactivate-on-restore');
  block.put(Slots.deactivateSeconds, switchesOff ? secondsOf(inputAt(terms, 'deactivateMinutes')) : -1);
  block.put(Slots.afterReturn, optionAt(terms, 'A34'));
  const excludes = isOn(lowering, 'hw/excludes-sim-variant');
  block.put(Slots.hardwareExcludes, excludes ? 1 + optionAt(terms, 'hwFailedSim') : 0);
}

/** 2.1.2. */
function lowerSubscriptions(lowering: Lowering): void {
  const { terms, block } = lowering;
  const checks = isOn(lowering, 'sim/active-sub-check') && flagAt(terms, 'A61active', 'A') === 1;
  block.put(Slots.suspendedIsActive, checks ? 0 : 1);
  block.put(Slots.needsActive, isOn(lowering, 'sim/no-active-sub') ? 1 : 0);
  const several = isOn(lowering, 'sim/multi-sim');
  block.put(Slots.moreSims, several ? threshold(terms.policies['moreSims'] ?? 0) : 0);
  const refuses = isOn(lowering, 'sim/refuse-opportunistic-sub');
  block.put(Slots.refusesApplicants, refuses ? 1 + optionAt(terms, 'soleAim') : 0);
}
