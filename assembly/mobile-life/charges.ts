// Lines of a month's bill that a contract's life makes, micro-euro excl. VAT, each rounded once; and the month's history.

import { Line, USE_LINES } from '../layout/kinds';
import { LifeTerms } from '../layout/mobile-life';
import { Plan } from '../layout/terms';
import { Meter } from '../rating/account';
import { Of, account, monthSeconds } from '../rating/context';
import { billingLag } from '../rating/policy';
import { Slot } from '../rating/slot';
import { Wide } from '../rating/wide';
import { billLine, isLate, isThirdPartyLine } from '../tally/bill';
import { halfUp } from './money';
import { Past, Standing, held, lifeTerm, pastMonth } from './standing';

/** Lines of a contract's life, in the order of Line. */
export const LIFE_LINES: i32 = 7;

export function lifeLineAt(place: i32): Line {
  switch (place) {
    case 0:
      return Line.exitCharge;
    case 1:
      return Line.refund;
    case 2:
      return Line.breachCost;
    case 3:
      return Line.discountLost;
    case 4:
      return Line.simReplacement;
    case 5:
      return Line.numberChange;
    default:
      return Line.exitAddOn;
  }
}

/** Has the running month a line of its contract's life? Few have. */
export function hasLifeLines(): bool {
  let any: i64 = 0;
  for (let slot = Standing.replacements; slot <= Standing.refundSeconds; slot++) any |= held(slot);
  return any != 0;
}

/** What a line of the running month comes to; money given back is negative. */
export function lifeLine(line: Line): i64 {
  if (line == Line.exitCharge) return held(Standing.exitFees);
  if (line == Line.exitAddOn) return held(Standing.exitUse);
  if (line == Line.breachCost) return held(Standing.breach);
  if (line == Line.simReplacement)
    return priced(Standing.replacements, LifeTerms.replacementAbove, LifeTerms.replacementBelow);
  if (line == Line.numberChange)
    return priced(Standing.numberChanges, LifeTerms.numberChangeAbove, LifeTerms.numberChangeBelow);
  if (line == Line.discountLost)
    return priced(Standing.promotions, LifeTerms.promotionAbove, LifeTerms.promotionBelow);
  return line == Line.refund ? -feeOf(held(Standing.refundSeconds)) : 0;
}

function priced(count: i32, above: i32, below: i32): i64 {
  return held(count) == 0 ? 0 : halfUp(held(count) * lifeTerm(above), lifeTerm(below));
}

/** The fee of so much of the month. */
function feeOf(seconds: i64): i64 {
  return seconds == 0 ? 0 : halfUp(Of.plan(Plan.feeMicros) * seconds, monthSeconds);
}

/** Does a month in which no use is rated have a line: of its own, or for a payment as it began? */
export function hasCharges(): bool {
  if (!Wide.isZero(Meter.line(account, Line.reactivation))) return true;
  if (!hasLifeLines()) return false;
  for (let place = 0; place < LIFE_LINES; place++) if (lifeLine(lifeLineAt(place)) != 0) return true;
  return false;
}

/** The month's bill as later charges need it. */
export function keepHistory(): void {
  const past = pastMonth(0);
  memory.fill(past, 0, (<usize>Past.SIZE) << 3);
  Slot.set(past, Past.fee, billLine(Line.fee));
  const late = billingLag() > 0;
  for (let line = 1; line < USE_LINES; line++) {
    if (billLine(line) != 0) Slot.add(past, partOf(line, late && isLate(line)), billLine(line));
  }
  if (!hasLifeLines()) return;
  for (let place = 0; place < LIFE_LINES; place++) Slot.add(past, Past.rest, lifeLine(lifeLineAt(place)));
}

function partOf(line: i32, late: bool): i32 {
  if (line == Line.reactivation) return Past.rest;
  if (isThirdPartyLine(line)) return late ? Past.lateThirdParty : Past.thirdParty;
  return late ? Past.lateUse : Past.use;
}
