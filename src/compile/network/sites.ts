// Sites, and their office by hour of the week.

import { Network, WEEK_HOURS } from '../../../assembly/layout/network.ts';
import { SIZE_CLASSES_MAX } from '../../../assembly/layout/population.ts';
import type { NetworkScenario } from '../../scenario/network-backup.ts';
import type { Block } from '../block.ts';
import { hourBytes } from '../../scenario/network-rates.ts';

export function lowerSites(block: Block, scenario: NetworkScenario): void {
  const { network, people } = scenario;
  const { sites } = network;
  people.sizeClasses.slice(0, SIZE_CLASSES_MAX).forEach(({ id }, index) => {
    block.putReal(Network.sites + index, sites.perCustomer[id]?.value ?? 0);
    block.putReal(Network.siteSize + index, sites.size[id]?.value ?? 0);
  });
  block.putReal(Network.noBackupShare, sites.noBackupShare.value);
  block.putReal(Network.fibreFactor, sites.fibreFactor.value);
  officeWeek(scenario).forEach((each, hour) => {
    block.putReal(Network.officeWeek + hour, each);
  });
  block.putReal(Network.officeUpShare, sites.officeUpShare.value);
  block.put(Network.hotspotBytes, hourBytes(sites.hotspotSpeed.value));
  block.putReal(Network.fullShare, sites.fullShare.value);
}

/**
 * Data of each hour of the week over those of a mean office hour: along the curve in office hours from Monday to Friday, so that
 * their mean is 1; the quiet share in all others.
 */
function officeWeek({ network, people }: NetworkScenario): number[] {
  const { curve, from, until, quietShare } = network.sites.office;
  const weights = people.curves[curve]?.weights ?? [];
  const isOffice = (hour: number): boolean => hour >= from.value && hour < until.value;
  const office = weights.filter((_, hour) => isOffice(hour));
  const mean = office.reduce((sum, each) => sum + each, 0) / office.length;
  return Array.from({ length: WEEK_HOURS }, (_, hour) => {
    const isWeekday = hour < 5 * 24;
    if (!isWeekday || !isOffice(hour % 24)) return quietShare.value;
    return mean > 0 ? (weights[hour % 24] ?? 0) / mean : 1;
  });
}
