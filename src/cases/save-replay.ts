import { Reaction } from '../../assembly/layout/kinds.ts';
import { Unit } from '../../assembly/layout/account.ts';
import type { Contract } from '../contracts/schema.ts';
import { isoDay, isoSecond } from '../domain/calendar.ts';
import type { UserError } from '../domain/user-error.ts';
import type { Replay, ReplayedLife, ReplayedMonths } from '../engine/replay.ts';
import type { Patch, Scenario } from '../scenario/schema.ts';
import type { UsageRecord } from '../usage-file/record.ts';
import { judge } from './judge.ts';
import { readCases } from './read.ts';
import { caseText, hasCites, type SavedCase } from './save.ts';
import { traitWords } from './traits.ts';
import { factLines } from './write-facts.ts';
import { useLines } from './write-use.ts';

/** What was replayed, and under what. */
export interface Replayed {
  readonly contract: Contract;
  readonly scenario: Scenario;
  readonly patches: readonly Patch[];
  readonly title: string;
  readonly replay: Replay;
  /** With another seed than the scenario's document has. */
  readonly isReseeded: boolean;
}

type Saved = { text: string; errors?: undefined } | { errors: UserError[]; text?: undefined };

/**
 * One month of a simulated SIM as a case that passes: recorded use from as few months before it as lead to the same, with rights
 * that fall as they do for it, or under another seed as they are said to be used. Months of which other SIMs of the customer
 * decided something cannot be told by one SIM's use.
 */
export async function saveMonth(
  given: Replayed,
  at: { customer: number; sim: number; month: number },
): Promise<Saved> {
  const { customer, sim, month } = at;
  let hasHappened = false;
  for (let from = month; from >= 0; from--) {
    const told = given.replay.months(customer, sim, from, month);
    if (told === undefined || !beginsWithUse(told)) continue;
    hasHappened ||= hasCites(told.statement);
    const drawn = { customer: customer + 1, number: sim + 1, month: from + 1 };
    const texts = given.isReseeded
      ? rightsUsed(given).map((rights) => monthText(given, told, rights, {}))
      : [monthText(given, told, [], drawn)];
    for (const text of texts) if (await passes(given, text)) return { text };
  }
  return { errors: [hasHappened ? notAlone : nothing] };
}

const notAlone: UserError = {
  code: 'not-alone',
  path: '--save-case',
  message:
    "no timeline of this SIM by itself leads to the same: what happened hangs on the customer's other SIMs; save another month",
};

const nothing: UserError = {
  code: 'nothing-happened',
  path: '--save-case',
  message:
    'up to this month nothing came of the SIM that a case could tell: it was not yet in service; save a later month',
};

function beginsWithUse({ months, records }: ReplayedMonths): boolean {
  const [first] = months;
  return first !== undefined && records.some(({ startSeconds }) => startSeconds < first.untilDay * 86_400);
}

/**
 * Rights that are used now and then were used or not in these months: first as is more likely for each, then one of them the
 * other way.
 */
function rightsUsed({ contract, scenario, patches }: Replayed): Patch[][] {
  const open = Object.keys(contract.policies).flatMap((key) => {
    const path = `policies.${key}`;
    const own = [...scenario.changes, ...patches].findLast((patch) => patch.path === path)?.value;
    const share = Number(own ?? scenario.policies[key]?.value ?? 0);
    return share > 0 && share < 1 ? [{ path, isLikely: share >= 0.5 }] : [];
  });
  const used = (otherwise: number): Patch[] =>
    open.map(({ path, isLikely }, index) => ({
      path,
      value: isLikely === (index !== otherwise) ? 'always' : 'never',
    }));
  return [-1, ...open.keys()].map(used);
}

function monthText(
  given: Replayed,
  told: ReplayedMonths,
  rights: readonly Patch[],
  drawn: Readonly<Record<string, number>>,
): string {
  const { contract, scenario, patches, title } = given;
  return caseText({
    title,
    contract: contract.id,
    scenario: scenario.id,
    terms: [...patches, ...rights],
    of: 'sim',
    traits: { ...simTraits(told, scenario), ...wordsOf(drawn) },
    timeline: [...factLines(told.facts), ...useLines(madeOf(told))],
    ...ending(told),
  });
}

/** Recorded use is made whatever the customer was told: what was not is left out. */
function madeOf({ records, forgone }: ReplayedMonths): UsageRecord[] {
  const left = new Set(forgone.map(({ at, kind, quantity }) => `${at} ${kind} ${quantity}`));
  return records.filter(({ startSeconds, kind, seconds, messages, spread }) => {
    const quantity = kind === 'voice' ? seconds : messages;
    return spread !== undefined || !left.has(`${isoSecond(startSeconds)} ${kind} ${quantity}`);
  });
}

/** What an account's draws are addressed by, from 1. */
export interface Address {
  readonly customer: number;
  readonly account: number;
}

/** That of a site in a network. */
export function siteAddress({ traits }: ReplayedLife): Address {
  return { customer: (traits[Unit.customer] ?? 0) + 1, account: (traits[Unit.unit] ?? 0) + 1 };
}

/**
 * One simulated account's life as a case that passes: its rights and payments fall as they do for this account of the scenario,
 * or under another seed or in another world, as its rights are said to be used.
 */
export async function saveLife(given: Replayed, told: ReplayedLife, address: Address): Promise<Saved> {
  const drawn = given.isReseeded ? [] : [lifeText(given, told, [], { ...address })];
  const chosen = rightsUsed(given).map((rights) => lifeText(given, told, rights, {}));
  for (const text of [...drawn, ...chosen]) if (await passes(given, text)) return { text };
  const message =
    'this life cannot be told as a case that leads to the same; save another account, or leave out --seed';
  return { errors: [{ code: 'not-tellable', path: '--save-case', message }] };
}

function lifeText(
  given: Replayed,
  told: ReplayedLife,
  rights: readonly Patch[],
  address: Readonly<Record<string, number>>,
): string {
  const { contract, scenario, patches, title } = given;
  const [first] = told.months;
  return caseText({
    title,
    contract: contract.id,
    scenario: scenario.id,
    terms: [...patches, ...rights],
    of: 'account',
    traits: {
      startDay: isoDay(first?.firstDay ?? 0),
      anchorDay: String(told.traits[Unit.anchorDay] ?? 1),
      plan: scenario.plans[told.traits[Unit.plan] ?? 0]?.id ?? '',
      ...wordsOf(address),
      ...traitWords(told.traits, contract),
    },
    timeline: [...factLines(told.facts), ...useLines(told.records)],
    ...ending(told),
  });
}

function wordsOf(numbers: Readonly<Record<string, number>>): Record<string, string> {
  return Object.fromEntries(Object.entries(numbers).map(([key, number]) => [key, String(number)]));
}

function ending({
  months,
  statement,
}: ReplayedMonths | ReplayedLife): Pick<SavedCase, 'untilDay' | 'statement' | 'because'> {
  return {
    untilDay: months.at(-1)?.untilDay ?? 1,
    statement,
    because: 'as the simulation has it: what happened is recorded, what came of it was told by the core',
  };
}

async function passes({ contract, scenario }: Replayed, text: string): Promise<boolean> {
  const { cases = [] } = readCases(text);
  const [each] = cases;
  return each !== undefined && (await judge(each, { contract, scenario })).outcome === 'passed';
}

function simTraits({ sim, customer }: ReplayedMonths, { plans }: Scenario): Record<string, string> {
  const lifted = [
    ...(sim.nonEuOpen ? ['nonEu'] : []),
    ...(sim.vasOpen ? ['vas'] : []),
    ...(sim.internationalOpen ? ['international'] : []),
  ];
  const flags = ['euBlocked', 'customLimit', 'ceiling', 'explicitChoice', 'consent', 'inPack'] as const;
  return {
    plan: plans[sim.plan]?.id ?? '',
    anchorDay: String(customer.anchorDay),
    ...(lifted.length > 0 && { lifted: `[${lifted.join(', ')}]` }),
    ...Object.fromEntries(flags.filter((flag) => sim[flag] !== 0).map((flag) => [flag, 'true'])),
    reaction: Reaction[sim.reaction] ?? 'goOn',
    pays: customer.payDelaySeconds < 0 ? 'never' : `after ${customer.payDelaySeconds} s`,
    pollPhase: String(sim.pollPhase),
    employees: String(customer.employees),
    ageMonths: String(sim.ageMonths),
  };
}
