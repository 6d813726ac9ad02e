// Everyday data of the contract's SIMs, in the cells where they live: of a day's data at home a share comes in bursts, at hours drawn
// from the day's curve; the rest follows the curve itself.

import { SIMS_PER_CUSTOMER_MAX } from '../layout/program';
import { LIFE_DATA_HOME } from '../layout/life';
import { Archetype } from '../layout/population';
import { Network } from '../layout/network';
import { Curve } from '../population/curve';
import { Habits } from '../population/habits';
import { NO_SIM, drawBlock } from '../random/draw';
import { Philox } from '../random/philox';
import { Stream } from '../random/stream';
import { LIFE, Month } from '../usage/life';
import { cellAt } from './cells';
import { everydayAt, flatAt } from './demand';
import { Net, real, whole } from './loaded';
import { PURPOSE_BURSTS, PURPOSE_CELL_OF_SIM } from './purposes';

const MOST_DAYS = 32;
/** By SIM of the customer being played. */
const CELLS = memory.data(SIMS_PER_CUSTOMER_MAX);

export class Everyday {
  /** A region's customers are being played. */
  static isOpen: bool = false;
  static bursts: i32 = 0;
  static burstShare: f64 = 0; // of each burst
}

/** Are the customers being played those of a region? */
export function isAround(): bool {
  return ACCOUNTS != 0 && Everyday.isOpen;
}

export function openEveryday(): void {
  Everyday.isOpen = true;
  Everyday.bursts = i32(whole(Network.bursts));
  Everyday.burstShare = real(Network.burstShare) / f64(Everyday.bursts);
}

/** Draws the cells of a customer's SIMs. */
export function settleSims(customer: u32, sims: i32): void {
  for (let sim = 0; sim < sims; sim++) {
    if ((sim & 3) == 0) drawBlock(customer, NO_SIM, u32(sim >> 2), PURPOSE_CELL_OF_SIM);
    setCell(sim, cellAt(Philox.word(sim & 3)));
  }
}

export function setCell(sim: i32, cell: i32): void {
  store<u8>(CELLS + <usize>sim, u8(cell));
}

/** Adds the month in LIFE, the days of it that lie in the horizon. */
export function addMonth(customer: u32, sim: i32): void {
  const first = Month.firstDay - Net.startDay;
  const from = max(0, -first);
  const until = min(Month.days, Net.days - first);
  if (from >= until) return;
  const habits = changetype<Habits>(Month.habits);
  const cell = i32(load<u8>(CELLS + <usize>sim));
  const quiet = Month.weekends | Month.holidays;
  Stream.open(customer, sim, Month.index, PURPOSE_BURSTS);
  const bursts = Everyday.bursts;
  const share = Everyday.burstShare;
  let word = Stream.take(MOST_DAYS * bursts) + ((<usize>(from * bursts)) << 2);
  let hours = everydayAt(cell, 24 * (first + from));
  const weekdays = flatAt(cell, i32(habits.whole(Archetype.dataWeekdayCurve)), first);
  const weekends = flatAt(cell, i32(habits.whole(Archetype.dataWeekendCurve)), first);
  for (let day = from; day < until; day++, hours += 24 * 8) {
    const bytes = load<i64>(LIFE + ((<usize>day) << 3), LIFE_DATA_HOME);
    const isQuiet = ((quiet >>> day) & 1) != 0;
    const curve = isQuiet ? habits.dataWeekendCurve : habits.dataWeekdayCurve;
    const flat = (isQuiet ? weekends : weekdays) + ((<usize>day) << 3);
    const part = i64(f64(bytes) * share);
    for (let burst = 0; burst < bursts; burst++, word += 4) {
      const at = hours + (Curve.hour(curve, load<u32>(word)) << 3);
      store<i64>(at, load<i64>(at) + part);
    }
    store<i64>(flat, load<i64>(flat) + bytes - part * i64(bursts));
  }
}
