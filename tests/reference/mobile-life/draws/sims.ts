import { euros, lasting, type Diary } from '../../accounts/draws/diary.ts';
import { DAY, isoDate, monthsLater } from '../../days.ts';
import { near } from './contracts.ts';
import { underWay, useAt } from './uses.ts';

// What happens to a SIM and its number: loss, replacement, and what the operator finds out about it.

export function lost(diary: Diary): void {
  const { dice } = diary;
  const at = diary.second();
  const isDevice = dice.oneIn(3);
  diary.write(at, `suspensionAsked${isDevice ? ' device' : ''}`);
  const days = isDevice ? diary.figure('values.deviceConfirmDays', 8) : diary.figure('values.confirmDays', 8);
  const by = Math.floor(at / DAY) + (dice.oneIn(2) ? days : dice.below(days + 2));
  const letter = Math.max(at, near(diary, by));
  if (dice.oneIn(2)) diary.write(letter, 'lossConfirmed');
  const barred = at + 60 * diary.figure('inputs.barMinutes', 0);
  for (const moment of [at, barred, letter]) if (dice.oneIn(2)) underWay(diary, moment);
  const back = at + diary.figure('inputs.simDeliveryDays', 3) * DAY;
  for (const moment of [at - 3600, barred, back, back - 60, (by + 1) * DAY]) {
    if (dice.oneIn(2)) useAt(diary, moment);
  }
}

export function simEvents(diary: Diary): void {
  const { dice } = diary;
  for (let count = dice.between(1, 3); count > 0; count--) {
    diary.write(
      diary.second(),
      dice.of([
        'simReplaced customerSide written',
        'simReplaced customerSide',
        'simReplaced defective',
        'numberChangeAsked',
        'simBoxServiceEnded',
        `breached ${euros(dice.of([3500, 1]))}${dice.of(['', '', ' planRule'])}`,
        `breached ${euros(dice.of([3500, 1]))}${dice.of(['', '', ' planRule'])}`,
        `breached ${euros(dice.of([3500, 1]))}${dice.of(['', '', ' planRule'])}`,
      ]),
    );
  }
}

export function measures(diary: Diary): void {
  const { dice } = diary;
  for (let count = dice.between(1, 3); count > 0; count--) {
    const at = diary.second();
    const days = dice.of([diary.figure('inputs.suspendDays', 7), 10, 1]);
    diary.write(
      at,
      dice.of([
        'simBox',
        'simBox',
        'simBox',
        'simResale',
        'simCopied',
        'simCopied',
        `unlawfulUse complaint proven ${lasting(days * DAY)}`,
        'unlawfulUse complaint',
        'unlawfulUse complaint proven',
      ]),
    );
    if (dice.oneIn(2)) useAt(diary, at + dice.of([0, 60, days * DAY, days * DAY - 1]));
  }
}

export function numbers(diary: Diary): void {
  const { dice } = diary;
  const at = diary.second();
  const day =
    monthsLater(Math.floor(at / DAY), diary.figure('values.numberChangeMonths', 2)) +
    dice.of([-1, 0, 1, -20]);
  diary.write(at, `numberChangeAnnounced until ${isoDate(Math.max(Math.floor(at / DAY) + 1, day))}`);
  if (dice.oneIn(2)) diary.write(diary.second(), 'numberChangeAsked');
}
