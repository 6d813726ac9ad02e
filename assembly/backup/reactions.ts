// What people do in an outage. SIM form: call the helpdesk after a while, or not; use a phone as hotspot from then on, at the
// address or next door; somebody may use it elsewhere. Hardware form: work goes on.

import { around, happens, openDraws } from '../accounts/draws';
import { addFact } from '../accounts/facts';
import { Months, dayBegins, dayOf, monthBegins } from '../accounts/months';
import { figure } from '../accounts/people';
import { weekday } from '../calendar/civil';
import { BackupSite } from '../layout/backup';
import { BackupKind, BackupPeople } from '../layout/backup-people';
import { FACT_FLAGS, FACT_QUANTITY, FACT_SUBJECT, FACT_UNTIL, Fact, FactFlag } from '../layout/facts';
import { noteCall, stretchCount, stretchFrom, stretchUntil } from '../outage/stretches';
import { Office, workByHour } from '../network/office';
import { Draw, bytes, minutes, ofKind } from './people';
import { Form } from './form';
import { siteTrait } from './site';

const HOUR: i64 = 3600;
const DAY: i64 = 86400;
/** People find another way after so many days. */
const LONGEST: i64 = 5 * DAY;

export function react(): void {
  openDraws(Draw.reactions);
  for (let outage = 0; outage < stretchCount(); outage++) {
    const until = min(stretchUntil(outage), monthBegins(Months.count));
    if (stretchFrom(outage) >= Form.hardwareFrom)
      workOn(Fact.hardwareData, 0, stretchFrom(outage), until, 1, 0);
    else callAndWork(outage, stretchFrom(outage), until);
  }
}

/** Of one stretch without the line; draws from the open stream. */
export function callAndWork(stretch: i32, from: i64, until: i64): void {
  const calls = happens(figure(BackupPeople.reportShare));
  const at = officeAfter(from + minutes(around(figure(BackupPeople.reportMinutes), 1)));
  const more = happens(figure(BackupPeople.moreSimsShare));
  const fails = happens(figure(BackupPeople.hotspotFailShare));
  const next = happens(figure(BackupPeople.nearbyShare));
  const away = happens(ofKind(BackupKind.awayShare));
  const awayGb = around(figure(BackupPeople.awayGb), 1);
  const applies = happens(figure(BackupPeople.applyShare));
  noteCall(stretch, calls ? at : -1, fails);
  if (at >= until) return;
  if (calls) call(at, 1);
  if (calls && more && siteTrait(BackupSite.sims) > 1) call(at + 60, 2);
  if (siteTrait(BackupSite.sims) == 0) {
    if (applies) addFact(at + 600, Fact.subscriptionRequested);
    return;
  }
  const share = figure(BackupPeople.hotspotShare);
  if (!fails) workOn(Fact.hotspotData, 1, at + 120, until, share, next ? FactFlag.nearby : 0);
  if (away) use(Fact.phoneData, 1, at + 3 * HOUR, at + 3 * HOUR + 1, awayGb, FactFlag.elsewhere);
}

function call(time: i64, phone: i32): void {
  const row = addFact(time, Fact.outageReported);
  store<u16>(row + FACT_SUBJECT, u16(phone));
}

/** The office's data over backup, stretch by stretch of office hours and others, the same all through each. */
export function workOn(kind: Fact, phone: i32, from: i64, until: i64, share: f64, flags: u32): void {
  const last = min(until, from + LONGEST);
  if (Office.isHourly) {
    workByHour(kind, phone, from, last, share, flags);
    return;
  }
  for (let time = from; time < last;) {
    const turn = min(last, nextOfficeTurn(time));
    const level = isOffice(time) ? 1 : figure(BackupPeople.quietShare);
    const gb = (ofKind(BackupKind.officeGb) * share * level * f64(turn - time)) / f64(HOUR);
    use(kind, phone, time, turn, gb, flags);
    time = turn;
  }
}

export function use(kind: Fact, phone: i32, from: i64, until: i64, gb: f64, flags: u32): void {
  const row = addFact(from, kind);
  store<u32>(row + FACT_UNTIL, u32(until));
  store<u16>(row + FACT_SUBJECT, u16(phone));
  store<u32>(row + FACT_FLAGS, flags);
  store<i64>(row + FACT_QUANTITY, bytes(gb));
}

function isOffice(time: i64): bool {
  const day = dayOf(time);
  const second = time - dayBegins(day);
  return (
    weekday(day) < 5 &&
    second >= secondOf(BackupPeople.officeFrom) &&
    second < secondOf(BackupPeople.officeUntil)
  );
}

/** The first whole second of a day that is not before an hour. */
function secondOf(hour: BackupPeople): i64 {
  return i64(Math.ceil(figure(hour) * f64(HOUR)));
}

function nextOfficeTurn(time: i64): i64 {
  const begins = dayBegins(dayOf(time));
  const opens = begins + secondOf(BackupPeople.officeFrom);
  const closes = begins + secondOf(BackupPeople.officeUntil);
  if (time < opens) return opens;
  return time < closes ? closes : begins + DAY;
}

/** The first second of office hours from a time on: nobody is there to call before. */
function officeAfter(time: i64): i64 {
  while (!isOffice(time)) time = nextOfficeTurn(time);
  return time;
}
