// Cash: amounts incl. VAT in whole cents, told in micro-euro. Halves round up.

import { Terms } from '../layout/terms';
import { Notice } from '../layout/kinds';
import { Source, Trace } from '../layout/trace';
import { Of } from '../rating/context';
import { saidBy, tell } from '../rating/trace';
import { Standing, holdMore } from './standing';

const MICROS_PER_CENT: i64 = 10000;
const WHOLE: i64 = 10000; // basis points

/** An amount excl. VAT as it is invoiced: incl. VAT, to a cent. */
export function withVat(micros: i64): i64 {
  return toCents(micros * (WHOLE + Of.terms(Terms.vatBasisPoints)), WHOLE);
}

/** An amount over a whole number, to a cent. */
export function toCents(above: i64, below: i64): i64 {
  return halfUp(above, below * MICROS_PER_CENT) * MICROS_PER_CENT;
}

export function halfUp(above: i64, below: i64): i64 {
  return (2 * above + below) / (2 * below);
}

/** A message of a contract's life, with the cash that it is about. */
export function tellLife(time: i64, notice: Notice, micros: i64): void {
  holdMore(Standing.told + placeOf(notice), 1);
  tell(time, Trace.notice, notice, 0, micros, 0);
}

export function tellLifeBy(source: Source, time: i64, notice: Notice, micros: i64): void {
  saidBy(source);
  tellLife(time, notice, micros);
  saidBy(Source.usual);
}

function placeOf(notice: Notice): i32 {
  return notice == Notice.requestRefused ? 0 : 1 + notice - Notice.depositAsked;
}

/** The message that a count of Standing.told is of. */
export function noticeAt(place: i32): Notice {
  return place == 0 ? Notice.requestRefused : Notice.depositAsked + place - 1;
}
