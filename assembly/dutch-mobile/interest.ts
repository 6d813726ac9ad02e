// Interest on late payment, 13.5: the commercial rate and two points more, a year of 365 days, half up to a micro-euro:
//   amount x rate x days / 365
// on the amount without VAT under interestBase B, and with interest on interest after each full year under interestKind B.

import { Ratio } from '../accounts/ratio';
import { DutchReading, DutchTerms } from '../layout/dutch-mobile';
import { Slot } from '../rating/slot';
import { Invoice, rounded } from './invoices';
import { option, term } from './terms';

const YEAR: i64 = 365;
const WHOLE: i64 = 10000; // basis points

/** On so much of an invoice, micro-euro incl. VAT, over so many days. */
export function interestOn(invoice: usize, micros: i64, days: i64): i64 {
  const rate = term(DutchTerms.interestBasisPoints);
  const years = option(DutchReading.interestKind) == 1 ? days / YEAR : 0;
  const exclusive = option(DutchReading.interestBase) == 1;
  if (years == 0 && !exclusive) return rounded(micros * rate * days, WHOLE * YEAR);
  Ratio.open(1);
  for (let year: i64 = 0; year < years; year++) grow(rate, WHOLE);
  grow(rate * (days - years * YEAR), WHOLE * YEAR);
  Ratio.minusOne();
  Ratio.times(micros);
  if (exclusive) {
    Ratio.times(max<i64>(0, Slot.get(invoice, Invoice.exclusive)));
    Ratio.over(Slot.get(invoice, Invoice.total));
  }
  return Ratio.halfUp();
}

function grow(interest: i64, whole: i64): void {
  Ratio.times(whole + interest);
  Ratio.over(whole);
}
