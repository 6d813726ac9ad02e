import type { TermsDrawn } from '../comparison.ts';
import { Diary, euros, lasting } from '../accounts/draws/diary.ts';
import type { AccountSituation } from '../accounts/situation.ts';
import { DAY, isoDate, isoTime, monthsLater } from '../days.ts';
import type { Dice } from '../draws/dice.ts';
import { newSite, runningSite } from './sites.ts';

// A fibre site and what happens to it, at random, with days and amounts at and around the thresholds of its terms.

type Theme = (diary: Diary) => void;
const THEMES: readonly Theme[] = [
  payments,
  payments,
  grounds,
  grounds,
  down,
  atOnce,
  beside,
  damages,
  beyond,
  beyond,
  beyond,
  expiry,
  expiry,
  expiry,
  expiry,
  ends,
  ends,
  ends,
  changes,
  changes,
  mixed,
  mixed,
];

export function drawFibre(dice: Dice, terms: TermsDrawn): AccountSituation {
  const diary = new Diary(dice, terms, dice.of([40, 70, 100, 250]));
  const anchor = dice.of([1, 1, 10, 31]);
  const isNew = dice.oneIn(3);
  const traits = isNew ? newSite(diary) : runningSite(diary, anchor);
  const themes = dice.oneIn(8) ? [] : Array.from({ length: dice.between(1, 3) }, () => dice.of(THEMES));
  for (const theme of themes) theme(diary);
  diary.write(diary.second(diary.firstDay), isNew ? 'ordered 10 days' : 'extraWork 1.00 EUR');
  const after = dice.oneIn(12) ? dice.between(200, 800) : dice.below(70);
  const until = dice.oneIn(4) ? undefined : isoDate(diary.firstDay + diary.days + after);
  return { account: { anchorDay: anchor, ...traits }, timeline: diary.lines(), until };
}

function mixed(diary: Diary): void {
  for (let count = diary.dice.between(2, 4); count > 0; count--) diary.dice.of(THEMES.slice(0, 19))(diary);
}

function fee(diary: Diary): number {
  const cents = diary.figure('plans.standard.fee', 60) * (100 + diary.figure('inputs.vat', 21));
  return Math.max(1, Math.round(cents));
}

/** Payments by hand about when invoices fall due, or when something follows from their not being paid. */
function payments(diary: Diary): void {
  const { dice } = diary;
  const invoices = Math.ceil(diary.days / 30);
  for (let count = dice.between(1, 5); count > 0; count--) {
    const late = dice.of([
      0,
      0,
      diary.figure('inputs.collectionDays', 60),
      diary.figure('inputs.suspendAfterDays', 45),
      diary.figure('inputs.endAfterDays', 90),
    ]);
    const day =
      diary.firstDay + 30 * dice.below(invoices) + diary.near(diary.figure('values.payDays', 14) + late);
    const amount = dice.of([
      fee(diary),
      fee(diary),
      fee(diary) + 25,
      Math.ceil(fee(diary) / 2),
      2 * fee(diary),
      100_000,
    ]);
    const subject = dice.oneIn(3) ? ` #${dice.between(1, 2)}` : '';
    diary.write(diary.second(day), `paid ${euros(amount)}${subject}`);
  }
  if (dice.oneIn(2)) diary.write(diary.second(), 'debitFailed');
  for (let count = dice.below(3); count > 0; count--) {
    const day =
      diary.firstDay + 30 * dice.below(invoices) + diary.near(diary.figure('values.objectionDays', 14));
    const founded = dice.oneIn(2) ? ` ${euros(dice.of([1000, 3333]))} founded` : '';
    diary.write(diary.second(day), `objection${founded}`);
  }
}

/** Grounds of 3.7 about as long as the term for curing. */
function grounds(diary: Diary): void {
  const { dice } = diary;
  for (let count = dice.between(1, 3); count > 0; count--) {
    const at = diary.second();
    const days = dice.of([
      1,
      5,
      diary.near(diary.figure('inputs.cureDays', 60)),
      diary.near(diary.figure('inputs.securityDays', 10)),
    ]);
    const what = dice.of(['creditDoubt', 'creditDoubt', 'mandateMissing', 'breachLikely']);
    diary.write(at, `${what} ${lasting(days * DAY + dice.of([0, 1, 40_000]))}`);
    if (what === 'creditDoubt' && !dice.oneIn(3)) {
      const given = dice.of([diary.figure('inputs.securityDays', 10), days, dice.below(40)]);
      diary.write(diary.second(Math.floor(at / DAY) + diary.near(given)), 'securityGiven');
    }
  }
}

/** The line is down, about as long as the SLA allows. */
function down(diary: Diary): void {
  const { dice } = diary;
  const allowed = Math.round(30 * 864 * (100 - diary.figure('inputs.slaTarget', 0)));
  for (let count = dice.between(1, 3); count > 0; count--) {
    const at = diary.second();
    const what = dice.below(4);
    if (what === 0)
      diary.write(at, `maintenance ${lasting(dice.of([3600, 50_000]))}${dice.oneIn(2) ? ' urgent' : ''}`);
    else if (what === 1) {
      diary.write(at, 'outage');
      if (!dice.oneIn(5)) diary.write(at + dice.below(DAY) + 60, 'outageReported');
    } else diary.write(at, `outage ${lasting(Math.max(60, dice.of([allowed, allowed + 1, 7200])))}`);
    if (dice.oneIn(2)) {
      const side = dice.of(['', ' customerSide', ' customerSide', ' behindHandover']);
      diary.write(at + 90_000, `repaired ${euros(dice.of([35_000, 12_345]))}${side}`);
    }
  }
}

/** A line that is down fails again, is shut down twice, or is prevented by two things at once. */
function atOnce(diary: Diary): void {
  const { dice } = diary;
  const what = dice.of(['outage', 'outage', 'maintenance', 'forceMajeure']);
  const unit = what === 'forceMajeure' ? 5 * DAY : dice.of([600, 3600, 36_000]);
  const repair = diary.figure('inputs.repairHours', 8) * 3600;
  let at = diary.second();
  for (let count = dice.between(2, 4); count > 0; count--) {
    const isOpen = what === 'outage' && dice.oneIn(3);
    diary.write(at, isOpen ? what : `${what} ${lasting(unit * dice.between(1, 6))}`);
    if (what === 'outage' && dice.oneIn(2)) diary.write(at + dice.below(3 * unit), 'outageReported');
    if (what === 'forceMajeure' && dice.oneIn(3)) diary.write(at + 12 * unit, 'exitAtOnce');
    at += dice.of([0, unit, 2 * unit, 3 * unit, repair, dice.below(4 * unit)]);
  }
}

function beside(diary: Diary): void {
  const { dice } = diary;
  for (let count = dice.between(1, 3); count > 0; count--) {
    const what = dice.of(['equipmentBought', 'extraWork', 'tampering']);
    const written = what === 'tampering' && dice.oneIn(3) ? ' written' : '';
    diary.write(diary.second(), `${what} ${euros(dice.between(1, 20_000))}${written}`);
  }
}

function damages(diary: Diary): void {
  const { dice } = diary;
  const cap = 100 * diary.figure('values.liabilityEvent', 5000);
  let at = diary.second();
  for (let count = dice.between(1, 4); count > 0; count--) {
    const cents = dice.of([cap, Math.max(0, cap - 1), cap + 1, Math.round(cap / 2), 120_000]);
    const flags = dice.of(['', '', '', ' lineFailure', ' lineFailure grave', ' consequential']);
    const subject = dice.oneIn(2) ? ` #${dice.of([1, 1, 2, 64, 65])}` : '';
    diary.write(at, `damageFound ${euros(cents)}${subject}${flags}`);
    const days = dice.of([0, diary.near(7 * diary.figure('values.damageWeeks', 2))]);
    at += days * DAY + dice.below(3600);
    diary.write(at, `damageReported${dice.oneIn(4) ? ' excused' : ''}`);
    at += 60 + dice.below(60 * DAY);
  }
}

/** Force majeure about as long as gives a right to leave. */
function beyond(diary: Diary): void {
  const { dice } = diary;
  const at = diary.second();
  const day = Math.floor(at / DAY);
  const months = diary.figure('values.forceMajeureMonths', 6);
  const last = monthsLater(day, months);
  const until = dice.oneIn(5) ? day + dice.between(1, 40) : last + dice.of([-1, 0, 1, 30, 30]);
  diary.write(at, `forceMajeure until ${isoTime((Math.max(until, day) + 1) * DAY)}`);
  if (!dice.oneIn(4)) diary.write(diary.second(last + dice.of([0, 1, 1, 2])), 'exitAtOnce');
}

/** Endings, and notices about as long before the end of a term as they must be. */
function ends(diary: Diary): void {
  const { dice } = diary;
  const what = dice.below(6);
  if (what === 0) diary.write(diary.second(), 'insolvency');
  if (what === 1) diary.write(diary.second(), `${dice.of(['resale', 'resale written', 'unlawfulUse'])}`);
  if (what === 2) {
    const at = diary.second();
    diary.write(at, `operatorDefault ${lasting(dice.between(1, 20) * DAY)}`);
    diary.write(at + dice.below(20 * DAY), 'exitAtOnce');
  }
  if (what >= 3) {
    for (let count = dice.between(1, 3); count > 0; count--) {
      const before = monthsLater(diary.termEnds, -diary.figure('values.noticeMonths', 3));
      const day = dice.oneIn(3)
        ? diary.day()
        : before - dice.of([0, 0, 1, -1, 2, diary.figure('inputs.postDays', 0)]);
      diary.write(diary.second(Math.max(day, diary.firstDay)), `notice${dice.oneIn(5) ? '' : ' registered'}`);
    }
  }
  if (dice.oneIn(5)) diary.write(diary.second(), 'exitAtOnce');
}

/** A notice in time, or almost, and the end to which it was given. */
function expiry(diary: Diary): void {
  const { dice, termEnds } = diary;
  const before = monthsLater(termEnds, -diary.figure('values.noticeMonths', 3));
  const day = before - dice.of([0, 0, 1, 3, 10, -1]);
  diary.write(diary.second(Math.max(day, diary.firstDay)), 'notice registered');
  diary.write(diary.second(termEnds + dice.below(40)), 'extraWork 2.00 EUR');
}

function changes(diary: Diary): void {
  const { dice } = diary;
  for (let count = dice.between(1, 2); count > 0; count--) {
    const at = diary.second();
    const other = dice.oneIn(3)
      ? ` until ${isoTime(diary.second(Math.floor(at / DAY) + dice.between(1, 90)))}`
      : '';
    diary.write(at, `changeAnnounced${other}${dice.oneIn(2) ? ' adverse' : ''}`);
    if (dice.oneIn(2)) diary.write(at + dice.below(40 * DAY), 'exitAtOnce');
  }
}
