import { Fact, FactFlag } from '../../assembly/layout/facts.ts';
import { SECONDS_PER_DAY } from '../domain/units.ts';
import type { UserError } from '../domain/user-error.ts';
import { playAccount, type HappenedFact, type PlayedAccount } from '../engine/account.ts';
import type { Patch } from '../scenario/schema.ts';
import { suggestion } from '../scenario/suggestion.ts';
import type { DatedFact } from './fact-line.ts';
import type { Ground } from './play.ts';
import { secondsOf } from './quantities.ts';
import type { Case } from './schema.ts';
import { happeningsOf } from './timeline.ts';
import { traitsOf } from './traits.ts';

type PlayedCase = PlayedAccount & { readonly startDay: number; readonly untilDay: number };

/**
 * What the contract makes of an account that lives by dated facts, by the core.
 * @param isTogether another contract rates the use that the timeline tells
 */
export async function playAccountCase(
  { account, timeline, from, until }: Case,
  { contract, scenario }: Ground,
  patches: readonly Patch[],
  isTogether = false,
): Promise<PlayedCase | { errors: UserError[]; statement?: undefined }> {
  const { facts, records } = happeningsOf(timeline, scenario.country);
  const { plan } = account;
  const isMetered = contract.product === 'mobile-nl';
  const errors = [
    ...(plan === undefined || scenario.plans.some(({ id }) => id === plan)
      ? []
      : [noPlan(plan, scenario.plans)]),
    ...(facts.some(({ sim }) => sim !== undefined) ? [NO_SIMS] : []),
    ...(records.length === 0 || isMetered || isTogether
      ? []
      : [{ code: 'metered', path: 'timeline', message: METERED }]),
  ];
  if (errors.length > 0) return { errors };
  const moments = [
    ...facts.map(({ atSeconds }) => atSeconds),
    ...records.map(({ startSeconds }) => startSeconds),
  ];
  const begin = from === undefined ? Infinity : secondsOf(from);
  const first = moments.length === 0 ? 0 : moments.reduce((least, each) => Math.min(least, each), begin);
  const last = moments.reduce((latest, each) => Math.max(latest, each), first);
  const startDay = dayOf(account.startDay === undefined ? first : secondsOf(account.startDay));
  const untilDay = dayOf(until === undefined ? last : secondsOf(until)) + 1;
  const played = await playAccount({
    contract,
    scenario,
    patches,
    traits: traitsOf(account, contract, scenario),
    anchorDay: account.anchorDay ?? 1,
    startDay,
    untilDay,
    facts: facts.map(happenedOf),
    ...(isMetered && { records }),
  });
  return played.errors ? played : { ...played, startDay, untilDay };
}

const NO_SIMS = {
  code: 'no-sims',
  path: 'timeline',
  message: 'tells what happens to a further SIM, and an account has none; leave out "by SIM"',
};

const METERED =
  'tells of calls, messages or data, which this contract does not meter; tell facts of the account';

function noPlan(plan: string, plans: readonly { id: string }[]): UserError {
  const message = `there is no plan "${plan}"; ${suggestion(
    plan,
    plans.map(({ id }) => id),
  )}`;
  return { code: 'unknown-plan', path: 'account.plan', message };
}

function dayOf(seconds: number): number {
  return Math.floor(seconds / SECONDS_PER_DAY);
}

function happenedOf({ fact, flags, micros, ...rest }: DatedFact): HappenedFact {
  const bits = flags.reduce((sum, flag) => sum + FactFlag[flag], 0);
  return { ...rest, kind: Fact[fact], flags: bits, amount: micros };
}
