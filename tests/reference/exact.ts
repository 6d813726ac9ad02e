// Whole numbers and exact fractions of them. Nothing is rounded but where a name says so.

/** An exact fraction; `below` is positive. */
export interface Fraction {
  readonly above: bigint;
  readonly below: bigint;
}

export function fraction(above: bigint, below = 1n): Fraction {
  return { above, below };
}

export function sum(left: Fraction, right: Fraction): Fraction {
  if (left.below === right.below) return { above: left.above + right.above, below: left.below };
  return { above: left.above * right.below + right.above * left.below, below: left.below * right.below };
}

export function product(left: Fraction, right: Fraction): Fraction {
  return { above: left.above * right.above, below: left.below * right.below };
}

/** Smallest whole number that is at least the fraction: what "reached" asks of a whole meter. */
export function reaching({ above, below }: Fraction): bigint {
  return above % below === 0n ? above / below : above / below + 1n;
}

/** Smallest whole number above the fraction: what "exceeded" asks of a whole meter. */
export function exceeding({ above, below }: Fraction): bigint {
  return above / below + 1n;
}

/** Nearest whole number, halves up; for amounts that are not negative. */
export function halfUp({ above, below }: Fraction): bigint {
  return (2n * above + below) / (2n * below);
}

/** A decimal as written, "60.50" or 0.125, as an exact fraction. */
export function decimal(written: number | string): Fraction {
  const [whole = '0', places = ''] = String(written).split('.');
  return { above: BigInt(whole + places), below: 10n ** BigInt(places.length) };
}

/** A decimal in whole units of which `unit` make one; throws where that leaves a rest. */
export function whole(written: number | string, unit: bigint): bigint {
  const { above, below } = decimal(written);
  if ((above * unit) % below !== 0n) throw new RangeError(`${written} is no whole number of 1/${unit}`);
  return (above * unit) / below;
}

/** The first whole number in (after, until] at which a test that never falls back holds; it holds at `until`. */
export function firstAt(after: number, until: number, holds: (at: number) => boolean): number {
  let [low, high] = [after, until];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}
