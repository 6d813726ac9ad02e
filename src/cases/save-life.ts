import { Unit } from '../../assembly/layout/account.ts';
import { isoDay } from '../domain/calendar.ts';
import type { ReplayedLife } from '../engine/replay.ts';
import type { Patch } from '../scenario/schema.ts';
import { ending, grounds, passes, rightsUsed, wordsOf, type Replayed, type Saved } from './replayed.ts';
import { caseText } from './save.ts';
import { traitWords } from './traits.ts';
import { factLines } from './write-facts.ts';
import { useLines } from './write-use.ts';

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
  const { contract, scenario } = given;
  const [first] = told.months;
  return caseText({
    ...grounds(given, rights),
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
