// One billing month of one SIM under one variant: begun, played, finished.
//
//   begin   the test of 13.5 on the months before; meters and bundles start again (12.2, A57); what arrived late is fed
//   play    quick.ts when no order of events can matter, else day by day
//   finish  states and promises move over to the next month; the window of 13.5 gains a month

import { Kind, Limit, Notice, Place, Reaction, State } from '../layout/kinds';
import { LIFE_EU_MASK, LIFE_FIRST_DAY, LIFE_HOME_MASK, LIFE_MONTH_DAYS, Sim } from '../layout/life';
import { Plan, Terms, UseRule } from '../layout/terms';
import { actOnMoney } from '../mobile-life/acts';
import { hasCharges } from '../mobile-life/charges';
import { watchesIdleDays } from '../mobile-life/idle';
import { beginLifeMonth, closeLifeStates, isLively, isWaiting } from '../mobile-life/month';
import { Standing, held, standing } from '../mobile-life/standing';
import { turnGoingOn } from '../rules/going-on';
import { beginWindowMonth, isOwnWindow } from '../rules/lowercase-month';
import { recordMonth, testMonths } from '../rules/roaming-abuse';
import { takesNotes } from '../together/notes';
import { Stops, awaitStop } from '../together/stops';
import { LIFE } from '../usage/life';
import { Totals } from '../usage/totals';
import { Account, Action, METERS, MONTH_PART } from './account';
import { feedArrived } from './charge';
import { clearFrom } from './clear';
import { Of, account, aimAtLimits, aimAtMonth, aimAtWarnings, monthSeconds, setRatesAtEnd } from './context';
import { Cuts } from './cuts';
import { playByDay } from './dayByDay';
import { performPayments } from './due';
import { sanctionsThisMonth } from './policy';
import { LATE, carryPromises, withdraw } from './promises';
import { playQuick } from './quick';
import { keepWhatIsLeft, leaveNothing } from './onTheWay';
import { Slot } from './slot';
import { isOn, switchState } from './states';
import { tracing } from './trace';
import { beginTurn, endTurn } from './turn';

const USED = memory.data(3 * 8);

export class Skipping {
  /** Play every day in order and note every cost: the same results, slower. */
  static off: bool = false;
  /** So it is for this month: always, or because the terms leave a rule of use away. */
  static offNow: bool = false;
  /** Months that were played day by day since the last clearing. */
  static playedMonths: i64 = 0;
}

/** Rates the month in LIFE. False when the contract had ended before it. `leadsUp`: a later month of it is to be told, with what
 * was promised in this one. */
export function rateMonth(recorded: bool, leadsUp: bool = false): bool {
  const days = i32(load<u32>(LIFE + LIFE_MONTH_DAYS));
  aimAtMonth(i32(load<u32>(LIFE + LIFE_FIRST_DAY)), days);
  const sanctions = sanctionsThisMonth(Of.terms(Terms.sanctionPolicy));
  const told = recorded || tracing || leadsUp;
  const timed = sanctions || Of.terms(Terms.bothLimbs) != 0; // A11 B: a hit is that of the limb passed last
  const everyUse = Of.terms(Terms.businessUse) != 0 || isOwnWindow(); // may pass a limit in its second
  aimAtLimits(sanctions, told || everyUse || (timed && limitsBind()));
  setRatesAtEnd(false);
  Skipping.offNow = Skipping.off || Of.terms(Terms.rulesOff) != 0 || everyUse;
  aimAtWarnings(told || Skipping.offNow || warningsMatter());
  leaveNothing();
  beginTurn();
  if (standing == 0 && isOn(State.ended)) return false;
  if (isOn(State.ended)) beginEnded();
  else begin();
  if (isOwnWindow()) beginWindowMonth();
  let lively: bool = false;
  if (standing != 0) {
    if (!beginLifeMonth(recorded)) {
      keepWhatIsLeft();
      return hasCharges();
    }
    if (!told && !Skipping.off && !sanctions) actOnMoney();
    lively = isLively();
  }
  const ordered = told || lively || Skipping.offNow || watchesIdleDays() || takesNotes() || Cuts.count > 0;
  const played = ordered || !playQuick();
  if (played) playByDay(days, lively);
  endTurn(played);
  finish(days);
  return true;
}

/** Meters do not run on beyond a contract. */
function beginEnded(): void {
  clearFrom(METERS);
  turnGoingOn(false);
}

/** Can a warning change what the customer does, or what the operator does next? */
function warningsMatter(): bool {
  return (
    Of.sim(Sim.reaction) != Reaction.goOn ||
    Of.terms(Terms.stopWaitsForWarning) != 0 ||
    Of.terms(Terms.exhaustionStops) != 0
  );
}

/** Can a limit of 13.3 or 6.1 be passed at all? */
function limitsBind(): bool {
  return (
    Of.plan(Plan.unlimited) != 0 ||
    i64(Totals.largestGroup) > Of.terms(Terms.limits + Limit.groupSize) ||
    i64(Totals.freshTotal) > Of.terms(Terms.limits + Limit.distinctNumbers)
  );
}

function begin(): void {
  Slot.set(account, Account.regularBefore, Slot.get(account, Account.regularNow));
  const kept = Of.terms(Terms.runningMeter) != 0 || Of.isOff(UseRule.month) ? MONTH_PART : METERS;
  if (Of.terms(Terms.rulesOff) != 0) beginWithout(kept);
  else clearFrom(kept);
  if (kept == MONTH_PART) keepMeterBits();
  turnGoingOn(kept == MONTH_PART);
  if (switchState(State.throttled, false, 0)) withdraw(Action.throttle, LATE);
  if (Of.terms(Terms.monthEndLifts) != 0) liftStops();
  testMonths();
  Slot.add(account, Account.monthNumber, 1);
  if (Of.terms(Terms.lateDataCounts) != 0) {
    performPayments(0); // they are for what was known before
    feedArrived();
  }
  if (Stops.count > 0) awaitStop(-1);
}

/** Without the zone of the definitions its places are like any other; without the Month nothing starts again; without 12.2 what
 * was left of a bundle is added to the next. */
function beginWithout(kept: i32): void {
  if (Of.isOff(UseRule.zone)) Slot.set(account, Account.outside, (1 << Place.eu) | (1 << Place.eea));
  for (let kind = 0; kind <= Kind.sms; kind++) Slot.set(USED, kind, usedBefore(kind));
  clearFrom(kept);
  for (let kind = 0; kind <= Kind.sms; kind++) Slot.set(account, Account.used + kind, Slot.get(USED, kind));
}

/** What counts as used when the month begins: less than nothing where something was left. */
function usedBefore(kind: i32): i64 {
  const used = Slot.get(account, Account.used + kind);
  if (Of.isOff(UseRule.month)) return used;
  if (!Of.isOff(UseRule.noRollover) || Slot.get(account, Account.monthNumber) == 0) return 0;
  return min(0, used - Of.plan(Plan.dataBytes + kind));
}

/** A57 B: the roaming and service meters run on, and with them what was acted on; bundles start again. */
function keepMeterBits(): void {
  const bits =
    (1 << Notice.roaming40) |
    (1 << Notice.roaming48) |
    (1 << Notice.ceiling) |
    (1 << Notice.roamingStopped) |
    (1 << Notice.serviceStopped);
  Slot.set(account, Account.seen, Slot.get(account, Account.seen) & bits);
}

/** A14 B. */
function liftStops(): void {
  if (switchState(State.roamingDataStopped, false, 0)) {
    withdraw(Action.payRoaming, LATE);
    withdraw(Action.restoreRoaming, LATE);
  }
  if (switchState(State.serviceStopped, false, 0)) {
    withdraw(Action.payService, LATE);
    withdraw(Action.restoreService, LATE);
  }
}

function finish(days: i32): void {
  const ends = monthSeconds;
  if (standing != 0) closeLifeStates();
  closeState(State.roamingDataStopped, Account.roamStoppedAt, Account.roamStoppedSeconds, ends);
  closeState(State.serviceStopped, Account.serviceStoppedAt, Account.serviceStoppedSeconds, ends);
  closeState(State.fairUseSuspended, Account.suspendedAt, Account.suspendedSeconds, ends);
  carryPromises(ends);
  Slot.add(account, Account.measureHit, -ends);
  Slot.add(account, Account.nextHit, -ends);
  Slot.add(account, Account.noticeDay, -i64(days));
  if (standing != 0 && isWaiting()) return;
  const first = standing == 0 ? 0 : i32(held(Standing.switchedOn));
  recordMonth(days, load<u32>(LIFE + LIFE_HOME_MASK), load<u32>(LIFE + LIFE_EU_MASK), first);
}

/** Time in a state up to the month's end; a state that lasts began before the next month. */
function closeState(state: State, since: i32, seconds: i32, ends: i64): void {
  if (!isOn(state)) return;
  Slot.add(account, seconds, ends - max(0, Slot.get(account, since)));
  Slot.set(account, since, 0);
}
