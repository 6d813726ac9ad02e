// Fair use, 13.3 and 6.1: a limit is passed by more than its value, in seconds, messages, bytes (A9), recipients, numbers.
// "Regularly": n in a month, two months in a row, or once (A3). Sanctions of 13.4 are a right the operator may use.

import { Limit, type Limit as LimitSlot } from '../../assembly/layout/kinds.ts';
import { Terms as Slots } from '../../assembly/layout/terms.ts';
import type { Term } from '../scenario/effective.ts';
import { of256, threshold } from './chance.ts';
import { flagAt, inputAt, optionAt, valueAt, type Lowering } from './lowering.ts';
import { bytesOf, secondsOf, wholeOf, type Measures } from './measures.ts';

const LIMITS: readonly [LimitSlot, string][] = [
  [Limit.voiceDay, 'voicePerDay'],
  [Limit.voiceWeek, 'voicePerWeek'],
  [Limit.voiceNonstop, 'voiceNonstop'],
  [Limit.smsDay, 'smsPerDay'],
  [Limit.smsMonth, 'smsPerMonth'],
  [Limit.mmsBaseDay, 'mmsBasePerDay'],
  [Limit.mmsBaseMonth, 'mmsBasePerMonth'],
  [Limit.mmsOtherDay, 'mmsOtherPerDay'],
  [Limit.mmsOtherMonth, 'mmsOtherPerMonth'],
  [Limit.dataDay, 'dataPerDay'],
  [Limit.dataMonth, 'dataPerMonth'],
  [Limit.groupSize, 'groupRecipients'],
  [Limit.distinctNumbers, 'distinctNumbers'],
];

export function lowerFairUse(lowering: Lowering): void {
  const { terms, measures, block } = lowering;
  for (const [limit, key] of LIMITS) block.put(Slots.limits + limit, unitsOf(valueAt(terms, key), measures));
  block.put(Slots.regularReading, optionAt(terms, 'A3'));
  block.put(Slots.regularDays, wholeOf(inputAt(terms, 'regularDays')));
  block.put(Slots.regularWeeks, wholeOf(inputAt(terms, 'regularWeeks')));
  block.put(Slots.regularCalls, wholeOf(inputAt(terms, 'regularCalls')));
  block.put(Slots.bothLimbs, flagAt(terms, 'A11', 'B'));
  block.put(Slots.bothDirections, flagAt(terms, 'A62direction', 'B'));
  block.put(Slots.freeCallsCount, flagAt(terms, 'A62free', 'A'));
  block.put(Slots.rollingWeek, flagAt(terms, 'rollingWeek', 'B'));
  lowerSanctions(lowering);
}

function lowerSanctions({ terms, block }: Lowering): void {
  block.put(Slots.lowercaseMonth, optionAt(terms, 'lowercaseMonth'));
  block.put(Slots.businessUse, flagAt(terms, 'A31', 'B'));
  block.put(Slots.messageSanction, flagAt(terms, 'A63', 'A'));
  block.put(Slots.sanctionPolicy, threshold(terms.policies['fairUseSanction'] ?? 0));
  block.put(Slots.sanctionLadder, optionAt(terms, 'ladder'));
  block.put(Slots.suspendSeconds, secondsOf(inputAt(terms, 'suspendDays')));
  block.put(Slots.throttleShare, of256(Number(inputAt(terms, 'throttleShare').value)));
  block.put(Slots.feeWhileSuspended, flagAt(terms, 'A55', 'A'));
}

function unitsOf(limit: Term, measures: Measures): bigint {
  if (limit.unit === 'MB' || limit.unit === 'GB') return bytesOf(limit, measures);
  return limit.unit === 'h' ? secondsOf(limit) : wholeOf(limit);
}
