const LN_2 = 0.6931471805599453;
const TERMS = 20;

/** Natural logarithm of x > 0 from arithmetic that every machine does alike; within 1e-15 of its size. */
export function naturalLog(x: number): number {
  let mantissa = x;
  let halvings = 0;
  for (; mantissa > Math.SQRT2; halvings++) mantissa /= 2;
  for (; mantissa < Math.SQRT1_2; halvings--) mantissa *= 2;
  const quotient = (mantissa - 1) / (mantissa + 1);
  let sum = 0;
  for (let term = TERMS; term >= 0; term--) sum = sum * quotient * quotient + 1 / (2 * term + 1);
  return halvings * LN_2 + 2 * quotient * sum;
}
