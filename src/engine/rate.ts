import { SIMS_PER_CUSTOMER_MAX } from '../../assembly/layout/program.ts';
import { Trace } from '../../assembly/layout/trace.ts';
import { compileProgram } from '../compile/products.ts';
import { measuresOf } from '../compile/measures.ts';
import { citesOf } from '../contracts/cite.ts';
import type { Contract } from '../contracts/schema.ts';
import {
  recordedCore,
  type RecordedCore,
  type AccountFact,
  type CustomerSlots,
  type DrawnAs,
  type SimSlots,
} from '../core/recorded.ts';
import { SECONDS_PER_DAY, type BasisPoints } from '../domain/units.ts';
import type { UserError } from '../domain/user-error.ts';
import { suggestion } from '../scenario/suggestion.ts';
import { applyPatches } from '../scenario/patch.ts';
import type { Terms } from '../scenario/effective.ts';
import type { Patch, Scenario } from '../scenario/schema.ts';
import { boundErrors } from '../usage-file/bounds.ts';
import { factErrors } from './fact-bounds.ts';
import { bySim, daysOf, monthsOf, type UsageMonth } from '../usage-file/months.ts';
import type { UsageRecord } from '../usage-file/record.ts';
import { statementOf, type Statement } from './statement.ts';

export interface RateRequest {
  readonly contract: Contract;
  readonly scenario: Scenario;
  /** Differences from the scenario. */
  readonly patches?: readonly Patch[];
  /** Id of the plan that every SIM of the file has. */
  readonly plan: string;
  readonly records: readonly UsageRecord[];
  /** 1 ... 31, day on which billing months begin. */
  readonly anchorDay: number;
  /**
   * What happened to each account, in seconds since 1970-01-01, local time; to the first one only where the SIMs of a contract
   * are rated together.
   */
  readonly facts?: readonly AccountFact[];
  /** What a usage file does not tell: blocks lifted, limits chosen, how the customer reacts and pays. */
  readonly sim?: SimSlots;
  /** The same of SIMs that are not like the others, by name, with the plan's id. */
  readonly others?: ReadonlyMap<string, OtherSim>;
  readonly customer?: CustomerSlots;
  /** Whose draws decide which rights are used now and then; without it the first customer's. */
  readonly drawn?: DrawnAs;
  /** Place of the file's first SIM among the customer's, from 0: of its draws, and in the order of a limit that they share. */
  readonly place?: number;
  /** false: contracts have no life beside their use, as in a scenario whose people have none. */
  readonly lives?: boolean;
  /** Accounts are played from the billing month that holds this day, those of `others` without use too. */
  readonly fromDay?: number;
  /** Accounts are played to the end of the billing month before this day; default: the day after the file's last use. */
  readonly untilDay?: number;
}

interface OtherSim {
  readonly plan: string;
  readonly sim: SimSlots;
  /** As `place` of the first. */
  readonly place?: number;
  /** What happened to it; without these it has the first one's where it is rated by itself. */
  readonly facts?: readonly AccountFact[];
}

export interface Rated {
  readonly contract: string;
  readonly scenario: string;
  readonly plan: string;
  readonly vatPercent: number;
  readonly statements: readonly Statement[];
}

/**
 * Rates recorded usage under a contract, through the same rating as simulated usage: one statement for each SIM, in the
 * order in which the file names them. All errors of the user at once, or all statements.
 */
export async function rate(request: RateRequest): Promise<{ rated: Rated } | { errors: UserError[] }> {
  const checked = await check(request);
  if ('errors' in checked) return checked;
  const { contract, scenario, plan } = request;
  const statements = await statementsFor(request, checked);
  const errors = statements.flatMap((each) => ('code' in each ? [each] : []));
  if (errors.length > 0) return { errors };
  return {
    rated: {
      contract: contract.id,
      scenario: scenario.id,
      plan,
      vatPercent: checked.vat / 100,
      statements: statements.flatMap((each) => ('code' in each ? [] : [each])),
    },
  };
}

interface Checked {
  readonly program: Uint8Array;
  readonly vat: BasisPoints;
  readonly planIndex: number;
  readonly accounts: readonly RecordedAccount[];
  /** Do the charges of all SIMs add up to one limit? */
  readonly isShared: boolean;
}

async function check(request: RateRequest): Promise<Checked | { errors: UserError[] }> {
  const { contract, scenario, patches = [], plan } = request;
  const changed = { ...scenario, changes: [...scenario.changes, ...patches] };
  const compiled = await compileProgram(contract, changed, [], { world: 0 });
  const { terms } = applyPatches(contract, changed, []);
  const planIndex = scenario.plans.findIndex(({ id }) => id === plan);
  const accounts = accountsOf(request, isShared(terms));
  const errors = [
    ...(compiled.errors ?? []),
    ...(planIndex < 0 ? [noPlan(plan, scenario)] : []),
    ...accounts.flatMap(({ sim, months }) => boundErrors(sim, months)),
    ...(isShared(terms) && accounts.length > SIMS_PER_CUSTOMER_MAX ? [tooManySims(accounts.length)] : []),
    ...factErrors(accounts.flatMap(({ facts }) => facts)),
  ];
  if (compiled.program === undefined || terms === undefined || errors.length > 0) return { errors };
  return {
    program: compiled.program,
    vat: measuresOf(terms).vat,
    planIndex,
    accounts,
    isShared: isShared(terms),
  };
}

async function statementsFor(request: RateRequest, checked: Checked): Promise<(Statement | UserError)[]> {
  const contracts = contractsOf(checked);
  const told: (Statement | UserError)[] = [];
  for (let next = 0; next < contracts.length;) {
    const core = await recordedCore();
    const refusal = core.load(checked.program);
    if (refusal !== undefined)
      throw new Error(`the core refused a program that was compiled for it: ${refusal}`);
    for (; next < contracts.length && !core.isSpent(); next += 1)
      told.push(...tell(request, checked, contracts[next] ?? [], core));
  }
  return told;
}

function tell(
  request: RateRequest,
  checked: Checked,
  accounts: readonly RecordedAccount[],
  core: RecordedCore,
): (Statement | UserError)[] {
  const sims = accounts.map(({ sim, months, facts, place }) => ({
    sim: traitsOf(request, sim, checked),
    months,
    facts: factsFrom(facts, months),
    drawnSim: place,
  }));
  const cite = citesOf(request.contract);
  const { drawn, lives } = request;
  return core.rate({ traits: customerOf(request), sims, drawn, lives }).map((rows, index) => {
    const { sim, months: played } = accounts[index] as RecordedAccount;
    if (rows.some(({ type }) => type === Trace.overflow)) return tooMuchToTell(sim);
    return statementOf(sim, { anchorDay: request.anchorDay, played }, rows, checked.vat, cite);
  });
}

/** The SIMs that are rated together: each by itself, or all of the file where a limit is on all of a contract (A17). */
function contractsOf({ accounts, isShared }: Checked): (readonly RecordedAccount[])[] {
  return isShared ? [accounts] : accounts.map((account) => [account]);
}

function traitsOf({ sim, others, scenario }: RateRequest, name: string, { planIndex }: Checked): SimSlots {
  const own = others?.get(name);
  if (own === undefined) return { ...sim, plan: planIndex };
  return { ...own.sim, plan: scenario.plans.findIndex(({ id }) => id === own.plan) };
}

interface RecordedAccount {
  readonly sim: string;
  readonly months: readonly UsageMonth[];
  /** In seconds since 1970-01-01. */
  readonly facts: readonly AccountFact[];
  readonly place: number;
}

/** In the order of their places. */
function accountsOf(request: RateRequest, together: boolean): RecordedAccount[] {
  const { records, facts = [], anchorDay, others, fromDay = Infinity, place = 0 } = request;
  const days = facts.map(({ seconds }) => Math.floor(seconds / SECONDS_PER_DAY));
  const last = request.untilDay ?? Math.max(daysOf(records).untilDay, ...days.map((day) => day + 1));
  const sims = bySim(records);
  if (sims.size === 0 && (days.length > 0 || fromDay < Infinity)) sims.set('', []);
  if (fromDay < Infinity) for (const name of others?.keys() ?? []) sims.set(name, sims.get(name) ?? []);
  const accounts = [...sims].map(([sim, own], index) => {
    const first = Math.min(fromDay, daysOf(own).firstDay, ...days);
    const other = others?.get(sim);
    return {
      sim,
      months: monthsOf(own, anchorDay, { firstDay: first, untilDay: last }),
      facts: other?.facts ?? (together && index > 0 ? [] : facts),
      place: other?.place ?? place + index,
    };
  });
  return accounts.sort((left, right) => left.place - right.place);
}

/** Facts in seconds since the account's first month began. */
function factsFrom(facts: readonly AccountFact[], [first]: readonly UsageMonth[]): AccountFact[] {
  const origin = (first?.firstDay ?? 0) * SECONDS_PER_DAY;
  return facts.map((fact) => ({
    ...fact,
    seconds: fact.seconds - origin,
    ...(fact.until !== undefined && { until: fact.until - origin }),
  }));
}

function customerOf({ anchorDay, customer }: RateRequest): CustomerSlots {
  return { employees: 1, sims: 1, payDelaySeconds: -1, ...customer, anchorDay };
}

function noPlan(plan: string, { plans }: Scenario): UserError {
  const known = plans.map(({ id }) => id);
  const message = `there is no plan "${plan}"; ${suggestion(plan, known)}`;
  return { code: 'unknown-plan', path: 'plan', message };
}

/** A17 B: do the charges of all SIMs of a contract add up to one limit? */
export function isShared(terms: Terms | undefined): boolean {
  return terms?.readings['A17per'] === 'B';
}

function tooManySims(count: number): UserError {
  const message = `the charges of ${count} SIMs are to add up (A17per B), at most ${SIMS_PER_CUSTOMER_MAX} are; rate fewer, or under A17per A`;
  return { code: 'too-many-sims', path: 'readings.A17per', message };
}

function tooMuchToTell(sim: string): UserError {
  const message =
    'more charges, notices and changes in one month than can be told; join sessions that follow each other, or split the SIM into several names';
  return { code: 'too-much-to-tell', path: `SIM ${sim}`, message };
}
