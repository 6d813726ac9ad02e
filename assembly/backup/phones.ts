// Ordinary use of the customer's phones. A recorded account tells it, so that the mobile contract rates it; where a population's
// phones are billed here, each has a fee and a data bundle a Month, and a price beyond it, from the Month in which it is taken to
// that in which it ends: bill = fee + max(0, data - bundle) x price of a GB. Of everyday data of that last Month only those until
// the end. The Mobile terms in full are played by citymesh-mobile.

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
import { contractedAt, endedAt, siteTrait } from './site';
import { term } from './terms';

/** Bytes of ordinary use by month and phone: every day's as it is drawn, and as it is played; and what outages add. */
const EVERYDAY = memory.data(MONTHS_MAX * PHONES_MAX * 8, 16);
const DAILY = memory.data(MONTHS_MAX * PHONES_MAX * 8, 16);
const USED = memory.data(MONTHS_MAX * PHONES_MAX * 8, 16);

/** Of the months that are open. */
export function clearEveryday(): void {
  memory.fill(EVERYDAY, 0, <usize>Months.count * PHONES_MAX * 8);
}

/** Everyday use of a phone (from 1) in a month, the same under all variants. */
export function setEveryday(month: i32, phone: i32, bytes: i64): void {
  store<i64>(EVERYDAY + at(month, phone), bytes);
}

/** Adds the everyday use as facts, for who reads the account's. */
export function tellEveryday(): void {
  for (let month = 0; month < Months.count; month++) {
    for (let phone = 1; phone <= PHONES_MAX; phone++) {
      if (load<i64>(EVERYDAY + at(month, phone)) == 0) continue;
      const row = addFact(monthBegins(month), Fact.phoneData);
      store<u16>(row + FACT_SUBJECT, u16(phone));
      store<u32>(row + FACT_FLAGS, FactFlag.everyday);
      store<i64>(row + FACT_QUANTITY, load<i64>(EVERYDAY + at(month, phone)));
    }
  }
}

export function openPhones(): void {
  if (siteTrait(BackupSite.ownBundle) == 0) return;
  memory.copy(DAILY, EVERYDAY, <usize>Months.count * PHONES_MAX * 8);
  memory.fill(USED, 0, <usize>Months.count * PHONES_MAX * 8);
}

/** Everyday use that a recorded account tells, of the month in which it is told. */
export function useEveryday(phone: i32, from: i64, until: i64, bytes: i64): void {
  if (siteTrait(BackupSite.ownBundle) == 0) return useOrdinary(phone, from, until, bytes);
  const daily = DAILY + at(monthOf(from), phone);
  store<i64>(daily, load<i64>(daily) + bytes);
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
    for (let month = 0; month < Months.count; month++) if (isBilled(month, phone)) billPhone(month, phone);
  }
}

/** Has a phone a fee in a month? */
export function isBilled(month: i32, phone: i32): bool {
  if (contractedAt(phone) < 0 || month < monthOf(contractedAt(phone))) return false;
  return endedAt(phone) > monthBegins(month);
}

function billPhone(month: i32, phone: i32): void {
  postMicros(month, BillLine.fee, phoneTerm(BackupTerms.phoneFees));
  post(month, BillLine.dataBeyondBundle, beyondOf(month, phone), phoneTerm(BackupTerms.phoneMicros));
}

/** A figure of the plan of the site's phones; `first`: that of the first plan. */
export function phoneTerm(first: BackupTerms): i64 {
  return term(first + i32(siteTrait(BackupSite.plan)));
}

/** Bytes beyond the bundle of a month, of those that are known, and of `more`. */
export function beyondOf(month: i32, phone: i32, more: i64 = 0): i64 {
  const bundle = phoneTerm(BackupTerms.phoneBytes);
  if (bundle < 0) return 0;
  return max<i64>(0, load<i64>(USED + at(month, phone)) + dailyOf(month, phone) + more - bundle);
}

function dailyOf(month: i32, phone: i32): i64 {
  const bytes = load<i64>(DAILY + at(month, phone));
  const length = monthBegins(month + 1) - monthBegins(month);
  const part = min(endedAt(phone), monthBegins(month + 1)) - monthBegins(month);
  return part == length ? bytes : partOf(bytes, part, length);
}

/** Whole units of a number, for so much of a length. */
export function partOf(whole: i64, part: i64, length: i64): i64 {
  return (whole / length) * part + ((whole % length) * part) / length;
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
