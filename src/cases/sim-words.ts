import { Reaction } from '../../assembly/layout/kinds.ts';
import type { ReplayedMonths } from '../engine/replay.ts';
import type { Scenario } from '../scenario/schema.ts';

/** A replayed SIM's traits in the words of a case. */
export function simTraits({ sim }: ReplayedMonths, { plans }: Scenario): Record<string, string> {
  const lifted = [
    ...(sim.nonEuOpen ? ['nonEu'] : []),
    ...(sim.vasOpen ? ['vas'] : []),
    ...(sim.internationalOpen ? ['international'] : []),
  ];
  const flags = ['euBlocked', 'customLimit', 'ceiling', 'explicitChoice', 'consent', 'inPack'] as const;
  return {
    plan: plans[sim.plan]?.id ?? '',
    ...(lifted.length > 0 && { lifted: `[${lifted.join(', ')}]` }),
    ...Object.fromEntries(flags.filter((flag) => sim[flag] !== 0).map((flag) => [flag, 'true'])),
    reaction: Reaction[sim.reaction] ?? 'goOn',
    pollPhase: String(sim.pollPhase),
    ageMonths: String(sim.ageMonths),
  };
}

/** Its customer's, which a case tells with its first SIM's. */
export function customerTraits({ customer }: ReplayedMonths): Record<string, string> {
  return {
    anchorDay: String(customer.anchorDay),
    pays: customer.payDelaySeconds < 0 ? 'never' : `after ${customer.payDelaySeconds} s`,
    employees: String(customer.employees),
  };
}
