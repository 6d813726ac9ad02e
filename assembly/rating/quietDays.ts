// Days on which nothing can be met and nothing falls due are taken whole: their pieces would add up to the same.

import { Kind, Place } from '../layout/kinds';
import {
  EVENT_KEEP,
  EVENT_QUANTITY,
  LIFE_DATA_HOME,
  LIFE_FRESH,
  LIFE_PLACE,
  LIFE_SMS_HOME,
  SECONDS_PER_DAY,
} from '../layout/life';
import { Plan, Terms } from '../layout/terms';
import { countFresh, endDataDay, endMessageDay } from '../rules/fair-use';
import { callEndsCount } from '../rules/going-on';
import { LIFE } from '../usage/life';
import { Account } from './account';
import { Playing, nextEventAt, playing, takeEvent } from './ahead';
import { Bound } from './bound';
import { inMoney } from './bundle';
import { Of, account, detailed, heeded, ratesAtEnd, setRatesAtEnd, setSettlesLater } from './context';
import { performUntil } from './due';
import { chargedSeconds, isCutOff, useEvent } from './events';
import { collectFlows } from './flows';
import { kept } from './kept';
import { flowTo, sendOrdinary, settleTaken } from './pieces';
import { isPlain, useHomeCalls } from './playedCalls';
import { Slot } from './slot';
import { endCalls } from './timeline';
import { useData } from './use';

/** Takes quiet days whole, days at home together; what falls due on them changes nothing. */
export function playQuiet(day: i32, until: i32): void {
  let home: i64 = 0;
  let sms: i64 = 0;
  let fresh: i64 = 0;
  const cut = isCutOff(Place.home);
  for (let d = day; d < until; d++) {
    if (cut || load<u8>(LIFE + LIFE_PLACE + <usize>d) != Place.home) {
      takeDay(d);
      continue;
    }
    if (playing != Playing.messages) home += kept(Kind.data, load<u64>(LIFE + LIFE_DATA_HOME + 8 * <usize>d));
    if (playing == Playing.data) continue;
    sms += kept(Kind.sms, u64(load<u32>(LIFE + LIFE_SMS_HOME + 4 * <usize>d)));
    fresh += kept(Kind.sms, u64(load<u32>(LIFE + LIFE_FRESH + 4 * <usize>d)));
  }
  const ends = i64(until) * SECONDS_PER_DAY;
  useData(Place.home, home, ends, false);
  if (sms > 0) sendOrdinary(Place.home, sms, ends);
  countFresh(fresh);
  setRatesAtEnd(playing == Playing.everything && callEndsCount());
  setSettlesLater(true);
  if (callsAreOne(cut)) takeTogether(ends);
  else takeEach(ends);
  setSettlesLater(false);
  if (playing == Playing.data && until - day > 1) endDataDay();
  if (playing == Playing.messages && until - day > 1) endMessageDay();
  settleTaken(ends);
  performUntil(ends - 1);
}

/** Are ordinary calls from home no more than their sum? Nobody counts them by day or notes when they are known. */
function callsAreOne(cut: bool): bool {
  if (cut || ratesAtEnd || detailed || inMoney() || Of.plan(Plan.unlimited) != 0) return false;
  return (!heeded || Bound.callsFar) && Of.terms(Terms.warnOnMoney) == 0;
}

function takeTogether(ends: i64): void {
  const keep = Slot.get(account, Account.factor + Kind.voice);
  let seconds: i64 = 0;
  let units: i64 = 0;
  while (nextEventAt() < ends) {
    const event = takeEvent();
    if (!isPlain(event)) {
      useEvent(event);
    } else if (i64(load<u8>(event + EVENT_KEEP)) < keep) {
      const quantity = i64(load<u32>(event + EVENT_QUANTITY));
      seconds += quantity;
      units += chargedSeconds(quantity);
    }
  }
  useHomeCalls(seconds, units);
}

function takeEach(ends: i64): void {
  while (nextEventAt() < ends) {
    if (ratesAtEnd) endCalls(nextEventAt());
    useEvent(takeEvent());
  }
  if (ratesAtEnd) endCalls(ends);
}

function takeDay(day: i32): void {
  collectFlows(day, playing);
  flowTo(i64(day + 1) * SECONDS_PER_DAY);
}
