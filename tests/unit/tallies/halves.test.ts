import { describe, expect, it } from 'vitest';
import { halves } from '../../../src/tallies/halves.ts';

describe('halves of the groups', () => {
  const all = halves().map((half) => new Set(half));

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
});
