// Cells and what loads them every day: the contract's SIMs, and others.

import { Network } from '../../../assembly/layout/network.ts';
import { CURVE_HOURS } from '../../../assembly/layout/population.ts';
import type { NetworkScenario } from '../../scenario/network-backup.ts';
import { hourBytes } from '../../scenario/network-rates.ts';
import { customersOfRegion } from '../../scenario/network-size.ts';
import type { Block } from '../block.ts';

const MILLION = 1_000_000;
const BYTES_PER_GB = 1e9;
const DAYS_PER_MONTH = 365.25 / 12;

export function lowerCells(block: Block, scenario: NetworkScenario): void {
  const { regions, cells, worstCutHours, everyday } = scenario.network;
  const mean =
    cells.multipliers.values.reduce((sum, each) => sum + each, 0) / cells.multipliers.values.length;
  block.put(Network.regions, regions.value);
  block.put(Network.cells, cells.perRegion.value);
  block.put(Network.customers, customersOfRegion(scenario));
  block.putReal(Network.simsPerCell, cells.subscribers.value);
  block.putReal(Network.ownShare, cells.ownShare.value);
  cells.multipliers.values.forEach((each, index) => {
    block.putReal(Network.multipliers + index, each / mean);
  });
  block.put(Network.capacityDown, hourBytes(cells.capacityDown.value));
  block.put(Network.capacityUp, hourBytes(cells.capacityUp.value));
  block.put(Network.threshold, Math.round(cells.threshold.value * MILLION));
  block.putReal(Network.headroomShare, cells.headroomShare.value);
  block.putReal(Network.workFrom, cells.workFrom.value);
  block.putReal(Network.workUntil, cells.workUntil.value);
  block.putReal(Network.upShare, everyday.upShare.value);
  block.putReal(Network.burstShare, everyday.burstShare.value);
  block.put(Network.bursts, everyday.bursts.value);
  block.put(Network.worstCutHours, worstCutHours.value);
  lowerOthers(block, scenario);
}

/** A weekday's mean is such that the month's mean holds with its weekends. */
function lowerOthers(block: Block, { network: { others }, people }: NetworkScenario): void {
  const days = (DAYS_PER_MONTH * (5 + 2 * others.weekendFactor.value)) / 7;
  block.putReal(Network.otherDayBytes, (others.perMonth.value * BYTES_PER_GB) / days);
  block.putReal(Network.otherWeekend, others.weekendFactor.value);
  block.putReal(Network.otherDaySigma, others.daySpread.value);
  block.putReal(Network.otherHourSigma, others.hourSpread.value);
  const lowerCurve = (slot: number, name: string): void => {
    const weights = people.curves[name]?.weights ?? [];
    const sum = weights.reduce((total, each) => total + each, 0);
    for (let hour = 0; hour < CURVE_HOURS; hour++) block.putReal(slot + hour, (weights[hour] ?? 0) / sum);
  };
  lowerCurve(Network.otherWeekday, others.weekdayCurve);
  lowerCurve(Network.otherWeekendDay, others.weekendCurve);
}
