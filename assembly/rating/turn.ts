// A month's turn (12.5.2): what is on its way when a month ends is left to the next one, in which it arrives, or its calls end.

import { Notice, State } from '../layout/kinds';
import { Trace } from '../layout/trace';
import { noteUse } from '../rules/going-on';
import { settleMoney } from '../rules/bundle-levels';
import { markSeen } from '../rules/seen';
import { settleService } from '../rules/service-levels';
import { Account } from './account';
import { goOnCall } from './callsUnderWay';
import { feedCharges, feedPercent, lateMonths, metersRunOn, roamingIsKnown, stopIsNarrow } from './charge';
import { account, monthSeconds } from './context';
import { daysAbout } from './detail';
import {
  Known,
  costTicks,
  countsToStop,
  entryCount,
  isUnpaid,
  knowBefore,
  knowTicks,
  knownAt,
  streamOf,
} from './knowledge';
import { OnTheWay, Way, isAwaited, keepWhatIsLeft, leave } from './onTheWay';
import { Slot } from './slot';
import { isOn } from './states';
import { streamRow, turnStream } from './streams';
import { tell, tracing } from './trace';
import { Wide } from './wide';

const REST = memory.data(16);
const STOP = memory.data(16);

/** What is paid for as a month begins, before its days are played, is awaited no more. */
export class Turn {
  static isNow: bool = false;
  static chargesPaid: bool = false;
  static roamingPaid: bool = false;
}

export function beginTurn(): void {
  Turn.isNow = true;
  Turn.chargesPaid = false;
  Turn.roamingPaid = false;
}

export function payAtTurn(roaming: bool): void {
  if (!Turn.isNow) return;
  if (roaming) Turn.roamingPaid = true;
  else Turn.chargesPaid = true;
}

/** Days at the month's turns whose records may arrive, or whose calls may end, beyond it; as bits. */
export function daysOfTurns(days: i32): u32 {
  const begins = isAwaited() ? daysAbout(0) : 0;
  return metersRunOn() || lateMonths() == 1 ? begins | daysAbout(days - 1) : begins;
}

/** What the meters of charges stand at as the days begin is known, but for what is on its way. */
export function knowOfBefore(arrived: usize, others: bool): void {
  memory.copy(REST, Slot.at(account, Account.service), 16);
  Wide.subtract(REST, arrived);
  Wide.clear(STOP);
  if (stopIsNarrow()) {
    memory.copy(STOP, Slot.at(account, Account.toStop), 16);
    if (others) Wide.subtract(STOP, arrived);
    Wide.subtract(REST, STOP);
  }
  if (!Turn.chargesPaid) awaitCosts(Way.cost, Known.cost);
  knowBefore(Known.cost, 0, STOP, true, 0);
  knowBefore(Known.cost, 0, REST, !stopIsNarrow(), 0);
}

/** The same of data roaming, where it may be known in another order than it was used: the partner's data come between. */
export function knowOfRoaming(): void {
  if (!roamingIsKnown()) return;
  memory.copy(REST, Slot.at(account, Account.roam), 16);
  if (!Turn.roamingPaid) awaitCosts(Way.roaming, Known.roaming);
  knowBefore(Known.roaming, 0, REST, false, 0);
}

/** Enters costs that are on their way, and takes them from those that are known. */
function awaitCosts(what: Way, as: Known): void {
  for (let i = 0; i < OnTheWay.count; i++) {
    if (!OnTheWay.isOwn(i) || OnTheWay.what(i) != what) continue;
    const ticks = OnTheWay.ticks(i);
    knowBefore(as, OnTheWay.at(i), ticks, OnTheWay.toStop(i), OnTheWay.stream(i));
    Wide.subtract(stopIsNarrow() && OnTheWay.toStop(i) ? STOP : REST, ticks);
  }
}

/** Calls go on. The end of a bundle comes before what is charged beyond it. */
export function goOnCalls(): void {
  for (let i = 0; i < OnTheWay.count; i++) if (OnTheWay.what(i) == Way.stop) goOn(i);
  for (let i = 0; i < OnTheWay.count; i++) {
    const what = OnTheWay.what(i);
    if (what >= Way.call && what != Way.stop) goOn(i);
  }
  Turn.isNow = false;
}

/** The partner's data that arrive once the contract has ended count on no meter. */
function goOn(index: i32): void {
  if (!OnTheWay.isOwn(index) || (OnTheWay.what(index) == Way.lateCall && isOn(State.ended))) return;
  goOnCall(index, OnTheWay.at(index), Turn.chargesPaid);
}

/** A call of the month before ends. `paid`: the meters on which it began were paid. */
export function endGoneOn(index: i32, time: i64, paid: bool): void {
  const what = OnTheWay.what(index);
  const arrival = OnTheWay.arrival(index);
  if (what == Way.use) return noteUse(arrival, false);
  if (what == Way.stop) return markSeen(Notice.serviceStopped);
  if (what == Way.crossing) {
    if (!paid || time == 0) tell(time, Trace.crossing, i32(arrival), 0, 0, 0);
    return;
  }
  const ticks = OnTheWay.ticks(index);
  const toStop = OnTheWay.toStop(index);
  if (what == Way.lateCall) {
    feedPercent(ticks);
    knowTicks(Known.cost, arrival, ticks, toStop, 0);
  } else {
    if (paid) return;
    knowBefore(Known.cost, arrival, ticks, toStop, 0);
  }
  feedCharges(ticks, toStop);
  settleMoney(arrival, time);
  settleService(arrival, time);
}

/** A call that ends beyond the month. */
export function leaveCall(what: Way, ends: i64, arrival: i64, ticks: usize, toStop: bool): void {
  leave(what, ends - monthSeconds, arrival - monthSeconds, ticks, toStop, 0);
}

/** A level of charges is told where a call meets it, which is in the next month: unless it was paid before that. */
export function leaveCrossing(notice: i32, time: i64): void {
  if (tracing) leave(Way.crossing, time - monthSeconds, notice, 0, false, 0);
}

/** A call that ends in the next month ends a bundle, and the service with it. */
export function leaveStop(time: i64): void {
  if (tracing) leave(Way.stop, time - monthSeconds, 0, 0, false, 0);
}

/** The month is over. `played`: what the operator knows of its last days was noted. */
export function endTurn(played: bool): void {
  if (played && metersRunOn() && !OnTheWay.trying) {
    for (let i = 0, entries = entryCount(); i < entries; i++) {
      if (knownAt(i) < monthSeconds) continue;
      if (isUnpaid(i, Known.cost)) leaveEntry(i, Way.cost);
      else if (isUnpaid(i, Known.roaming)) leaveEntry(i, Way.roaming);
    }
  }
  keepWhatIsLeft();
}

function leaveEntry(index: i32, what: Way): void {
  const stream = streamOf(index);
  const known = knownAt(index) - monthSeconds;
  const from: usize = stream < 0 ? 0 : streamRow(stream);
  const to = leave(what, known, known, costTicks(index), countsToStop(index), from);
  if (from != 0) turnStream(to, monthSeconds);
}
