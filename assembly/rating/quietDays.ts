// Days on which nothing can be met and nothing falls due are taken whole: their pieces would add up to the same.

import { Kind, NumberClass, Place } from '../layout/kinds';
import {
  EVENT_CLASS,
  EVENT_KEEP,
  EVENT_QUANTITY,
  EVENT_START,
  LIFE_DATA_HOME,
  LIFE_FRESH,
  LIFE_PLACE,
  LIFE_SMS_HOME,
  SECONDS_PER_DAY,
} from '../layout/life';
import { Plan, Terms } from '../layout/terms';
import { standing } from '../mobile-life/standing';
import { waiting } from '../rules/calls-at-once';
import { countFresh, endDataDay, endMessageDay } from '../rules/fair-use';
import { callEndsCount } from '../rules/going-on';
import { isSurcharged } from '../rules/surcharge';
import { LIFE } from '../usage/life';
import { Account } from './account';
import { Playing, nextEventAt, playing, takeEvent } from './ahead';
import { Bound } from './bound';
import { inMoney, isUnlimited } from './bundle';
import { metersRunOn } from './charge';
import { Of, account, detailed, heeded, levels, ratesAtEnd, setRatesAtEnd, setSettlesLater } from './context';
import { arrivalOf } from './delay';
import { performUntil } from './due';
import { chargedSeconds, isCutOff, useEvent } from './events';
import { collectFlows } from './flows';
import { kept } from './kept';
import { Known, knowTicks, knowUnits } from './knowledge';
import { Level } from './levels';
import { flowTo, sendOrdinary, settleTaken } from './pieces';
import { isPlain, useHomeCalls } from './playedCalls';
import { Slot } from './slot';
import { endCalls } from './timeline';
import { useData } from './use';
import { Wide } from './wide';

const COST = memory.data(16);

/** Takes quiet days whole, days at home together; what falls due on them changes nothing. */
export function playQuiet(day: i32, until: i32): void {
  let home: i64 = 0;
  let sms: i64 = 0;
  let fresh: i64 = 0;
  const cut = isCutOff(Place.home);
  const everywhere = cut && standing == 0;
  for (let d = day; d < until; d++) {
    if (cut != everywhere || load<u8>(LIFE + LIFE_PLACE + <usize>d) != Place.home) {
      takeDay(d);
      continue;
    }
    if (playing != Playing.messages) home += kept(Kind.data, load<u64>(LIFE + LIFE_DATA_HOME + 8 * <usize>d));
    if (cut || playing == Playing.data) continue;
    sms += kept(Kind.sms, u64(load<u32>(LIFE + LIFE_SMS_HOME + 4 * <usize>d)));
    fresh += kept(Kind.sms, u64(load<u32>(LIFE + LIFE_FRESH + 4 * <usize>d)));
  }
  const ends = i64(until) * SECONDS_PER_DAY;
  if (cut) Slot.add(account, Account.cutBytes, home);
  else useData(Place.home, home, ends, false);
  if (sms > 0) sendOrdinary(Place.home, sms, ends);
  countFresh(fresh);
  setRatesAtEnd(playing == Playing.everything && callEndsCount());
  setSettlesLater(true);
  if (callsAreOne(cut)) takeTogether(ends);
  else takeEach(ends, everywhere);
  setSettlesLater(false);
  if (playing == Playing.data && until - day > 1) endDataDay();
  if (playing == Playing.messages && until - day > 1) endMessageDay();
  settleTaken(ends);
  performUntil(ends - 1);
}

/** Are ordinary calls from home no more than their sum? Nobody counts them by day, and what they draw on costs nothing or is
 * noted nowhere. */
function callsAreOne(cut: bool): bool {
  if (cut || ratesAtEnd || inMoney() || Of.plan(Plan.unlimited) != 0 || Of.terms(Terms.warnOnMoney) != 0)
    return false;
  if (!detailed && (!heeded || Bound.callsFar)) return true;
  return !isSurcharged() && (isUnlimited(Kind.voice) || staysOneSide());
}

/** No call draws on the end of the bundle, which is a level where it is told; nor can the operator know earlier of one that was met. */
function staysOneSide(): bool {
  const used = Slot.get(account, Account.used + Kind.voice);
  const bundle = Of.plan(Plan.voiceSeconds);
  const lowest = Slot.get(levels, Level.lowest + Kind.voice);
  if (used < lowest) return lowest <= bundle;
  if (Slot.get(account, Account.actionCount) != 0 || metersRunOn()) return false;
  return used >= bundle || Slot.get(levels, Level.reached + Kind.voice) == bundle;
}

/** The operator has read most calls of these days when a level can be known: they are one to it. */
function takeTogether(ends: i64): void {
  const keep = Slot.get(account, Account.factor + Kind.voice);
  const limited = !isUnlimited(Kind.voice);
  const counts = limited && heeded && !Bound.callsFar;
  const costs =
    limited && detailed && Slot.get(account, Account.used + Kind.voice) >= Of.plan(Plan.voiceSeconds);
  let seconds: i64 = 0;
  let units: i64 = 0;
  let late: i64 = 0;
  while (nextEventAt() < ends) {
    const event = takeEvent();
    if (!isPlain(event)) {
      useEvent(event);
    } else if (i64(load<u8>(event + EVENT_KEEP)) < keep) {
      const quantity = i64(load<u32>(event + EVENT_QUANTITY));
      const charged = chargedSeconds(quantity);
      seconds += quantity;
      units += charged;
      if ((!counts && !costs) || charged == 0) continue;
      const arrival = arrivalOf(Kind.voice, Place.home, i64(load<u32>(event + EVENT_START)) + quantity);
      if (arrival <= ends) continue;
      know(arrival, charged, counts, costs);
      late += charged;
    }
  }
  useHomeCalls(seconds, units);
  if (units > late) know(ends, units - late, counts, costs);
}

/** Notes charged seconds as units of the bundle, as costs beyond it. */
function know(arrival: i64, units: i64, counts: bool, costs: bool): void {
  if (counts) knowUnits(Known.voice, arrival, units);
  const ticks = Of.plan(Plan.voiceTicks);
  if (!costs || ticks == 0) return;
  Wide.clear(COST);
  Wide.addProduct(COST, u64(units), u64(ticks));
  knowTicks(Known.cost, arrival, COST, true, 0);
}

/** `cut`: all use is refused but that of emergency numbers. */
function takeEach(ends: i64, cut: bool): void {
  while (nextEventAt() < ends) {
    if (ratesAtEnd) endCalls(nextEventAt());
    const event = takeEvent();
    if (!cut || waiting > 0 || load<u8>(event + EVENT_CLASS) == NumberClass.emergency) useEvent(event);
  }
  if (ratesAtEnd) endCalls(ends);
}

function takeDay(day: i32): void {
  collectFlows(day, playing);
  flowTo(i64(day + 1) * SECONDS_PER_DAY);
}
