// Money in ticks, unsigned 128 bits in two slots: low, then high. A price times a quantity is multiplied first and
// divided once.

const LOW: u64 = 0xffffffff;
const SCRATCH = memory.data(16);

export class Wide {
  /** Adds a x b to the number at `p`. */
  static addProduct(p: usize, a: u64, b: u64): void {
    let low: u64;
    let high: u64 = 0;
    if ((a | b) >> 32 == 0) {
      low = a * b;
    } else {
      const aLow = a & LOW;
      const aHigh = a >> 32;
      const bLow = b & LOW;
      const bHigh = b >> 32;
      const bottom = aLow * bLow;
      const middle = aHigh * bLow + (bottom >> 32);
      const cross = (middle & LOW) + aLow * bHigh;
      high = aHigh * bHigh + (middle >> 32) + (cross >> 32);
      low = (cross << 32) | (bottom & LOW);
    }
    Wide.add(p, low, high);
  }


  @inline static add(p: usize, low: u64, high: u64): void {
    const sum = load<u64>(p) + low;
    store<u64>(p + 8, load<u64>(p + 8) + high + u64(sum < low));
    store<u64>(p, sum);
  }


  @inline static addFrom(p: usize, q: usize): void {
    Wide.add(p, load<u64>(q), load<u64>(q + 8));
  }


  @inline static clear(p: usize): void {
    store<u64>(p, 0);
    store<u64>(p + 8, 0);
  }


  @inline static isZero(p: usize): bool {
    return (load<u64>(p) | load<u64>(p + 8)) == 0;
  }

  /** Is the number at `p` at least the number at `q`? */
  @inline static reaches(p: usize, q: usize): bool {
    const high = load<u64>(p + 8);
    const limit = load<u64>(q + 8);
    return high > limit || (high == limit && load<u64>(p) >= load<u64>(q));
  }

  /** Takes the number at `q` from the number at `p`, down to zero at most. */
  static subtract(p: usize, q: usize): void {
    if (!Wide.reaches(p, q)) {
      Wide.clear(p);
      return;
    }
    const low = load<u64>(p);
    const less = load<u64>(q);
    store<u64>(p + 8, load<u64>(p + 8) - load<u64>(q + 8) - u64(low < less));
    store<u64>(p, low - less);
  }

  /** The number at `p` divided by `divisor`, half up. The quotient must fit 63 bits. */
  static roundHalfUp(p: usize, divisor: u64): i64 {
    const low = load<u64>(p);
    const high = load<u64>(p + 8);
    if (high == 0) {
      const whole = low / divisor;
      const rest = low - whole * divisor;
      return i64(whole + u64(rest >= divisor - rest));
    }
    let rest: u64 = high % divisor;
    let quotient: u64 = 0;
    for (let bit = 63; bit >= 0; bit--) {
      const carry = rest >> 63;
      rest = (rest << 1) | ((low >> bit) & 1);
      quotient <<= 1;
      if (carry != 0 || rest >= divisor) {
        rest -= divisor;
        quotient |= 1;
      }
    }
    return i64(quotient + u64(rest >= divisor - rest));
  }

  /** Whole times that `divisor` goes into the number at `p`; the largest i64 where that is more. */
  static floor(p: usize, divisor: u64): i64 {
    const high = load<u64>(p + 8);
    if (high >= divisor) return i64.MAX_VALUE;
    const low = load<u64>(p);
    if (high == 0) return i64(min<u64>(low / divisor, u64(i64.MAX_VALUE)));
    memory.copy(SCRATCH, p, 16);
    Wide.divide(SCRATCH, divisor, true);
    const above = load<u64>(SCRATCH);
    return i64(min<u64>(above - 1, u64(i64.MAX_VALUE)));
  }

  /** Divides the number at `p` in place: the smallest whole number at least the quotient, or, if strict, above it. */
  static divide(p: usize, divisor: u64, strict: bool): void {
    const high = load<u64>(p + 8);
    const low = load<u64>(p);
    let rest: u64 = high % divisor;
    let quotient: u64 = 0;
    for (let bit = 63; bit >= 0; bit--) {
      rest = (rest << 1) | ((low >> bit) & 1);
      quotient <<= 1;
      if (rest >= divisor) {
        rest -= divisor;
        quotient |= 1;
      }
    }
    store<u64>(p, quotient);
    store<u64>(p + 8, high / divisor);
    if (strict || rest > 0) Wide.add(p, 1, 0);
  }
}
