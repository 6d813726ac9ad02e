// A month day by day: days on which nothing can be met are taken whole, any other in order.

import { Kind } from '../layout/kinds';
import { LIFE_EU_MASK, LIFE_FIRST_DAY, LIFE_HOME_MASK, LIFE_PLACED, LIFE_RECORDED } from '../layout/life';
import { Plan, Terms } from '../layout/terms';
import { lossAhead } from '../mobile-life/loss';
import { isEventful } from '../mobile-life/month';
import { STANDING_BYTES, standing } from '../mobile-life/standing';
import { beginIdleDay, endIdleDay, watchesIdleDays } from '../mobile-life/idle';
import { settleArrived } from '../rules/bill-shock';
import { warnsOnMoney } from '../rules/bundle-levels';
import { endCallDay, waitForNoCall } from '../rules/calls-at-once';
import { endDataDay, endMessageDay } from '../rules/fair-use';
import { callEndsCount, setLastAtOnce } from '../rules/going-on';
import { beginWindowDay, endWindowDay, isOwnWindow } from '../rules/lowercase-month';
import { beginAbuseDay, endAbuseDay, noticeRuns } from '../rules/roaming-abuse';
import { clearWantsDetail, mayHastenFrom, wantsDetail } from '../rules/service-levels';
import { noteFromHere, takesNotes } from '../together/notes';
import { daysOfStops } from '../together/stops';
import { LIFE } from '../usage/life';
import { MessageDay } from '../usage/messageDays';
import { placeMonth } from '../usage/placing';
import { Totals } from '../usage/totals';
import { Account } from './account';
import { Playing, beginEvents, callsAtOnce } from './ahead';
import { Bound } from './bound';
import { lookAhead } from './boundMonth';
import { inMoney } from './bundle';
import { hangUp, isUnderWay } from './callsUnderWay';
import { othersCount } from './charge';
import { Of, account, detailed, detailedToday, heeded, setDetailed } from './context';
import { Cuts, forgetCuts, knowCut, meetCut } from './cuts';
import { beginDetail, daysAbout, detailFrom, needsDetail } from './detail';
import { performUntil } from './due';
import { beginFlows } from './flows';
import { keepMeters, tellMeters } from './followed';
import { EventDay } from './eventDays';
import { Known, forget, knowTicks, knowUnits } from './knowledge';
import { Skipping } from './month';
import { leaveNothing } from './onTheWay';
import { customerFeeMonth, setCustomerFeeMonth } from './policy';
import { copyAccount } from './promises';
import { Order, orderOf, quietUntil, refusedUntil } from './quiet';
import { playQuiet } from './quietDays';
import { Slot } from './slot';
import { mayShareEnd } from './sharedEnd';
import { endCalls, playOrdered } from './timeline';
import { traceRowCount, tracing, untrace } from './trace';
import { daysOfTurns, goOnCalls, knowOfBefore, knowOfRoaming } from './turn';
import { Wide } from './wide';

const BEGINNING = memory.data(8192);
const STANDING = memory.data(4096);
const BEFORE = memory.data(6 * 8);
/** After any call. */
const AFTER: i64 = i64.MAX_VALUE >> 1;

/** Day by day; again with a log of costs about the days on which a meter that mixes kinds has met a level. */
export function playByDay(days: i32, lively: bool): void {
  Skipping.playedMonths++;
  if (load<u32>(LIFE + LIFE_PLACED) == 0) placeMonth();
  if (load<u32>(LIFE + LIFE_RECORDED) == 0) MessageDay.sum();
  const rows = traceRowCount();
  copyAccount(account, BEGINNING);
  if (standing != 0) memory.copy(STANDING, standing, STANDING_BYTES);
  const feePaid = customerFeeMonth();
  const knownInTime = heeded && (inMoney() || warnsOnMoney());
  let inDetail: u32 = Skipping.offNow || takesNotes() || knownInTime ? u32.MAX_VALUE : daysOfStops();
  inDetail |= daysOfTurns(days);
  while (true) {
    const met = playDays(days, inDetail, lively);
    if (standing != 0 && met < 0) meetCut(lossAhead());
    const cuts = knowCut();
    if (met < 0 && !cuts) break;
    if (wantsDetail) inDetail |= daysAbout(met);
    copyAccount(BEGINNING, account);
    if (standing != 0) memory.copy(standing, STANDING, STANDING_BYTES);
    setCustomerFeeMonth(feePaid);
    untrace(rows);
  }
  if (standing != 0) forgetCuts();
}

/** Plays the days, some in detail. The day on which more detail is needed, or -1 when all are played. */
function playDays(days: i32, inDetail: u32, lively: bool): i32 {
  clearWantsDetail();
  forget();
  setLastAtOnce(tracing && callsAtOnce());
  hangUp();
  waitForNoCall();
  leaveNothing();
  goOnCalls();
  beginFlows();
  EventDay.begin();
  beginEvents(Playing.everything);
  lookAhead(days);
  if (lively && Totals.hasOther) expectAnything();
  beginDetail();
  setDetailed(inDetail != 0 || !Bound.serviceFar, false);
  if (!Wide.isZero(Slot.at(account, Account.service))) knowOfCharges();
  knowOfRoaming();
  if (Of.terms(Terms.rulesOff) != 0) knowOfUsed();
  if (takesNotes()) noteFromHere();
  if (Of.terms(Terms.lateDataCounts) != 0) {
    setDetailed(detailed, (inDetail & 1) != 0);
    settleArrived();
  }
  const allOrdered =
    tracing || Skipping.offNow || takesNotes() || Cuts.count > 0 || load<u32>(LIFE + LIFE_RECORDED) != 0;
  const limited = Of.plan(Plan.unlimited) != 0;
  const firstDay = i32(load<u32>(LIFE + LIFE_FIRST_DAY));
  const windows = isOwnWindow();
  const home = load<u32>(LIFE + LIFE_HOME_MASK);
  const eu = load<u32>(LIFE + LIFE_EU_MASK);
  if (wantsDetail) return 0;
  let day = 0;
  while (day < days) {
    const eventful = lively && isEventful(day);
    if (windows) beginWindowDay(firstDay + day);
    if (standing != 0 && noticeRuns()) endFirst(day);
    beginAbuseDay(day);
    const abuse = noticeRuns();
    if (abuse) memory.copy(BEFORE, Slot.at(account, Account.homeBytes), 6 * 8);
    const asked = ((inDetail >> day) & 1) != 0 || (isUnderWay() && !callEndsCount());
    const refused = refusedUntil(day, days);
    const shared = !allOrdered && refused == day && mayShareEnd(day, day, days);
    const today = asked || shared || (allOrdered ? goesOn(day) : refused == day && needsDetail(day, days));
    if (tracing) keepMeters();
    setDetailed(detailed, today);
    const idle = watchesIdleDays();
    if (idle) {
      performUntil(i64(day) * 86400); // a payment of that second is in time
      beginIdleDay(day);
    }
    const last =
      abuse || limited || idle ? day + 1 : min(max(refused, detailFrom), quietEnd(day, days, inDetail));
    let until = allOrdered || eventful || today ? day : quietUntil(day, last);
    if (until > day && mayShareEnd(day, until - 1, days)) until--;
    if (until > day) playQuiet(day, until);
    else playOrdered(day, allOrdered || eventful ? Order.strict : orderOf(day));
    if (wantsDetail || Cuts.found >= 0) return day;
    if (eventful) lookAgain();
    if (tracing) tellMeters(i64(day + 1) * 86400);
    if (abuse) endAbuseDay(day, BEFORE, home, eu);
    if (watchesIdleDays()) endIdleDay(day);
    if (windows) endWindowDay(firstDay + day);
    if (limited) {
      endCallDay(day);
      endMessageDay();
      endDataDay();
    }
    day = max(until, day + 1);
  }
  endCalls(AFTER);
  if (wantsDetail) return days - 1;
  setDetailed(false, false);
  return -1;
}

/** What ends the contract in the second in which days of grace do comes before that. */
function endFirst(day: i32): void {
  performUntil(i64(day) * 86400, true);
  if (watchesIdleDays()) beginIdleDay(day);
}

/** What happens to the contract may open data outside the zone: no bound of the month that begins holds. */
function expectAnything(): void {
  Bound.serviceFar = false;
  Bound.roamFar = false;
  Bound.callsFar = false;
}

/** What has happened may have changed what use costs. */
function lookAgain(): void {
  EventDay.begin();
  beginDetail();
}

/** Can what yesterday was noted of still be brought forward today? */
function goesOn(day: i32): bool {
  return detailedToday && mayHastenFrom(i64(day) * 86400);
}

/** What the meters of charges stood at when the month began is known, but for what is on its way. */
export function knowOfCharges(): void {
  const arrived = Slot.at(account, Account.percent);
  if (!Wide.isZero(arrived)) knowTicks(Known.cost, 0, arrived, othersCount(), 0);
  knowOfBefore(arrived, othersCount());
}

/** What counts as used when the month begins is known. */
function knowOfUsed(): void {
  knowUnits(Known.voice, 0, Slot.get(account, Account.used + Kind.voice));
  knowUnits(Known.sms, 0, Slot.get(account, Account.used + Kind.sms));
}

/** Quiet days end before those in detail. */
function quietEnd(day: i32, days: i32, inDetail: u32): i32 {
  const later = inDetail >> day;
  return later == 0 ? days : min(days, day + ctz(later));
}
