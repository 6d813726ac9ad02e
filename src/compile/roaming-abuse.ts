// Roaming abuse, 13.5: three indicators over a window of months, notice, days of grace, surcharge.
// (i) a SIM long inactive at home with nearly only EU-zone use; (ii) more EU-zone than home use and days (A4, D5);
// (iii) several SIMs used in turn. Watching is a right the operator may use. A20: what is surcharged; A21: whether it leaves the bundle; A56: how
// calls are counted.

import { Terms as Slots } from '../../assembly/layout/terms.ts';
import { threshold } from './chance.ts';
import { flagAt, inputAt, optionAt, valueAt, type Lowering } from './lowering.ts';
import { wholeOf } from './measures.ts';

export function lowerRoamingAbuse({ terms, block }: Lowering): void {
  block.put(Slots.abusePolicy, threshold(terms.policies['observeRoaming'] ?? 0));
  block.put(Slots.abuseInactive, 1);
  block.put(Slots.abuseUsage, 1);
  block.put(Slots.abuseMultiSim, 1);
  block.put(Slots.inactiveDays, wholeOf(inputAt(terms, 'inactiveDays')));
  block.put(Slots.roamSharePercent, wholeOf(inputAt(terms, 'roamSharePercent')));
  block.put(Slots.multiSimCount, wholeOf(inputAt(terms, 'multiSimCount')));
  block.put(Slots.windowMonths, wholeOf(valueAt(terms, 'observeMonths')));
  block.put(Slots.windowFromSuspicion, flagAt(terms, 'window', 'B'));
  block.put(Slots.daysLiteral, flagAt(terms, 'A4', 'A'));
  block.put(Slots.usageDataOnly, flagAt(terms, 'usageKinds', 'B'));
  block.put(Slots.graceDays, wholeOf(valueAt(terms, 'graceDays')));
  block.put(Slots.graceInHours, flagAt(terms, 'graceCount', 'B'));
  block.put(Slots.changedByFall, flagAt(terms, 'changed', 'B'));
  block.put(Slots.surchargeScope, optionAt(terms, 'A20'));
  block.put(Slots.surchargeOutOfBundle, flagAt(terms, 'A21', 'B'));
  block.put(Slots.surchargeByMinute, flagAt(terms, 'A56', 'B'));
  block.put(Slots.surchargeForever, flagAt(terms, 'surchargeEnd', 'B'));
}
