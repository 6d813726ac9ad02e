// Customers with a fixed line, phones, and backup in one of its forms: who they are, and what may happen to them. Drawn by address,
// never looking at terms.

import { around, even, happens, hours, openDraws } from '../accounts/draws';
import { openRunMonths } from '../accounts/life';
import { Months, monthBegins } from '../accounts/months';
import { figure, kindAt } from '../accounts/people';
import { TRAITS } from '../accounts/traits';
import { Access, BackupForm, BackupSite, PHONES_MAX } from '../layout/backup';
import { BackupKind, BackupPeople } from '../layout/backup-people';
import { drawLine } from '../outage/line';
import { Slot } from '../rating/slot';
import { drawContract, drawPhones, takenAt } from './contract-events';
import { drawHardware } from './hardware-events';
import { Form } from './form';
import { clearEveryday, partOf, setEveryday } from './phones';
import { react } from './reactions';
import { drawSuspensions } from './suspensions';

/** Streams, one for each kind of event. */
export enum Draw {
  site,
  line,
  everyday,
  reactions,
  hardware,
  suspensions,
  contract,
  payments,
  leaving,
}

const GB: f64 = 1000000000;

let kind: i32 = 0;

/** Which kind of customer the site is of. */
export function setKind(index: i32): void {
  kind = index;
}

/** A figure of the site's kind of customer. */
export function ofKind(slot: BackupKind): f64 {
  return figure(BackupPeople.kinds + kind * BackupKind.SIZE + slot);
}

/** Fills TRAITS, opens the site's months and adds its facts. */
export function drawBackupSite(customer: u32, site: i32): void {
  memory.fill(TRAITS, 0, 8 * BackupSite.SIZE);
  Slot.set(TRAITS, BackupSite.customer, i64(customer));
  Slot.set(TRAITS, BackupSite.unit, site);
  openDraws(Draw.site);
  kind = kindAt(even(), BackupPeople.kinds, BackupKind.SIZE, i32(figure(BackupPeople.kindCount)));
  const plan = i32(ofKind(BackupKind.planNumber)) - 1;
  Slot.set(TRAITS, BackupSite.archetype, kind);
  Slot.set(TRAITS, BackupSite.misuse, i64(ofKind(BackupKind.misuse)));
  Slot.set(TRAITS, BackupSite.plan, plan);
  Slot.set(TRAITS, BackupSite.employees, i64(ofKind(BackupKind.employees)));
  Slot.set(TRAITS, BackupSite.ownBundle, 1);
  const anchor = 1 + i32(even() * 28);
  Slot.set(TRAITS, BackupSite.anchorDay, anchor);
  drawForm();
  Form.begin();
  openRunMonths(anchor);
  const phones = i32(min(figure(BackupPeople.phones + plan), f64(PHONES_MAX)));
  drawPhones(phones);
  drawEveryday(phones);
  drawLine(Draw.line, ofKind(BackupKind.outagesPerYear));
  react();
  drawHardware();
  drawSuspensions();
  drawContract();
}

function drawForm(): void {
  const hasHardware = happens(ofKind(BackupKind.hardwareShare));
  const onDsl = happens(ofKind(BackupKind.dslShare));
  Slot.set(TRAITS, BackupSite.form, hasHardware ? BackupForm.hardware : BackupForm.sim);
  Slot.set(TRAITS, BackupSite.access, onDsl ? Access.dsl : Access.fibre);
  Slot.set(TRAITS, BackupSite.weakReception, i64(happens(figure(BackupPeople.weakShare))));
  Slot.set(TRAITS, BackupSite.hardwareMonths, i64(even() * figure(BackupPeople.hardwareYears) * 12));
}

/** Lognormal between phones and between a phone's months, with the stated mean kept. */
function drawEveryday(phones: i32): void {
  openDraws(Draw.everyday);
  clearEveryday();
  const between = figure(BackupPeople.everydaySpread);
  const within = figure(BackupPeople.monthSpread);
  const median = figure(BackupPeople.everydayGb) * Math.exp(-(between * between + within * within) / 2);
  for (let phone = 1; phone <= phones; phone++) {
    const own = around(median, between);
    for (let month = 0; month < Months.count; month++)
      setEveryday(month, phone, sinceTaken(month, phone, i64(around(own, within) * GB)));
  }
}

/** Of the bytes of a month, those of the days since a phone was taken. */
function sinceTaken(month: i32, phone: i32, bytes: i64): i64 {
  const begins = monthBegins(month);
  const length = monthBegins(month + 1) - begins;
  const part = length - max<i64>(0, min(takenAt(phone) - begins, length));
  return part == length ? bytes : partOf(bytes, part, length);
}

/** Bytes of so many GB. */
export function bytes(gb: f64): i64 {
  return max<i64>(1, i64(gb * GB));
}

export function minutes(count: f64): i64 {
  return hours(count / 60);
}
