import { euros, lasting, type Diary } from '../../accounts/draws/diary.ts';
import { DAY, monthsLater } from '../../days.ts';
import { near, notice } from './contracts.ts';
import { abroad, heavy } from './heavy.ts';
import { lost, measures, numbers, simEvents } from './sims.ts';
import { use, useAt } from './uses.ts';

// What a drawn life is about: one rule's neighbourhood each.

export type Theme = (diary: Diary, anchorDay: number) => void;

export const THEMES: readonly Theme[] = [
  missed,
  missed,
  missed,
  openings,
  openings,
  requests,
  requests,
  lost,
  lost,
  lost,
  lost,
  simEvents,
  simEvents,
  simEvents,
  measures,
  measures,
  measures,
  measures,
  pack,
  pack,
  pack,
  pack,
  network,
  network,
  plans,
  plans,
  plans,
  leaving,
  leaving,
  leaving,
  numbers,
  backup,
  backup,
  highUse,
  heavy,
  abroad,
];

/** A payment that was missed, and the deposit that is asked for it. */
function missed(diary: Diary): void {
  const { dice } = diary;
  use(diary);
  for (let count = dice.between(1, 3); count > 0; count--) {
    const at = diary.second();
    const open = dice.oneIn(3) ? '' : ` ${euros(dice.of([4235, 1000, 5000]))}`;
    diary.write(at, `paymentMissed${open}${dice.oneIn(4) ? '' : ' ground'}`);
    const due = Math.floor(at / DAY) + diary.figure('inputs.depositDueDays', 14);
    if (dice.oneIn(3))
      diary.write(
        Math.max(at, near(diary, due)),
        `depositPaid${dice.of(['', '', ' 200.00 EUR', ' 5.00 EUR'])}`,
      );
    if (dice.oneIn(3)) diary.write(at + dice.below(20 * DAY), `paid ${euros(dice.of([4235, 500, 100_000]))}`);
  }
}

const OPENED = [
  'vas',
  'international',
  'nonEu',
  'eu',
  'mobileData',
  'vas international',
  'vas nonEu',
  'international eu',
];

function openings(diary: Diary): void {
  const { dice } = diary;
  for (let count = dice.between(1, 3); count > 0; count--) {
    const at = diary.second();
    diary.write(at, `openingAsked ${dice.of(OPENED)}${dice.oneIn(5) ? '' : ' written'}`);
    if (dice.oneIn(2)) {
      const paid = dice.of([
        'advancePaid',
        'advancePaid',
        'depositPaid',
        'advancePaid 50.00 EUR',
        'depositPaid 300.00 EUR',
        'advancePaid 5.00 EUR',
      ]);
      diary.write(at + dice.of([0, 3600, 5 * DAY, 20 * DAY]), paid);
    }
    for (let uses = dice.below(3); uses > 0; uses--) {
      useAt(diary, at + 3600 * diary.figure('inputs.adminHours', 0) + dice.of([0, -1, 3600, 6 * DAY]));
    }
  }
}

function requests(diary: Diary): void {
  const { dice } = diary;
  for (let count = dice.between(1, 4); count > 0; count--) {
    const at = diary.second();
    const written = dice.oneIn(4) ? '' : ' written';
    const what = dice.of([
      'blockAsked eu',
      'blockAsked mobileData',
      'openingAsked eu',
      'openingAsked mobileData',
      'blockAsked eu mobileData',
    ]);
    diary.write(at, `${what}${written}`);
    useAt(diary, at + 3600 * diary.figure('inputs.adminHours', 0) + dice.of([0, -1, 3600]));
  }
}

export function pack(diary: Diary): void {
  const { dice } = diary;
  for (let count = dice.between(1, 2); count > 0; count--) {
    const at = diary.second();
    const days = dice.between(1, 20);
    diary.write(at, `packServiceSuspended ${lasting(days * DAY)}`);
    useAt(diary, at + dice.of([-1, 0, days * DAY, days * DAY - 1]));
  }
  const hit = diary.second();
  diary.write(hit, dice.of(['sms 351', ...Array<string>(4).fill('data 60 MB in CH'), 'data 26 MB in CH']));
  useAt(diary, hit + dice.of([60, 7 * DAY]));
}

function network(diary: Diary): void {
  const { dice } = diary;
  for (let count = dice.between(2, 4); count > 0; count--) {
    const at = diary.second();
    const seconds = dice.of([3600, 7200, 40_000, 2 * DAY]);
    const what = dice.of(['congestion', 'congestion', 'outage', 'outage']);
    const where = what === 'outage' && dice.oneIn(2) ? ' outsideArea' : '';
    const lasts = what === 'outage' && dice.oneIn(5) ? '' : ` ${lasting(seconds)}`;
    diary.write(at, `${what}${lasts}${where}`);
    for (let uses = dice.below(4); uses > 0; uses--)
      useAt(diary, at + dice.of([-1800, 0, 60, seconds, seconds - 1]));
  }
}

function plans(diary: Diary): void {
  const { dice } = diary;
  for (let count = dice.between(1, 2); count > 0; count--) {
    diary.write(diary.second(), `planChangeAsked #${dice.between(1, 3)}${dice.oneIn(3) ? '' : ' promotion'}`);
  }
}

function leaving(diary: Diary): void {
  const { dice } = diary;
  use(diary);
  const at = diary.second();
  if (dice.oneIn(3)) diary.write(at, `portedOut${dice.oneIn(2) ? ' proven' : ''}`);
  else notice(diary, at);
  if (dice.oneIn(3)) diary.write(diary.second(), 'depositPaid 100.00 EUR');
  if (dice.oneIn(3)) notice(diary, diary.second());
  if (dice.oneIn(3))
    diary.write(
      diary.second(
        monthsLater(Math.floor(at / DAY), diary.figure('values.numberKeptMonths', 1)) + dice.below(2),
      ),
      'portedOut',
    );
}

function backup(diary: Diary): void {
  const { dice } = diary;
  const at = diary.second();
  diary.write(at, `data ${dice.of(['400 MB', '300 MB', '4.9 GB'])}`);
  diary.write(at + 3600, `backupData ${dice.of(['200 MB', '100 MB', '101 MB'])}`);
}

/** Bills about as high as brings an advance. */
function highUse(diary: Diary): void {
  const { dice } = diary;
  const missing = diary.figure('inputs.advanceTrigger', 100_000) - diary.figure('plans.standard.fee', 20);
  const count = Math.min(
    2000,
    Math.max(1, Math.round(missing / diary.figure('plans.standard.mmsEach', 0.3))),
  );
  for (let months = dice.between(1, 3); months > 0; months--) {
    const each = diary.near(dice.oneIn(4) ? 100 : count);
    for (let left = each; left > 0; left -= 20)
      diary.write(diary.second(), `mms ${Math.min(20, left)} to other`);
    if (dice.oneIn(2))
      diary.write(diary.second(), dice.of(['advancePaid', 'advancePaid 50.00 EUR', 'advancePaid 20.00 EUR']));
  }
}
