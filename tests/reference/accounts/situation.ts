import type { Account } from '../../../src/cases/account.ts';
import type { DatedFact } from '../../../src/cases/fact-line.ts';
import type { FlagName } from '../../../src/cases/facts.ts';
import { secondsOf } from '../../../src/cases/quantities.ts';
import type { UsageRecord } from '../../../src/usage-file/record.ts';
import { dayOf, monthHolding, type Month } from '../days.ts';
import { timelineOf } from '../timeline.ts';

/** What a case tells of an account besides its terms and its expectations. */
export interface AccountSituation {
  readonly account: Account;
  readonly timeline: readonly string[];
  readonly until?: string | undefined;
}

export type Fact = DatedFact;

/** An account and what happened to it, over whole billing months. */
export interface Lived {
  readonly account: Account;
  /** Ascending by time; facts of one second keep their order. */
  readonly facts: readonly Fact[];
  /** Calls, messages and data, ascending by time, where the contract meters them. */
  readonly records: readonly UsageRecord[];
  readonly months: readonly Month[];
}

/** @param home ISO code of the contract's own country */
export function livedIn({ account, timeline, until }: AccountSituation, home: string): Lived {
  const { facts, records } = timelineOf(timeline, home);
  const moments = [
    ...facts.map(({ atSeconds }) => atSeconds),
    ...records.map(({ startSeconds }) => startSeconds),
  ];
  const first = moments.length === 0 ? 0 : Math.min(...moments);
  const last = Math.max(...moments, first);
  const start = dayOf(account.startDay === undefined ? first : secondsOf(account.startDay));
  const end = dayOf(until === undefined ? last : secondsOf(until)) + 1;
  const anchor = account.anchorDay ?? 1;
  const months = [monthHolding(start, anchor)];
  for (let month = months[0] as Month; month.until < end; months.push(month)) {
    month = monthHolding(month.until, anchor);
  }
  return { account, facts, records, months };
}

export function has({ flags }: Fact, flag: FlagName): boolean {
  return flags.includes(flag);
}
