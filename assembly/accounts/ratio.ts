// A product of whole numbers divided by a product of whole numbers, rounded once: 256 bits above the line and below it.

const LIMBS = 4;
const BYTES: usize = 32;
const ABOVE = memory.data(32, 16);
const BELOW = memory.data(32, 16);
const REST = memory.data(32, 16);

/** One at a time; factors and divisors are not negative, and divisors not zero. */
export class Ratio {
  static open(units: i64): void {
    setTo(ABOVE, u64(units));
    setTo(BELOW, 1);
  }

  static times(factor: i64): void {
    multiply(ABOVE, u64(factor));
  }

  static over(divisor: i64): void {
    multiply(BELOW, u64(divisor));
  }

  /** Takes 1 away from a ratio of at least 1. */
  static minusOne(): void {
    subtract(ABOVE, BELOW);
  }

  /** Half up. The quotient must fit 63 bits, and twice what stands above or below 256. */
  static halfUp(): i64 {
    double(ABOVE);
    add(ABOVE, BELOW);
    double(BELOW);
    setTo(REST, 0);
    let quotient: u64 = 0;
    for (let bit = highestBit(ABOVE); bit >= 0; bit--) {
      double(REST);
      store<u64>(REST, load<u64>(REST) | bitOf(ABOVE, bit));
      quotient <<= 1;
      if (!reaches(REST, BELOW)) continue;
      subtract(REST, BELOW);
      quotient |= 1;
    }
    return i64(quotient);
  }
}

function limb(p: usize, index: i32): usize {
  return p + ((<usize>index) << 3);
}

function setTo(p: usize, value: u64): void {
  memory.fill(p, 0, BYTES);
  store<u64>(p, value);
}

function multiply(p: usize, factor: u64): void {
  let carry: u64 = 0;
  for (let index = 0; index < LIMBS; index++) {
    const low = load<u64>(limb(p, index));
    const product = low * factor;
    const sum = product + carry;
    carry = highOf(low, factor) + u64(sum < product);
    store<u64>(limb(p, index), sum);
  }
}

/** The upper 64 bits of a x b. */
function highOf(a: u64, b: u64): u64 {
  const aLow = a & 0xffffffff;
  const aHigh = a >> 32;
  const bLow = b & 0xffffffff;
  const bHigh = b >> 32;
  const middle = aHigh * bLow + ((aLow * bLow) >> 32);
  const cross = (middle & 0xffffffff) + aLow * bHigh;
  return aHigh * bHigh + (middle >> 32) + (cross >> 32);
}

function add(p: usize, q: usize): void {
  let carry: u64 = 0;
  for (let index = 0; index < LIMBS; index++) {
    const left = load<u64>(limb(p, index));
    const half = left + load<u64>(limb(q, index));
    const sum = half + carry;
    carry = u64(half < left) | u64(sum < half);
    store<u64>(limb(p, index), sum);
  }
}

function subtract(p: usize, q: usize): void {
  let borrow: u64 = 0;
  for (let index = 0; index < LIMBS; index++) {
    const left = load<u64>(limb(p, index));
    const half = left - load<u64>(limb(q, index));
    store<u64>(limb(p, index), half - borrow);
    borrow = u64(half > left) | u64(half < borrow);
  }
}

function double(p: usize): void {
  for (let index = LIMBS - 1; index > 0; index--) {
    const carried = load<u64>(limb(p, index - 1)) >> 63;
    store<u64>(limb(p, index), (load<u64>(limb(p, index)) << 1) | carried);
  }
  store<u64>(p, load<u64>(p) << 1);
}

function reaches(p: usize, q: usize): bool {
  for (let index = LIMBS - 1; index >= 0; index--) {
    const left = load<u64>(limb(p, index));
    const right = load<u64>(limb(q, index));
    if (left != right) return left > right;
  }
  return true;
}

function bitOf(p: usize, bit: i32): u64 {
  return (load<u64>(limb(p, bit >> 6)) >> (bit & 63)) & 1;
}

/** -1 for zero. */
function highestBit(p: usize): i32 {
  for (let index = LIMBS - 1; index >= 0; index--) {
    const value = load<u64>(limb(p, index));
    if (value != 0) return 64 * index + 63 - i32(clz(value));
  }
  return -1;
}
