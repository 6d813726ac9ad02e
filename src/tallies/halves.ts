import { GROUPS } from '../../assembly/layout/tally.ts';

/** Balanced halves of the 64 groups. */
export const HALVES = 2 * (GROUPS - 1);

/**
 * Sums over the 126 balanced halves of the 64 groups: for each r of 1 ... 63 the groups g with an even number of bits in
 * r & g, then the others. Any two groups are together in just under half of the halves, so that a sum over a half, doubled,
 * varies as the sum over all does from run to run. Whole numbers, exact below 2^53: by the Walsh-Hadamard transform, whose
 * r-th value is the sum over the first half less that over the second.
 */
export function halfSums(groups: Float64Array): Float64Array {
  const turned = groups.slice();
  for (let step = 1; step < GROUPS; step *= 2) {
    for (let block = 0; block < GROUPS; block += 2 * step) turn(turned, block, step);
  }
  const total = turned[0] ?? 0;
  const sums = new Float64Array(HALVES);
  for (let row = 1; row < GROUPS; row++) {
    const difference = turned[row] ?? 0;
    sums[2 * row - 2] = (total + difference) / 2;
    sums[2 * row - 1] = (total - difference) / 2;
  }
  return sums;
}

function turn(values: Float64Array, block: number, step: number): void {
  for (let index = block; index < block + step; index++) {
    const first = values[index] ?? 0;
    const second = values[index + step] ?? 0;
    values[index] = first + second;
    values[index + step] = first - second;
  }
}
