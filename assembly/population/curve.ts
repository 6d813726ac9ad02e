import { CURVE_HOURS } from '../layout/population';

// One curve of the hours of a day, made ready:
//
//   | 24 shares f64 | 25 starts u32 of 2^31, the last 2^31 | 24 seconds per unit u64, of 2^32 | 256 guide u8 |

const STARTS = 192;
const SECONDS = STARTS + 104;
const GUIDE = SECONDS + 192;
const STRIDE: usize = GUIDE + 256;
const CURVES: usize = memory.data(11904, 16);
const ONE: u32 = 0x80000000;

export class Curve {

  @inline static at(index: i64): usize {
    return CURVES + <usize>index * STRIDE;
  }


  @inline static share(curve: usize, hour: i32): f64 {
    return load<f64>(curve + ((<usize>hour) << 3));
  }

  /** The second of the day at one u32. */
  static second(curve: usize, word: u32): u32 {
    const hour = Curve.hour(curve, word);
    const within = u64((word >>> 1) - load<u32>(curve + (hour << 2), STARTS));
    return u32(hour) * 3600 + u32((within * load<u64>(curve + (hour << 3), SECONDS)) >> 32);
  }

  /** The hour of the day at one u32. */
  @inline static hour(curve: usize, word: u32): usize {
    const level = word >>> 1;
    let hour = <usize>load<u8>(curve + <usize>(word >>> 24), GUIDE);
    // The first step is taken without a branch: whether it is needed cannot be foretold.
    hour += usize(level >= load<u32>(curve + (hour << 2), STARTS + 4));
    while (level >= load<u32>(curve + (hour << 2), STARTS + 4)) hour++;
    return hour;
  }

  /** Makes the curve whose 24 shares, of any positive scale, are at `slots`. */
  static prepare(index: i32, slots: usize): void {
    const curve = Curve.at(index);
    let total: f64 = 0;
    for (let hour = 0; hour < CURVE_HOURS; hour++) total += load<f64>(slots + ((<usize>hour) << 3));
    let sum: f64 = 0;
    let start: u32 = 0;
    store<u32>(curve, 0, STARTS);
    for (let hour = 0; hour < CURVE_HOURS; hour++) {
      const share = load<f64>(slots + ((<usize>hour) << 3)) / total;
      sum += share;
      const end = hour == CURVE_HOURS - 1 ? ONE : u32(min(sum, 1.0) * f64(ONE));
      store<f64>(curve + ((<usize>hour) << 3), share);
      store<u32>(curve + ((<usize>hour) << 2), end, STARTS + 4);
      store<u64>(
        curve + ((<usize>hour) << 3),
        end > start ? ((<u64>3600) << 32) / u64(end - start) : 0,
        SECONDS,
      );
      start = end;
    }
    prepareGuide(curve);
  }
}

/** The hour of the first level of each of 256 cells. */
function prepareGuide(curve: usize): void {
  let hour: usize = 0;
  for (let cell: u32 = 0; cell < 256; cell++) {
    while (cell << 23 >= load<u32>(curve + (hour << 2), STARTS + 4)) hour++;
    store<u8>(curve + <usize>cell, u8(hour), GUIDE);
  }
}
