// A call under way when the contract ends goes on: what it brings is met when it ends, though no use is rated any more.

import { Account } from './account';
import { hangUp, nextCallEndsAt } from './callsUnderWay';
import { account, monthSeconds, setDetailed } from './context';
import { knowOfCharges } from './dayByDay';
import { performUntil } from './due';
import { forget } from './knowledge';
import { isAwaited } from './onTheWay';
import { Slot } from './slot';
import { endCalls } from './timeline';
import { goOnCalls } from './turn';
import { Wide } from './wide';

/** Before what falls due in a month in which the contract has ended. */
export function hearOut(): void {
  if (!isAwaited()) return;
  hangUp();
  forget();
  setDetailed(true, true);
  if (!Wide.isZero(Slot.at(account, Account.service))) knowOfCharges();
  goOnCalls();
  while (nextCallEndsAt() < monthSeconds) {
    performUntil(nextCallEndsAt() - 1);
    endCalls(nextCallEndsAt());
  }
  setDetailed(false, false);
}
