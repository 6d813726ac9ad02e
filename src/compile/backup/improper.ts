// 4.2, 4.3, 5.1: fair use, and the grounds of improper use.

import { BackupTerms as Slots } from '../../../assembly/layout/backup.ts';
import { Limit } from '../../../assembly/layout/kinds.ts';
import { flagAt, inputAt, optionAt, type Lowering } from '../lowering.ts';
import { bytesOf, secondsOf } from '../measures.ts';
import { isOn } from './off.ts';

const GROUNDS: readonly (readonly [string, Limit])[] = [
  ['improper/sim-other-hardware', Limit.otherDevice],
  ['improper/unplug-any-cause', Limit.cablePulled],
  ['improper/dsl-cable', Limit.dslCable],
  ['improper/fibre-cable', Limit.fibreCable],
  ['improper/free-data-off-address', Limit.offAddress],
  ['improper/free-data-off-hours', Limit.offHours],
  ['improper/hw-moved', Limit.hardwareMoved],
  ['improper/unnecessary-intervention', Limit.needlessVisit],
];

export function lowerImproper(lowering: Lowering): void {
  const { terms, block } = lowering;
  const listed = GROUNDS.filter(([rule]) => isOn(lowering, rule)).map(([, limit]) => limit);
  const looksBeyond = isOn(lowering, 'improper/general-duty') && flagAt(terms, 'unlisted', 'B') === 1;
  const grounds = looksBeyond ? [...listed, Limit.otherMisuse] : listed;
  block.put(
    Slots.grounds,
    grounds.reduce((bits, limit) => bits | (1n << BigInt(limit)), 0n),
  );
  block.put(Slots.needsIntent, flagAt(terms, 'A33', 'B'));
  block.put(Slots.cutInOutage, flagAt(terms, 'A33outage', 'A'));
  block.put(Slots.visitReach, optionAt(terms, 'A35'));
  block.put(Slots.premisesOnly, flagAt(terms, 'location', 'B'));
  block.put(Slots.perGround, isOn(lowering, 'improper/consumption-def') ? 0 : 1);
  lowerHours(lowering);
  lowerFairUse(lowering);
}

function lowerHours({ terms, block }: Lowering): void {
  const whose = flagAt(terms, 'A32', 'B') === 1 ? 'customer' : 'work';
  block.put(Slots.hoursFrom, secondsOf(inputAt(terms, `${whose}From`)));
  block.put(Slots.hoursUntil, secondsOf(inputAt(terms, `${whose}Until`)));
  block.put(Slots.hoursBindHardware, flagAt(terms, 'A32', 'C'));
  block.put(Slots.holidaysOff, flagAt(terms, 'holidayHours', 'B'));
}

function lowerFairUse(lowering: Lowering): void {
  const { terms, measures, block } = lowering;
  const counts = isOn(lowering, 'fup/internet-terms-ch6');
  block.put(Slots.fairUseBytes, counts ? bytesOf(inputAt(terms, 'backupFupGb'), measures) : -1);
  block.put(Slots.fairUseSanction, optionAt(terms, 'fupSanction'));
  const bounded = isOn(lowering, 'variant/sim-free-data') && flagAt(terms, 'freeVolume', 'B') === 1;
  block.put(Slots.freeDataBounded, bounded ? 1 : 0);
}
