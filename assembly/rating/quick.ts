// A month in which no order of events across kinds of use can matter: each kind is taken from its sums, or played alone.
// Anything else is refused and played day by day; what is taken here comes out the same to the byte, which a test holds by
// playing everything.
//
// Taken: nothing under way but what concerns data alone; no level of the service meter within reach when a kind has to be
// played in order; no limit whose sanction would stop more than data.

import { Kind, Limit, State } from '../layout/kinds';
import { LIFE_HAS_AWAY, LIFE_MONTH_DAYS, Sim } from '../layout/life';
import { Plan, Terms } from '../layout/terms';
import { packFollowsRoaming } from '../mobile-life/pack';
import { standing } from '../mobile-life/standing';
import { isDue } from '../rules/bill-shock';
import { firstMoneyLevel } from '../rules/bundle-levels';
import { limitOf, passData } from '../rules/fair-use';
import { decideSanction, slowsDown } from '../rules/ladder';
import { LIFE } from '../usage/life';
import { Totals } from '../usage/totals';
import { Account, Action, METERS, MONTH_PART, TRIED } from './account';
import { Bound, approximately, maySurcharge, roamNear, serviceNear } from './bound';
import { boundData, boundMonth, callSeconds } from './boundMonth';
import { inMoney, isUnlimited } from './bundle';
import { callsStayBelow } from './callDays';
import { metersRunOn, stopIsNarrow } from './charge';
import { clearFrom } from './clear';
import { Of, account, heeded, sanctions, setDetailed } from './context';
import { beginForeseen, endForeseen } from './foreseen';
import { forget } from './knowledge';
import { Skipping } from './month';
import { isAwaited } from './onTheWay';
import { onlyPromised, setAside, takeBack, withdrawAll } from './promises';
import { callsNeedOrder, lookAtCalls, playCallsByDay, priceCalls, sumCalls } from './quickCalls';
import { dataNeedDays, playData, sumData } from './quickData';
import { messagesNeedDays, messagesStayBelow, playMessages, sumMessages } from './quickMessages';
import { isRefused, takeRefused } from './refused';
import { Slot } from './slot';
import { isOn } from './states';
import { countCeiling, countLevels } from './sums';

const KEPT = memory.data(1024);
const ASIDE = memory.data(512);
/** What may be promised by a month before: it concerns data alone, or nothing any more. */
const DATA_ACTIONS: u64 =
  (1 << Action.seeWarning) |
  (1 << Action.warned) |
  (1 << Action.stopRoaming) |
  (1 << Action.payRoaming) |
  (1 << Action.restoreRoaming) |
  (1 << Action.throttle);

/** Takes the month; false, with the account as it was, when it must be played. */
export function playQuick(): bool {
  if (!isPlain()) return false;
  const days = i32(load<u32>(LIFE + LIFE_MONTH_DAYS));
  if (isRefused(days)) {
    takeRefused(days);
    return true;
  }
  if (!isCalm() || bothLimbsNear()) return false;
  if (inMoney()) return takeWithinMoney();
  const sanctioned = sanctions && mayPassLimit();
  if (sanctioned && !slowsDown()) return false;
  const messagesPlayed = messagesNeedDays();
  const callsPlayed = callsNeedOrder();
  boundMonth(days);
  if (mayLeaveCosts()) return false;
  const roaming = roamNear();
  const underWay = dataAreUnderWay();
  if (standing != 0 && (roaming || underWay) && packFollowsRoaming()) return false;
  const dataPlayed = roaming || sanctioned || underWay || dataNeedDays();
  const played = dataPlayed || callsPlayed || messagesPlayed;
  if ((played || Of.plan(Plan.unlimited) != 0) && serviceNear() && serviceNearInFact()) return false;
  if (Of.plan(Plan.unlimited) != 0 && (callsPlayed || dataNeedDays())) return false;
  if (played) playKinds(messagesPlayed, callsPlayed, dataPlayed, roaming);
  else if (!takeSums()) return false;
  if (!dataPlayed) passData(i64(Totals.largestDayBytes));
  return true;
}

/** A12 B: a month that one bundle pays, below all its levels. */
function takeWithinMoney(): bool {
  if (Of.plan(Plan.unlimited) != 0 || Totals.hasOther || maySurcharge() || worthNear()) return false;
  if (mayPassLimit() || dataAreUnderWay()) return false;
  boundMonth(i32(load<u32>(LIFE + LIFE_MONTH_DAYS)));
  if (mayLeaveCosts() || roamNear() || serviceNear()) return false;
  forget();
  lookAtCalls();
  if (!takeSums()) return false;
  passData(i64(Totals.largestDayBytes));
  return true;
}

/** A57 B: what is on its way when the month ends counts in the next. */
function mayLeaveCosts(): bool {
  return metersRunOn() && Bound.service + Bound.roaming > 0;
}

/** Might what the month's use is worth meet the first level of the bundle that pays it, or its end? */
function worthNear(): bool {
  const sms = i64(Totals.smsTotal + Totals.groupMessages + Totals.specialMessages);
  const worth =
    worthOf(Kind.data, i64(Totals.homeBytes + Totals.euBytes)) +
    worthOf(Kind.voice, callSeconds()) +
    worthOf(Kind.sms, sms);
  return worth * 1.000001 >= approximately(firstMoneyLevel());
}

function worthOf(kind: Kind, units: i64): f64 {
  return isUnlimited(kind) ? 0 : f64(units) * f64(Of.plan(Plan.dataTicks + kind));
}

/** No level of money is within reach: kinds do not depend on each other. */
function playKinds(messages: bool, calls: bool, data: bool, roaming: bool): void {
  Skipping.playedMonths++;
  setDetailed(false, false);
  forget();
  const aside = setAside(ASIDE);
  beginForeseen();
  if (messages) playMessages();
  else sumMessages();
  if (calls) playCallsByDay();
  else sumCalls();
  const measure = endForeseen();
  if (data) {
    takeBack(ASIDE, aside);
    if (measure != i64.MAX_VALUE) decideSanction(measure, 0);
    if (!heeded) countLevels(Kind.sms); // else the day would be cut, second by second, at a level that is no concern of data
    playData(roaming);
  } else {
    sumData();
  }
  settleSums();
}

function takeSums(): bool {
  keepMeters();
  sumMessages();
  sumCalls();
  sumData();
  if (settleSums()) {
    withdrawAll(); // warnings of a month before change nothing any more
    return true;
  }
  putBack();
  return false;
}

/** Calls and messages at their prices, and what data may cost: may the service meter meet a level? */
function serviceNearInFact(): bool {
  const service = Slot.at(account, Account.service);
  keepMeters();
  const before = approximately(service);
  sumMessages();
  priceCalls();
  const priced = approximately(service) - before;
  putBack();
  Bound.begin();
  boundData(i32(load<u32>(LIFE + LIFE_MONTH_DAYS)));
  Bound.service += priced;
  return serviceNear();
}

/** Of a month of which nothing has been used; with what waits for the partner's data (A58 B). */
function keepMeters(): void {
  const from = keptFrom();
  for (let slot = from; slot < MONTH_PART; slot++) Slot.set(KEPT, slot - from, Slot.get(account, slot));
}

function putBack(): void {
  const from = keptFrom();
  clearFrom(MONTH_PART);
  for (let slot = from; slot < MONTH_PART; slot++) Slot.set(account, slot, Slot.get(KEPT, slot - from));
}

function keptFrom(): i32 {
  return Of.terms(Terms.lateDataCounts) == 0 ? METERS : TRIED;
}

/** Counts the warnings of those who go on as before; false when something is due that changes more. */
function settleSums(): bool {
  if (!heeded) {
    for (let kind = 0; kind <= Kind.sms; kind++) countLevels(kind);
    countCeiling();
  }
  return !isDue();
}

/** The life and the terms allow sums. */
function isPlain(): bool {
  if (Of.terms(Terms.warnOnMoney) != 0) return false;
  if (Of.terms(Terms.stopWaitsForWarning) != 0 || Of.terms(Terms.exhaustionStops) != 0) return false;
  if (Of.terms(Terms.straddleWhole) != 0) return false;
  if (stopIsNarrow() && Of.terms(Terms.runningMeter) != 0) return false;
  if (load<u32>(LIFE + LIFE_HAS_AWAY) == 0) return true;
  if (Of.terms(Terms.lateDataCounts) != 0 && (Totals.hasOther || Totals.specialCalls > 0)) return false;
  return Of.sim(Sim.euBlocked) == 0 && Of.terms(Terms.blockEea) == 0;
}

/** Nothing is under way on the account that could change more than data. */
function isCalm(): bool {
  if (Slot.get(account, Account.roamAgain) != 0 || Slot.get(account, Account.serviceAgain) != 0) return false;
  if (Slot.get(account, Account.barred) != 0 || isAwaited()) return false;
  if (Slot.get(account, Account.outside) != 0 && load<u32>(LIFE + LIFE_HAS_AWAY) != 0) return false;
  if ((Slot.get(account, Account.states) & ~(1 << State.roamingDataStopped)) != 0) return false;
  return onlyPromised(DATA_ACTIONS) && (Of.terms(Terms.lateDataCounts) == 0 || !isDue());
}

/** A stop of data roaming, its payment, or a line that will be slowed down. */
function dataAreUnderWay(): bool {
  if (!onlyPromised((1 << Action.seeWarning) | (1 << Action.warned))) return true;
  return load<u32>(LIFE + LIFE_HAS_AWAY) != 0 && isOn(State.roamingDataStopped);
}

/** A11 B: might both limits of a pair be passed, so that it matters which was passed last? */
function bothLimbsNear(): bool {
  if (Of.terms(Terms.bothLimbs) == 0 || Of.plan(Plan.unlimited) == 0) return false;
  const data =
    i64(Totals.largestDayBytes) > limitOf(Limit.dataDay) && i64(Totals.homeBytes) > limitOf(Limit.dataMonth);
  return data || !messagesStayBelow() || !callsStayBelow();
}

/** Might a limit of 13.3 or 6.1 be passed? Voice needs days and weeks: only a month below a day's limit is certain. */
function mayPassLimit(): bool {
  if (i64(Totals.largestGroup) > limitOf(Limit.groupSize)) return true;
  if (i64(Totals.freshTotal) > limitOf(Limit.distinctNumbers)) return true;
  if (Of.plan(Plan.unlimited) == 0) return false;
  return (
    i64(Totals.largestDayBytes) > limitOf(Limit.dataDay) ||
    i64(Totals.homeBytes) > limitOf(Limit.dataMonth) ||
    !messagesStayBelow() ||
    !callsStayBelow()
  );
}
