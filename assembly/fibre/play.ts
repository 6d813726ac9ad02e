// A fibre site under the terms: its facts and deadlines in order of time.

import { post } from '../accounts/book';
import { Months } from '../accounts/months';
import { trait } from '../accounts/traits';
import { Unit } from '../layout/account';
import { FibreTerms } from '../layout/fibre';
import { Line } from '../layout/kinds';
import { Slot } from '../rating/slot';

/** 7.1: fee of a month, micro-euro excl. VAT. */
export function siteFee(terms: usize): i64 {
  return Slot.get(terms, FibreTerms.fees + i32(trait(Unit.plan)));
}

export function playSite(terms: usize): void {
  for (let month = 0; month < Months.count; month++) {
    post(month, Line.fee, siteFee(terms), Slot.get(terms, FibreTerms.ticksPerMicro));
  }
}
