import { hasNetwork } from '../../scenario/network-backup.ts';
import type { Scenario } from '../../scenario/schema.ts';

/** What can be looked at, one at a time, each with its own address. The first is what opens. */
export const VIEWS = ['bills', 'outages', 'network'] as const;
export type ViewId = (typeof VIEWS)[number];

/** Views that a scenario can fill: bills always, the others where it has a network. */
export function viewsOf(scenario: Scenario): readonly ViewId[] {
  return hasNetwork(scenario) ? VIEWS : VIEWS.slice(0, 1);
}
