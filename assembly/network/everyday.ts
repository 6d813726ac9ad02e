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
  const weekday = i32(habits.whole(Archetype.dataWeekdayCurve));
  const weekend = i32(habits.whole(Archetype.dataWeekendCurve));
  Stream.open(customer, sim, Month.index, PURPOSE_BURSTS);
  const words = Stream.take(MOST_DAYS * Everyday.bursts);
  for (let day = from; day < until; day++) {
    const bytes = load<u64>(LIFE + ((<usize>day) << 3), LIFE_DATA_HOME);
    if (bytes == 0) continue;
    const curve = ((quiet >>> day) & 1) != 0 ? weekend : weekday;
    const flat = flatAt(cell, first + day, curve);
    const left = addBursts(Curve.at(curve), bytes, everydayAt(cell, 24 * (first + day)), words, day);
    store<u64>(flat, load<u64>(flat) + left);
  }
}

/** Adds a day's bursts to its hours; returns the bytes that are left. */
function addBursts(curve: usize, bytes: u64, hours: usize, words: usize, day: i32): u64 {
  const bursts = Everyday.bursts;
  const part = u64(f64(bytes) * Everyday.burstShare);
  let word = words + ((<usize>(day * bursts)) << 2);
  for (let burst = 0; burst < bursts; burst++, word += 4) {
    const at = hours + (Curve.hour(curve, load<u32>(word)) << 3);
    store<u64>(at, load<u64>(at) + part);
  }
  return bytes - part * u64(bursts);
}
