// A month's bill: the fee and each line, rounded half up to a micro-euro once per line. A bill is what the month's use costs,
// whenever it is invoiced.

import { Line, USE_LINES } from '../layout/kinds';
import { Plan, Terms, UseRule } from '../layout/terms';
import { Trace } from '../layout/trace';
import { LIFE_LINES, hasLifeLines, lifeLine, lifeLineAt } from '../mobile-life/charges';
import { isServed, secondsDue, secondsSuspended } from '../mobile-life/month';
import { standing } from '../mobile-life/standing';
import { Account, Meter } from '../rating/account';
import { Of, account, monthSeconds } from '../rating/context';
import { billingLag } from '../rating/policy';
import { Slot } from '../rating/slot';
import { tell } from '../rating/trace';
import { Wide } from '../rating/wide';

const MICROS = memory.data(USE_LINES * 8);

/** Lines of the bill last reckoned, micro-euro excl. VAT. */
export function billLine(line: Line): i64 {
  return load<i64>(MICROS + ((<usize>line) << 3));
}

/** Reckons the bill of the month just rated; returns its total. */
export function reckonBill(): i64 {
  const ticks = u64(Of.terms(Terms.ticksPerMicro));
  let total = feeDue();
  store<i64>(MICROS, total);
  for (let line = 1; line < USE_LINES; line++) {
    const meter = Meter.line(account, line);
    const micros = Wide.isZero(meter) ? 0 : Wide.roundHalfUp(meter, ticks);
    store<i64>(MICROS + ((<usize>line) << 3), micros);
    total += micros;
  }
  if (standing != 0 && hasLifeLines()) {
    for (let place = 0; place < LIFE_LINES; place++) total += lifeLine(lifeLineAt(place));
  }
  return total;
}

/** A month without a bill. */
export function reckonNothing(): i64 {
  memory.fill(MICROS, 0, USE_LINES * 8);
  return 0;
}

/** By time: A55 B without the suspended part of the month; 15.5, where a contract ends within it. */
function feeDue(): i64 {
  const fee = Of.plan(Plan.feeMicros);
  const served = standing != 0 ? secondsDue() : monthSeconds;
  const suspended = standing != 0 ? secondsSuspended() : Slot.get(account, Account.suspendedSeconds);
  const off = Of.terms(Terms.feeWhileSuspended) != 0 ? 0 : suspended;
  const due = max<i64>(0, served - off);
  return due == monthSeconds ? fee : (fee * due * 2 + monthSeconds) / (2 * monthSeconds);
}

/** May this line be invoiced when the partner's data arrive (2.7, 12.4)? */
export function isLate(line: Line): bool {
  return (line >= Line.roamingData && line <= Line.roamingMessages) || line == Line.vasRoaming;
}

export function isThirdPartyLine(line: Line): bool {
  return line == Line.vas || line == Line.vasRoaming;
}

/** Tells the lines to the trace. */
export function tellBill(): void {
  const lag = i32(billingLag());
  const sooner = Of.isOff(UseRule.nextMonth) ? -1 : 0;
  for (let line = 0; line < USE_LINES; line++) {
    const micros = billLine(line);
    if (micros != 0 || (line == Line.fee && (standing == 0 || isServed())))
      tell(monthSeconds, Trace.line, line, 0, micros, (isLate(line) ? lag : 0) + sooner);
  }
  if (standing != 0) tellLifeLines();
}

function tellLifeLines(): void {
  for (let place = 0; place < LIFE_LINES; place++) {
    const line = lifeLineAt(place);
    const micros = lifeLine(line);
    if (micros != 0) tell(monthSeconds, Trace.line, line, 0, micros, 0);
  }
}
