// A month in which a SIM that is stopped, suspended or barred stays so: every use but that of emergency numbers is refused, and where
// in the month it falls does not matter.

import { Kind } from '../layout/kinds';
import { LIFE_DATA_HOME, LIFE_HAS_AWAY } from '../layout/life';
import { Plan, Terms } from '../layout/terms';
import { isDue } from '../rules/bill-shock';
import { mayGoOn } from '../rules/going-on';
import { noticeRuns } from '../rules/roaming-abuse';
import { LIFE } from '../usage/life';
import { Totals } from '../usage/totals';
import { Account } from './account';
import { metersRunOn } from './charge';
import { Of, account, monthSeconds } from './context';
import { performUntil } from './due';
import { kept } from './kept';
import { refusedUntil } from './quiet';
import { useSpecialCalls } from './quickCalls';
import { Slot } from './slot';

/** Is it such a month, at home, with nothing on the way from the month before? */
export function isRefused(days: i32): bool {
  if (refusedUntil(0, days) < days || load<u32>(LIFE + LIFE_HAS_AWAY) != 0) return false;
  if (Of.plan(Plan.unlimited) != 0 || Of.terms(Terms.lateDataCounts) != 0) return false;
  return !mayGoOn() && !metersRunOn() && !noticeRuns() && !isDue();
}

export function takeRefused(days: i32): void {
  let bytes: i64 = 0;
  for (let day = 0; day < days; day++)
    bytes += kept(Kind.data, load<u64>(LIFE + LIFE_DATA_HOME + 8 * <usize>day));
  Slot.add(account, Account.cutBytes, bytes);
  if (Totals.specialCalls > 0) useSpecialCalls();
  performUntil(monthSeconds - 1);
}
