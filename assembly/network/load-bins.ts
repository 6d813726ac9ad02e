// Hours by bin of their load, u32: log-linear, `logLinear` of LOAD_SUB_BITS (tally/bins.ts).

import { LOAD_BINS, LOAD_SUB_BITS, PERCENTILE_PARTS } from '../layout/network';

/** At most the last bin. */
export function binOf(load: i32): i32 {
  if (load < 1 << LOAD_SUB_BITS) return load;
  const shift = 31 - i32(clz(load)) - LOAD_SUB_BITS;
  return min(((shift + 1) << LOAD_SUB_BITS) + (load >> shift) - (1 << LOAD_SUB_BITS), LOAD_BINS - 1);
}

function countOf(bins: usize, bin: i32): i32 {
  return load<i32>(bins + ((<usize>bin) << 2));
}

export function countIn(bins: usize, bin: i32): void {
  const at = bins + ((<usize>bin) << 2);
  store<u32>(at, load<u32>(at) + 1);
}

export function addBins(bins: usize, to: usize): void {
  for (let at: usize = 0; at < <usize>(LOAD_BINS << 2); at += 4)
    store<u32>(to + at, load<u32>(to + at) + load<u32>(bins + at));
}

/** The load below which such a share of the hours lies, evenly inside a bin; PERCENTILE_PARTS. 0 without hours. */
export function percentile(bins: usize, share: f64): i64 {
  let hours = 0;
  for (let bin = 0; bin < LOAD_BINS; bin++) hours += countOf(bins, bin);
  let rest = share * f64(hours);
  let bin = 0;
  while (bin < LOAD_BINS - 1 && (countOf(bins, bin) == 0 || rest > f64(countOf(bins, bin)))) {
    rest -= f64(countOf(bins, bin));
    bin++;
  }
  if (countOf(bins, bin) == 0) return 0;
  const from = f64(edgeOf(bin));
  const load = from + ((f64(edgeOf(bin + 1)) - from) * rest) / f64(countOf(bins, bin));
  return i64(load * f64(PERCENTILE_PARTS));
}

/** The least load of a bin. */
function edgeOf(bin: i32): i64 {
  const steps = 1 << LOAD_SUB_BITS;
  if (bin < steps) return bin;
  return i64(steps + (bin & (steps - 1))) << i64((bin >> LOAD_SUB_BITS) - 1);
}
