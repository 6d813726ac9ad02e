/**
 * The total of one invoice in whole cents including VAT, rounded half up, once (catalogue, section 0). Negative totals
 * do not occur.
 * @param exclMicros sum of the invoice's lines, micro-euro excluding VAT
 * @param vatBasisPoints 2,100 for 21 %
 */
export function invoiceCentsHalfUp(exclMicros: bigint, vatBasisPoints: number): bigint {
  const scaled = exclMicros * BigInt(10_000 + vatBasisPoints);
  const perCent = 10_000n * 10_000n;
  return (scaled + perCent / 2n) / perCent;
}

/** Whole cents excluding VAT, rounded half up; for print. */
export function exclCentsHalfUp(exclMicros: bigint): bigint {
  return invoiceCentsHalfUp(exclMicros, 0);
}

/** Cents as "1234.50". */
export function centsText(cents: bigint): string {
  const digits = cents.toString().padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
