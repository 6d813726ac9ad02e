import { euros, type Diary } from '../../accounts/draws/diary.ts';
import { DAY, isoTime, monthsLater } from '../../days.ts';

// How a contract begins and ends: an application and the SIM that is switched on, and notice.

/** On a day, or just before or after it. */
export function near(diary: Diary, day: number): number {
  return diary.second(day + diary.dice.of([0, 0, 0, 1, -1, 2]));
}

/** An application, and the SIM that is switched on, often as a Month begins. */
export function application(diary: Diary, begins: readonly [number, number]): void {
  const { dice } = diary;
  const at = diary.second(diary.firstDay);
  const flags = dice.of(['', '', ' weakCredit', ' weakCredit', ' weakCredit', ' ground']);
  const sims = dice.of(['', '', ' 1 SIMs', ' 3 SIMs']);
  diary.write(at, `applied${sims}${flags}`);
  if (flags === ' weakCredit') {
    const due = Math.floor(at / DAY) + diary.figure('inputs.depositDueDays', 14);
    const paid = dice.of(['', '', '', ` ${euros(30_000)}`, ` ${euros(10_000)}`]);
    if (!dice.oneIn(5))
      diary.write(Math.max(at, near(diary, dice.oneIn(2) ? due : diary.firstDay)), `depositPaid${paid}`);
  }
  const [first, second] = begins;
  const begun = dice.of([first, first, first, second]) * DAY + dice.of([0, 0, 36_000]);
  if (!dice.oneIn(6))
    diary.write(dice.oneIn(2) ? begun : diary.second(within(diary, at, second)), 'activated');
  if (dice.oneIn(2)) notice(diary, Math.max(at, near(diary, dice.oneIn(2) ? first : diary.firstDay + 10)));
}

/** A day from that of a second until another. */
function within({ dice }: Diary, at: number, until: number): number {
  const day = Math.floor(at / DAY);
  return day + dice.below(Math.max(1, until - day));
}

export function notice(diary: Diary, at: number): void {
  const { dice } = diary;
  const later = dice.of([0, 0, 10, 31, 40, 1]);
  const day = dice.oneIn(2)
    ? monthsLater(Math.floor(at / DAY), diary.figure('values.noticeMonths', 1))
    : Math.floor(at / DAY) + later;
  const until = dice.oneIn(2) ? '' : ` until ${isoTime(Math.max(at + 1, diary.second(day)))}`;
  diary.write(at, `notice${dice.oneIn(3) ? '' : ' proven'}${until}`);
}
