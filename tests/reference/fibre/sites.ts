import type { Account } from '../../../src/cases/account.ts';
import type { Diary } from '../accounts/draws/diary.ts';
import { isoDate, monthHolding, monthsLater } from '../days.ts';

// A fibre site at the beginning of its timeline, at random.

/** A site whose term ends within the timeline, or later. */
export function runningSite(diary: Diary, anchor: number): Account {
  const { dice } = diary;
  const term = dice.of(['2', '3', '5'] as const);
  const start = monthHolding(diary.firstDay, anchor).from;
  const age = dice.of([0, 12 * Number(term), 24 * Number(term), 12 * Number(term) + 12, dice.below(60)]);
  const connected = dice.oneIn(4) ? start - dice.below(900) : monthsLater(diary.termEnds, -age);
  const directDebit = dice.of(['true', 'false'] as const);
  return { connected: isoDate(Math.min(connected, start)), term, directDebit };
}

/** An order, and what becomes of it. */
export function newSite(diary: Diary): Account {
  const { dice, firstDay } = diary;
  let day = firstDay + 1;
  if (dice.oneIn(2))
    diary.write(
      diary.second(day),
      `ordered ${diary.near(30 * diary.figure('values.extractMonths', 2))} days`,
    );
  day += 1 + dice.below(3);
  if (!dice.oneIn(6)) diary.write(diary.second(day), 'accepted');
  if (dice.oneIn(3))
    diary.write(
      diary.second(day + diary.near(diary.figure('values.offerDays', 2)) + dice.below(4)),
      'offerWithdrawn',
    );
  if (!dice.oneIn(6)) diary.write(diary.second(day + dice.below(8)), 'confirmed');
  if (dice.oneIn(6)) diary.write(diary.second(day + dice.below(20)), 'tooFewParticipants');
  if (dice.oneIn(6)) diary.write(diary.second(day + dice.below(20)), 'notFeasible');
  if (!dice.oneIn(5)) diary.write(diary.second(day + 8 + dice.below(22)), 'lineConnected');
  return { term: dice.of(['2', '3', '5'] as const), directDebit: dice.of(['true', 'false'] as const) };
}
