// Changes, 12.7 and 28: a price four weeks after its announcement at the earliest (A43: or a month), anything else a month
// after. Where the law or a change to the customer's detriment lets him leave, his notice ends the agreement with the change.

import { setDeadline } from '../accounts/deadlines';
import { FactAt } from '../accounts/facts';
import { dayBegins, dayOf, monthsLater } from '../accounts/months';
import { DutchCount, DutchReading, DutchRule } from '../layout/dutch-mobile';
import { FactFlag } from '../layout/facts';
import { Notice } from '../layout/kinds';
import { Due, notify } from './due';
import { Fees } from './fees';
import { count, holds, option } from './terms';

const PRICES = memory.data(16 * 8);

export class Changes {
  static count: i32 = 0;
  /** The last change that lets the customer leave: when it takes effect; -1 = none. */
  static effectiveAt: i64 = -1;
  /** By law notice must be there before the change, else sent by its day. */
  static byLaw: bool = false;

  static mayLeave(time: i64): bool {
    if (Changes.effectiveAt < 0) return false;
    if (Changes.byLaw) return holds(DutchRule.exitByLaw) && time < Changes.effectiveAt;
    return holds(DutchRule.exitOnChange) && dayOf(time) <= dayOf(Changes.effectiveAt);
  }
}

export function openChanges(): void {
  Changes.count = 0;
  Changes.effectiveAt = -1;
}

export function onChangeAnnounced(fact: i32): void {
  const day = dayOf(FactAt.time(fact));
  const price = FactAt.amount(fact);
  const until = FactAt.until(fact);
  const earliest = price > 0 ? earliestPrice(day) : earliestTerms(day);
  const effective = max(until > 0 ? dayOf(until) : earliest, earliest);
  const index = Changes.count++ & 15;
  store<i64>(PRICES + ((<usize>index) << 3), price);
  setDeadline(dayBegins(effective), Due.changeInForce, index);
  noteRight(fact, dayBegins(effective));
}

function earliestPrice(day: i32): i32 {
  if (!holds(DutchRule.priceChange)) return day;
  const weeks = day + 7 * count(DutchCount.priceWeeks);
  return option(DutchReading.A43price) == 1
    ? max(weeks, monthsLater(day, count(DutchCount.termsMonths)))
    : weeks;
}

function earliestTerms(day: i32): i32 {
  return holds(DutchRule.termsChange) ? monthsLater(day, count(DutchCount.termsMonths)) : day;
}

/** 28.4: what gives no right to leave. */
function noteRight(fact: i32, effectiveAt: i64): void {
  const lawful = FactAt.is(fact, FactFlag.lawful);
  const periodic = option(DutchReading.periodicRise) == 1 && FactAt.is(fact, FactFlag.periodic);
  const excluded = holds(DutchRule.noExit) && (FactAt.is(fact, FactFlag.exempt) || periodic);
  if (!lawful && (!FactAt.is(fact, FactFlag.adverse) || excluded)) return;
  Changes.effectiveAt = effectiveAt;
  Changes.byLaw = lawful;
}

export function onChangeInForce(time: i64, index: i32): void {
  notify(time, Notice.changeInForce);
  const price = load<i64>(PRICES + ((<usize>index) << 3));
  if (price > 0) Fees.price = price;
}
