// Roaming, 9.6 and 9.8a. At each month's end the last four months are tested: more days abroad than at home and more use there.
// A message; fourteen days, the message's day being day 0; without change or proof (A5) a surcharge from day 15 on, until a test
// is clean.

import { isOn, turnOff, turnOn } from '../accounts/book';
import { dropDeadlines, setDeadline } from '../accounts/deadlines';
import { dayBegins, dayOf, monthBegins, monthOf } from '../accounts/months';
import { DutchCount, DutchPolicy, DutchReading, DutchRule } from '../layout/dutch-mobile';
import { Kind, Notice, State } from '../layout/kinds';
import { Action } from '../rating/account';
import { promise, withdrawSince } from '../rating/promises';
import { Slot } from '../rating/slot';
import { Due, notify } from './due';
import { HomePrices, surchargesRefused } from './home-prices';
import { USE, Use, Where, sumUse, useSlot } from './month-use';
import { chargeBack, forgetSurcharges } from './surcharge-back';
import { count, holds, option, uses } from './terms';

const WINDOW_MAX: i32 = 12;
/** Months of Use.SIZE slots, newest at Roaming.at. */
const WINDOW = memory.data(12 * 12 * 8);
const TOTAL = memory.data(12 * 8);
/** Use of the days of grace so far, up to the month under way. */
const GRACE = memory.data(12 * 8);

export class Roaming {
  static at: i32 = 0;
  static months: i32 = 0;
  static tested: bool = false;
  static messageAt: i64 = 0;
  /** Day from which use counts as the behaviour that was to change. */
  static receivedDay: i32 = 0;
}

export function openRoaming(): void {
  Roaming.at = 0;
  Roaming.months = 0;
  Roaming.tested = false;
  forgetSurcharges();
}

/** Adds the month that was rated to the window, and to the days of grace that go on beyond it. */
export function recordRoaming(month: i32, days: i32): void {
  if (isOn(State.abuseNotified)) addGrace(month, days);
  sumUse(0, days);
  Roaming.at = (Roaming.at + 1) % WINDOW_MAX;
  Roaming.months++;
  memory.copy(WINDOW + <usize>(Roaming.at * Use.SIZE) * 8, USE, Use.SIZE * 8);
}

/** Use of the month in LIFE up to a day of it. */
function addGrace(month: i32, until: i32): void {
  const first = dayOf(monthBegins(month));
  sumUse(min(until, max(0, Roaming.receivedDay - first)), until);
  for (let slot = 0; slot < Use.SIZE; slot++) Slot.add(GRACE, slot, Slot.get(USE, slot));
}

/** At a month's beginning: the test of the months that have ended. */
export function testRoaming(time: i64): void {
  const needed = count(DutchCount.observeMonths);
  if (!holds(DutchRule.fourMonthTest) || Roaming.months < needed) return;
  if (Roaming.tested && !holds(DutchRule.rollingWindow)) return;
  Roaming.tested = true;
  sumWindow(needed);
  const fails = isUnreasonable(TOTAL);
  if (isOn(State.surcharged)) {
    if (!fails && option(DutchReading.surchargeEnd) == 0) {
      turnOff(time, State.surcharged);
      rateSurcharge(time);
    }
    return;
  }
  const linked = HomePrices.proven && option(DutchReading.A5) == 0;
  if (fails && !isOn(State.abuseNotified) && !linked) sendMessage(time);
}

function sumWindow(months: i32): void {
  memory.fill(TOTAL, 0, Use.SIZE * 8);
  for (let back = 0; back < min(months, WINDOW_MAX); back++) {
    const block = WINDOW + <usize>(((Roaming.at - back + WINDOW_MAX) % WINDOW_MAX) * Use.SIZE) * 8;
    for (let slot = 0; slot < Use.SIZE; slot++) Slot.add(TOTAL, slot, Slot.get(block, slot));
  }
}

function isUnreasonable(use: usize): bool {
  const home = Slot.get(use, Use.days + Where.home);
  const abroad = abroadOf(Slot.get(use, Use.days + Where.zone), Slot.get(use, Use.days + Where.other));
  return abroad > home && usesMoreAbroad(use);
}

/** Every country, or (B) the EU zone. */
function abroadOf(zone: i64, other: i64): i64 {
  return option(DutchReading.abroad) == 1 ? zone : zone + other;
}

/** Of any one kind (A), of all that are used (B), of data (C). */
function usesMoreAbroad(use: usize): bool {
  const reading = option(DutchReading.usageKinds);
  let more = 0;
  let used = 0;
  for (let kind = 0; kind <= Kind.sms; kind++) {
    if (reading == 2 && kind != Kind.data) continue;
    const home = Slot.get(use, useSlot(Where.home, kind));
    const abroad = abroadOf(
      Slot.get(use, useSlot(Where.zone, kind)),
      Slot.get(use, useSlot(Where.other, kind)),
    );
    if (home + abroad > 0) used++;
    if (abroad > home) more++;
  }
  return more > 0 && (reading != 1 || more == used);
}

function sendMessage(time: i64): void {
  if (holds(DutchRule.message)) notify(time, Notice.roamingAbuse);
  turnOn(time, State.abuseNotified);
  Roaming.messageAt = time;
  memory.fill(GRACE, 0, Use.SIZE * 8);
  forgetSurcharges();
  const received =
    holds(DutchRule.received) && option(DutchReading.receipt) == 0 ? 0 : count(DutchCount.receiptDays);
  Roaming.receivedDay = dayOf(time) + received;
  const grace = holds(DutchRule.grace) ? count(DutchCount.graceDays) : 0;
  setDeadline(dayBegins(Roaming.receivedDay + grace + 1), Due.graceEnds, 0);
}

/** "Changed": the test no longer holds over the days of grace. */
export function onGraceEnds(time: i64): void {
  if (!isOn(State.abuseNotified)) return;
  turnOff(time, State.abuseNotified);
  const month = monthOf(time);
  addGrace(month, dayOf(time) - dayOf(monthBegins(month)));
  const changed = !isUnreasonable(GRACE);
  const cured = option(DutchReading.A5) == 0 ? changed || HomePrices.proven : changed && HomePrices.proven;
  if (cured || !holds(DutchRule.surcharge) || !uses(DutchPolicy.surcharge, month)) return;
  turnOn(time, State.surcharged);
  if (option(DutchReading.surchargeStart) == 0) return rateSurcharge(time);
  chargeBack();
  rateSurcharge(max(Roaming.messageAt, monthBegins(month)));
}

/** Proof puts right what was told of, unless use must have changed as well (A5 B). */
export function cureByProof(time: i64): void {
  if (!isOn(State.abuseNotified) || option(DutchReading.A5) != 0) return;
  turnOff(time, State.abuseNotified);
  dropDeadlines(Due.graceEnds, -1);
}

/** Tells the rating from which second of the running month on use carries the surcharge, or no longer does. */
export function rateSurcharge(from: i64): void {
  const second = from - monthBegins(monthOf(from));
  withdrawSince(Action.surchargeOn, second);
  withdrawSince(Action.surchargeOff, second);
  const wanted = isOn(State.surcharged) || surchargesRefused();
  promise(second, wanted ? Action.surchargeOn : Action.surchargeOff, 0);
}
