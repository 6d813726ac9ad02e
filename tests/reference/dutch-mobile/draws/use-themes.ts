import {
  anyDay,
  around,
  call,
  data,
  figure,
  flags,
  near,
  place,
  secondOf,
  tell,
  until,
  type Writer,
} from './writer.ts';

// Use: bundles, other networks, the four-month test, open bundles, fair use.

const ABROAD = ['CH', 'GB', 'US', 'BR', 'sea'];
const CLASSES = ['mobile', 'mobile', 'fixed', 'onNet', 'foreign', 'vas', 'vas', 'free', 'emergency'];

export function bundleTheme(writer: Writer): void {
  const { dice } = writer;
  const places = ['NL', 'NL', 'FR', 'BE', 'NO', ...ABROAD];
  for (let count = dice.between(1, 6); count > 0; count--) {
    data(
      writer,
      near(dice, figure(writer, 'plans.standard.dataGb', 10) * 1e9 * dice.of([1, 1, 0.5])),
      places,
    );
    const minutes = figure(writer, 'plans.standard.voiceMinutes', 500);
    call(writer, near(dice, minutes * 60 * dice.of([1, 0.5])), dice.of(CLASSES), places);
    const messages = near(dice, figure(writer, 'plans.standard.sms', 500));
    const incoming = dice.oneIn(8) ? 'incoming ' : '';
    tell(writer, `${incoming}sms ${messages} to ${dice.of(CLASSES.slice(0, 7))}${place(dice, places)}`);
    if (dice.oneIn(3))
      tell(
        writer,
        `mms ${dice.between(1, 9)} to ${dice.of(['BASE', 'e-mail', 'other'])}${place(dice, places)}`,
      );
    if (dice.oneIn(3)) tell(writer, `forwarded ${dice.between(1, 4000)} s`);
    if (dice.oneIn(4)) tell(writer, `contentBought ${dice.between(0, 20)}.${dice.between(10, 99)} EUR`);
  }
}

export function proofTheme(writer: Writer): void {
  const { dice } = writer;
  for (let count = dice.of([1, 1, 2]); count > 0; count--) {
    const asked = anyDay(writer);
    const due = asked + dice.between(1, 30);
    tell(writer, `proofAsked ${until(due)}`, asked);
    if (!dice.oneIn(3)) tell(writer, 'proofGiven', around(dice, asked, dice.of([0, due - asked, 40])));
    for (let uses = dice.between(1, 4); uses > 0; uses--) {
      data(writer, dice.between(1, 3_000_000_000), ['FR', 'NO', 'NL'], around(dice, due, dice.below(20)));
      call(writer, dice.between(1, 900), dice.of(CLASSES), ['FR', 'NO'], around(dice, due, dice.below(20)));
      tell(
        writer,
        `sms ${dice.between(1, 9)}${place(dice, ['FR', 'NO'])}`,
        around(dice, due, dice.below(20)),
      );
    }
  }
  if (dice.oneIn(2)) tell(writer, 'longInactive');
  if (dice.oneIn(2)) tell(writer, 'simsInTurn');
  if (dice.oneIn(4)) tell(writer, 'simResale');
}

export function testTheme(writer: Writer): void {
  const { dice, firstDay, days } = writer;
  const share = dice.of([20, 45, 50, 55, 80, 100]);
  const [small, large] = [dice.between(1, 9) * 1_000_000, dice.between(1, 9) * 10_000_000];
  const step = dice.of([1, 2, 3]);
  const zones = dice.of([['FR'], ['FR', 'NO'], ['FR', 'CH'], ['FR', 'US', 'sea', 'GB']]);
  const changeDay = firstDay + dice.below(days);
  for (let day = firstDay; day < firstDay + days; day += step) {
    const isAway = dice.below(100) < (day > changeDay && dice.oneIn(2) ? 100 - share : share);
    data(writer, isAway ? large : dice.of([small, small, large]), isAway ? zones : ['NL'], day);
    if (dice.oneIn(8)) call(writer, dice.between(1, 900), dice.of(CLASSES), isAway ? zones : ['NL'], day);
    if (dice.oneIn(10)) tell(writer, `sms ${dice.between(1, 9)}${place(dice, isAway ? zones : ['NL'])}`, day);
  }
  if (dice.oneIn(3)) tell(writer, 'proofGiven');
}

export function openBundleTheme(writer: Writer): void {
  const { dice } = writer;
  const price = figure(writer, 'inputs.openBundlePrice', 45);
  for (let count = dice.between(0, 2); count > 0; count--) tell(writer, 'limitAnnounced');
  for (let count = dice.between(1, 9); count > 0; count--) {
    const limit = (price / dice.of([2.25, 3, 2, 2.25 * 1.21, 1.125])) * 1e9;
    data(writer, near(dice, limit * dice.of([1, 0.5, 0.25])), ['FR', 'FR', 'NO', 'NL', 'CH']);
  }
}

export function fairUseTheme(writer: Writer): void {
  const { dice, firstDay, days } = writer;
  const kinds = [
    'severalDevices',
    'severalDevices',
    'severalDevices',
    'severalDevices nearby',
    'severalDevices nearby',
    'simBox',
    'resale',
    'sharedUse',
  ];
  for (let count = dice.between(1, 6); count > 0; count--) {
    tell(writer, dice.of(kinds));
    if (dice.oneIn(4)) tell(writer, dice.of(['unlawfulUse', 'automatedUse', 'instructionIgnored', 'spam']));
  }
  const day = firstDay + dice.below(Math.min(30, days));
  const hours = figure(writer, 'inputs.continuousHours', 20);
  const last = day + dice.of([0, 2, 3, 4, 4]);
  for (let next = day; next < last; next++) {
    tell(writer, `call ${Math.min(80_000, near(dice, hours * 3600))} s`, next, dice.of([0, 3600, 50_000]));
    if (dice.oneIn(3)) tell(writer, `sms ${near(dice, figure(writer, 'inputs.bulkSmsPerDay', 1000))}`, next);
  }
  if (dice.oneIn(3)) tell(writer, `fraudSuspicion ${until(day + dice.between(1, 9))}`, day);
  if (dice.oneIn(3)) data(writer, dice.between(1, 2_000_000_000), ['NL', 'FR'], day + dice.below(9));
}

export function networkTheme(writer: Writer): void {
  const { dice } = writer;
  for (let count = dice.between(1, 5); count > 0; count--) {
    tell(writer, `${dice.of(['congestion', 'maintenance', 'outage'])} for ${dice.between(1, 90)} h`);
  }
  const day = anyDay(writer);
  const ahead = around(dice, 0, figure(writer, 'values.detailsDays', 14));
  tell(
    writer,
    `detailsChanged ${until(day + Math.max(1, ahead))}${flags(dice, ['written'])}`,
    day,
    secondOf(dice),
  );
  if (dice.oneIn(2)) tell(writer, dice.of(['automatedUse', 'unlawfulUse']));
}
