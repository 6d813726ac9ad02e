// Data of a month in which no other kind of use depends on them: as sums, or alone by day.

import { Kind, Line, Place, Reaction } from '../layout/kinds';
import {
  LIFE_DATA_AWAY,
  LIFE_HAS_AWAY,
  LIFE_MONTH_DAYS,
  LIFE_PLACE,
  SECONDS_PER_DAY,
  Sim,
} from '../layout/life';
import { Plan } from '../layout/terms';
import { inZone } from '../rules/blocks';
import { endDataDay } from '../rules/fair-use';
import { LIFE } from '../usage/life';
import { Totals } from '../usage/totals';
import { Account } from './account';
import { Playing, beginEvents } from './ahead';
import { lookAtFlowsOnly } from './bound';
import { isUnlimited } from './bundle';
import { Of, account, levels } from './context';
import { beginFlows } from './flows';
import { isHomeData, playHomeData } from './homeData';
import { Level } from './levels';
import { usePiece } from './pieces';
import { quietUntil } from './quiet';
import { playQuiet } from './quietDays';
import { Slot } from './slot';
import { useSum } from './sums';
import { playFlows } from './timeline';

/** A warning that changes data, or a bundle whose end home and EU use share. */
export function dataNeedDays(): bool {
  if (isUnlimited(Kind.data)) return false;
  const bytes = i64(Totals.homeBytes + Totals.euBytes);
  if (load<u32>(LIFE + LIFE_HAS_AWAY) != 0 && bytes > Of.plan(Plan.dataBytes)) return true;
  return Of.sim(Sim.reaction) != Reaction.goOn && bytes >= Slot.get(levels, Level.lowest);
}

/** Plays data by day. `roaming`: a level of data roaming is within reach. */
export function playData(roaming: bool): void {
  const days = i32(load<u32>(LIFE + LIFE_MONTH_DAYS));
  beginFlows();
  beginEvents(Playing.data);
  lookAtFlowsOnly(roaming);
  if (!roaming && isHomeData()) return playHomeData();
  for (let day = 0; day < days;) {
    const until = quietUntil(day, days);
    if (until > day) playQuiet(day, until);
    else playFlows(day);
    endDataDay();
    day = max(until, day + 1);
  }
}

/** Takes data from their sums. */
export function sumData(): void {
  Slot.set(account, Account.homeBytes, i64(Totals.homeBytes));
  Slot.set(account, Account.euBytes, i64(Totals.euBytes));
  useSum(Kind.data, i64(Totals.homeBytes + Totals.euBytes), Line.dataBeyondBundle);
  if (Totals.hasOther) useOutside();
}

/** Data outside the EU zone, by place. */
function useOutside(): void {
  const days = i32(load<u32>(LIFE + LIFE_MONTH_DAYS));
  for (let day = 0; day < days; day++) {
    const place = i32(load<u8>(LIFE + LIFE_PLACE + <usize>day));
    const away = load<u64>(LIFE + LIFE_DATA_AWAY + 8 * <usize>day);
    if (place == Place.home || inZone(place) || away == 0) continue;
    usePiece(Kind.data, place, 0, away, i64(day + 1) * SECONDS_PER_DAY);
  }
}
