// What falls due later; of one second in this order, before the facts of that second.

import { monthOf } from '../accounts/months';
import { postMicros, tellNotice, tellNoticeBy } from '../accounts/book';
import { Line, Notice } from '../layout/kinds';
import { Source } from '../layout/trace';

export enum Due {
  end,
  dissolve, // one that ends with its term is not renewed
  overdue, // argument: invoice
  reminder,
  reminderEnds, // it may dissolve within the second
  termEnds,
  lossBlock,
  blockEnds, // argument: reason
  securityDue,
  proofDue,
  graceEnds,
  accepted, // argument: delivery
  numberChanges,
  stateEnds, // argument: State
  answerDue,
  payOut, // argument: series of events
  homePrices,
  changeInForce,
  collect, // a customer or a direct debit pays; argument: invoice
}

export function notify(time: i64, notice: Notice): void {
  tellNotice(time, notice);
}

/** What was asked for is refused. */
export function refuse(source: Source, time: i64): void {
  tellNoticeBy(source, time, Notice.requestRefused);
}

/** A charge caused at a time, micro-euro excl. VAT. */
export function chargeAt(time: i64, line: Line, micros: i64): void {
  postMicros(monthOf(time), line, micros);
}
