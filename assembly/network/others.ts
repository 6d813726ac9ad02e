// Other subscribers of the cells, as a random background: subscribers x day's bytes x the hour's share, with a lognormal factor for
// each day of a cell and one for each of its hours.

import { Network } from '../layout/network';
import { Lognormal } from '../random/quantiles';
import { Stream } from '../random/stream';
import { subscribersOf } from './cells';
import { everydayAt } from './demand';
import { Net, real, weekHour } from './loaded';
import { PURPOSE_OTHERS } from './purposes';

/** Cells are entities beyond every SIM and site. */
const CELL_UNITS: i32 = 0x20000;
const BLOCK_DAYS = 10;
const DAY_WORDS = 25;
/** Bytes of one subscriber by hour, f64: 24 of a weekday, 24 of a weekend day. */
const MEANS = memory.data(48 * 8, 16);

class Tables {
  static day: usize = 0;
  static hour: usize = 0;
}

export function openOthers(): void {
  Tables.day = Lognormal.table(real(Network.otherDaySigma));
  Tables.hour = Lognormal.table(real(Network.otherHourSigma));
  fillMeans(0, Network.otherWeekday, 1);
  fillMeans(24, Network.otherWeekendDay, real(Network.otherWeekend));
}

function fillMeans(from: i32, shares: i32, factor: f64): void {
  let sum: f64 = 0;
  for (let hour = 0; hour < 24; hour++) sum += real(shares + hour);
  const bytes = (real(Network.otherDayBytes) * factor) / max(sum, 1e-300);
  for (let hour = 0; hour < 24; hour++)
    store<f64>(MEANS + ((<usize>(from + hour)) << 3), bytes * real(shares + hour));
}

/** Adds the background of every cell of a region. */
export function addOthers(region: i32): void {
  const share = 1 - real(Network.ownShare);
  if (share <= 0) return;
  for (let cell = 0; cell < Net.cells; cell++) {
    const people = share * subscribersOf(cell);
    for (let day = 0; day < Net.days; day += BLOCK_DAYS) {
      Stream.open(region, CELL_UNITS + cell, day / BLOCK_DAYS, PURPOSE_OTHERS);
      const words = Stream.take(BLOCK_DAYS * DAY_WORDS);
      const until = min(BLOCK_DAYS, Net.days - day);
      for (let next = 0; next < until; next++)
        addDay(
          everydayAt(cell, 24 * (day + next)),
          24 * (day + next),
          people,
          words + <usize>(next * 4 * DAY_WORDS),
        );
    }
  }
}

function addDay(to: usize, hour: i32, people: f64, words: usize): void {
  const means = MEANS + (weekHour(hour) >= 24 * 5 ? 24 * 8 : 0);
  const factor = people * f64(Lognormal.factor(Tables.day, load<u32>(words)));
  for (let at: usize = 0; at < 24; at++) {
    const own = f64(Lognormal.factor(Tables.hour, load<u32>(words + (at << 2), 4)));
    const bytes = u64(factor * load<f64>(means + (at << 3)) * own);
    store<u64>(to + (at << 3), load<u64>(to + (at << 3)) + bytes);
  }
}
