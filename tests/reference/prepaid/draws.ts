import { DAY, isoDate } from '../days.ts';
import type { Dice } from '../draws/dice.ts';
import { Diary, euros, lasting } from '../accounts/draws/diary.ts';
import type { Figures } from '../accounts/draws/draw-terms.ts';
import type { AccountSituation } from '../accounts/situation.ts';
import type { TermsDrawn } from '../comparison.ts';

// A prepaid account and what happens to it, at random, with amounts and days at and around the thresholds of its terms.

export const FIGURES: Figures = {
  always: {
    'inputs.vat': ['21', '21', '6', '0', '12.5'],
    'inputs.creditPerMinute': ['0.10', '0.03', '0.333333', '1.00', '0.07'],
    'inputs.creditPerMb': ['0.02', '0.01', '0.333333'],
    'inputs.creditPerDay': ['5.00', '2.50', '3.33'],
    'inputs.creditLifeDays': ['90', '30', '10', '1'],
    'inputs.blockMinutes': ['0', '30', '1440', '1'],
  },
  sometimes: {
    'inputs.bonusFrom': ['50.00', '20.00', '10.00'],
    'inputs.bonusPercent': ['20', '10', '0', '12.5'],
    'inputs.abnormalMultiple': ['5', '2', '1.5', '1'],
    'inputs.abnormalDays': ['3', '1', '2'],
    'inputs.precautionHours': ['24', '1', '60'],
    'inputs.receiptDays': ['3', '0', '10'],
    'values.withdrawDays': ['7', '14', '1', '0'],
    'values.refundDays': ['7', '14', '1', '0'],
    'values.keptYears': ['2', '1'],
    'values.payDays': ['30', '14', '0'],
    'values.complaintWeeks': ['4', '1', '2'],
  },
};

type Theme = (diary: Diary) => void;
const THEMES: readonly Theme[] = [
  visits,
  visits,
  abnormal,
  distance,
  refunds,
  login,
  invoices,
  silence,
  all,
  all,
];

export function drawPrepaid(dice: Dice, terms: TermsDrawn): AccountSituation {
  const theme = dice.of(THEMES);
  const diary = new Diary(dice, terms, dice.of([5, 20, 60, 200]));
  theme(diary);
  if (dice.oneIn(6)) tries(diary);
  buy(diary);
  const timeline = diary.lines();
  const isLong = theme === silence || dice.oneIn(12);
  const after = isLong ? dice.between(300, 1100) : dice.below(60);
  const until = dice.oneIn(3) ? undefined : isoDate(diary.firstDay + diary.days + after);
  return { account: { anchorDay: dice.of([1, 1, 15, 31]) }, timeline, until };
}

/** Tries that are refused, before anybody surfs. */
function tries(diary: Diary): void {
  const at = diary.second(diary.firstDay) - DAY;
  diary.write(at, `session 12345 kB ${lasting(600)} ${diary.dice.of(['outsideArea', 'oldDevice'])}`);
}

function all(diary: Diary): void {
  for (const theme of [visits, suspensions, distance, refunds, login, invoices]) {
    if (diary.dice.oneIn(2)) theme(diary);
  }
  visits(diary);
}

function buy(diary: Diary, at = diary.second()): number {
  const { dice } = diary;
  const cents = dice.of([100, 600, 1000, 2000, 4999, 5000, 250, dice.between(1, 9999)]);
  diary.write(at, `bought ${euros(cents)}${dice.oneIn(2) ? ' online' : ''}`);
  return cents;
}

function session(diary: Diary, at: number, seconds: number): void {
  const { dice } = diary;
  const bytes = dice.oneIn(2) ? ` ${dice.between(1, 400)} MB` : ` ${dice.between(1, 99_999)} kB`;
  const flag = dice.oneIn(8) ? ` ${dice.of(['outsideArea', 'oldDevice', 'byOthers'])}` : '';
  diary.write(at, `session${dice.oneIn(5) ? '' : bytes} ${lasting(seconds)}${flag}`);
}

/** Purchases, and sessions about as long as the credit lasts. */
function visits(diary: Diary): void {
  const { dice } = diary;
  for (let count = dice.between(1, 5); count > 0; count--) {
    const day = diary.day();
    const bought = diary.second(day);
    const cents = buy(diary, bought);
    const seconds = (cents * 60) / (100 * diary.figure('inputs.creditPerMinute', 0.1));
    let at = bought + dice.of([0, 60, 3600, dice.below(2 * DAY)]);
    for (let sessions = dice.below(4); sessions > 0; sessions--) {
      const share = dice.of([1, 0.5, 0.25]);
      const long = Math.min(diary.near(seconds * share), 4 * DAY);
      session(diary, at, dice.oneIn(3) ? dice.between(1, 20_000) : long);
      if (dice.oneIn(6)) buy(diary, at + dice.below(2 * long));
      at += dice.of([long, long + 1, dice.below(DAY), 2 * DAY]);
    }
  }
  if (dice.oneIn(3)) suspensions(diary);
}

function suspensions(diary: Diary): void {
  const { dice } = diary;
  const texts = [
    'fraudSuspicion',
    'forceMajeure',
    'technicalTrouble',
    'interference',
    'resale',
    'rerouting',
    'voip',
  ];
  for (let count = dice.between(1, 4); count > 0; count--) {
    const what = dice.of(texts);
    const flags = what === 'voip' && dice.oneIn(2) ? ' offered' : '';
    const written = ['resale', 'rerouting', 'voip'].includes(what) && dice.oneIn(4) ? ' written' : '';
    diary.write(
      diary.second(),
      `${what} ${lasting(dice.of([60, 3600, 7201, DAY, 20 * DAY]))}${flags}${written}`,
    );
  }
}

/** Some days of use, and one of about so many times their mean. */
function abnormal(diary: Diary): void {
  const { dice } = diary;
  const usual = dice.of([600, 3600, 1001]);
  const days = dice.between(1, 5);
  const start = diary.firstDay + dice.below(5);
  diary.write(start * DAY, `bought ${euros(dice.of([6000, 20_000]))}`);
  for (let day = start; day < start + days; day++) session(diary, day * DAY + dice.between(1, 40_000), usual);
  const most = diary.near(usual * diary.figure('inputs.abnormalMultiple', 5));
  let at = (start + days) * DAY + dice.of([0, 60, 50_000, 80_000]);
  for (const part of dice.oneIn(2) ? [most] : [Math.ceil(most / 2), dice.below(most) + 1]) {
    session(diary, at, part);
    at += part + dice.below(3000);
  }
  if (dice.oneIn(2)) session(diary, at + DAY, dice.between(1, most));
  if (dice.oneIn(3)) suspensions(diary);
}

function distance(diary: Diary): void {
  const { dice } = diary;
  const day = diary.day();
  diary.write(diary.second(day), `bought ${euros(dice.of([2000, 1234]))} online`);
  if (dice.oneIn(3)) buy(diary, diary.second(day + dice.below(8)));
  if (dice.oneIn(4)) session(diary, diary.second(day + dice.below(12)), 300);
  if (dice.oneIn(6))
    diary.write(
      diary.second(day + dice.below(6)),
      `failedTopUp ${euros(1500)}${dice.oneIn(2) ? ' proven' : ''}`,
    );
  const days = diary.figure('values.withdrawDays', 7);
  diary.write(diary.second(day + dice.of([dice.below(5), days, days + dice.below(9)])), 'withdrawal');
}

function refunds(diary: Diary): void {
  const { dice } = diary;
  if (!dice.oneIn(4)) buy(diary);
  for (let count = dice.between(0, 2); count > 0; count--) {
    diary.write(
      diary.second(),
      `failedTopUp ${euros(dice.of([1000, 777]))}${dice.oneIn(3) ? '' : ' proven'}`,
    );
  }
  for (let count = dice.between(0, 2); count > 0; count--) {
    const day = diary.day();
    const excused = dice.oneIn(3) ? ' excused' : '';
    diary.write(diary.second(day), `poorService ${lasting(dice.of([DAY, 3600]))}${excused}`);
    if (dice.oneIn(5)) continue;
    const late = diary.near(7 * diary.figure('values.complaintWeeks', 4));
    diary.write(
      diary.second(day + dice.of([late, late, 1, 0])),
      `refundRequest${dice.oneIn(3) ? '' : ' complaint'}`,
    );
  }
  if (dice.oneIn(4)) diary.write(diary.second(), 'refundRequest');
  if (dice.oneIn(5)) diary.write(diary.second(), `spam${dice.oneIn(4) ? ' written' : ''}`);
}

function login(diary: Diary): void {
  const { dice } = diary;
  const at = diary.second();
  if (!dice.oneIn(5)) buy(diary, at - dice.below(2 * DAY));
  if (dice.oneIn(2)) session(diary, at - dice.below(3600), dice.of([3600, 20_000]));
  diary.write(at, 'loginReported');
  if (dice.oneIn(4)) diary.write(at + dice.below(DAY), 'loginReported');
  if (dice.oneIn(2)) session(diary, at + dice.below(DAY), 600);
  if (!dice.oneIn(3)) diary.write(at + dice.below(3 * DAY), 'loginRenewed');
  if (dice.oneIn(2)) session(diary, at + dice.below(5 * DAY), 600);
}

function invoices(diary: Diary): void {
  const { dice } = diary;
  const count = dice.between(1, 3);
  const start = diary.day();
  for (let index = 1; index <= count; index++) {
    const day = start + 4 * index;
    const cents = dice.of([4840, 10_000, 3333, 1]);
    const what = dice.of(['equipmentBought', 'equipmentBought', 'damageByCustomer']);
    diary.write(diary.second(day), `${what} ${euros(cents)}`);
    for (let payments = dice.below(3); payments > 0; payments--) {
      const travel = dice.of([0, diary.figure('inputs.receiptDays', 3)]);
      const late = diary.near(diary.figure('values.payDays', 30) + travel);
      const subject = dice.oneIn(2) ? ` #${dice.between(1, index)}` : '';
      const amount = dice.of([cents, cents, Math.ceil(cents / 2), cents + 1, Math.max(1, cents - 1)]);
      diary.write(diary.second(day + late), `paid ${euros(amount)}${subject}`);
    }
  }
}

/** Nothing for so long that the account may be deleted, or almost. */
function silence(diary: Diary): void {
  const { dice } = diary;
  if (!dice.oneIn(6)) visits(diary);
  const days = Math.round(365.25 * diary.figure('values.keptYears', 2));
  const at = diary.second(diary.firstDay + diary.days + days + dice.of([-1, 0, 1, 2, -30]));
  if (dice.oneIn(2)) session(diary, at, 600);
  if (dice.oneIn(4)) buy(diary, at + dice.below(2 * DAY));
  if (dice.oneIn(5)) login(diary);
}
