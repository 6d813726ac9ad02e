// Philox4x32-10 (Salmon et al., SC'11): ten rounds over a 128-bit counter under a 64-bit key.

const M0: u64 = 0xd2511f53;
const M1: u64 = 0xcd9e8d57;
const W0: u32 = 0x9e3779b9;
const W1: u32 = 0xbb67ae85;

/** The four u32 of the last block. */
export const BLOCK: usize = memory.data(16, 16);

export class Philox {
  /** Fills BLOCK with the block of one counter. */
  static block(c0: u32, c1: u32, c2: u32, c3: u32, k0: u32, k1: u32): void {
    for (let round = 0; round < 10; round++) {
      const p0 = M0 * u64(c0);
      const p1 = M1 * u64(c2);
      c0 = u32(p1 >> 32) ^ c1 ^ k0;
      c2 = u32(p0 >> 32) ^ c3 ^ k1;
      c1 = u32(p1);
      c3 = u32(p0);
      k0 += W0;
      k1 += W1;
    }
    store<u32>(BLOCK, c0, 0);
    store<u32>(BLOCK, c1, 4);
    store<u32>(BLOCK, c2, 8);
    store<u32>(BLOCK, c3, 12);
  }

  /** Word 0 ... 3 of the last block. */
  @inline static word(index: i32): u32 {
    return load<u32>(BLOCK + ((<usize>index) << 2));
  }

  /** The blocks of counters c3, c3 + 1, c3 + 2 and c3 + 3, transposed: word j of block i at `to + 16 j + 4 i`. */
  static four(c0: u32, c1: u32, c2: u32, c3: u32, k0: u32, k1: u32, to: usize): void {
    if (ASC_FEATURE_SIMD) {
      let x0 = i32x4.splat(c0);
      let x1 = i32x4.splat(c1);
      let x2 = i32x4.splat(c2);
      let x3 = i32x4.add(i32x4.splat(c3), i32x4(0, 1, 2, 3));
      const m0 = i32x4.splat(i32(M0));
      const m1 = i32x4.splat(i32(M1));
      for (let round = 0; round < 10; round++) {
        const p0 = i64x2.extmul_low_i32x4_u(x0, m0);
        const q0 = i64x2.extmul_high_i32x4_u(x0, m0);
        const p1 = i64x2.extmul_low_i32x4_u(x2, m1);
        const q1 = i64x2.extmul_high_i32x4_u(x2, m1);
        const high1 = v128.shuffle<i32>(p1, q1, 1, 3, 5, 7);
        const high0 = v128.shuffle<i32>(p0, q0, 1, 3, 5, 7);
        x0 = v128.xor(v128.xor(high1, x1), i32x4.splat(k0));
        x2 = v128.xor(v128.xor(high0, x3), i32x4.splat(k1));
        x1 = v128.shuffle<i32>(p1, q1, 0, 2, 4, 6);
        x3 = v128.shuffle<i32>(p0, q0, 0, 2, 4, 6);
        k0 += W0;
        k1 += W1;
      }
      v128.store(to, x0, 0);
      v128.store(to, x1, 16);
      v128.store(to, x2, 32);
      v128.store(to, x3, 48);
    } else {
      for (let lane: u32 = 0; lane < 4; lane++) {
        Philox.block(c0, c1, c2, c3 + lane, k0, k1);
        const at = to + ((<usize>lane) << 2);
        store<u32>(at, Philox.word(0), 0);
        store<u32>(at, Philox.word(1), 16);
        store<u32>(at, Philox.word(2), 32);
        store<u32>(at, Philox.word(3), 48);
      }
    }
  }
}
