// A month of a site: what is settled at its end, and the fee and invoice of the next.

import { setDeadline } from '../accounts/deadlines';
import { Months, dayOf, monthBegins } from '../accounts/months';
import { MONTHS_MAX } from '../layout/program';
import { Due } from './due';
import { Free, daysFrom, postFee, settleFree } from './fees';
import { makeInvoice } from './invoices';
import { settleAvailability } from './line';
import { accrueAll } from './payments';
import { Life, isRunning } from './site';

/** By month: 1 when its fee was posted as the month began. */
const AHEAD = memory.data(MONTHS_MAX + 1);

export function openMonthlyFees(): void {
  memory.fill(AHEAD, 0, MONTHS_MAX + 1);
}

/** Was any fee of this month posted? */
export function isFeePosted(month: i32): bool {
  return (
    load<u8>(AHEAD + <usize>month) != 0 || Life.connectedOn > dayOf(monthBegins(month)) || startedThen(month)
  );
}

/** Connected on the month's first day, after the month had begun. */
function startedThen(month: i32): bool {
  return Life.connectedOn == dayOf(monthBegins(month));
}

export function beginMonth(time: i64, month: i32): void {
  if (month > 0) closeMonth(month - 1);
  const running = isRunning();
  if (running) postFee(month, daysFrom(month, dayOf(time)));
  store<u8>(AHEAD + <usize>month, u8(running));
  makeInvoice(time, month, running, month > 0 && load<u8>(AHEAD + <usize>(month - 1)) == 0);
  if (month + 1 < Months.count) setDeadline(monthBegins(month + 1), Due.monthBegins, month + 1);
}

export function closeMonth(month: i32): void {
  const ends = monthBegins(month + 1);
  settleFree(Free.suspension, ends, false);
  settleFree(Free.forceMajeure, ends, false);
  settleAvailability(month, isFeePosted(month));
  accrueAll(dayOf(ends) - 1);
}
