/** Choosing by thresholds and cumulative shares. */
export class Slots {
  /** Did the event of this threshold (0 ... 2^32) happen at this u32? */
  @inline static happens(word: u32, threshold: i64): bool {
    return i64(word) < threshold;
  }

  /** The item that holds this u32, of `count` cumulative i64 slots; the last when none does. */
  static choose(slots: usize, count: i32, word: u32): i32 {
    let item = 0;
    while (item < count - 1 && i64(word) >= load<i64>(slots + ((<usize>item) << 3))) item++;
    return item;
  }
}
