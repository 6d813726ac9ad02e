// Prepaid customers: visits with sessions, and what may happen to an account. Drawn by address, never looking at terms.

import { addFact } from '../accounts/facts';
import { around, cents, days, even, gap, happens, hours, openDraws } from '../accounts/draws';
import { openRunMonths } from '../accounts/life';
import { Months, monthBegins, monthOf } from '../accounts/months';
import { figure, kindAt } from '../accounts/people';
import { TRAITS } from '../accounts/traits';
import { FACT_AMOUNT, FACT_FLAGS, FACT_UNTIL, Fact, FactFlag } from '../layout/facts';
import { PrepaidKind, PrepaidPeople, Wallet } from '../layout/prepaid';
import { Slot } from '../rating/slot';
import { drawEvents } from './events';
import { drawVisits } from './visits';

/** Streams, one for each kind of event. */
export enum Draw {
  customer,
  visits,
  troubles,
  poor,
  theft,
  money,
  misuse,
  growth,
}

let kind: i32 = 0;

/** A figure of the account's kind of customer. */
export function ofKind(slot: PrepaidKind): f64 {
  return figure(PrepaidPeople.kinds + kind * PrepaidKind.SIZE + slot);
}

/** Fills TRAITS, opens the account's months and adds its facts. */
export function drawWallet(customer: u32): void {
  memory.fill(TRAITS, 0, 8 * Wallet.SIZE);
  Slot.set(TRAITS, Wallet.customer, i64(customer));
  Slot.set(TRAITS, Wallet.anchorDay, 1);
  openRunMonths(1);
  openDraws(Draw.customer);
  kind = kindAt(even(), PrepaidPeople.kinds, PrepaidKind.SIZE, i32(figure(PrepaidPeople.kindCount)));
  Slot.set(TRAITS, Wallet.archetype, i64(kind));
  Slot.set(TRAITS, Wallet.misuse, i64(ofKind(PrepaidKind.misuse)));
  Slot.set(TRAITS, Wallet.topUpMicros, cents(ofKind(PrepaidKind.topUp)));
  Slot.set(TRAITS, Wallet.topUpRight, i64(figure(PrepaidPeople.topUpShare) * 4294967296.0));
  const ends = monthBegins(Months.count);
  const age = days(365.25 * figure(PrepaidPeople.ageYears));
  const made = max<i64>(0, i64(even() * f64(ends + age)) - age);
  Months.begun = monthOf(made);
  const until = min(ends, made + gap(1 / figure(PrepaidPeople.lifeYears)));
  const oldDevice = happens(figure(PrepaidPeople.oldDeviceShare));
  const first = firstPurchase(made);
  drawVisits(first, until, oldDevice);
  drawEvents(made, until);
}

/** The contract is made with the first purchase; at a distance it lies some days before the first visit. */
function firstPurchase(made: i64): i64 {
  const online = happens(figure(PrepaidPeople.onlineShare));
  const row = addFact(made, Fact.bought);
  store<i64>(row + FACT_AMOUNT, cents(ofKind(PrepaidKind.topUp)));
  if (online) store<u32>(row + FACT_FLAGS, FactFlag.online);
  if (!online) return made;
  const withdraws = happens(figure(PrepaidPeople.withdrawalShare));
  const message = made + days(around(figure(PrepaidPeople.withdrawalDays), 1));
  if (withdraws) addFact(message, Fact.withdrawal);
  return made + days(around(figure(PrepaidPeople.leadDays), 1));
}

/** Something that lasts so many hours around a median. */
export function addStretch(time: i64, fact: Fact, median: f64): usize {
  const row = addFact(time, fact);
  const until = time + hours(around(median, 1));
  store<u32>(row + FACT_UNTIL, u32(until));
  return row;
}
