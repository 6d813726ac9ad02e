import { Place } from '../layout/kinds';
import {
  LIFE_AWAY_FROM,
  LIFE_AWAY_UNTIL,
  LIFE_EU_MASK,
  LIFE_HAS_AWAY,
  LIFE_HOME_MASK,
  LIFE_PLACE,
  SECONDS_PER_DAY,
} from '../layout/life';
import { Run } from '../calendar/run';
import { Habits } from '../population/habits';
import { LIFE, Month } from './life';
import { Totals } from './totals';

/** The days on which it is the turn of a SIM that is used in turn with others. */
export function turnMask(habits: Habits, turn: i32): u32 {
  let mask: u32 = 0;
  for (let day = 0; day < Month.days; day++) {
    const period = (Month.firstDay - Run.firstDay + day) / habits.turnDays;
    mask |= u32(period % habits.turnSims == turn) << day;
  }
  return mask;
}

/** Connections at home and in the EU zone, by day, from Month.connected and the away parts. */
export function setConnections(): void {
  let home = Month.connected;
  let eu: u32 = 0;
  Totals.hasOther = false;
  for (let left = Month.away; left; left &= left - 1) {
    const day = ctz(left);
    const from = load<u32>(LIFE + ((<usize>day) << 2), LIFE_AWAY_FROM);
    const until = load<u32>(LIFE + ((<usize>day) << 2), LIFE_AWAY_UNTIL);
    if (until - from == SECONDS_PER_DAY) home &= ~(1 << day);
    if (i32(load<u8>(LIFE + <usize>day, LIFE_PLACE)) <= Place.eea) eu |= 1 << day;
    else Totals.hasOther = true;
  }
  store<u32>(LIFE, home, LIFE_HOME_MASK);
  store<u32>(LIFE, eu & Month.connected, LIFE_EU_MASK);
  store<u32>(LIFE, Month.away ? 1 : 0, LIFE_HAS_AWAY);
}
