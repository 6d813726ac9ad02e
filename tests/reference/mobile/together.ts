import { DAY } from '../days.ts';
import type { UsageRecord } from '../../../src/usage-file/record.ts';
import { Account } from './account.ts';
import type { Parts } from './data-rating.ts';
import { Life, type Around, type Subscriber } from './life.ts';
import { firstShared } from './shared.ts';
import type { ReferenceStatement } from './statement.ts';
import type { Terms } from './terms.ts';
import { connectedDays } from './use.ts';

// Several SIMs of one customer, or one, with what dated facts make of them: what only playing them shows is played again with it.

interface OneOfSeveral {
  readonly subscriber: Subscriber;
  readonly records: readonly UsageRecord[];
  /** A day of the Month from which it is told of; that of its first record unless given. */
  readonly firstDay?: number;
  readonly around?: (parts: Parts) => Around;
}

/**
 * Plays SIMs of one customer, in the order of `sims`, and stops them when their charges together meet the limit (A17per B).
 * A call under way at a loss ends at it, as far as the contract goes (4.6). A fee that the customer pays once a Month
 * (A19per B) stands with the first SIM that was switched on again in it.
 */
export function playTogether(
  terms: Terms,
  sims: readonly OneOfSeveral[],
  untilDay: number,
): ReferenceStatement[] {
  const stops: number[] = [];
  let heard = sims.map(({ records }) => records);
  for (;;) {
    const accounts = accountsOf(terms, sims, heard, untilDay);
    const told = accounts.map((account) => account.play(stops));
    const lives = accounts.map(({ life }) => life);
    const ends = Math.max(...lives.map(({ month }) => month.until)) * DAY;
    const stop = firstShared(lives, stops.at(-1) ?? -Infinity) ?? Infinity;
    const lost = Math.min(...accounts.map(({ loss }) => loss?.at ?? Infinity));
    if (lost < ends && lost <= stop) {
      heard = accounts.map(({ loss }, index) => (loss?.at === lost ? loss.records : heardBy(heard, index)));
    } else if (stop < ends) stops.push(stop);
    else return told;
  }
}

function accountsOf(
  terms: Terms,
  sims: readonly OneOfSeveral[],
  heard: readonly (readonly UsageRecord[])[],
  untilDay: number,
): Account[] {
  const feePaidIn = new Set<number>();
  return sims.map(({ subscriber, records, firstDay, around }, index) => {
    const life = new Life(terms, subscriber, feePaidIn);
    const connected = connectedDays(records);
    const account = new Account(life, { records: heardBy(heard, index), firstDay, connected }, untilDay);
    if (around) account.surround(around);
    return account;
  });
}

function heardBy(heard: readonly (readonly UsageRecord[])[], index: number): readonly UsageRecord[] {
  return heard[index] as readonly UsageRecord[];
}
