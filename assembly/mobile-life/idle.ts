// 3.5: a subscription without a bundle that was not used for a Month, for a call made, an SMS sent or data. A: a billing Month;
// B: any month, from the day after the last use to the same day of the next month.

import { Direction, Kind } from '../layout/kinds';
import {
  DAYS,
  EVENT_DIRECTION,
  EVENT_KIND,
  EVENT_SIZE,
  EVENT_START,
  FLOW_SIZE,
  FLOW_START,
  LIFE_DATA_AWAY,
  LIFE_DATA_HOME,
  LIFE_EVENTS,
  LIFE_EVENT_COUNT,
  LIFE_FLOWS,
  LIFE_FLOW_COUNT,
  LIFE_MONTH_DAYS,
  LIFE_PLACED,
  LIFE_RECORDED,
  LIFE_SMS_AWAY,
  LIFE_SMS_HOME,
  SECONDS_PER_DAY,
} from '../layout/life';
import { LifeRight, LifeTerms } from '../layout/mobile-life';
import { Plan } from '../layout/terms';
import { Account, Action } from '../rating/account';
import { Of, account } from '../rating/context';
import { promise } from '../rating/promises';
import { Slot } from '../rating/slot';
import { LIFE } from '../usage/life';
import { placeMonth } from '../usage/placing';
import { beginningOf, dayAt, sameDay } from './dates';
import { Cause } from './ending';
import { Standing, held, hold, lifeTerm, uses } from './standing';

function binds(): bool {
  return Of.plan(Plan.hasBundle) == 0 && uses(LifeRight.endInactive);
}

/** A, at a Month's end: nothing was used for so many. */
export function wasUnused(): bool {
  if (lifeTerm(LifeTerms.inactivityRolling) != 0 || Of.plan(Plan.hasBundle) != 0) return false;
  const used =
    Slot.get(account, Account.homeBytes) +
    Slot.get(account, Account.euBytes) +
    Slot.get(account, Account.otherBytes) +
    Slot.get(account, Account.voiceSeconds) +
    Slot.get(account, Account.messages);
  hold(Standing.idleMonths, used == 0 ? held(Standing.idleMonths) + 1 : 0);
  return held(Standing.idleMonths) >= lifeTerm(LifeTerms.inactiveMonths) && binds();
}

/** B, at a Month's beginning: ends the contract on the day of this Month on which a month without use is over. */
export function awaitIdleEnd(): void {
  if (lifeTerm(LifeTerms.inactivityRolling) == 0 || !binds()) return;
  if (held(Standing.idleFrom) == 0) hold(Standing.idleFrom, i64(dayAt(0)));
  const used = daysUsed();
  const days = i32(load<u32>(LIFE + LIFE_MONTH_DAYS));
  let from = i32(held(Standing.idleFrom));
  for (let day = 0; day < days; day++) {
    const over = sameDay(from, lifeTerm(LifeTerms.inactiveMonths));
    const today = dayAt(0) + day;
    if (over <= today) return promise(beginningOf(today), Action.terminate, Cause.inactive);
    if (((used >> day) & 1) != 0) from = dayAt(0) + day + 1;
  }
  hold(Standing.idleFrom, i64(from));
}

/** One bit a day of the month on which something was sent, called or loaded. */
function daysUsed(): u32 {
  let used: u32 = 0;
  if (load<u32>(LIFE + LIFE_RECORDED) != 0) {
    const flows = i32(load<u32>(LIFE + LIFE_FLOW_COUNT));
    for (let i = 0; i < flows; i++) used |= bitOf(LIFE + LIFE_FLOWS + <usize>i * FLOW_SIZE + FLOW_START);
  } else if (load<u32>(LIFE + LIFE_PLACED) == 0) {
    placeMonth();
  }
  const count = i32(load<u32>(LIFE + LIFE_EVENT_COUNT));
  for (let i = 0; i < count; i++) {
    const event = LIFE + LIFE_EVENTS + <usize>i * EVENT_SIZE;
    const outgoing = load<u8>(event + EVENT_DIRECTION) == Direction.outgoing;
    const picture = i32(load<u8>(event + EVENT_KIND)) == Kind.mms;
    if (outgoing && !picture) used |= bitOf(event + EVENT_START);
  }
  for (let day = 0; day < DAYS; day++) if (flowsOn(day)) used |= 1 << day;
  return used;
}

function bitOf(start: usize): u32 {
  const day = load<u32>(start) / SECONDS_PER_DAY;
  return 1 << day;
}

function flowsOn(day: i32): bool {
  const data =
    load<u64>(LIFE + LIFE_DATA_HOME + 8 * <usize>day) | load<u64>(LIFE + LIFE_DATA_AWAY + 8 * <usize>day);
  const sms =
    load<u32>(LIFE + LIFE_SMS_HOME + 4 * <usize>day) | load<u32>(LIFE + LIFE_SMS_AWAY + 4 * <usize>day);
  return data != 0 || sms != 0;
}
