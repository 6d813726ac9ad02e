// Open bundles, 9.8b: once announced, a monthly limit on data in the EU, from the price of the bundle and a figure per GB of its
// year (A6); data above it cost 0.0093 EUR a MB incl. VAT. No days of grace here.

import { post } from '../accounts/book';
import { dayOf, monthBegins } from '../accounts/months';
import { civilDate } from '../calendar/civil';
import { DutchPolicy, DutchReading, DutchRule, DutchTerms } from '../layout/dutch-mobile';
import { Line, Notice } from '../layout/kinds';
import { Plan, Terms } from '../layout/terms';
import { trait } from '../accounts/traits';
import { Unit } from '../layout/account';
import { Slot } from '../rating/slot';
import { notify } from './due';
import { Dutch, holds, option, term, uses } from './terms';

export class OpenBundle {
  static announced: bool = false;
}

function isOpen(): bool {
  return Slot.get(Dutch.mobile, Terms.plans + i32(trait(Unit.plan)) * Plan.SIZE + Plan.dataUnlimited) != 0;
}

export function onLimitAnnounced(time: i64): void {
  if (!holds(DutchRule.openLimit) || !isOpen()) return;
  OpenBundle.announced = true;
  notify(time, Notice.openBundleLimit);
}

/** Charges the month's data above the limit, or (A6 D) at the figure as a price. */
export function chargeExcess(month: i32, bytes: i64): void {
  const figure = figureOf(month);
  if (figure < 0) return;
  const price = term(DutchTerms.openTicks + figure);
  if (price > 0) return post(month, Line.openBundleExcess, bytes, price);
  const limit = limitOf(month, figure);
  if (limit >= 0 && bytes > limit)
    post(month, Line.openBundleExcess, bytes - limit, term(DutchTerms.overLimitTicks));
}

/** 9.9: what is above the limit is not surcharged as well. One more than the bytes that may be; 0 = all. */
export function surchargedUpTo(month: i32): i64 {
  const figure = figureOf(month);
  if (figure < 0 || term(DutchTerms.openTicks + figure) > 0 || option(DutchReading.doubleSurcharge) == 1)
    return 0;
  return limitOf(month, figure) + 1;
}

/** Which year's figure holds; -1 = none. */
function figureOf(month: i32): i32 {
  const year = civilDate(dayOf(monthBegins(month))) / 10000;
  if (!OpenBundle.announced || year < 2018 || !uses(DutchPolicy.openBundleLimit, month)) return -1;
  return min(year - 2018, 2);
}

/** Bytes; -1 = none. */
function limitOf(month: i32, figure: i32): i64 {
  return uses(DutchPolicy.overLimit, month) ? max<i64>(-1, term(DutchTerms.openLimit + figure)) : -1;
}
