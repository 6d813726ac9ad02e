import { fraction, product, type Fraction } from '../exact.ts';
import type { Life } from './life.ts';

// Late payment bears the statutory commercial rate and some points more (13.5); a year has 365 days.

/** Interest over so many days, as a share of what was owed; with interest on interest after each full year by a reading. */
export function interestShare(life: Life, days: number): Fraction {
  const { terms } = life;
  const rate = rateOf(terms.input('commercialRate'), terms.number('interestPoints'));
  const years = life.reads('interestKind') === 'B' ? Math.floor(days / 365) : 0;
  let grown = fraction(1n);
  for (let year = 0; year < years; year++) {
    grown = product(grown, fraction(rate.below + rate.above, rate.below));
  }
  const rest = BigInt(days - years * 365);
  const whole = product(grown, fraction(365n * rate.below + rate.above * rest, 365n * rate.below));
  return fraction(whole.above - whole.below, whole.below);
}

function rateOf({ above, below }: Fraction, points: number): Fraction {
  return fraction(above + BigInt(points) * below, 100n * below);
}
