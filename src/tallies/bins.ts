import { BANDS, BIN_MICROS, BIN_SUB_BITS, BINS, CHANGE_BINS } from '../../assembly/layout/tally.ts';

// Log-linear bins: 2^s equal steps from 0, then 2^s equal bins in each octave. With s = 7 a bin is at most 1/128 of its
// value wide, so its middle is within 0.4 %.

const CHANGE_SUB_BITS = 6;
const ZERO_CHANGE = (CHANGE_BINS - 1) / 2;
const BAND_SUB_BITS = 2;
const BAND_MICROS = 250_000;

/** Lower edges of the bins of bills, micro-euro, with the end of the last: BINS + 1 of them. */
export function billEdgesMicros(): Float64Array {
  return Float64Array.from({ length: BINS + 1 }, (_, bin) => BIN_MICROS * logLinearEdge(bin, BIN_SUB_BITS));
}

/** Lower edges of the coarse bands, micro-euro, ended by Infinity. Band 0 is all below one euro. */
export function bandEdgesMicros(): number[] {
  const edge = (band: number): number =>
    band === 0 ? 0 : BAND_MICROS * logLinearEdge(band + (1 << BAND_SUB_BITS) - 1, BAND_SUB_BITS);
  return [...Array.from({ length: BANDS }, (_, band) => edge(band)), Infinity];
}

/** The half-open range of one bin of changes, micro-euro; [0, 0] for no change, both bounds negative for a fall. */
export function changeRangeMicros(bin: number): readonly [from: number, until: number] {
  if (bin === ZERO_CHANGE) return [0, 0];
  const size = bin > ZERO_CHANGE ? bin - ZERO_CHANGE - 1 : ZERO_CHANGE - 1 - bin;
  const near = BIN_MICROS * logLinearEdge(size, CHANGE_SUB_BITS);
  const far = BIN_MICROS * logLinearEdge(size + 1, CHANGE_SUB_BITS);
  return bin > ZERO_CHANGE ? [near, far] : [-far, -near];
}

/** Smallest value in a bin, in units of the first bins. */
export function logLinearEdge(bin: number, subBits: number): number {
  const steps = 1 << subBits;
  if (bin < steps) return bin;
  const octave = Math.floor(bin / steps) - 1;
  return (steps + (bin % steps)) * (1 << octave);
}
