// One billing month of one SIM under one variant: begun, played, finished.
//
//   begin   the test of 13.5 on the months before; meters and bundles start again (12.2, A57); what arrived late is fed
//   play    quick.ts when no order of events can matter, else day by day
//   finish  states and promises move over to the next month; the window of 13.5 gains a month

import { Kind, Limit, Notice, Place, Reaction, State } from '../layout/kinds';
import {
  LIFE_EU_MASK,
  LIFE_FIRST_DAY,
  LIFE_HOME_MASK,
  LIFE_MONTH_DAYS,
  LIFE_PLACED,
  LIFE_RECORDED,
  Sim,
} from '../layout/life';
import { Plan, Terms } from '../layout/terms';
import { hasCharges } from '../mobile-life/charges';
import { beginLifeMonth, closeLifeStates, isLively } from '../mobile-life/month';
import { STANDING_BYTES, standing } from '../mobile-life/standing';
import { clearWantsDetail, settleBillShock, wantsDetail } from '../rules/bill-shock';
import { endFairUseDay } from '../rules/fair-use';
import { abuseRuns, beginAbuseDay, endAbuseDay, recordMonth, testMonths } from '../rules/roaming-abuse';
import { LIFE } from '../usage/life';
import { MessageDay } from '../usage/messageDays';
import { placeMonth } from '../usage/placing';
import { Totals } from '../usage/totals';
import { ACCOUNT_BYTES, Account, METERS, MONTH_PART } from './account';
import { Playing, beginEvents } from './ahead';
import { lookAhead } from './bounds';
import { inMoney } from './bundle';
import { hangUp } from './callsUnderWay';
import { feedArrived } from './charge';
import { clearFrom } from './clear';
import {
  Of,
  account,
  aimAtLimits,
  aimAtMonth,
  aimAtWarnings,
  detailed,
  monthSeconds,
  setDetailed,
} from './context';
import { beginFlows } from './flows';
import { keepMeters, tellMeters } from './followed';
import { forget, know } from './knowledge';
import { customerFeeMonth, sanctionsThisMonth, setCustomerFeeMonth } from './policy';
import { carryPromises } from './promises';
import { playQuick } from './quick';
import { Order, orderOf, quietUntil } from './quiet';
import { playQuiet } from './quietDays';
import { Slot } from './slot';
import { isOn, switchState } from './states';
import { endCalls, playOrdered } from './timeline';
import { traceRowCount, tracing, untrace } from './trace';
import { Wide } from './wide';

const BEGINNING = memory.data(8192);
/** After any call. */
const AFTER: i64 = i64.MAX_VALUE >> 1;
const BEFORE = memory.data(6 * 8);
const STANDING = memory.data(4096);
/** Facts or terms of the contract's life act in this month: it is played in order. */
let lively: bool = false;
const REST = memory.data(16);

export class Skipping {
  /** Play every day in order and note every cost: the same results, slower. */
  static off: bool = false;
  /** Months that were played day by day since the last clearing. */
  static playedMonths: i64 = 0;
}

/** Rates the month in LIFE. False when the contract had ended before it. */
export function rateMonth(recorded: bool): bool {
  const days = i32(load<u32>(LIFE + LIFE_MONTH_DAYS));
  aimAtMonth(i32(load<u32>(LIFE + LIFE_FIRST_DAY)), days);
  const sanctions = sanctionsThisMonth(Of.terms(Terms.sanctionPolicy));
  const told = recorded || tracing;
  aimAtLimits(sanctions, told || (sanctions && limitsBind()));
  aimAtWarnings(told || Skipping.off || warningsMatter());
  if (standing == 0 && isOn(State.ended)) return false;
  if (isOn(State.ended)) clearFrom(METERS);
  else begin();
  lively = false;
  if (standing != 0) {
    if (!beginLifeMonth()) return hasCharges();
    lively = isLively();
  }
  if (told || lively || Skipping.off || !playQuick()) play(days);
  finish(days);
  return true;
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
  const kept = Of.terms(Terms.runningMeter) != 0 ? MONTH_PART : METERS;
  clearFrom(kept);
  if (kept == MONTH_PART) keepMeterBits();
  switchState(State.throttled, false, 0);
  if (Of.terms(Terms.monthEndLifts) != 0) liftStops();
  testMonths();
  Slot.add(account, Account.monthNumber, 1);
  if (Of.terms(Terms.lateDataCounts) != 0) feedArrived();
}

/** A57 B: the roaming and service meters run on, and with them what was acted on; bundles start again. */
function keepMeterBits(): void {
  const bits = (1 << Notice.roaming40) | (1 << Notice.roaming48) | (1 << Notice.ceiling);
  Slot.set(account, Account.seen, Slot.get(account, Account.seen) & bits);
}

/** A14 B. */
function liftStops(): void {
  switchState(State.roamingDataStopped, false, 0);
  switchState(State.serviceStopped, false, 0);
}

/** Day by day; again with a log of costs about the days on which a meter that mixes kinds has met a level. */
function play(days: i32): void {
  Skipping.playedMonths++;
  if (load<u32>(LIFE + LIFE_PLACED) == 0) placeMonth();
  if (load<u32>(LIFE + LIFE_RECORDED) == 0) MessageDay.sum();
  const rows = traceRowCount();
  memory.copy(BEGINNING, account, ACCOUNT_BYTES);
  if (standing != 0) memory.copy(STANDING, standing, STANDING_BYTES);
  const feePaid = customerFeeMonth();
  let inDetail: u32 = Skipping.off || inMoney() ? u32.MAX_VALUE : 0;
  while (true) {
    const met = playDays(days, inDetail);
    if (met < 0) return;
    inDetail |= daysAbout(met);
    memory.copy(account, BEGINNING, ACCOUNT_BYTES);
    if (standing != 0) memory.copy(standing, STANDING, STANDING_BYTES);
    setCustomerFeeMonth(feePaid);
    untrace(rows);
  }
}

/** Days whose records may arrive out of order with those of `day`, before it and until the operator has acted. */
function daysAbout(day: i32): u32 {
  const slowest = max(Of.terms(Terms.homeVoiceFileSeconds), Of.terms(Terms.roamVoiceFileSeconds));
  const arrival = max(slowest, Of.terms(Terms.dataRecordSeconds) + Of.terms(Terms.dataFileSeconds));
  const acting =
    max(Of.terms(Terms.messageSeconds), Of.terms(Terms.barSeconds)) + Of.terms(Terms.pollSeconds);
  const from = max(0, i64(day) - (arrival + 86399) / 86400);
  const until = min(31, i64(day) + 1 + (arrival + acting + 86399) / 86400);
  return u32((u64(1) << until) - (u64(1) << from));
}

/** Plays the days, some in detail. The day on which more detail is needed, or -1 when all are played. */
function playDays(days: i32, inDetail: u32): i32 {
  clearWantsDetail();
  forget();
  hangUp();
  setDetailed(inDetail != 0, false);
  const service = Slot.at(account, Account.service);
  if (!Wide.isZero(service)) knowBefore(service);
  beginFlows();
  beginEvents(Playing.everything);
  lookAhead(days);
  if (Of.terms(Terms.lateDataCounts) != 0) settleArrived((inDetail & 1) != 0);
  const allOrdered = lively || tracing || Skipping.off || load<u32>(LIFE + LIFE_RECORDED) != 0;
  const limited = Of.plan(Plan.unlimited) != 0;
  const firstWeekday = i32((i64(load<u32>(LIFE + LIFE_FIRST_DAY)) + 3) % 7);
  const home = load<u32>(LIFE + LIFE_HOME_MASK);
  const eu = load<u32>(LIFE + LIFE_EU_MASK);
  if (wantsDetail) return 0;
  let day = 0;
  while (day < days) {
    beginAbuseDay(day);
    const abuse = abuseRuns();
    if (abuse) memory.copy(BEFORE, Slot.at(account, Account.homeBytes), 6 * 8);
    const today = ((inDetail >> day) & 1) != 0;
    if (!today) endCalls(AFTER);
    if (tracing) keepMeters();
    setDetailed(detailed, today);
    const last = abuse || limited ? day + 1 : quietEnd(day, days, inDetail);
    const until = allOrdered || today ? day : quietUntil(day, last);
    if (until > day) playQuiet(day, until);
    else playOrdered(day, allOrdered || today ? Order.strict : orderOf(day));
    if (wantsDetail) return day;
    if (tracing) tellMeters(i64(day + 1) * 86400);
    if (abuse) endAbuseDay(day, BEFORE, home, eu);
    if (limited) endFairUseDay((firstWeekday + day + 1) % 7);
    day = max(until, day + 1);
  }
  endCalls(AFTER);
  setDetailed(false, false);
  return -1;
}

/** What the meters of charges stood at when the month began is known. */
function knowBefore(service: usize): void {
  const bundleKinds = Slot.at(account, Account.bundleKinds);
  memory.copy(REST, service, 16);
  Wide.subtract(REST, bundleKinds);
  know(0, bundleKinds, 0, true);
  know(0, REST, 0, false);
}

/** A58 B: what arrived with the month may meet a level by itself. */
function settleArrived(today: bool): void {
  setDetailed(detailed, today);
  settleBillShock(Kind.data, Place.home, 0);
}

/** Quiet days end before those in detail. */
function quietEnd(day: i32, days: i32, inDetail: u32): i32 {
  const later = inDetail >> day;
  return later == 0 ? days : min(days, day + ctz(later));
}

function finish(days: i32): void {
  const ends = monthSeconds;
  if (standing != 0) closeLifeStates();
  closeState(State.roamingDataStopped, Account.roamStoppedAt, Account.roamStoppedSeconds, ends);
  closeState(State.serviceStopped, Account.serviceStoppedAt, Account.serviceStoppedSeconds, ends);
  closeState(State.fairUseSuspended, Account.suspendedAt, Account.suspendedSeconds, ends);
  carryPromises(ends);
  Slot.add(account, Account.noticeDay, -i64(days));
  recordMonth(days, load<u32>(LIFE + LIFE_HOME_MASK), load<u32>(LIFE + LIFE_EU_MASK));
}

/** Time in a state up to the month's end; a state that lasts began before the next month. */
function closeState(state: State, since: i32, seconds: i32, ends: i64): void {
  if (!isOn(state)) return;
  Slot.add(account, seconds, ends - max(0, Slot.get(account, since)));
  Slot.set(account, since, 0);
}
