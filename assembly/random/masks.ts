/** Steps of 1/4096, to which a share of days is kept; words that two masks take. */
export const MASK_ONE = 4096;
const DIGITS = 12;
export const TWO_MASKS_WORDS = 2 * DIGITS;
/** Bytes of two shares made ready: for each binary digit, 32 bits of the first share's and 32 of the second's. */
export const TWO_SHARES_BYTES = 8 * DIGITS;

/** Two masks of 32 independent bits each, a bit being 1 with the mask's own share, by the binary digits of the shares. */
export class Masks {
  /** Shares of 4096, below it. */
  static prepare(to: usize, first: i32, second: i32): void {
    for (let digit = 0; digit < DIGITS; digit++) {
      const low = u64(u32(-((first >>> digit) & 1)));
      const high = u64(u32(-((second >>> digit) & 1)));
      store<u64>(to + ((<usize>digit) << 3), low | (high << 32));
    }
  }

  /** The first mask in the lower half. */
  @inline static draw(shares: usize, words: usize): u64 {
    let masks: u64 = 0;
    for (let at: usize = 0; at < <usize>TWO_SHARES_BYTES; at += 8) {
      const word = load<u64>(words + at);
      const digit = load<u64>(shares + at);
      masks = (masks | (word & digit)) & (word | digit);
    }
    return masks;
  }
}
