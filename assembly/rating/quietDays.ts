// Days on which nothing can be met and nothing falls due are taken whole: their pieces would add up to the same.

import { Kind, Place } from '../layout/kinds';
import { LIFE_DATA_HOME, LIFE_FRESH, LIFE_PLACE, LIFE_SMS_HOME, SECONDS_PER_DAY } from '../layout/life';
import { countFresh, endDataDay } from '../rules/fair-use';
import { callEndsCount } from '../rules/going-on';
import { LIFE } from '../usage/life';
import { Playing, nextEventAt, playing, takeEvent } from './ahead';
import { ratesAtEnd, setRatesAtEnd } from './context';
import { performUntil } from './due';
import { isCutOff, useEvent } from './events';
import { collectFlows } from './flows';
import { kept } from './kept';
import { flowTo, sendOrdinary, settleTaken } from './pieces';
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
  if (playing == Playing.data && until - day > 1) endDataDay();
  settleTaken(ends);
  setRatesAtEnd(playing == Playing.everything && callEndsCount());
  while (nextEventAt() < ends) useEvent(takeEvent());
  if (ratesAtEnd) endCalls(ends);
  performUntil(ends - 1);
}

function takeDay(day: i32): void {
  collectFlows(day, playing);
  flowTo(i64(day + 1) * SECONDS_PER_DAY);
}
