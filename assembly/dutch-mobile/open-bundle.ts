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

/** Charges the month's data above the limit; returns the bytes above it. */
export function chargeExcess(month: i32, bytes: i64): i64 {
  const year = civilDate(dayOf(monthBegins(month))) / 10000;
  if (!OpenBundle.announced || year < 2018 || !uses(DutchPolicy.openBundleLimit, month)) return 0;
  const figure = min(year - 2018, 2);
  const price = term(DutchTerms.openTicks + figure);
  if (price > 0) {
    post(month, Line.openBundleExcess, bytes, price);
    return 0;
  }
  const limit = term(DutchTerms.openLimit + figure);
  if (limit < 0 || bytes <= limit || !uses(DutchPolicy.overLimit, month)) return 0;
  post(month, Line.openBundleExcess, bytes - limit, term(DutchTerms.overLimitTicks));
  return option(DutchReading.doubleSurcharge) == 1 ? 0 : bytes - limit;
}
