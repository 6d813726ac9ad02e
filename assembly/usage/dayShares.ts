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
/** By DayClass: three u32 of days at home, three of days with an away part. */
const WEIGHTS: usize = memory.data(24, 4);
const AWAY: usize = 12;
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
    if (fillDays(shares, weights, away)) return;
    for (let i = 0; i < 3; i++) store<u32>(EVEN + ((<usize>i) << 2), WEIGHT_ONE);
    fillDays(shares, EVEN, WEIGHT_ONE);
  }
}

function setWeights(weights: usize, away: u32): void {
  for (let at: usize = 0; at < AWAY; at += 4) {
    const weight = load<u32>(weights + at);
    store<u32>(WEIGHTS + at, weight);
    store<u32>(WEIGHTS + at, u32((u64(weight) * u64(away)) >> 16), AWAY);
  }
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
 * Ends, and for each of 256 cells a day no later than that of the cell's first level; false where no day has a weight.
 * Sixteen cells are written at once: the overrun is written again by later days.
 */
function fillDays(shares: usize, weights: usize, away: u32): bool {
  setWeights(weights, away);
  let connected = Month.connected;
  let abroad = Month.away;
  const total = sumOfKinds(WEIGHTS, connected & ~abroad) + sumOfKinds(WEIGHTS + AWAY, connected & abroad);
  if (total == 0) return false;
  const cellsPerUnit = (u64(256) << 32) / u64(total) + 1;
  const classes = dayClasses(Month.firstDay);
  let sum: u32 = 0;
  let next: usize = 0;
  let copies: u64 = 0;
  store<u32>(shares, total);
  let day: usize = 0;
  // Tested at the end: engines take constants out of such loops only.
  do {
    const kind = <usize>load<u8>(classes + day);
    const weight = load<u32>(WEIGHTS + (kind << 2) + (AWAY & -(<usize>(abroad & 1))));
    sum += weight & -(connected & 1);
    store<u32>(shares + (day << 2), sum, ENDS);
    const end = <usize>((u64(sum) * cellsPerUnit) >> 32);
    store<u64>(shares + next, copies, GUIDE);
    store<u64>(shares + next, copies, GUIDE + 8);
    for (let cell = next + 16; cell <= end; cell += 8) store<u64>(shares + cell, copies, GUIDE);
    next = max(next, end + 1);
    copies += 0x0101010101010101;
    connected >>>= 1;
    abroad >>>= 1;
  } while (++day < DAYS_MAX);
  return true;
}
