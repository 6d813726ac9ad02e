// 3.6, 4.3: credit that others use is gone; after a report the login is blocked, until there is a new one.

import { isOn, turnOff, turnOn } from '../accounts/book';
import { dropDeadlines, setDeadline } from '../accounts/deadlines';
import { State } from '../layout/kinds';
import { PrepaidTerms } from '../layout/prepaid';
import { emptyCredit } from './credit';
import { Due } from './due';
import { cutSession } from './session';
import { Account, term } from './wallet';

export function isLoginBlocked(): bool {
  return isOn(State.loginBlocked);
}

export function reportLogin(time: i64): void {
  const seconds = term(PrepaidTerms.blockSeconds);
  if (seconds >= 0) setDeadline(time + seconds, Due.loginBlock, 0);
}

export function blockLogin(time: i64): void {
  if (Account.closed || isLoginBlocked()) return;
  cutSession(time);
  turnOn(time, State.loginBlocked);
  if (term(PrepaidTerms.lossTakesCredit) != 0) emptyCredit(time);
}

/** Also a block that is still to come has no use then. */
export function renewLogin(time: i64): void {
  dropDeadlines(Due.loginBlock, -1);
  turnOff(time, State.loginBlocked);
}
