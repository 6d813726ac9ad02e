// 1.3.2, 3, 4.1: the hardware form, its faults, its loss.

import { BackupTerms as Slots } from '../../../assembly/layout/backup.ts';
import { chargeMicros } from '../../domain/money.ts';
import { flagAt, inputAt, valueAt, type Lowering } from '../lowering.ts';
import { exact, secondsOf, wholeOf } from '../measures.ts';
import { isOn } from './off.ts';

export function lowerHardware(lowering: Lowering): void {
  const { terms, block } = lowering;
  const fails = isOn(lowering, 'variant/hw-auto-failover');
  block.put(Slots.failoverSeconds, fails ? secondsOf(inputAt(terms, 'failoverSeconds')) : -1);
  lowerFaults(lowering);
  lowerLoss(lowering);
}

function lowerFaults(lowering: Lowering): void {
  const { terms, block } = lowering;
  const mends = isOn(lowering, 'fault/hw-next-working-day');
  const swaps = isOn(lowering, 'fault/sim-next-working-day');
  block.put(Slots.repairDays, mends ? wholeOf(valueAt(terms, 'repairDays')) : -1);
  block.put(Slots.simRepairDays, swaps ? wholeOf(valueAt(terms, 'simRepairDays')) : -1);
  block.put(Slots.clockAtSight, flagAt(terms, 'repairClock', 'B'));
  block.put(Slots.dayOffDefers, flagAt(terms, 'A38', 'B'));
  block.put(Slots.endsAtClosing, flagAt(terms, 'A38end', 'B'));
  block.put(Slots.closing, secondsOf(inputAt(terms, 'workUntil')));
  block.put(Slots.phoneSims, flagAt(terms, 'phoneSim', 'B'));
}

/** Loss at the price list's rate is -1: the core knows the price of the day. */
function lowerLoss(lowering: Lowering): void {
  const { terms, measures, block } = lowering;
  const micros = (key: string) =>
    chargeMicros(exact(inputAt(terms, key)), inputAt(terms, key).vat, measures.vat);
  const disables = isOn(lowering, 'loss/remote-sim-disable');
  block.put(Slots.disableSeconds, disables ? secondsOf(inputAt(terms, 'disableMinutes')) : -1);
  block.put(Slots.liableUntilReport, flagAt(terms, 'A36', 'B'));
  const atCost = flagAt(terms, 'lossRate', 'B') === 1;
  const charged = isOn(lowering, 'loss/data-from-disconnect');
  block.put(Slots.lossMicros, charged ? (atCost ? micros('networkCostPerGb') : -1) : 0);
  const costs = isOn(lowering, 'loss/all-costs-customer');
  block.put(Slots.hardwareMicros, costs ? micros('hardwareValue') : 0);
  block.put(Slots.hardwareLifeMonths, 12n * wholeOf(inputAt(terms, 'hardwareLifeYears')));
  block.put(Slots.atBookValue, flagAt(terms, 'lossValue', 'B'));
}
