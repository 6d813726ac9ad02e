// 3.5: a subscription without a bundle that was not used for a Month, for a call made, an SMS sent or data. A: a billing Month;
// B: any month, from the day after the last use to the same day of the next month.

import { State } from '../layout/kinds';
import { LifeRight, LifeTerms } from '../layout/mobile-life';
import { Plan } from '../layout/terms';
import { Account } from '../rating/account';
import { Of, account } from '../rating/context';
import { Slot } from '../rating/slot';
import { isOn } from '../rating/states';
import { beginningOf, dayAt, sameDay } from './dates';
import { Cause, terminate } from './ending';
import { Stage, Standing, held, hold, lifeTerm, standing, uses } from './standing';

function binds(): bool {
  return Of.plan(Plan.hasBundle) == 0 && uses(LifeRight.endInactive);
}

/** Of the month so far: bytes, seconds of calls made and SMS sent, together. */
function unitsUsed(): i64 {
  return (
    Slot.get(account, Account.homeBytes) +
    Slot.get(account, Account.euBytes) +
    Slot.get(account, Account.otherBytes) +
    Slot.get(account, Account.voiceSeconds) +
    Slot.get(account, Account.messages) -
    Slot.get(account, Account.monthMmsBase) -
    Slot.get(account, Account.monthMmsOther)
  );
}

/** A, at a Month's end: nothing was used for so many. */
export function wasUnused(): bool {
  if (lifeTerm(LifeTerms.inactivityRolling) != 0) return false;
  hold(Standing.idleMonths, isIdle() ? held(Standing.idleMonths) + 1 : 0);
  return held(Standing.idleMonths) >= lifeTerm(LifeTerms.inactiveMonths) && binds();
}

function isIdle(): bool {
  return unitsUsed() == 0 && Of.plan(Plan.hasBundle) == 0;
}

/** A: will the contract end with this Month, if nothing more is used? */
export function endsUnused(): bool {
  if (lifeTerm(LifeTerms.inactivityRolling) != 0 || !isIdle() || !binds()) return false;
  return held(Standing.idleMonths) + 1 >= lifeTerm(LifeTerms.inactiveMonths);
}

/** B: a plan with a bundle may lie still; idle days count from the plan after it. */
export function forgetIdleDays(): void {
  if (Of.plan(Plan.hasBundle) != 0) hold(Standing.idleFrom, 0);
}

/** B: is a month without use looked for, day by day? */
export function watchesIdleDays(): bool {
  return (
    standing != 0 &&
    lifeTerm(LifeTerms.inactivityRolling) != 0 &&
    binds() &&
    held(Standing.stage) == Stage.active &&
    !isOn(State.ended)
  );
}

/** A SIM is switched on: from the first whole Month on it may lie still, or (B) from the first whole day on. */
export function beginIdleness(time: i64): void {
  const day = dayAt(time);
  if (day > dayAt(0)) hold(Standing.idleMonths, -1);
  if (watchesIdleDays() && beginningOf(day) == time) hold(Standing.idleFrom, i64(day));
}

/** B, in the morning of a day of the month: the contract ends on the day on which a month without use is over. */
export function beginIdleDay(day: i32): void {
  if (held(Standing.idleFrom) == 0) hold(Standing.idleFrom, i64(dayAt(0) + day));
  const over = sameDay(i32(held(Standing.idleFrom)), lifeTerm(LifeTerms.inactiveMonths));
  if (over <= dayAt(0) + day) terminate(Cause.inactive, beginningOf(dayAt(0) + day));
}

/** At midnight; what is used in the second that follows is the next day's. */
export function endIdleDay(day: i32): void {
  if (unitsUsed() != held(Standing.usedBefore)) hold(Standing.idleFrom, i64(dayAt(0) + day + 1));
  hold(Standing.usedBefore, unitsUsed());
}
