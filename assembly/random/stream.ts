import { World } from './draw';
import { Philox } from './philox';

// xoshiro128++ (Blackman & Vigna) in four lanes, lane i seeded by the Philox block of purpose + i. One stream is open
// at a time. A step makes four u32, lane 0 first. What is consumed depends on the population alone, never on terms.

/** Four state words of four lanes: word j of lane i at 16 j + 4 i. */
const STATE: usize = memory.data(64, 16);
const SINGLES: usize = memory.data(64, 16);
const SINGLES_END: usize = SINGLES + 64;
const TAKEN: usize = memory.data(1024, 16);
/** Most words of one `take`. */
export const TAKE_MAX = 256;

export class Stream {
  private static cursor: usize = SINGLES_END;

  static open(customer: u32, sim: u32, period: u32, purpose: u32): void {
    const last = (period << 8) | purpose;
    Philox.four(World.number, customer, sim, last, World.seedLow, World.seedHigh, STATE);
    Stream.cursor = SINGLES_END;
  }

  /** Makes whole steps of at least `count` words, TAKE_MAX at most; they last until the next take. */
  @inline static take(count: i32): usize {
    Stream.fill(TAKEN, (count + 3) >> 2);
    return TAKEN;
  }

  /** The next single word; singles are made sixteen at a time. */
  @inline static next(): u32 {
    if (Stream.cursor == SINGLES_END) {
      Stream.fill(SINGLES, 4);
      Stream.cursor = SINGLES;
    }
    const word = load<u32>(Stream.cursor);
    Stream.cursor += 4;
    return word;
  }

  private static fill(to: usize, steps: i32): void {
    const end = to + ((<usize>steps) << 4);
    if (ASC_FEATURE_SIMD) {
      let s0 = v128.load(STATE, 0);
      let s1 = v128.load(STATE, 16);
      let s2 = v128.load(STATE, 32);
      let s3 = v128.load(STATE, 48);
      // Tested at the end: engines take constants out of such loops only.
      do {
        const sum = i32x4.add(s0, s3);
        v128.store(to, i32x4.add(v128.or(i32x4.shl(sum, 7), i32x4.shr_u(sum, 25)), s0));
        const shifted = i32x4.shl(s1, 9);
        s2 = v128.xor(s2, s0);
        s3 = v128.xor(s3, s1);
        s1 = v128.xor(s1, s2);
        s0 = v128.xor(s0, s3);
        s2 = v128.xor(s2, shifted);
        s3 = v128.or(i32x4.shl(s3, 11), i32x4.shr_u(s3, 21));
        to += 16;
      } while (to < end);
      v128.store(STATE, s0, 0);
      v128.store(STATE, s1, 16);
      v128.store(STATE, s2, 32);
      v128.store(STATE, s3, 48);
    } else {
      for (let lane: usize = 0; lane < 16; lane += 4) Stream.fillLane(lane, to, end);
    }
  }

  private static fillLane(lane: usize, to: usize, end: usize): void {
    const state = STATE + lane;
    let s0 = load<u32>(state, 0);
    let s1 = load<u32>(state, 16);
    let s2 = load<u32>(state, 32);
    let s3 = load<u32>(state, 48);
    for (to += lane; to < end; to += 16) {
      store<u32>(to, rotl<u32>(s0 + s3, 7) + s0);
      const shifted = s1 << 9;
      s2 ^= s0;
      s3 ^= s1;
      s1 ^= s2;
      s0 ^= s3;
      s2 ^= shifted;
      s3 = rotl<u32>(s3, 11);
    }
    store<u32>(state, s0, 0);
    store<u32>(state, s1, 16);
    store<u32>(state, s2, 32);
    store<u32>(state, s3, 48);
  }
}
