// Bill-shock protection, 12.5.
//   12.5.1 dash 1, 2  a notice when a bundle is reached, and at two levels beyond it (A1)
//   12.5.1 dash 3, 4  notices when data roaming outside the pack costs 40.00 and 48.40 incl. VAT (A2, custom limit A15)
//   12.5.2, 12.5.4    a notice, by A16 also a stop, above the chosen ceiling
//   12.5.3            data roaming stops at 60.50 incl. VAT, the whole service at 10,000.00 excl. VAT (A17)
// A level is met when meter >= threshold, both in ticks. The operator acts when the record that met it has been read.

import { Kind, Notice, State } from '../layout/kinds';
import { Sim } from '../layout/life';
import { Terms } from '../layout/terms';
import { Trace } from '../layout/trace';
import { Account, Action } from '../rating/account';
import { Of, account, detailedToday, heeded, levels, terms } from '../rating/context';
import { arrivalOf, readAt } from '../rating/delay';
import { costKnownAt, voiceKnownAt } from '../rating/knowledge';
import { Level, NEVER } from '../rating/levels';
import { promise, promisedAt, withdraw } from '../rating/promises';
import { Slot } from '../rating/slot';
import { tell } from '../rating/trace';
import { Wide } from '../rating/wide';

/** How a stop waits: for any use after the message (A18), for the next data roaming (A13 C). */
export const WAITS_FOR_USE: i64 = 2;
export const WAITS_FOR_ROAMING: i64 = 3;

/** Argument of a stop that follows a use, not a level: no earlier knowledge of costs brings it forward. */
const BY_USE: i32 = 1;

/** The days about this one must be played again with a log of costs: a meter that mixes kinds has met a level. */
export let wantsDetail: bool = false;

export function clearWantsDetail(): void {
  wantsDetail = false;
}

function isSeen(notice: Notice): bool {
  return ((Slot.get(account, Account.seen) >> notice) & 1) != 0;
}

function isOn(state: State): bool {
  return ((Slot.get(account, Account.states) >> state) & 1) != 0;
}

/** Address of a roaming threshold: the SIM's own limit may move it. */
function roamLevel(slot: i32): usize {
  const custom = Of.sim(Sim.customLimit) != 0;
  return Slot.at(terms, custom ? slot + Terms.customWarnFirst - Terms.roamWarnFirst : slot);
}

/** Is any level met that has not been acted on? */
export function isDue(): bool {
  return bundleDue(Kind.data) || bundleDue(Kind.sms) || moneyDue() || roamDue() || serviceDue();
}

function bundleDue(kind: Kind): bool {
  const used = Slot.get(account, Account.used + kind);
  if (Slot.get(levels, Level.lowest + kind) > used) return false;
  return (
    unseenAt(Notice.dataReached + kind, used, Level.reached + kind) ||
    unseenAt(Notice.dataOver80 + kind, used, Level.first + kind) ||
    unseenAt(Notice.dataOver100 + kind, used, Level.second + kind)
  );
}

function unseenAt(notice: Notice, used: i64, level: i32): bool {
  return used >= Slot.get(levels, level) && !isSeen(notice);
}

function moneyMeter(): usize {
  return Slot.at(account, Of.terms(Terms.warnOnMoney) != 0 ? Account.service : Account.value);
}

function moneyMet(index: i32): bool {
  const level = Slot.at(levels, Level.money + 2 * index);
  if (load<i64>(level + 8) == -1) return false;
  if (Of.terms(Terms.warnOnMoney) != 0 && index > 0 && Of.sim(Sim.ceiling) == 0) return false;
  return Wide.reaches(index == 0 ? Slot.at(account, Account.value) : moneyMeter(), level);
}

function moneyDue(): bool {
  if (Slot.get(levels, Level.hasMoney) == 0) return false;
  for (let i = 0; i < 3; i++) {
    if (!isSeen(Notice.dataReached + 3 * i) && moneyMet(i)) return true;
  }
  return false;
}

function roamMet(slot: i32): bool {
  return Wide.reaches(Slot.at(account, Account.roam), roamLevel(slot));
}

function roamDue(): bool {
  if (roamGoesOn()) return true;
  if (Wide.isZero(Slot.at(account, Account.roam))) return false;
  if (!isSeen(Notice.roaming40) && roamMet(Terms.roamWarnFirst)) return true;
  if (!isSeen(Notice.roaming48) && roamMet(Terms.roamWarnSecond)) return true;
  return roamStopDue();
}

/** Does a stop of data roaming wait for use, and has there been some? */
function roamGoesOn(): bool {
  const waits = Slot.get(account, Account.roamWaits);
  if (waits < WAITS_FOR_USE) return false;
  const use = waits == WAITS_FOR_USE ? anyUse() : roamUse();
  return use > Slot.get(account, Account.roamMark);
}

function roamStopDue(): bool {
  return Slot.get(account, Account.roamStopArmed) == 0 && roamMet(Terms.roamStop);
}

/** A17: the ceiling is on every charge; what counts toward the stop is a reading. */
function ceilingMet(): bool {
  return (
    Of.sim(Sim.ceiling) != 0 && Wide.reaches(Slot.at(account, Account.service), Slot.at(terms, Terms.ceiling))
  );
}

function stopLimitMet(): bool {
  const meter = Of.terms(Terms.serviceBundleKindsOnly) != 0 ? Account.bundleKinds : Account.service;
  return Wide.reaches(Slot.at(account, meter), Slot.at(terms, Terms.serviceStop));
}

function serviceDue(): bool {
  if (serviceGoesOn()) return true;
  if (Wide.isZero(Slot.at(account, Account.service))) return false;
  if (!isSeen(Notice.ceiling) && ceilingMet()) return true;
  return Slot.get(account, Account.serviceStopArmed) == 0 && stopMet();
}

function serviceGoesOn(): bool {
  if (Slot.get(account, Account.serviceWaits) != WAITS_FOR_USE) return false;
  return anyUse() > Slot.get(account, Account.serviceMark);
}

function stopMet(): bool {
  return stopLimitMet() || (Of.terms(Terms.ceilingStops) != 0 && ceilingMet());
}

export function roamUse(): i64 {
  return Slot.get(account, Account.euBytes) + Slot.get(account, Account.otherBytes);
}

export function anyUse(): i64 {
  return (
    roamUse() +
    Slot.get(account, Account.homeBytes) +
    Slot.get(account, Account.voiceSeconds) +
    Slot.get(account, Account.messages)
  );
}

/** After a call within a bundle: only the bundle's own levels can have been met. */
export function settleVoice(place: i32, time: i64): void {
  if (Slot.get(levels, Level.lowest + Kind.voice) > Slot.get(account, Account.used + Kind.voice)) return;
  settleBundle(Kind.voice, arrivalOf(Kind.voice, place, time), time);
}

/** Acts on every level that the use of this kind, ending at `time`, has met. */
export function settleBillShock(kind: Kind, place: i32, time: i64): void {
  const arrival = arrivalOf(kind, place, time);
  if (kind <= Kind.sms) settleBundle(kind, arrival, time);
  settleMoney(arrival, time);
  settleRoamWait(arrival);
  if (kind == Kind.data) settleRoam(arrival, time);
  settleService(arrival, time);
}

function settleBundle(kind: Kind, arrival: i64, time: i64): void {
  const used = Slot.get(account, Account.used + kind);
  if (Slot.get(levels, Level.lowest + kind) > used) return;
  for (let step = 0; step < 3; step++) {
    const level = Slot.get(levels, Level.reached + 3 * step + kind);
    if (level == NEVER || used < level) continue;
    const notice = Notice.dataReached + 3 * step + kind;
    if (!isSeen(notice)) meet(notice, kind == Kind.voice && heeded ? voiceKnownAt(level) : arrival, time);
    else if (kind == Kind.voice && heeded && mayHasten(Action.warned, notice, arrival)) {
      hasten(Action.warned, notice, readAt(voiceKnownAt(level)) + Of.terms(Terms.messageSeconds));
    }
  }
}

/** A level is met: counted, and a message promised. */
function meet(notice: Notice, arrival: i64, time: i64): void {
  Slot.set(account, Account.seen, Slot.get(account, Account.seen) | (1 << notice));
  Slot.add(account, Account.notices + notice, 1);
  tell(time, Trace.crossing, notice, 0, 0, 0);
  if (!heeded) return;
  const read = readAt(arrival);
  tell(read, Trace.known, notice, 0, 0, 0);
  promise(read + Of.terms(Terms.messageSeconds), Action.warned, notice);
  if (notice <= Notice.smsReached && Of.terms(Terms.exhaustionStops) != 0) armService(read);
}

/** Can a record that arrives at this time bring a promise forward? Not before it has been read itself. */
function mayHasten(action: Action, argument: i32, arrival: i64): bool {
  const promised = promisedAt(action, argument);
  return promised >= 0 && readAt(arrival) + effectDelay(action) < promised;
}

/** May use from `time` on bring forward what the operator does about charges? */
export function mayHastenFrom(time: i64): bool {
  const voice = min(Of.terms(Terms.homeVoiceFileSeconds), Of.terms(Terms.roamVoiceFileSeconds));
  const arrival = time + min(voice, Of.terms(Terms.dataFileSeconds));
  return mayHasten(Action.warned, Notice.ceiling, arrival) || mayHasten(Action.stopService, 0, arrival);
}

function effectDelay(action: Action): i64 {
  return Of.terms(action == Action.warned ? Terms.messageSeconds : Terms.barSeconds);
}

/** Moves a promise forward when the operator turns out to know earlier. */
function hasten(action: Action, argument: i32, time: i64): void {
  const promised = promisedAt(action, argument);
  if (promised <= time) return;
  withdraw(action, argument);
  const notice = action == Action.warned ? argument : Notice.serviceStopped;
  tell(time - effectDelay(action), Trace.known, notice, 0, 0, 0);
  promise(time, action, argument);
}

function settleMoney(arrival: i64, time: i64): void {
  if (Slot.get(levels, Level.hasMoney) == 0) return;
  for (let i = 0; i < 3; i++) {
    const notice = Notice.dataReached + 3 * i;
    if (!isSeen(notice) && moneyMet(i)) meet(notice, arrival, time);
  }
}

/** Use went on, which the stop waited for. */
function settleRoamWait(arrival: i64): void {
  if (!roamGoesOn()) return;
  Slot.set(account, Account.roamWaits, 0);
  promise(readAt(arrival) + Of.terms(Terms.barSeconds), Action.stopRoaming, 0);
}

function settleRoam(arrival: i64, time: i64): void {
  if (Wide.isZero(Slot.at(account, Account.roam))) return;
  if (!isSeen(Notice.roaming40) && roamMet(Terms.roamWarnFirst)) meet(Notice.roaming40, arrival, time);
  if (!isSeen(Notice.roaming48) && roamMet(Terms.roamWarnSecond)) meet(Notice.roaming48, arrival, time);
  if (!roamStopDue()) return;
  Slot.set(account, Account.roamStopArmed, 1);
  tell(time, Trace.crossing, Notice.roamingStopped, 0, 0, 0);
  tell(readAt(arrival), Trace.known, Notice.roamingStopped, 0, 0, 0);
  if (Of.terms(Terms.stopNeedsChoice) != 0 && Of.sim(Sim.explicitChoice) == 0) return;
  if (Of.terms(Terms.stopWaitsForWarning) != 0) {
    const warned = Slot.get(account, Account.roamWarned) != 0;
    Slot.set(account, Account.roamWaits, warned ? 0 : 1);
    if (!warned) return;
  }
  promise(readAt(arrival) + Of.terms(Terms.barSeconds), Action.stopRoaming, 0);
}

function settleService(arrival: i64, time: i64): void {
  if (serviceGoesOn()) {
    Slot.set(account, Account.serviceWaits, 0);
    promise(readAt(arrival) + Of.terms(Terms.barSeconds), Action.stopService, BY_USE);
  }
  const ceiling = ceilingMet();
  const stop = stopMet();
  if (!ceiling && !stop) return;
  if (detailedToday) {
    if (ceiling) settleCeiling(arrival, time);
    if (stop) settleServiceStop(arrival, time);
  } else if (serviceDue()) {
    wantsDetail = true;
  }
}

function settleCeiling(arrival: i64, time: i64): void {
  if (isSeen(Notice.ceiling) && !mayHasten(Action.warned, Notice.ceiling, arrival)) return;
  const known = costKnownAt(Slot.at(terms, Terms.ceiling), false);
  if (known < 0) return;
  if (!isSeen(Notice.ceiling)) meet(Notice.ceiling, known, time);
  else hasten(Action.warned, Notice.ceiling, readAt(known) + Of.terms(Terms.messageSeconds));
}

function settleServiceStop(arrival: i64, time: i64): void {
  const armed = Slot.get(account, Account.serviceStopArmed) != 0;
  if (armed && !mayHasten(Action.stopService, 0, arrival)) return;
  const byCeiling = Of.terms(Terms.ceilingStops) != 0 && ceilingMet();
  const known = byCeiling
    ? costKnownAt(Slot.at(terms, Terms.ceiling), false)
    : costKnownAt(Slot.at(terms, Terms.serviceStop), Of.terms(Terms.serviceBundleKindsOnly) != 0);
  if (known < 0) return;
  const effective = readAt(known) + Of.terms(Terms.barSeconds);
  if (armed) {
    hasten(Action.stopService, 0, effective);
    return;
  }
  Slot.set(account, Account.serviceStopArmed, 1);
  tell(time, Trace.crossing, Notice.serviceStopped, 0, 0, 0);
  tell(readAt(known), Trace.known, Notice.serviceStopped, 0, 0, 0);
  decideStop(effective);
}

/** A16 C: the end of a bundle stops the service. */
function armService(read: i64): void {
  if (Slot.get(account, Account.serviceStopArmed) != 0) return;
  Slot.set(account, Account.serviceStopArmed, 1);
  decideStop(read + Of.terms(Terms.barSeconds));
}

/** A18: the stop comes at once, after a warning and use that goes on, or by an express choice only. */
function decideStop(effective: i64): void {
  if (Of.terms(Terms.stopNeedsChoice) != 0 && Of.sim(Sim.explicitChoice) == 0) return;
  if (Of.terms(Terms.stopWaitsForWarning) != 0 && Slot.get(account, Account.serviceWarned) == 0) {
    Slot.set(account, Account.serviceWaits, 1);
    return;
  }
  if (!isOn(State.serviceStopped)) promise(effective, Action.stopService, 0);
}
