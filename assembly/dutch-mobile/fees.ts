// The fee, 12 and 13.1: owed from the first cost, in advance for each month, whole; with the plan's discount and written
// promotions (12.4), the yearly step of the price index (12.6) and announced prices (12.7).
//   fee = price x (1 - discount - promotion), half up to a micro-euro; price x index at the first month of a calendar year
// A price or promotion that comes into force within a month, which was paid for in advance, counts from the next.

import { isOn, postMicros, takeBack, turnOn } from '../accounts/book';
import { Months, dayOf, monthBegins, monthOf } from '../accounts/months';
import { Ratio } from '../accounts/ratio';
import { trait } from '../accounts/traits';
import { civilDate } from '../calendar/civil';
import { DutchPolicy, DutchReading, DutchRule, DutchTerms } from '../layout/dutch-mobile';
import { Unit } from '../layout/account';
import { Line, State } from '../layout/kinds';
import { Plan, Terms } from '../layout/terms';
import { Slot } from '../rating/slot';
import { Blocked } from './blocks';
import { chargeAt } from './due';
import { Dutch, holds, option, term, uses } from './terms';

export class Fees {
  /** The price that the month under way was charged at, before discounts; and that of the months to come; micro-euro a month. */
  static price: i64 = 0;
  static nextPrice: i64 = 0;
  /** Written promotions that the months to come have, basis points. */
  static promotion: i64 = 0;
  /** The fee last posted, and its month; -1 = none. */
  static last: i64 = 0;
  static month: i32 = -1;
  /** Calendar year of the last step with the index, or in which the fee began. */
  static year: i32 = 0;
  static hasCost: bool = false;
}

export function listFee(terms: usize): i64 {
  return Slot.get(terms, Terms.plans + i32(trait(Unit.plan)) * Plan.SIZE + Plan.feeMicros);
}

export function openFees(): void {
  Fees.price = listFee(Dutch.mobile);
  Fees.nextPrice = Fees.price;
  Fees.month = -1;
  Fees.promotion = 0;
  Fees.year = 0;
  Fees.hasCost = false;
  Fees.last = Fees.price;
}

/** The fee of the month that holds a second, once. */
export function postFee(time: i64): void {
  const month = monthOf(time);
  if (Fees.month >= month) return;
  if (!holds(DutchRule.feesContinue) && Blocked.reasons != 0) return;
  Fees.month = month;
  stepWithIndex(month);
  Fees.price = Fees.nextPrice;
  Fees.last = feesAhead(1);
  postMicros(month, Line.fee, Fees.last);
}

/** 12.6: the year in which the fee begins has no step. */
export function beginFees(day: i32): void {
  Fees.year = civilDate(max(day, Months.firstDay)) / 10000;
}

/** Fees of so many months to come, at the price and with the discounts in force, half up to a micro-euro. */
export function feesAhead(months: i64): i64 {
  return share(Fees.nextPrice * months, max<i64>(0, 10000 - discount() - Fees.promotion));
}

function stepWithIndex(month: i32): void {
  const year = civilDate(dayOf(monthBegins(month))) / 10000;
  if (year <= Fees.year) return;
  Fees.year = year;
  const index = term(DutchTerms.cpiBasisPoints);
  if (!holds(DutchRule.cpi) || !uses(DutchPolicy.cpi, year)) return;
  if (index > 10000 || option(DutchReading.cpiDown) == 1) Fees.nextPrice = share(Fees.nextPrice, index);
}

/** Basis points, while it was not lost. */
function discount(): i64 {
  return isOn(State.discountLost) ? 0 : term(DutchTerms.discountBasisPoints);
}

/** 12.4: from now on (A), or for the whole month (B). */
export function onAbnormalDiscount(time: i64): void {
  if (discount() == 0 || !holds(DutchRule.discountLapse) || !uses(DutchPolicy.discountLapse, monthOf(time)))
    return;
  const from = option(DutchReading.discountBack) == 1 ? monthBegins(monthOf(time)) : time;
  chargeAt(time, Line.discountLost, restOf(from, Fees.price, discount()));
  turnOn(time, State.discountLost);
}

export function onPromotion(percent: i64, written: bool): void {
  if (written || !holds(DutchRule.writtenPromotion)) Fees.promotion += percent * 100;
}

/** 13.1: a fee is owed from the first cost on, before the agreement exists. */
export function onFirstCost(time: i64): void {
  if (!holds(DutchRule.firstCost)) return;
  if (!Fees.hasCost && Fees.month < 0) beginFees(dayOf(time));
  Fees.hasCost = true;
  postFee(time);
}

/** Were 13.10 not there: the rest of the fee of the month under way. */
export function refundRest(time: i64): void {
  if (Fees.month == monthOf(time)) takeBack(Fees.month, Line.fee, restOf(time, Fees.last, 10000));
}

/** The share of a month's amount that falls to the time left of it, half up. */
function restOf(time: i64, micros: i64, basisPoints: i64): i64 {
  const month = monthOf(time);
  const whole = monthBegins(month + 1) - monthBegins(month);
  const left = monthBegins(month + 1) - time;
  Ratio.open(micros);
  Ratio.times(basisPoints * left);
  Ratio.over(10000 * whole);
  return Ratio.halfUp();
}

function share(micros: i64, basisPoints: i64): i64 {
  return (2 * micros * basisPoints + 10000) / 20000;
}
