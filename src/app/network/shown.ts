import type { NetworkResults } from '../../tallies/network-results.ts';
import type { NetworkChoice } from '../../views/network-choice.ts';

/** What every part of the Outages and Network views is given. */
export interface ShownNetwork {
  readonly network: NetworkResults;
  readonly choice: NetworkChoice;
}
