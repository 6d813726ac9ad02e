import { Fact, FactFlag } from '../../assembly/layout/facts.ts';
import { Reaction } from '../../assembly/layout/kinds.ts';
import type { AccountFact } from '../core/recorded.ts';
import type { Contract } from '../contracts/schema.ts';
import type { UserError } from '../domain/user-error.ts';
import { SECONDS_PER_DAY } from '../domain/units.ts';
import { rate, type RateRequest } from '../engine/rate.ts';
import type { Statement } from '../engine/statement.ts';
import { isOfAccounts, type Patch, type Scenario } from '../scenario/schema.ts';
import { misplaced } from './misplaced.ts';
import { playAccountCase } from './play-account.ts';
import { presentAt, recordsOf, together } from './play-together.ts';
import { durationOf, secondsOf } from './quantities.ts';
import type { Case } from './schema.ts';
import { happeningsOf, simName } from './timeline.ts';

/** What a case is played under: its contract, and the scenario with what is given. */
export interface Ground {
  readonly contract: Contract;
  readonly scenario: Scenario;
  /** Of contracts that a customer holds beside this one, by id. */
  readonly beside?: ReadonlyMap<string, Ground>;
}

/** What came of a case, or every error at once. */
type Outcome =
  | {
      statement: Statement;
      /** Of further SIMs that the timeline names. */
      further?: readonly Statement[];
      errors?: undefined;
    }
  | { errors: UserError[]; statement?: undefined };

/**
 * What the contract makes of a case's timeline, by the core.
 * @param changes further differences from what is given, after the case's own
 */
export async function playCase(
  given: Case,
  ground: Ground,
  changes: readonly Patch[] = [],
): Promise<Outcome> {
  const { terms, timeline, contracts } = given;
  const errors = misplaced(given, ground.contract);
  if (errors.length > 0) return { errors };
  const patches = [...Object.entries(terms).map(([path, value]) => ({ path, value })), ...changes];
  if (contracts.length > 1) return playTogether(given, ground, patches);
  if (isOfAccounts(ground.scenario) || ground.contract.product === 'mobile-nl')
    return playAccountCase(given, ground, patches);
  return firstOf(await rateCase(given, ground, patches, happened(timeline, ground.scenario.country)));
}

/** An account of the first contract, and the SIMs of the second with the use that the first leaves to them. */
async function playTogether(given: Case, ground: Ground, patches: readonly Patch[]): Promise<Outcome> {
  const [, id = ''] = given.contracts;
  const other = ground.beside?.get(id);
  if (other === undefined || !isOfAccounts(ground.scenario)) return { errors: [noOther(given.contracts)] };
  const account = await playAccountCase(given, ground, patches, true);
  if (account.errors) return account;
  const { records } = happeningsOf(given.timeline, ground.scenario.country);
  const { startDay, untilDay } = account;
  const use = [presentAt(startDay * SECONDS_PER_DAY), ...records, ...recordsOf(account.ordinary)];
  const read = await rateCase(given, other, [], { records: use, facts: new Map(), untilDay });
  if ('errors' in read) return read;
  return { statement: together([account.statement, ...read.rated.statements]) };
}

function noOther(contracts: readonly string[]): UserError {
  const message = `are ${contracts.join(' and ')}; what is held together is 4G backup and then the mobile contract, with its given figures under "beside"`;
  return { code: 'not-together', path: 'contracts', message };
}

function rateCase(
  { sim, sims, from, until }: Case,
  { contract, scenario }: Ground,
  patches: readonly Patch[],
  { facts, ...use }: Happened,
): ReturnType<typeof rate> {
  return rate({
    contract,
    scenario,
    patches,
    plan: sim.plan,
    anchorDay: sim.anchorDay,
    ...subscriberOf(sim),
    ...drawnOf(sim),
    others: othersOf(sim, sims, facts),
    facts: facts.get(undefined) ?? [],
    lives: sim.lives,
    ...(from ? { fromDay: secondsOf(from) / SECONDS_PER_DAY } : {}),
    ...(until ? { untilDay: secondsOf(until) / SECONDS_PER_DAY + 1 } : {}),
    ...use,
  });
}

function firstOf(read: Awaited<ReturnType<typeof rate>>): Outcome {
  if ('errors' in read) return read;
  const { statements } = read.rated;
  const statement = statements.find(({ sim }) => sim === simName('1') || sim === '');
  if (statement === undefined) return { errors: [nothing] };
  return { statement, further: statements.filter((each) => each !== statement) };
}

type Happened = Pick<RateRequest, 'records' | 'untilDay'> & { readonly facts: FactsBySim };
/** By name of a further SIM; without one the case's own. */
type FactsBySim = ReadonlyMap<string | undefined, readonly AccountFact[]>;

/** Use and dated facts of a timeline, as the core numbers them. */
function happened(timeline: Case['timeline'], home: string): Happened {
  const { records, facts } = happeningsOf(timeline, home);
  const bySim = new Map<string | undefined, AccountFact[]>();
  for (const { fact, atSeconds, untilSeconds, micros, flags, sim, ...own } of facts) {
    const happens = {
      ...own,
      kind: Fact[fact],
      seconds: atSeconds,
      ...(untilSeconds !== undefined && { until: untilSeconds }),
      amount: micros,
      flags: flags.reduce((bits, flag) => (bits | FactFlag[flag]) >>> 0, 0),
    };
    bySim.set(sim, [...(bySim.get(sim) ?? []), happens]);
  }
  return { records, facts: bySim };
}

const nothing: UserError = {
  code: 'no-account',
  path: 'timeline',
  message: 'gives no account; write at least one line of use that is by no further SIM',
};

function drawnOf({ customer, number = 1, month = 1 }: Case['sim']): Pick<RateRequest, 'drawn' | 'place'> {
  const place = { place: number - 1 };
  return customer === undefined ? place : { ...place, drawn: { customer: customer - 1, month: month - 1 } };
}

function subscriberOf(sim: Case['sim']) {
  const { pays, employees } = sim;
  return {
    sim: simOf(sim),
    customer: {
      employees,
      payDelaySeconds: pays === 'never' ? -1 : durationOf(pays.replace(/^after /, '')),
    },
  };
}

function othersOf(first: Case['sim'], sims: Case['sims'], facts: FactsBySim): RateRequest['others'] {
  const told = new Map(Object.entries(sims).map(([number, sim]) => [simName(number), sim]));
  const named = [...facts.keys()].flatMap((name) => name ?? []);
  return new Map(
    [...new Set([...told.keys(), ...named])].map((name) => {
      const sim = told.get(name) ?? { ...first, number: undefined };
      const own = facts.get(name);
      const place = sim.number === undefined ? {} : { place: sim.number - 1 };
      return [name, { plan: sim.plan, sim: simOf(sim), ...place, ...(own && { facts: own }) }];
    }),
  );
}

function simOf({ lifted, reaction, ...own }: Case['sims'][string]) {
  return {
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
    inTurn: own.inTurn,
  };
}
