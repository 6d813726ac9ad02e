import { BANDS, BINS, BIN_MICROS, BIN_SUB_BITS, CHANGE_BINS } from '../layout/tally';

const CHANGE_SUB_BITS: i32 = 6;
const BAND_MICROS: u64 = 250000;
const ZERO_CHANGE: i32 = (CHANGE_BINS - 1) / 2;

/** Log-linear index: 2^s equal steps from 0, then 2^s equal bins in each octave. */
export function logLinear(value: u64, subBits: i32): i32 {
  const steps = u64(1) << subBits;
  if (value < steps) return i32(value);
  const shift = 63 - i32(clz(value)) - subBits;
  return i32((u64(shift + 1) << subBits) + ((value >> shift) - steps));
}

export function billBin(micros: i64): i32 {
  return min(logLinear(u64(micros) / BIN_MICROS, BIN_SUB_BITS), BINS - 1);
}

/** Four bands an octave from one euro; the first is all below, the last is open. */
export function billBand(micros: i64): i32 {
  return max(0, min(logLinear(u64(micros) / BAND_MICROS, 2) - 3, BANDS - 1));
}

/** Signed: no change in the middle, rises above it. */
export function changeBin(micros: i64): i32 {
  if (micros == 0) return ZERO_CHANGE;
  const size = min(logLinear(u64(abs(micros)) / BIN_MICROS, CHANGE_SUB_BITS), ZERO_CHANGE - 1);
  return micros > 0 ? ZERO_CHANGE + 1 + size : ZERO_CHANGE - 1 - size;
}
