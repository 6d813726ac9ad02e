import type { Estimate } from '../tallies/results.ts';

export const BASES = ['excl', 'incl'] as const;

/** How money is shown. `basisPoints` is the rate: 2100 for 21 %. */
export interface ShownVat {
  readonly basis: (typeof BASES)[number];
  readonly basisPoints: number;
}

/** Micro-euro excluding VAT to euro as shown. */
export function eurFrom(micros: number, vat: ShownVat): number {
  return (micros * factor(vat)) / 1e6;
}

/** Euro as shown to micro-euro excluding VAT. */
export function microsFrom(eur: number, vat: ShownVat): number {
  return (eur * 1e6) / factor(vat);
}

export function eurEstimate(estimate: Estimate, vat: ShownVat): Estimate {
  const { value, low, high, ...mark } = estimate;
  return { ...mark, value: eurFrom(value, vat), low: eurFrom(low, vat), high: eurFrom(high, vat) };
}

function factor({ basis, basisPoints }: ShownVat): number {
  return basis === 'incl' ? 1 + basisPoints / 10_000 : 1;
}
