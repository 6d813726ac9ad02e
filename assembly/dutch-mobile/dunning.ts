// After default, 13.5, 13.11, 16.2c: a reminder with its cost; when its term is over a block, and all instalments due when two
// or more are overdue (A46); later the end of the agreement.

import { isOn } from '../accounts/book';
import { setDeadline } from '../accounts/deadlines';
import { dayBegins, dayOf, monthOf } from '../accounts/months';
import { DutchCount, DutchMoney, DutchPolicy, DutchReading, DutchRule } from '../layout/dutch-mobile';
import { Line, Notice, State } from '../layout/kinds';
import { Reason, block } from './blocks';
import { endNow } from './contract';
import { Due, chargeAt, notify } from './due';
import { accelerate } from './instalments';
import { lateInstalments } from './invoices';
import { count, holds, money, option, uses } from './terms';
import { Source } from '../layout/trace';

export function onReminder(time: i64): void {
  notify(time, Notice.reminder);
  if (holds(DutchRule.collection)) chargeAt(time, Line.collectionCosts, money(DutchMoney.collectionCost));
  setDeadline(dayBegins(dayOf(time) + count(DutchCount.reminderDays)), Due.reminderEnds, 0);
}

export function onReminderEnds(time: i64): void {
  if (!isOn(State.inDefault)) return;
  if (
    holds(DutchRule.accelerate) &&
    option(DutchReading.A46) == 0 &&
    lateInstalments() >= count(DutchCount.instalmentsUnpaid)
  )
    accelerate(time);
  if (!uses(DutchPolicy.blockUnpaid, monthOf(time))) return;
  block(time, Reason.unpaid);
  setDeadline(dayBegins(dayOf(time) + count(DutchCount.dissolveAfterDays)), Due.dissolve, 0);
}

export function onDissolve(time: i64): void {
  if (isOn(State.inDefault) && uses(DutchPolicy.dissolveUnpaid, monthOf(time)))
    endNow(Source.unpaid, time, false);
}
