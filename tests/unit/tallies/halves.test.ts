import { describe, expect, it } from 'vitest';
import { HALVES, halfSums } from '../../../src/tallies/halves.ts';

/** Which halves hold a group: those whose sum is one when that group alone holds one. */
const holding = Array.from({ length: 64 }, (_, group) => {
  const alone = new Float64Array(64);
  alone[group] = 1;
  return halfSums(alone);
});
const all = Array.from(
  { length: HALVES },
  (_, half) => new Set(holding.flatMap((sums, group) => (sums[half] === 1 ? [group] : []))),
);

describe('halves of the groups', () => {
  it('are 126 of 32 groups each', () => {
    expect(all).toHaveLength(126);
    expect(new Set(all.map(({ size }) => size))).toEqual(new Set([32]));
  });

  it('hold every group 63 times and every two groups together 31 times', () => {
    for (let one = 0; one < 64; one++) {
      expect(all.filter((half) => half.has(one))).toHaveLength(63);
      for (let two = 0; two < one; two++) {
        expect(all.filter((half) => half.has(one) && half.has(two))).toHaveLength(31);
      }
    }
  });

  it('are summed exactly', () => {
    const counts = Float64Array.from({ length: 64 }, (_, group) => 3 ** 30 + 7 * group * group);
    const summed = all.map((half) => [...half].reduce((sum, group) => sum + (counts[group] ?? 0), 0));
    expect([...halfSums(counts)]).toEqual(summed);
  });
});
