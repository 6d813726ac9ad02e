// 10.6 in a network that fills up, data at home are slowed (of heavy users as it begins, or of all) and no price changes; 2.11, 11.1 to 11.3 an outage at
// home or abroad gives nothing back; 13.3 data of 4G backup and the limits (reading backupCounts).

import { FactFlag } from '../layout/facts';
import { Place, State } from '../layout/kinds';
import { LifeRight, LifeRule, LifeTerms } from '../layout/mobile-life';
import { Account, Action, NOTED } from '../rating/account';
import { account } from '../rating/context';
import { LATE, promise, withdraw, withdrawSince } from '../rating/promises';
import { Slot } from '../rating/slot';
import { isOn, switchState } from '../rating/states';
import { settleFairUseData } from '../rules/fair-use';
import { FactOf } from './facts';
import { Standing, held, hold, holdMore, isOff, lifeTerm, uses } from './standing';

const ENDLESS: i64 = i64.MAX_VALUE;

/** The network that fills again while it is full is so until the later of both ends. */
export function fillNetwork(index: i32, time: i64): void {
  const heavy = Slot.get(account, Account.homeBytes) > lifeTerm(LifeTerms.congestionHeavyBytes);
  if (!heavy && lifeTerm(LifeTerms.congestionAll) == 0) return;
  if (!uses(LifeRight.relieveNetwork)) return;
  const until = endOf(index);
  if (!switchState(State.congested, true, time) && until <= held(Standing.fullUntil)) return;
  hold(Standing.fullUntil, until);
  withdrawSince(Action.congestionEnds, i64.MIN_VALUE);
  promise(FactOf.until(index), Action.congestionEnds, 0);
}

/** Seconds from the account's first month to the end of what lasts. */
function endOf(index: i32): i64 {
  const until = FactOf.until(index);
  return until == 0 ? ENDLESS : until + held(Standing.begun);
}

export function relieve(time: i64): void {
  switchState(State.congested, false, time);
}

/** What is left of data at home, of 256; `own` of it by the customer's own choice. */
export function congestedFactor(own: i64): i64 {
  return isOn(State.congested) ? min(own, lifeTerm(LifeTerms.congestionShare)) : own;
}

/** At home or abroad, each for itself: what fails while it is down is down until the later of both ends. */
export function failNetwork(index: i32, time: i64): void {
  const abroad = i32(FactOf.is(index, FactFlag.outsideArea));
  const until = endOf(index);
  if (until <= held(Standing.homeDown + abroad)) return;
  countOutage(time);
  hold(Standing.homeDown + abroad, until);
  withdraw(Action.outageEnds, abroad);
  withdraw(Action.outageEnds, abroad | LATE);
  if (until != ENDLESS) promise(FactOf.until(index), Action.outageEnds, abroad);
  switchState(State.outage, true, time);
}

export function mendNetwork(abroad: i32, time: i64): void {
  countOutage(time);
  hold(Standing.homeDown + abroad, 0);
  if (held(Standing.homeDown) == 0 && held(Standing.abroadDown) == 0) switchState(State.outage, false, time);
}

/** Time without a network in the running month; given back only where the rule that denies it is off. */
export function countOutage(time: i64): void {
  const atHome = held(Standing.homeDown) != 0 && isOff(LifeRule.outage);
  const isGivenBack = atHome || (held(Standing.abroadDown) != 0 && isOff(LifeRule.foreignOutage));
  if (isGivenBack) holdMore(Standing.refundSeconds, time - max(0, held(Standing.outageSince)));
  hold(Standing.outageSince, time);
}

/** Is there no network in this place? */
export function isDown(place: i32): bool {
  return isOn(State.outage) && held(place == Place.home ? Standing.homeDown : Standing.abroadDown) != 0;
}

export function backUp(index: i32, time: i64): void {
  if (lifeTerm(LifeTerms.backupCounts) == 0 && !isOff(LifeRule.backupData)) return;
  Slot.add(account, Account.dayHomeBytes, FactOf.quantity(index));
  Slot.add(account, Account.homeBytes, FactOf.quantity(index));
  Slot.add(account, Account.backupBytes, FactOf.quantity(index));
  passOver(FactOf.quantity(index));
  settleFairUseData(time);
}

/** 12.5.3: data of a backup are no use that goes on after a message. */
function passOver(bytes: i64): void {
  raise(Account.roamMark, bytes);
  raise(Account.serviceMark, bytes);
  raise(Account.serviceAgainMark, bytes);
}

function raise(mark: i32, bytes: i64): void {
  if (Slot.get(account, mark) != NOTED) Slot.add(account, mark, bytes);
}
