import type { Contract } from '../contracts/schema.ts';
import type { UserError } from '../domain/user-error.ts';
import type { Replay, ReplayedLife, ReplayedMonths } from '../engine/replay.ts';
import type { Patch, Scenario } from '../scenario/schema.ts';
import { judge } from './judge.ts';
import { readCases } from './read.ts';
import type { SavedCase } from './save.ts';

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

export type Saved = { text: string; errors?: undefined } | { errors: UserError[]; text?: undefined };

/**
 * Rights that are used now and then were used or not in these months: first as is more likely for each, then one of them the
 * other way.
 */
export function rightsUsed({ contract, scenario, patches }: Replayed): Patch[][] {
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

export function wordsOf(numbers: Readonly<Record<string, number>>): Record<string, string> {
  return Object.fromEntries(Object.entries(numbers).map(([key, number]) => [key, String(number)]));
}

/** What a case plays on: both documents, with what differs. */
export function grounds(
  { title, contract, scenario, patches }: Replayed,
  rights: readonly Patch[],
): Pick<SavedCase, 'title' | 'contract' | 'scenario' | 'terms'> {
  return { title, contract: contract.id, scenario: scenario.id, terms: [...patches, ...rights] };
}

export function ending({
  months,
  statement,
}: ReplayedMonths | ReplayedLife): Pick<SavedCase, 'untilDay' | 'statement' | 'because'> {
  return {
    untilDay: months.at(-1)?.untilDay ?? 1,
    statement,
    because: 'as the simulation has it: what happened is recorded, what came of it was told by the core',
  };
}

/** Does the one case of a text come out as it expects? */
export async function passes({ contract, scenario }: Replayed, text: string): Promise<boolean> {
  const { cases = [] } = readCases(text);
  const [each] = cases;
  return each !== undefined && (await judge(each, { contract, scenario })).outcome === 'passed';
}
