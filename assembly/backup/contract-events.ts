// What may happen to a site's contracts: phones and hardware that are taken during the run, invoices that are paid late, a notice.

import { cents, days, even, gap, happens, openDraws } from '../accounts/draws';
import { addFact } from '../accounts/facts';
import { Months, monthBegins } from '../accounts/months';
import { figure } from '../accounts/people';
import { TRAITS } from '../accounts/traits';
import { BackupSite, PHONES_MAX } from '../layout/backup';
import { BackupPeople } from '../layout/backup-people';
import { FACT_AMOUNT, FACT_SUBJECT, Fact, FactFlag } from '../layout/facts';
import { lasts } from '../outage/line';
import { Slot } from '../rating/slot';
import { Form } from './form';
import { Draw } from './people';
import { NEVER } from './site';

/** By phone, from 1: when it is taken; 0: before the run. */
const TAKEN = memory.data((PHONES_MAX + 1) * 8, 8);

export function takenAt(phone: i32): i64 {
  return load<i64>(TAKEN + ((<usize>phone) << 3));
}

/** How old the subscriptions are, which of `phones` are taken during the run, evenly, and when hardware is. */
export function drawPhones(phones: i32): void {
  openDraws(Draw.contract);
  const until = monthBegins(Months.count);
  Slot.set(TRAITS, BackupSite.ageMonths, i64(even() * (figure(BackupPeople.longestAge) + 1)));
  memory.fill(TAKEN, 0, (PHONES_MAX + 1) * 8);
  let sims = phones;
  for (let phone = 1; phone <= phones; phone++) if (happens(figure(BackupPeople.joins))) sims--;
  Slot.set(TRAITS, BackupSite.sims, sims);
  for (let phone = sims + 1; phone <= phones; phone++) {
    const time = i64(even() * f64(until));
    store<i64>(TAKEN + ((<usize>phone) << 3), time);
    store<u16>(addFact(time, Fact.subscriptionRequested) + FACT_SUBJECT, u16(phone));
  }
  const added = gap(figure(BackupPeople.hardwareAddedPerYear));
  if (Form.hardwareFrom != NEVER || added >= until) return;
  Form.hardwareFrom = added;
  addFact(added, Fact.hardwareAdded);
}

export function drawContract(): void {
  openDraws(Draw.payments);
  const until = monthBegins(Months.count);
  const late = figure(BackupPeople.paymentMissed);
  for (let time = gap(late); time < until; time += gap(late)) payLate(time);
  openDraws(Draw.leaving);
  const leaves = gap(figure(BackupPeople.left));
  const proof = happens(figure(BackupPeople.proof)) ? FactFlag.proven : 0;
  const ahead = around(BackupPeople.noticeDays);
  if (leaves < until) lasts(addFact(leaves, Fact.notice), leaves + ahead, proof);
}

function payLate(time: i64): void {
  const ground = happens(figure(BackupPeople.paymentGround)) ? FactFlag.ground : 0;
  const givesSecurity = happens(figure(BackupPeople.paysSecurity));
  const security = around(BackupPeople.securityDays);
  const pays = happens(figure(BackupPeople.paysLater));
  const paid = around(BackupPeople.paysDays);
  const amount = cents(figure(BackupPeople.missedAmount));
  const row = addFact(time, Fact.paymentMissed);
  lasts(row, 0, ground);
  store<i64>(row + FACT_AMOUNT, amount);
  if (givesSecurity) addFact(time + security, Fact.depositPaid);
  if (pays) store<i64>(addFact(time + paid, Fact.paid) + FACT_AMOUNT, amount);
}

/** Evenly up to twice so many days. */
function around(mean: BackupPeople): i64 {
  return days(2 * figure(mean) * even());
}
