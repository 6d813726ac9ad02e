// One billing month of one SIM under one variant: begun, played, finished.
//
//   begin   the test of 13.5 on the months before; meters and bundles start again (12.2, A57); what arrived late is fed
//   play    quick.ts when no order of events can matter, else day by day
//   finish  states and promises move over to the next month; the window of 13.5 gains a month

import { Notice, State } from '../layout/kinds';
import { LIFE_EU_MASK, LIFE_FIRST_DAY, LIFE_HOME_MASK, LIFE_MONTH_DAYS, LIFE_PLACED, LIFE_RECORDED } from '../layout/life';
import { Terms } from '../layout/terms';
import { clearWantsDetail, wantsDetail } from '../rules/bill-shock';
import { endFairUseDay } from '../rules/fair-use';
import { abuseRuns, beginAbuseDay, endAbuseDay, recordMonth, testMonths } from '../rules/roaming-abuse';
import { LIFE } from '../usage/life';
import { placeMonth } from '../usage/placing';
import { ACCOUNT_BYTES, Account, METERS, MONTH_PART } from './account';
import { feedArrived } from './charge';
import { clearFrom } from './clear';
import { Of, account, aimAtMonth, detailed, monthSeconds, setDetailed, watchLimits, watching } from './context';
import { beginFlows } from './flows';
import { forget, know } from './knowledge';
import { sanctionsThisMonth } from './policy';
import { carryPromises, nextPromiseAt } from './promises';
import { mayBeMet } from './quiet';
import { playQuick } from './quick';
import { Slot } from './slot';
import { isOn, switchState } from './states';
import { beginTimeline, playOrdered, playQuiet } from './timeline';
import { untrace, traceRowCount } from './trace';
import { Wide } from './wide';

const BEGINNING = memory.data(8192);
const BEFORE = memory.data(6 * 8);

export class Skipping {
  /** Play every day in order and note every cost: the same results, slower. */
  static off: bool = false;
  /** Months that were played day by day since the last clearing. */
  static playedMonths: i64 = 0;
}

/** Rates the month in LIFE. False when the contract had ended before it. */
export function rateMonth(recorded: bool): bool {
  const days = i32(load<u32>(LIFE + LIFE_MONTH_DAYS));
  aimAtMonth(i32(load<u32>(LIFE + LIFE_FIRST_DAY)), days, sanctionsThisMonth(Of.terms(Terms.sanctionPolicy)));
  if (recorded) watchLimits();
  if (isOn(State.ended)) return false;
  begin();
  if (recorded || Skipping.off || !playQuick()) play(days);
  finish(days);
  return true;
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

/** Day by day; again with a log of costs when a meter that mixes kinds has met a level. */
function play(days: i32): void {
  Skipping.playedMonths++;
  if (load<u32>(LIFE + LIFE_PLACED) == 0) placeMonth();
  const rows = traceRowCount();
  memory.copy(BEGINNING, account, ACCOUNT_BYTES);
  setDetailed(Skipping.off);
  playDays(days);
  if (!wantsDetail) return;
  memory.copy(account, BEGINNING, ACCOUNT_BYTES);
  untrace(rows);
  setDetailed(true);
  playDays(days);
}

function playDays(days: i32): void {
  clearWantsDetail();
  forget();
  const service = Slot.at(account, Account.service);
  if (!Wide.isZero(service)) know(0, service, 0);
  beginFlows();
  beginTimeline();
  const ordered = detailed || watching || load<u32>(LIFE + LIFE_RECORDED) != 0;
  const firstWeekday = i32((i64(load<u32>(LIFE + LIFE_FIRST_DAY)) + 3) % 7);
  const home = load<u32>(LIFE + LIFE_HOME_MASK);
  const eu = load<u32>(LIFE + LIFE_EU_MASK);
  for (let day = 0; day < days && !wantsDetail; day++) {
    beginAbuseDay(day);
    const abuse = abuseRuns();
    if (abuse) memory.copy(BEFORE, Slot.at(account, Account.homeBytes), 6 * 8);
    const due = nextPromiseAt() < i64(day + 1) * 86400;
    if (ordered || due || mayBeMet(day)) playOrdered(day);
    else playQuiet(day);
    if (abuse) endAbuseDay(day, BEFORE, home, eu);
    endFairUseDay((firstWeekday + day + 1) % 7);
  }
}

function finish(days: i32): void {
  const ends = monthSeconds;
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
