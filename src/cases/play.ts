import { Fact, FactFlag } from '../../assembly/layout/facts.ts';
import { Reaction } from '../../assembly/layout/kinds.ts';
import type { Contract } from '../contracts/schema.ts';
import type { UserError } from '../domain/user-error.ts';
import { SECONDS_PER_DAY } from '../domain/units.ts';
import { rate } from '../engine/rate.ts';
import type { Statement } from '../engine/statement.ts';
import { isOfAccounts, type Patch, type Scenario } from '../scenario/schema.ts';
import { playAccountCase } from './play-account.ts';
import { durationOf, secondsOf } from './quantities.ts';
import type { Case } from './schema.ts';
import { happeningsOf } from './timeline.ts';

/** What a case is played under: its contract, and the scenario with what is given. */
export interface Ground {
  readonly contract: Contract;
  readonly scenario: Scenario;
}

/**
 * What the contract makes of a case's timeline, by the core.
 * @param changes further differences from what is given, after the case's own
 */
export async function playCase(
  given: Case,
  ground: Ground,
  changes: readonly Patch[] = [],
): Promise<{ statement: Statement; errors?: undefined } | { errors: UserError[]; statement?: undefined }> {
  const { terms, sim, timeline, until } = given;
  const { contract, scenario } = ground;
  const patches = [...Object.entries(terms).map(([path, value]) => ({ path, value })), ...changes];
  if (isOfAccounts(scenario) || contract.product === 'mobile-nl')
    return playAccountCase(given, ground, patches);
  const read = await rate({
    contract,
    scenario,
    patches,
    plan: sim.plan,
    ...happened(timeline),
    anchorDay: sim.anchorDay,
    ...subscriberOf(sim),
    ...(until ? { untilDay: secondsOf(until) / SECONDS_PER_DAY + 1 } : {}),
  });
  if ('errors' in read) return read;
  const [statement] = read.rated.statements;
  return statement ? { statement } : { errors: [nothing] };
}

/** Use and dated facts of a timeline, as the core numbers them. */
function happened(timeline: Case['timeline']) {
  const { records, facts } = happeningsOf(timeline);
  return {
    records,
    facts: facts.map(({ fact, atSeconds, untilSeconds, micros, flags, ...own }) => ({
      ...own,
      kind: Fact[fact],
      seconds: atSeconds,
      ...(untilSeconds !== undefined && { until: untilSeconds }),
      amount: micros,
      flags: flags.reduce((bits, flag) => (bits | FactFlag[flag]) >>> 0, 0),
    })),
  };
}

const nothing: UserError = {
  code: 'no-account',
  path: 'timeline',
  message: 'gives no account; write at least one line of use',
};

function subscriberOf({ lifted, pays, employees, reaction, ...own }: Case['sim']) {
  return {
    sim: {
      nonEuOpen: Number(lifted.includes('nonEu')),
      vasOpen: Number(lifted.includes('vas')),
      internationalOpen: Number(lifted.includes('international')),
      euBlocked: Number(own.euBlocked),
      customLimit: Number(own.customLimit),
      ceiling: Number(own.ceiling),
      explicitChoice: Number(own.explicitChoice),
      consent: Number(own.consent),
      reaction: Reaction[reaction],
      pollPhase: own.pollPhase,
      inPack: Number(own.inPack),
      ageMonths: own.ageMonths,
    },
    customer: {
      employees,
      payDelaySeconds: pays === 'never' ? -1 : durationOf(pays.replace(/^after /, '')),
    },
  };
}
