// A month in which no order of events can matter, from its sums alone. Anything else is refused and played day by day; what
// is taken here comes out the same to the byte, which a test holds by playing everything.
//
// Taken: nothing promised, no stop or notice running, nobody who calls or writes less on a warning that is due,
// no bundle whose end home and EU use share, no money meter at a level, no limit to be acted on.

import { Direction, Kind, Limit, Line, Notice, NumberClass, Place, Reaction } from '../layout/kinds';
import {
  DAYS,
  EVENT_CLASS,
  EVENT_DIRECTION,
  EVENT_KIND,
  EVENT_PLACE,
  EVENT_QUANTITY,
  EVENT_SIZE,
  EVENT_START,
  LIFE_EVENTS,
  LIFE_EVENT_COUNT,
  LIFE_FIRST_DAY,
  LIFE_HAS_AWAY,
  LIFE_MONTH_DAYS,
  LIFE_PLACED,
  LIFE_SMS_HOME,
  SECONDS_PER_DAY,
  Sim,
} from '../layout/life';
import { Plan, Terms } from '../layout/terms';
import { isDue } from '../rules/bill-shock';
import { numberOpen } from '../rules/blocks';
import { passCallDays, passQuietly } from '../rules/fair-use';
import { LIFE } from '../usage/life';
import { locateMonth, placeMonth } from '../usage/placing';
import { Totals } from '../usage/totals';
import { Account, METERS, MONTH_PART } from './account';
import { inMoney, isUnlimited } from './bundle';
import { charge } from './charge';
import { clearFrom } from './clear';
import { Of, account, levels, monthSeconds, sanctions, setSettling } from './context';
import { performUntil } from './due';
import { chargedSeconds, useEvent } from './events';
import { forget } from './knowledge';
import { Level } from './levels';
import { playDataDays } from './month';
import { roamNear, serviceNear } from './quiet';
import { takeSmsAndOutside } from './quietDays';
import { Slot } from './slot';
import { Wide } from './wide';

/** The month's data are played day by day. */
let dataByDay: bool = false;
const KEPT = memory.data(256);
const DAY_SECONDS = memory.data(DAYS * 8);

/** Takes the month from its sums; false, with the month part as it was, when it must be played. */
export function playQuick(): bool {
  if (!isCalm() || !isPlain()) return false;
  const limited = mayPassLimit();
  if (limited && sanctions) return false;
  forget();
  for (let slot = METERS; slot < MONTH_PART; slot++) Slot.set(KEPT, slot - METERS, Slot.get(account, slot));
  setSettling(false);
  const taken = takeSums();
  setSettling(true);
  if (taken && !isDue()) {
    if (limited) passQuietly(i64(Totals.largestDayBytes), i64(Totals.freshTotal), i64(Totals.largestGroup));
    return true;
  }
  Slot.set(account, Account.actionCount, 0);
  clearFrom(MONTH_PART);
  for (let slot = METERS; slot < MONTH_PART; slot++) Slot.set(account, slot, Slot.get(KEPT, slot - METERS));
  return false;
}

function takeSums(): bool {
  dataByDay = dataNeedsDays();
  if (!dataByDay && !useData()) return false;
  if (Totals.hasOther) {
    if (!staysInside()) return false;
    useOutside();
  } else {
    if (!useMessages()) return false;
    if (callsNeedOrder()) return !dataByDay && playCalls();
    if (!useCalls()) return false;
    if (Totals.specials > 0) useSpecials();
  }
  if (load<u32>(LIFE + LIFE_HAS_AWAY) != 0 && !(stillInside(Kind.voice) && stillInside(Kind.sms)))
    return false;
  return !dataByDay || useDataByDay();
}

/** Data that somebody slows down on a warning, in a month at home: its days matter, but to no other kind of use. */
function dataNeedsDays(): bool {
  if (isUnlimited(Kind.data) || Of.plan(Plan.unlimited) != 0 || Totals.hasOther) return false;
  const bytes = i64(Totals.homeBytes + Totals.euBytes);
  if (load<u32>(LIFE + LIFE_HAS_AWAY) != 0 && bytes > Of.plan(Plan.dataBytes)) return true;
  return Of.sim(Sim.reaction) != Reaction.goOn && bytes >= Slot.get(levels, Level.lowest);
}

/** The same for calls: a warning that changes them, or a bundle whose end home and EU use share. */
function callsNeedOrder(): bool {
  if (isUnlimited(Kind.voice) || Of.plan(Plan.unlimited) != 0) return false;
  const charged = chargedTotal(i64(Totals.callSeconds));
  if (load<u32>(LIFE + LIFE_HAS_AWAY) != 0 && charged > Of.plan(Plan.voiceSeconds)) return true;
  return Of.sim(Sim.reaction) != Reaction.goOn && charged >= Slot.get(levels, Level.lowest + Kind.voice);
}

/** Plays calls and single sendings in order, when the month cannot meet a level of money. */
function playCalls(): bool {
  const seconds = i64(Totals.callSeconds) + specialSeconds() + eventCount() * 61;
  const messages = i64(Totals.specialMessages + Totals.groupMessages + Totals.mmsBase + Totals.mmsOther);
  const dearest = f64(seconds) * f64(Slot.get(levels, Level.dearestVoice));
  if (serviceNear(dearest + f64(messages) * f64(Slot.get(levels, Level.dearestMessage)))) return false;
  if (Totals.groupMessages > 0) return false;
  placeMonth();
  setSettling(true);
  const count = eventCount();
  for (let i = 0; i < count; i++) {
    const event = eventAt(i);
    performUntil(i64(load<u32>(event + EVENT_START)));
    useEvent(event);
  }
  performUntil(monthSeconds - 1);
  return true;
}

/** Plays the data alone, when the rest of the month and all of the data cannot meet a level of money. */
function useDataByDay(): bool {
  if (isDue()) return false;
  const beyond = max(0, i64(Totals.homeBytes + Totals.euBytes) - Of.plan(Plan.dataBytes));
  const away = min(beyond, i64(Totals.euBytes));
  const ticks = f64(Of.plan(Plan.dataTicks));
  if (serviceNear(f64(beyond) * ticks) || (away > 0 && roamNear(f64(away) * ticks))) return false;
  setSettling(true);
  playDataDays(i32(load<u32>(LIFE + LIFE_MONTH_DAYS)));
  return true;
}

/** Data as a sum. */
function useData(): bool {
  Slot.set(account, Account.homeBytes, i64(Totals.homeBytes));
  Slot.set(account, Account.euBytes, i64(Totals.euBytes));
  return useSum(Kind.data, i64(Totals.homeBytes + Totals.euBytes), Line.dataBeyondBundle);
}

/** Can neither calls nor messages of the month, wherever made, meet a level of the bundle? */
function staysInside(): bool {
  const increments = Of.plan(Plan.voiceFirstSeconds) + Of.plan(Plan.voiceStepSeconds);
  const calls =
    i64(Totals.callSeconds) + i64(Totals.calls + Totals.specialCalls) * increments + specialSeconds();
  const messages = i64(Totals.smsTotal + Totals.specialMessages + Totals.groupMessages);
  return (
    (isUnlimited(Kind.voice) || Slot.get(levels, Level.lowest + Kind.voice) > calls) &&
    (isUnlimited(Kind.sms) || Slot.get(levels, Level.lowest + Kind.sms) > messages)
  );
}

/** A month with days outside the EU zone: calls one by one, in whatever order; data and messages there by place. */
function useOutside(): void {
  const days = i32(load<u32>(LIFE + LIFE_MONTH_DAYS));
  for (let day = 0; day < days; day++) takeSmsAndOutside(day);
  const count = eventCount();
  for (let i = 0; i < count; i++) useEvent(eventAt(i));
}

/** No end of a bundle for use at home and away to share. */
function stillInside(kind: Kind): bool {
  return isUnlimited(kind) || Slot.get(account, Account.used + kind) <= Of.plan(Plan.dataBytes + kind);
}

/** Nothing is under way on the account. */
function isCalm(): bool {
  return (
    Slot.get(account, Account.actionCount) == 0 &&
    Slot.get(account, Account.barred) == 0 &&
    (Slot.get(account, Account.outside) == 0 || load<u32>(LIFE + LIFE_HAS_AWAY) == 0) &&
    Slot.get(account, Account.states) == 0 &&
    Slot.get(account, Account.sanctionPending) == 0 &&
    Slot.get(account, Account.roamWaits) == 0 &&
    Slot.get(account, Account.serviceWaits) == 0
  );
}

/** The life and the terms allow sums. */
function isPlain(): bool {
  if (inMoney() || Of.terms(Terms.warnOnMoney) != 0) return false;
  if (Of.terms(Terms.stopWaitsForWarning) != 0 || Of.terms(Terms.exhaustionStops) != 0) return false;
  if (Of.terms(Terms.straddleWhole) != 0) return false;
  if (Of.terms(Terms.serviceBundleKindsOnly) != 0 && Of.terms(Terms.runningMeter) != 0) return false;
  if (load<u32>(LIFE + LIFE_HAS_AWAY) == 0) return true;
  if (Totals.hasOther && (Of.plan(Plan.unlimited) != 0 || Of.terms(Terms.lateDataCounts) != 0)) return false;
  return Of.sim(Sim.euBlocked) == 0 && Of.terms(Terms.blockEea) == 0;
}

/** Might a limit of 13.3 or 6.1 be passed? Voice needs days and weeks: only a month below a day's limit is certain. */
function mayPassLimit(): bool {
  if (i64(Totals.largestGroup) > limitOf(Limit.groupSize)) return true;
  if (i64(Totals.freshTotal) > limitOf(Limit.distinctNumbers)) return true;
  if (Of.plan(Plan.unlimited) == 0) return false;
  return (
    i64(Totals.largestDayBytes) > limitOf(Limit.dataDay) || i64(Totals.homeBytes) > limitOf(Limit.dataMonth)
  );
}

function limitOf(limit: Limit): i64 {
  return Of.terms(Terms.limits + limit);
}

/** Draws a sum on a bundle; false when its levels or its end need an order. */
function useSum(kind: Kind, units: i64, line: Line): bool {
  Slot.set(account, Account.used + kind, units);
  if (isUnlimited(kind)) return true;
  const bundle = Of.plan(Plan.dataBytes + kind);
  if (units > bundle) {
    if (load<u32>(LIFE + LIFE_HAS_AWAY) != 0) return false;
    const cost = charge(line, kind, units - bundle, Of.plan(Plan.dataTicks + kind));
    Wide.addFrom(Slot.at(account, Account.service), cost);
  }
  if (Slot.get(levels, Level.lowest + kind) > units) return true;
  if (Of.sim(Sim.reaction) != Reaction.goOn) return false;
  for (let step = 0; step < 3; step++) countLevel(kind, step, units);
  return true;
}

function countLevel(kind: Kind, step: i32, units: i64): void {
  if (Slot.get(levels, Level.reached + 3 * step + kind) > units) return;
  const notice = Notice.dataReached + 3 * step + kind;
  Slot.add(account, Account.notices + notice, 1);
  Slot.set(account, Account.seen, Slot.get(account, Account.seen) | (1 << notice));
}

/** Ordinary calls as a sum, special ones one by one. */
function useCalls(): bool {
  if (Of.plan(Plan.unlimited) != 0) {
    if (Totals.incoming > 0 && Of.terms(Terms.bothDirections) != 0) return false;
    if (sanctions && !callsStayBelow()) return false;
    countCallDays();
  }
  const away = load<u32>(LIFE + LIFE_HAS_AWAY) != 0;
  const seconds = i64(Totals.callSeconds);
  Slot.add(account, Account.voiceSeconds, seconds);
  if (away) splitCalls();
  else Slot.add(account, Account.homeVoice, seconds);
  return isUnlimited(Kind.voice) || useSum(Kind.voice, chargedTotal(seconds), Line.voiceBeyondBundle);
}

/** No day, week or call of an unlimited plan can pass its limit. */
function callsStayBelow(): bool {
  const carried =
    Slot.get(account, Account.weekSeconds) +
    (Of.terms(Terms.rollingWeek) != 0 ? limitOf(Limit.voiceWeek) : 0);
  const seconds = carried + i64(Totals.callSeconds) + (Totals.specialCalls > 0 ? specialSeconds() : 0);
  return (
    seconds <= limitOf(Limit.voiceDay) &&
    seconds <= limitOf(Limit.voiceWeek) &&
    seconds <= limitOf(Limit.voiceNonstop)
  );
}

/** Charged seconds of the ordinary calls; a bound where that is far below every level. */
function chargedTotal(seconds: i64): i64 {
  const bound =
    seconds + i64(Totals.calls) * (Of.plan(Plan.voiceFirstSeconds) + Of.plan(Plan.voiceStepSeconds));
  if (Slot.get(levels, Level.lowest + Kind.voice) > bound && bound <= Of.plan(Plan.voiceSeconds))
    return bound;
  let total: i64 = 0;
  const count = eventCount();
  for (let i = 0, calls = i32(Totals.calls); calls > 0 && i < count; i++) {
    if (!isOrdinary(eventAt(i))) continue;
    total += chargedSeconds(i64(load<u32>(eventAt(i) + EVENT_QUANTITY)));
    calls--;
  }
  return total;
}

function eventCount(): i32 {
  return i32(load<u32>(LIFE + LIFE_EVENT_COUNT));
}

function eventAt(index: i32): usize {
  return LIFE + LIFE_EVENTS + <usize>index * EVENT_SIZE;
}

/** An outgoing call to a national number: what Totals.calls counts. Events may or may not be placed and sorted. */
function isOrdinary(event: usize): bool {
  return (
    load<u8>(event + EVENT_KIND) == Kind.voice &&
    i32(load<u8>(event + EVENT_CLASS)) <= NumberClass.fixed &&
    isOutgoing(event)
  );
}

function isOutgoing(event: usize): bool {
  return load<u8>(event + EVENT_DIRECTION) == Direction.outgoing;
}

/** Calling time by day, from starts that need no order; passes limits without a time. */
function countCallDays(): void {
  if (load<u32>(LIFE + LIFE_PLACED) == 0) locateMonth();
  memory.fill(DAY_SECONDS, 0, DAYS * 8);
  const freeCounts = Of.terms(Terms.freeCallsCount) != 0;
  const longest = limitOf(Limit.voiceNonstop);
  let long: i64 = 0;
  const count = eventCount();
  for (let i = 0; i < count; i++) {
    const event = eventAt(i);
    if (load<u8>(event + EVENT_KIND) != Kind.voice || !isOutgoing(event)) continue;
    const numberClass = i32(load<u8>(event + EVENT_CLASS));
    const free = numberClass == NumberClass.free || numberClass == NumberClass.emergency;
    if (
      (free && !freeCounts) ||
      !numberOpen(i32(load<u8>(event + EVENT_PLACE)), numberClass, Direction.outgoing)
    )
      continue;
    const seconds = i64(load<u32>(event + EVENT_QUANTITY));
    Slot.add(DAY_SECONDS, i32(load<u32>(event + EVENT_START) / SECONDS_PER_DAY), seconds);
    long += i64(seconds > longest);
  }
  passCallDays(
    DAY_SECONDS,
    i32(load<u32>(LIFE + LIFE_MONTH_DAYS)),
    i32(load<u32>(LIFE + LIFE_FIRST_DAY)),
    long,
  );
}

function specialSeconds(): i64 {
  let total: i64 = 0;
  const count = eventCount();
  for (let i = 0; i < count; i++) {
    const event = eventAt(i);
    if (load<u8>(event + EVENT_KIND) == Kind.voice && isOutgoing(event) && !isOrdinary(event)) {
      total += i64(load<u32>(event + EVENT_QUANTITY));
    }
  }
  return total;
}

/** Placed ordinary calls, by where they were made. */
function splitCalls(): void {
  const count = eventCount();
  for (let i = 0; i < count; i++) {
    const event = eventAt(i);
    if (!isOrdinary(event)) continue;
    const home = load<u8>(event + EVENT_PLACE) == Place.home;
    Slot.add(account, home ? Account.homeVoice : Account.euVoice, i64(load<u32>(event + EVENT_QUANTITY)));
  }
}

/** Ordinary SMS as a sum. */
function useMessages(): bool {
  const total = i64(Totals.smsTotal);
  if (Of.plan(Plan.unlimited) != 0 && !messagesStayBelow(total)) return false;
  const home = load<u32>(LIFE + LIFE_HAS_AWAY) == 0 ? total : smsAtHome();
  Slot.add(account, Account.messages, total);
  Slot.add(account, Account.homeSms, home);
  Slot.add(account, Account.euSms, total - home);
  return isUnlimited(Kind.sms) || useSum(Kind.sms, total, Line.smsBeyondBundle);
}

function messagesStayBelow(ordinary: i64): bool {
  const all = ordinary + i64(Totals.specialMessages + Totals.groupMessages);
  return (
    all <= limitOf(Limit.smsDay) &&
    all <= limitOf(Limit.smsMonth) &&
    i64(Totals.mmsBase) <= min(limitOf(Limit.mmsBaseDay), limitOf(Limit.mmsBaseMonth)) &&
    i64(Totals.mmsOther) <= min(limitOf(Limit.mmsOtherDay), limitOf(Limit.mmsOtherMonth))
  );
}

function smsAtHome(): i64 {
  let total: i64 = 0;
  const days = i32(load<u32>(LIFE + LIFE_MONTH_DAYS));
  for (let day = 0; day < days; day++) total += i64(load<u32>(LIFE + LIFE_SMS_HOME + 4 * <usize>day));
  return total;
}

/** Special calls, MMS and group sendings, one by one. Before they are located they lie at home, where the whole month is. */
function useSpecials(): void {
  const home = load<u32>(LIFE + LIFE_HAS_AWAY) == 0;
  const count = eventCount();
  for (let i = 0; i < count; i++) {
    const event = eventAt(i);
    if (isOrdinary(event) || !isOutgoing(event)) continue;
    if (home) store<u8>(event + EVENT_PLACE, Place.home);
    useEvent(event);
  }
}
