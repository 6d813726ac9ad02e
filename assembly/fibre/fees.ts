// 7.1 to 7.4, 3.7, 10.3: the monthly fee, its parts by days, and what is charged beside it.
//   part = fee x days / days of the month

import { post, postMicros } from '../accounts/book';
import { FactAt } from '../accounts/facts';
import { dayOf, monthBegins, monthOf } from '../accounts/months';
import { Fact, FactFlag } from '../layout/facts';
import { FibreTerms, Site } from '../layout/fibre';
import { Line } from '../layout/kinds';
import { Life, isRunning, siteTrait, term } from './site';

/** What keeps a fee from being due, by days: since when, day number or -1. */
export enum Free {
  suspension,
  forceMajeure,
  COUNT,
}
const SINCE = memory.data(Free.COUNT * 4, 16);

export function openFees(): void {
  for (let free = 0; free < Free.COUNT; free++) store<i32>(SINCE + ((<usize>free) << 2), -1);
}

export function siteFee(): i64 {
  return term(FibreTerms.fees + i32(siteTrait(Site.plan)));
}

/** Days of a month from a day on. */
export function daysFrom(month: i32, day: i32): i64 {
  return i64(dayOf(monthBegins(month + 1)) - day);
}

/** Posts so many days of fee and light of a month. */
export function postFee(month: i32, days: i64): void {
  postDays(month, Line.fee, siteFee(), days);
  postDays(month, Line.lighting, term(FibreTerms.lightingMicros), days);
}

/** Fee and light that were paid ahead come back. */
export function giveBackDays(month: i32, days: i64): void {
  postDays(month, Line.refund, siteFee() + term(FibreTerms.lightingMicros), days);
}

function postDays(month: i32, line: Line, micros: i64, days: i64): void {
  if (days <= 0) return;
  const all = daysFrom(month, dayOf(monthBegins(month)));
  post(month, line, micros * days, term(FibreTerms.ticksPerMicro) / all);
}

export function beginFree(free: Free, time: i64): void {
  if (isRunning()) store<i32>(SINCE + ((<usize>free) << 2), dayOf(time));
}

/** Days without a fee until now come back; in the month that ends, or that holds the second. */
export function settleFree(free: Free, time: i64, ends: bool): void {
  const since = load<i32>(SINCE + ((<usize>free) << 2));
  if (since < 0) return;
  const month = monthOf(time - 1);
  giveBackDays(month, i64(dayOf(time) - max(since, dayOf(monthBegins(month)))));
  store<i32>(SINCE + ((<usize>free) << 2), ends ? -1 : dayOf(time));
}

/** 7.2: the connection is made. */
export function connect(time: i64): void {
  const month = monthOf(time);
  Life.connectedOn = dayOf(time);
  postFee(month, daysFrom(month, Life.connectedOn));
  postMicros(month, Line.connection, term(FibreTerms.connections + i32(siteTrait(Site.plan))));
}

/** 5.1, 5.4, 7.4: equipment, extra work, and the work that tampering makes. */
export function charge(fact: i32): void {
  if (!isRunning()) return;
  const kind = FactAt.kind(fact);
  let line = Line.extraWork;
  let charges = FibreTerms.chargesExtraWork;
  if (kind == Fact.equipmentBought) {
    line = Line.equipment;
    charges = FibreTerms.chargesEquipment;
  } else if (kind == Fact.tampering) {
    charges = FibreTerms.chargesTampering;
    if (FactAt.is(fact, FactFlag.written)) return;
  }
  if (term(charges) != 0) postMicros(monthOf(FactAt.time(fact)), line, FactAt.amount(fact));
}
