import { describe, expect, it } from 'vitest';
import {
  isTooFewBeyond,
  positive,
  ratioOf,
  share,
  signed,
  type Ratio,
} from '../../../src/tallies/intervals.ts';
import { studentPoint } from '../../../src/tallies/student.ts';

const groups = (value: (group: number) => number): Float64Array =>
  Float64Array.from({ length: 64 }, (_, group) => value(group));
const ones = groups(() => 1);
const ratio = (above: Float64Array, below = ones): Ratio => {
  const found = ratioOf(above, below);
  if (!found) throw new Error('no denominator');
  return found;
};

describe('Student’s 97.5 % point', () => {
  it.each([
    [2, 4.3027, 0.008],
    [3, 3.1824, 0.002],
    [5, 2.5706, 0.0002],
    [10, 2.2281, 0.00005],
    [32, 2.0369, 0.00005],
    [63, 1.9983, 0.00005],
  ])('at %d degrees of freedom is the printed table’s %d', (freedom, printed, relative) => {
    expect(Math.abs(studentPoint(freedom) / printed - 1)).toBeLessThan(relative);
  });
});

describe('a ratio over groups of customers', () => {
  it('of equal denominators is a mean with the standard error of a mean', () => {
    // 32 groups of 0 and 32 of 2: mean 1, variance 64/63, standard error sqrt(64 / 63 / 64) = 0.125988
    const found = ratio(groups((group) => (group % 2) * 2));
    expect(found.value).toBe(1);
    expect(found.error).toBeCloseTo(Math.sqrt(1 / 63), 12);
  });

  it('has no error when each group has the same ratio, however unequal the groups', () => {
    const below = groups((group) => 1 + group);
    const found = ratio(
      below.map((each) => 3 * each),
      below,
    );
    expect(found.value).toBe(3);
    expect(found.error).toBeCloseTo(0, 12);
  });

  it('is absent without a denominator', () =>
    expect(
      ratioOf(
        ones,
        groups(() => 0),
      ),
    ).toBeUndefined());

  it('has two degrees of freedom when one group makes all the error, 63 when all share it alike', () => {
    expect(ratio(groups((group) => (group === 0 ? 64 : 1))).freedom).toBe(2);
    expect(ratio(groups((group) => group % 2)).freedom).toBe(63);
  });

  it('has 1.5 x 4 degrees of freedom when four groups of 64 make nearly all the error', () => {
    // two deviations of +1 and two of -1: 1.5 x 4^2 / 4
    const four = ratio(groups((group) => (group < 2 ? 2 : group < 4 ? 0 : 1)));
    expect(four.freedom).toBeCloseTo(6, 10);
  });
});

describe('intervals', () => {
  const even = { value: 10, error: 1, freedom: 63 };
  const t = 1.99834;

  it('of a figure of either sign reach equally far', () => {
    expect(signed(even, 2)).toMatchObject({ value: 20 });
    expect(signed(even, 2).low).toBeCloseTo(20 - 2 * t, 4);
    expect(signed(even, 2).high).toBeCloseTo(20 + 2 * t, 4);
  });

  it('of a figure that cannot be negative reach equally far as factors: 10 / e^0.2 to 10 x e^0.2', () => {
    expect(positive(even).low).toBeCloseTo(10 * Math.exp(-t / 10), 4);
    expect(positive(even).high).toBeCloseTo(10 * Math.exp(t / 10), 4);
  });

  it('of a large share are those of what it leaves, turned round', () => {
    const large = share({ ...even, value: 0.9, error: 0.01 });
    const rest = share({ ...even, value: 0.1, error: 0.01 });
    expect(large.low).toBeCloseTo(1 - rest.high, 12);
    expect(large.high).toBeCloseTo(1 - rest.low, 12);
  });

  it('of nothing seen are marked', () => {
    expect(positive(ratio(groups(() => 0)))).toEqual({ value: 0, low: 0, high: 0, tooFew: true });
  });

  it('mark a figure carried by fewer than fifty customers: a relative error above 1 / sqrt(50) = 14.1 %', () => {
    expect(positive({ ...even, error: 1.41 }).tooFew).toBeUndefined();
    expect(positive({ ...even, error: 1.42 }).tooFew).toBe(true);
  });

  it('mark a quantile with fewer than fifty beyond: 5 000 independent bills leave fifty beyond the 99th percentile', () => {
    const beyond = (bills: number): Ratio => ({
      ...even,
      value: 0.01,
      error: Math.sqrt((0.01 * 0.99) / bills),
    });
    expect(isTooFewBeyond(beyond(5001))).toBe(false);
    expect(isTooFewBeyond(beyond(4999))).toBe(true);
  });
});
