// 12.5.1 dash 3, 4: notices when data roaming outside the pack costs 40.00 and 48.40 incl. VAT (A2, custom limit A15); 12.5.3 dash 2:
// it stops at 60.50 incl. VAT.

import { Notice } from '../layout/kinds';
import { Sim } from '../layout/life';
import { Terms } from '../layout/terms';
import { Account, Action } from '../rating/account';
import { Of, account, terms } from '../rating/context';
import { Costs, Known, ticksReadAt } from '../rating/knowledge';
import { Slot } from '../rating/slot';
import { Wide } from '../rating/wide';
import { LIMIT, hasten, isSeen, meet, meetRoamStop } from './seen';

/** A threshold, which the SIM's own limit may move. */
function levelOf(slot: i32): usize {
  const custom = Of.sim(Sim.customLimit) != 0;
  return Slot.at(terms, custom ? slot + Terms.customWarnFirst - Terms.roamWarnFirst : slot);
}

function isMet(slot: i32): bool {
  return Wide.reaches(Slot.at(account, Account.roam), levelOf(slot));
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

/** A58 B where meters run on: what arrives as a month begins may come before data that are still on their way. */
export function settleRoamArrived(): void {
  warnArrived(Notice.roaming40, Terms.roamWarnFirst);
  warnArrived(Notice.roaming48, Terms.roamWarnSecond);
  if (!isMet(Terms.roamStop)) return;
  if (stopDue()) meetRoamStop(readingOf(Terms.roamStop), 0);
  else hasten(Action.seeRoamStop, LIMIT, readingOf(Terms.roamStop));
}

function warnArrived(notice: Notice, slot: i32): void {
  if (!isMet(slot)) return;
  if (isSeen(notice)) hasten(Action.seeWarning, notice, readingOf(slot));
  else meet(notice, readingOf(slot), 0);
}

function readingOf(slot: i32): i64 {
  return ticksReadAt(Known.roaming, levelOf(slot), Costs.all);
}
