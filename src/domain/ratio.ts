/** An exact fraction; `below` is positive. Prices stay fractions until a line divides once, with a named rounding. */
export interface Ratio {
  readonly above: bigint;
  readonly below: bigint;
}

export function ratio(above: bigint, below = 1n): Ratio {
  if (below === 0n) throw new RangeError('a ratio needs a denominator other than 0');
  const sign = below < 0n ? -1n : 1n;
  const divisor = greatestCommonDivisor(above < 0n ? -above : above, below * sign);
  return { above: (above * sign) / divisor, below: (below * sign) / divisor };
}

export function times(left: Ratio, right: Ratio): Ratio {
  return ratio(left.above * right.above, left.below * right.below);
}

export function over(left: Ratio, right: Ratio): Ratio {
  return ratio(left.above * right.below, left.below * right.above);
}

/** Negative, zero or positive, as left is below, at or above right. Cross-multiplied: exact. */
export function compare(left: Ratio, right: Ratio): number {
  const difference = left.above * right.below - right.above * left.below;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Largest whole number that is not above the ratio. */
export function floor({ above, below }: Ratio): bigint {
  const whole = above / below;
  return above < 0n && whole * below !== above ? whole - 1n : whole;
}

/** Smallest whole number that reaches the ratio: what `reached` compares a whole meter with. */
export function ceiling(value: Ratio): bigint {
  return -floor({ above: -value.above, below: value.below });
}

/** Nearest whole number; a half goes away from zero. */
export function halfUp({ above, below }: Ratio): bigint {
  const size = above < 0n ? -above : above;
  const rounded = (2n * size + below) / (2n * below);
  return above < 0n ? -rounded : rounded;
}

export function greatestCommonDivisor(left: bigint, right: bigint): bigint {
  let [large, small] = [left, right];
  while (small !== 0n) [large, small] = [small, large % small];
  return large === 0n ? 1n : large;
}
