// 12.5.1 dash 3, 4: notices when data roaming outside the pack costs 40.00 and 48.40 incl. VAT (A2, custom limit A15); 12.5.3 dash 2:
// it stops at 60.50 incl. VAT.

import { Notice } from '../layout/kinds';
import { Sim } from '../layout/life';
import { Terms } from '../layout/terms';
import { Account } from '../rating/account';
import { Of, account, terms } from '../rating/context';
import { Slot } from '../rating/slot';
import { Wide } from '../rating/wide';
import { isSeen, meet, meetRoamStop } from './seen';

/** Is a threshold met? The SIM's own limit may move it. */
function isMet(slot: i32): bool {
  const custom = Of.sim(Sim.customLimit) != 0;
  const level = Slot.at(terms, custom ? slot + Terms.customWarnFirst - Terms.roamWarnFirst : slot);
  return Wide.reaches(Slot.at(account, Account.roam), level);
}

export function roamDue(): bool {
  if (Wide.isZero(Slot.at(account, Account.roam))) return false;
  if (!isSeen(Notice.roaming40) && isMet(Terms.roamWarnFirst)) return true;
  if (!isSeen(Notice.roaming48) && isMet(Terms.roamWarnSecond)) return true;
  return stopDue();
}

function stopDue(): bool {
  return Slot.get(account, Account.roamStopArmed) == 0 && isMet(Terms.roamStop);
}

/** The record of the data that flowed until `time` arrives at `arrival`. */
export function settleRoam(arrival: i64, time: i64): void {
  if (Wide.isZero(Slot.at(account, Account.roam))) return;
  if (!isSeen(Notice.roaming40) && isMet(Terms.roamWarnFirst)) meet(Notice.roaming40, arrival, time);
  if (!isSeen(Notice.roaming48) && isMet(Terms.roamWarnSecond)) meet(Notice.roaming48, arrival, time);
  if (stopDue()) meetRoamStop(arrival, time);
}
