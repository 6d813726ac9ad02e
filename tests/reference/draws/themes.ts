import { DAY, monthHolding } from '../days.ts';
import { at, call, data, moment, place, sms, split, unanswered, type Writer } from './writer.ts';

// What a drawn timeline is about: one rule's neighbourhood each, or several together.

export const THEMES = [
  bundleTheme,
  roamingTheme,
  roamingTheme,
  serviceTheme,
  callsTheme,
  callsTheme,
  messagesTheme,
  dataTheme,
  abuseTheme,
  abuseTheme,
  mixedTheme,
  turnTheme,
];

const ABROAD = ['CH', 'GB', 'US', 'BR', 'sea'];

function bundleTheme(writer: Writer): void {
  const { dice, amounts } = writer;
  for (let count = dice.between(1, 3); count > 0; count--) {
    for (const bytes of split(dice, amounts.bundle(dice, 'data')))
      data(writer, bytes, ['BE', 'BE', 'FR', 'NO']);
    for (const seconds of split(dice, amounts.bundle(dice, 'voice'))) {
      call(writer, Math.min(seconds, 50_000), 'mobile', ['BE', 'BE', 'FR']);
    }
    for (const messages of split(dice, amounts.bundle(dice, 'sms'))) {
      sms(writer, messages, 'mobile', ['BE', 'BE', 'FR']);
    }
  }
}

function roamingTheme(writer: Writer): void {
  const { dice, amounts } = writer;
  if (dice.oneIn(3)) data(writer, amounts.bundle(dice, 'data'), ['BE', 'FR'], writer.firstDay * DAY);
  const start = moment(writer);
  for (let count = dice.between(1, 6); count > 0; count--) {
    const near = dice.oneIn(2) ? start + dice.below(20_000) : undefined;
    for (const bytes of split(dice, amounts.roaming(dice))) {
      data(writer, bytes, ['CH', 'CH', 'CH', 'FR', 'sea', 'GB', 'BE'], near);
    }
    if (dice.oneIn(3)) call(writer, dice.between(1, 600), 'fixed', ['CH', 'FR', 'BE'], near);
    if (dice.oneIn(3)) unanswered(writer, ['CH', 'FR', 'BE'], near);
  }
}

function serviceTheme(writer: Writer): void {
  const { dice, amounts } = writer;
  for (let count = dice.between(2, 6); count > 0; count--) {
    const seconds = dice.of([60, 300, 600, 599, 601, 1800]);
    const zones = ['BE', 'BE', 'FR', 'CH'];
    call(writer, seconds, dice.of(['vas', 'vas', 'foreign', 'mobile', 'free', 'short']), zones);
    if (dice.oneIn(3)) sms(writer, dice.between(1, 20), dice.of(['vas', 'foreign', 'short']), zones);
    if (dice.oneIn(3)) data(writer, amounts.bundle(dice, 'data'), ['BE', 'FR']);
    if (dice.oneIn(3)) data(writer, amounts.roaming(dice), ABROAD);
    if (dice.oneIn(3)) unanswered(writer, zones);
  }
}

export function callsTheme(writer: Writer): void {
  const { dice, firstDay, days } = writer;
  const start = firstDay + dice.below(days);
  daysOfCalls(writer, start);
  if (dice.oneIn(2)) daysOfCalls(writer, start + dice.between(24, 33));
}

function daysOfCalls(writer: Writer, start: number): void {
  const { dice, amounts } = writer;
  const [fixed, hours] = [dice.oneIn(2), dice.between(2, 4)];
  for (let day = start; day < start + dice.between(2, 16); day++) {
    let second = dice.of([0, 28_800, 50_000]);
    for (let count = hours; count > 0; count--) {
      const seconds = fixed ? 7201 : Math.min(20_000, amounts.calls(dice));
      call(
        writer,
        seconds,
        dice.of(['mobile', 'fixed', 'free', 'onNet']),
        ['BE', 'BE', 'FR'],
        day * DAY + second,
      );
      second += seconds + dice.below(600);
      if (second >= DAY) break;
    }
    if (dice.oneIn(6)) day += dice.below(4);
  }
}

export function messagesTheme(writer: Writer): void {
  const { dice, amounts } = writer;
  const when = moment(writer);
  for (let count = dice.between(2, 7); count > 0; count--) {
    const near = dice.oneIn(2) ? when : undefined;
    const kind = dice.below(5);
    if (kind === 0) sms(writer, amounts.messages(dice, 'sms'), 'mobile', ['BE', 'FR'], near);
    if (kind === 1)
      writer.lines.push(
        at(writer, `mms ${amounts.messages(dice, 'mmsBase')} to ${dice.of(['BASE', 'e-mail'])}`, near),
      );
    if (kind === 2) writer.lines.push(at(writer, `mms ${amounts.messages(dice, 'mmsOther')} to other`, near));
    if (kind === 3) {
      const recipients = amounts.group(dice);
      const use = `sms ${recipients} to mobile for ${recipients} recipients with ${dice.below(recipients + 1)} new numbers`;
      writer.lines.push(at(writer, use, near));
    }
    if (kind === 4) {
      const first = 1000 * (writer.lines.length % 60);
      const use = `sms each to numbers ${first}-${first + amounts.numbers(dice)}`;
      const line = at(writer, use, near);
      writer.lines.push(line, ...(dice.oneIn(4) ? [line] : []));
    }
  }
}

export function dataTheme(writer: Writer): void {
  const { dice, amounts, firstDay, days } = writer;
  for (let count = dice.between(2, 14); count > 0; count--) {
    for (const bytes of split(dice, amounts.dayOfData(dice))) {
      data(
        writer,
        bytes,
        ['BE', 'BE', 'BE', 'FR'],
        (firstDay + dice.below(Math.min(days, 20))) * DAY + dice.below(80_000),
      );
    }
  }
}

export function abuseTheme(writer: Writer): void {
  const { dice, firstDay, days } = writer;
  const share = dice.of([0, 45, 50, 55, 80, 80, 100]);
  const step = dice.of([1, 2, 5, 5]);
  const [small, large] = [dice.between(1, 9) * 1_000_000, dice.between(1, 9) * 10_000_000];
  for (let day = firstDay; day < firstDay + days; day += step) {
    const isAway = dice.below(100) < share;
    const when = day * DAY + dice.below(DAY - 1);
    if (isAway) data(writer, large, ['FR', 'FR', 'NO'], when);
    else data(writer, dice.of([small, small, large]), ['BE'], when);
    if (dice.oneIn(10)) call(writer, dice.between(1, 900), 'mobile', isAway ? ['FR'] : ['BE'], when);
    if (dice.oneIn(12)) sms(writer, dice.between(1, 9), 'mobile', isAway ? ['FR'] : ['BE'], when);
    if (dice.oneIn(12)) writer.lines.push(at(writer, `connected${place(dice, ['BE', 'FR'])}`, when));
  }
}

function mixedTheme(writer: Writer): void {
  const { dice } = writer;
  for (let count = dice.between(1, 4); count > 0; count--) {
    dice.of([bundleTheme, roamingTheme, serviceTheme, callsTheme, messagesTheme, dataTheme])(writer);
  }
  if (dice.oneIn(2)) call(writer, dice.between(1, 900), 'emergency', ['BE', 'FR', 'CH']);
  if (dice.oneIn(3))
    writer.lines.push(at(writer, `mms ${dice.between(1, 9)} to other${place(dice, ['FR', 'CH', 'US'])}`));
  if (dice.oneIn(3)) sms(writer, dice.between(1, 9), 'mobile', ABROAD);
}

/** Use about the end of a Month: what is on its way then, or under way. */
function turnTheme(writer: Writer): void {
  const { dice, amounts, anchorDay, firstDay, days } = writer;
  const turn = monthHolding(firstDay + dice.below(days), anchorDay).from * DAY;
  const near = (): number =>
    turn + dice.of([-1, 0, -dice.below(600), dice.below(600), -dice.below(DAY), dice.below(DAY)]);
  const zones = ['BE', 'FR', 'CH', 'CH'];
  if (dice.oneIn(2)) roamingTheme(writer);
  for (let count = dice.between(2, 7); count > 0; count--) {
    if (dice.oneIn(2))
      for (const bytes of split(dice, amounts.roaming(dice))) data(writer, bytes, zones, near());
    if (dice.oneIn(3)) data(writer, amounts.bundle(dice, 'data'), ['BE', 'FR'], near());
    if (dice.oneIn(2))
      call(writer, dice.of([1, 60, 600, 1800]), dice.of(['vas', 'foreign', 'mobile']), zones, near());
    if (dice.oneIn(3)) sms(writer, dice.between(1, 20), dice.of(['vas', 'foreign']), zones, near());
    if (dice.oneIn(3)) unanswered(writer, zones, near());
  }
}
