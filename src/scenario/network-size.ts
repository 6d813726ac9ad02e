import { naturalLog } from '../domain/natural-log.ts';
import type { NetworkScenario } from './network-backup.ts';
import type { SizeClass } from './people-schema.ts';

/** Whole customers of a region: as many as have its own SIMs, in the mean. */
export function customersOfRegion({ network, people }: NetworkScenario): number {
  const { perRegion, subscribers, ownShare } = network.cells;
  const own = perRegion.value * subscribers.value * ownShare.value;
  const sims = people.sizeClasses.reduce((sum, each) => sum + each.share.value * meanSims(each), 0);
  return Math.round(own / sims);
}

/** Mean sites of one world, all regions. */
export function sitesOfWorld(scenario: NetworkScenario): number {
  const { network, people } = scenario;
  const each = people.sizeClasses.reduce((sum, { id, share }) => {
    return sum + share.value * (network.sites.perCustomer[id]?.value ?? 0);
  }, 0);
  return network.regions.value * customersOfRegion(scenario) * each;
}

/**
 * Mean SIMs of a customer, drawn log-uniform between two whole numbers and rounded down: each number k above the least is reached
 * with the chance ln((most + 1) / k) / ln((most + 1) / least).
 */
export function meanSims({ simsFrom, simsTo }: Pick<SizeClass, 'simsFrom' | 'simsTo'>): number {
  const end = simsTo.value + 1;
  const whole = naturalLog(end / simsFrom.value);
  let mean = simsFrom.value;
  for (let sims = simsFrom.value + 1; sims < end; sims++) mean += naturalLog(end / sims) / whole;
  return mean;
}
