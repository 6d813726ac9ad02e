// How far a kind of use that flows is from the next level that it alone can meet. A guess for the search of its second, no more.

import { Kind, Limit } from '../layout/kinds';
import { Plan } from '../layout/terms';
import { limitOf } from '../rules/fair-use';
import { Account } from './account';
import { nextLevel } from './boundDays';
import { Of, account, watching } from './context';
import { FRESH_NUMBERS } from './flows';
import { Slot } from './slot';

/** Units to the next level of a kind; i64.MAX_VALUE when none is left. */
export function unitsToLevel(kind: i32): i64 {
  if (kind == FRESH_NUMBERS)
    return watching ? toLimit(Limit.distinctNumbers, Account.monthDistinct) : i64.MAX_VALUE;
  const level = nextLevel(kind);
  const units = level == i64.MAX_VALUE ? level : level - Slot.get(account, Account.used + kind);
  if (!watching || Of.plan(Plan.unlimited) == 0) return units;
  const day =
    kind == Kind.data ? toLimit(Limit.dataDay, Account.dayHomeBytes) : toLimit(Limit.smsDay, Account.daySms);
  const month =
    kind == Kind.data
      ? toLimit(Limit.dataMonth, Account.homeBytes)
      : toLimit(Limit.smsMonth, Account.monthSms);
  return min(units, min(day, month));
}

/** A limit is passed by more than its value. */
function toLimit(limit: Limit, counter: i32): i64 {
  const units = limitOf(limit) + 1 - Slot.get(account, counter);
  return units > 0 ? units : i64.MAX_VALUE;
}
