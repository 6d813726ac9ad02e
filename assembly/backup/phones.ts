// Ordinary use of the customer's phones. A recorded account tells it, so that the mobile contract rates it; where a population's
// phones are billed here, each has a fee and a data bundle a Month, and a price beyond it, from the Month in which it is taken:
// bill = fee + max(0, data - bundle) x price of a GB. The Mobile terms in full are played by citymesh-mobile.

import { post, postMicros } from '../accounts/book';
import { addFact } from '../accounts/facts';
import { Months, monthBegins, monthOf } from '../accounts/months';
import { BackupSite, BackupTerms, PHONES_MAX } from '../layout/backup';
import { FACT_FLAGS, FACT_QUANTITY, FACT_SUBJECT, Fact, FactFlag } from '../layout/facts';
import { Kind, Line as BillLine } from '../layout/kinds';
import { MONTHS_MAX } from '../layout/program';
import { Trace } from '../layout/trace';
import { Slot } from '../rating/slot';
import { tellAt } from '../rating/trace';
import { contractedAt, isContracted, siteTrait } from './site';
import { term } from './terms';

/** Bytes of ordinary use by month and phone: every day's, drawn, and what outages add. */
const EVERYDAY = memory.data(MONTHS_MAX * PHONES_MAX * 8, 16);
const USED = memory.data(MONTHS_MAX * PHONES_MAX * 8, 16);

/** Everyday use of a phone (from 1) in a month, the same under all variants. */
export function setEveryday(month: i32, phone: i32, bytes: i64): void {
  store<i64>(EVERYDAY + at(month, phone), bytes);
}

/** Adds the everyday use as facts, for who reads the account's. */
export function tellEveryday(): void {
  const phones = i32(min<i64>(siteTrait(BackupSite.sims), PHONES_MAX));
  for (let month = 0; month < Months.count; month++) {
    for (let phone = 1; phone <= phones; phone++) {
      const row = addFact(monthBegins(month), Fact.phoneData);
      store<u16>(row + FACT_SUBJECT, u16(phone));
      store<u32>(row + FACT_FLAGS, FactFlag.everyday);
      store<i64>(row + FACT_QUANTITY, load<i64>(EVERYDAY + at(month, phone)));
    }
  }
}

export function openPhones(): void {
  if (siteTrait(BackupSite.ownBundle) != 0) memory.copy(USED, EVERYDAY, <usize>Months.count * PHONES_MAX * 8);
}

export function useOrdinary(phone: i32, from: i64, until: i64, bytes: i64): void {
  if (siteTrait(BackupSite.ownBundle) != 0) {
    const used = USED + at(monthOf(from), phone);
    store<i64>(used, load<i64>(used) + bytes);
  } else tellAt(from, monthOf(from), Trace.ordinary, Kind.data, bytes, i64(phone), i32(until - from));
}

/** Fees and data beyond the bundle of all months. */
export function billPhones(): void {
  if (siteTrait(BackupSite.ownBundle) == 0) return;
  for (let phone = 1; phone <= PHONES_MAX; phone++) {
    if (!isContracted(phone)) continue;
    for (let month = monthOf(contractedAt(phone)); month < Months.count; month++) billPhone(month, phone);
  }
}

function billPhone(month: i32, phone: i32): void {
  const plan = i32(siteTrait(BackupSite.plan));
  postMicros(month, BillLine.fee, term(BackupTerms.phoneFees + plan));
  const bundle = term(BackupTerms.phoneBytes + plan);
  if (bundle < 0) return;
  const beyond = max<i64>(0, load<i64>(USED + at(month, phone)) - bundle);
  post(month, BillLine.dataBeyondBundle, beyond, term(BackupTerms.phoneMicros + plan));
}

/** The fee of the phones that the site begins with, micro-euro a month. */
export function backupFee(terms: usize): i64 {
  if (siteTrait(BackupSite.ownBundle) == 0) return 0;
  const fee = Slot.get(terms, BackupTerms.phoneFees + i32(siteTrait(BackupSite.plan)));
  return fee * min<i64>(siteTrait(BackupSite.sims), PHONES_MAX);
}

function at(month: i32, phone: i32): usize {
  return (<usize>(month * PHONES_MAX + phone - 1)) << 3;
}
