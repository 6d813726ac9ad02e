import { euros } from '../accounts/draws/diary.ts';
import { DAY, dayOf, isoTime, monthHolding } from '../days.ts';
import { moment, type Site } from './site.ts';

// Phones that are billed with their site: taken, used beyond their bundle, paid late and left.

export function contracts(site: Site): void {
  const { dice } = site.diary;
  if (dice.oneIn(2)) taken(site);
  for (let count = dice.between(0, 4); count > 0; count--) beyondBundle(site, site.diary.second());
  if (!dice.oneIn(3)) paidLate(site);
  if (dice.oneIn(2)) left(site);
}

function taken({ diary, phones }: Site): void {
  diary.write(diary.second(), `subscriptionRequested #${phones + 1}`);
  if (diary.dice.oneIn(4)) diary.write(diary.second(), `subscriptionRequested #${phones + 2}`);
}

/** Volumes whose price, tax and mean are no whole cents. */
function beyondBundle({ diary, phones }: Site, at: number): void {
  const { dice } = diary;
  const volume = dice.of(['10.5 GB', '13.333333333 GB', '3.217 GB', '7.000777001 GB', '31.4159 GB']);
  const what = dice.of(['phoneData', 'hotspotData']);
  diary.write(at, `${what} ${volume} #${dice.between(1, phones + 1)}`);
}

/** Several payments that are late, one after the other or at once, each with what follows. */
function paidLate({ diary }: Site): void {
  const { dice } = diary;
  const term = diary.figure('inputs.depositDueDays', 14);
  let at = diary.second();
  for (let count = dice.between(1, 4); count > 0; count--) {
    const amount = dice.of([' 40.00 EUR', ' 12.34 EUR', ' 200.00 EUR', ' 0.01 EUR', '']);
    diary.write(at, `paymentMissed${amount}${dice.oneIn(4) ? '' : ' ground'}`);
    const due = (dayOf(at) + term + 1) * DAY;
    for (let parts = dice.of([0, 1, 1, 2, 3]); parts > 0; parts--) {
      const when = dice.of([at, at + 1, at + DAY, due - 1, due - 1, due, due + 1, due + DAY]);
      const part = euros(dice.of([2420, 4840, 1000, 1, 30_000, 1452]));
      diary.write(when, `depositPaid${dice.oneIn(2) ? '' : ` ${part}`}`);
    }
    if (dice.oneIn(2))
      diary.write(at + dice.of([0, 1, DAY, 20 * DAY]), `paid ${euros(dice.of([4000, 1500, 1235, 5000]))}`);
    at = dice.of([at, at + 1, at + DAY, due - 1, due, due + 1, at + 31 * DAY, diary.second()]);
  }
}

/** With notice, now or on a day to come. */
function left(site: Site): void {
  const { diary } = site;
  const { dice } = diary;
  const at = dice.oneIn(3) ? moment(site) : diary.second();
  const ends = dice.oneIn(2) ? ` until ${isoTime(at + dice.of([1, 3600, DAY, 20 * DAY, 40 * DAY]))}` : '';
  diary.write(at, `notice${ends}${dice.oneIn(2) ? ' proven' : ''}`);
  if (dice.oneIn(2)) settled(site, at);
}

/** Payments about the end of a Month in which the phones may end, and data before it. */
function settled(site: Site, at: number): void {
  const { diary, anchorDay } = site;
  const { dice } = diary;
  if (dice.oneIn(2)) beyondBundle(site, at - dice.of([1, 3600]));
  if (dice.oneIn(2)) diary.write(at - dice.of([0, 1, DAY]), 'depositPaid 200.00 EUR');
  const next = monthHolding(dayOf(at), anchorDay).until * DAY;
  for (let count = dice.between(1, 3); count > 0; count--) {
    const what = dice.of(['paid', 'paid', 'paymentMissed', 'paymentMissed', 'depositPaid']);
    const amount = euros(dice.of([4000, 1235, 1, 2420]));
    const flag = what === 'paymentMissed' && dice.oneIn(2) ? ' ground' : '';
    const when = dice.of([at, at + 1, next - DAY, next - 1, next - 1, next, next, next + 1]);
    diary.write(when, `${what} ${amount}${flag}`);
  }
}
