// The fee, 12 and 13.1: owed from the first cost, in advance for each month, whole; with the plan's discount and written
// promotions (12.4), the yearly step of the price index (12.6) and announced prices (12.7).
//   fee = price x (1 - discount - promotion), half up to a micro-euro; price x index at the first month of a calendar year

import { isOn, postMicros, takeBack, turnOn } from '../accounts/book';
import { dayOf, monthBegins, monthOf } from '../accounts/months';
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
  /** The price in force, micro-euro a month, before discounts. */
  static price: i64 = 0;
  /** The fee last posted, and its month; -1 = none. */
  static last: i64 = 0;
  static month: i32 = -1;
  static promotion: i64 = 0; // basis points
  static year: i32 = 0;
  static hasCost: bool = false;
}

export function listFee(terms: usize): i64 {
  return Slot.get(terms, Terms.plans + i32(trait(Unit.plan)) * Plan.SIZE + Plan.feeMicros);
}

export function openFees(year: i32): void {
  Fees.price = listFee(Dutch.mobile);
  Fees.month = -1;
  Fees.promotion = 0;
  Fees.year = year;
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
  const off = discount() + Fees.promotion;
  Fees.last = share(Fees.price, max<i64>(0, 10000 - off));
  postMicros(month, Line.fee, Fees.last);
}

function stepWithIndex(month: i32): void {
  const year = civilDate(dayOf(monthBegins(month))) / 10000;
  if (year <= Fees.year) return;
  Fees.year = year;
  const index = term(DutchTerms.cpiBasisPoints);
  if (!holds(DutchRule.cpi) || !uses(DutchPolicy.cpi, year)) return;
  if (index > 10000 || option(DutchReading.cpiDown) == 1) Fees.price = share(Fees.price, index);
}

/** Basis points, while it was not lost. */
function discount(): i64 {
  return isOn(State.discountLost) ? 0 : term(DutchTerms.discountBasisPoints);
}

/** 12.4: from now on (A), or for the whole month (B). */
export function onAbnormalDiscount(time: i64): void {
  if (discount() == 0 || !holds(DutchRule.discountLapse) || !uses(DutchPolicy.discountLapse, monthOf(time)))
    return;
  const lost = share(Fees.price, discount());
  turnOn(time, State.discountLost);
  chargeAt(time, Line.discountLost, option(DutchReading.discountBack) == 1 ? lost : restOf(time, lost));
}

export function onPromotion(percent: i64, written: bool): void {
  if (written || !holds(DutchRule.writtenPromotion)) Fees.promotion += percent * 100;
}

/** 13.1: a fee is owed from the first cost on, before the agreement exists. */
export function onFirstCost(time: i64): void {
  if (!holds(DutchRule.firstCost)) return;
  Fees.hasCost = true;
  postFee(time);
}

/** Were 13.10 not there: the rest of the fee of the month under way. */
export function refundRest(time: i64): void {
  if (Fees.month == monthOf(time)) takeBack(Fees.month, Line.fee, restOf(time, Fees.last));
}

/** The part of a month's amount that falls to the time left of it, half up. */
function restOf(time: i64, micros: i64): i64 {
  const month = monthOf(time);
  const whole = monthBegins(month + 1) - monthBegins(month);
  const left = monthBegins(month + 1) - time;
  return (2 * micros * left + whole) / (2 * whole);
}

function share(micros: i64, basisPoints: i64): i64 {
  return (2 * micros * basisPoints + 10000) / 20000;
}
