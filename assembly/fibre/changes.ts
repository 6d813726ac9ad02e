// 18: changed terms hold a month after their announcement; only a change to the customer's detriment gives a right to leave.

import { setDeadline } from '../accounts/deadlines';
import { FactAt } from '../accounts/facts';
import { dayBegins, dayOf, monthsLater } from '../accounts/months';
import { FactFlag } from '../layout/facts';
import { FibreTerms } from '../layout/fibre';
import { Due } from './due';
import { Life, isRunning, term } from './site';

export function announceChange(fact: i32): void {
  if (!isRunning()) return;
  const exit = term(FibreTerms.changeExit);
  if (exit == 2 || (exit == 1 && FactAt.is(fact, FactFlag.adverse))) Life.mayLeave = true;
  const months = i32(term(FibreTerms.changeMonths));
  if (months < 0) return;
  const told = FactAt.until(fact);
  const time = FactAt.time(fact);
  const usual = max(time, dayBegins(monthsLater(dayOf(time), months)));
  setDeadline(told > 0 ? told : usual, Due.changeInForce, 0);
}
