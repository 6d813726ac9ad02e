import { DayClass, dayClasses } from '../calendar/run';
import { WEIGHT_ONE } from '../population/habits';
import { Month } from './life';

// Over which days a month's events fall, by whole weights.
//
//   | total u32 | 31 cumulative u32 ends, one a day | 256 guide u8, and 24 that overrun |

const ENDS = 4;
const GUIDE = ENDS + 124;
const CALLS: usize = memory.data(416, 16);
const MESSAGES: usize = memory.data(416, 16);
const EVEN: usize = memory.data(12, 4);
const AWAY_WEIGHTS: usize = memory.data(12, 4);
const DAYS_MAX: usize = 31;

export class DayShares {

  @inline static get calls(): usize {
    return CALLS;
  }


  @inline static get messages(): usize {
    return MESSAGES;
  }

  /** The day at one u32. */
  @inline static day(shares: usize, word: u32): u32 {
    const level = u32((u64(word) * u64(load<u32>(shares))) >> 32);
    let day = <usize>load<u8>(shares + <usize>(word >>> 24), GUIDE);
    // As for hours: the first step is taken without a branch.
    day += usize(level >= load<u32>(shares + (day << 2), ENDS));
    while (level >= load<u32>(shares + (day << 2), ENDS)) day++;
    return u32(day);
  }

  /**
   * `weights`: three u32 by DayClass, in 1/65536; `away`: factor on days with an away part, the same. No weight on days
   * without connection. All connected days alike when that leaves nothing.
   */
  static fill(shares: usize, weights: usize, away: u32): void {
    const total = sumOf(weights, away);
    if (total) {
      fillDays(shares, weights, away, total);
      return;
    }
    for (let i = 0; i < 3; i++) store<u32>(EVEN + ((<usize>i) << 2), WEIGHT_ONE);
    fillDays(shares, EVEN, WEIGHT_ONE, sumOf(EVEN, WEIGHT_ONE));
  }
}

function weightAway(weights: usize, kind: i32, away: u32): u32 {
  return u32((u64(load<u32>(weights + ((<usize>kind) << 2))) * u64(away)) >> 16);
}

function sumOf(weights: usize, away: u32): u32 {
  const home = sumOfKinds(weights, Month.connected & ~Month.away);
  const abroad = Month.connected & Month.away;
  if (!abroad) return home;
  for (let kind = 0; kind < 3; kind++) {
    store<u32>(AWAY_WEIGHTS + ((<usize>kind) << 2), weightAway(weights, kind, away));
  }
  return home + sumOfKinds(AWAY_WEIGHTS, abroad);
}

function sumOfKinds(weights: usize, days: u32): u32 {
  const weekends = popcnt(days & Month.weekends);
  const holidays = popcnt(days & Month.holidays);
  const weekdays = popcnt(days) - weekends - holidays;
  return (
    weekdays * load<u32>(weights, DayClass.weekday << 2) +
    weekends * load<u32>(weights, DayClass.weekend << 2) +
    holidays * load<u32>(weights, DayClass.holiday << 2)
  );
}

/**
 * Ends, and for each of 256 cells a day no later than that of the cell's first level. Sixteen cells are written at once:
 * the overrun is written again by later days.
 */
function fillDays(shares: usize, weights: usize, away: u32, total: u32): void {
  const cellsPerUnit = total ? 256 / f64(total) : 0;
  const classes = dayClasses(Month.firstDay);
  let connected = Month.connected;
  let abroad = Month.away;
  let sum: u32 = 0;
  let next: usize = 0;
  let copies: u64 = 0;
  store<u32>(shares, total);
  for (let day: usize = 0; day < DAYS_MAX; day++) {
    const kind = load<u8>(classes + day);
    const weight = abroad & 1 ? weightAway(weights, kind, away) : load<u32>(weights + ((<usize>kind) << 2));
    sum += weight & -(connected & 1);
    store<u32>(shares + (day << 2), sum, ENDS);
    const end = <usize>i32(f64(sum) * cellsPerUnit);
    store<u64>(shares + next, copies, GUIDE);
    store<u64>(shares + next, copies, GUIDE + 8);
    for (let cell = next + 16; cell <= end; cell += 8) store<u64>(shares + cell, copies, GUIDE);
    next = max(next, end + 1);
    copies += 0x0101010101010101;
    connected >>>= 1;
    abroad >>>= 1;
  }
}
