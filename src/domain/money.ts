import { parseDecimal } from './decimal.ts';
import { halfUp, over, ratio, times, type Ratio } from './ratio.ts';
import { MICROS_PER_EURO, type BasisPoints, type Micros } from './units.ts';

/** Bases an amount can state. `unstated` counts as excluding VAT (A8), `cash` and `none` carry no VAT. */
export const VAT_BASES = ['incl', 'excl', 'unstated', 'cash', 'none'] as const;
export type VatBasis = (typeof VAT_BASES)[number];

/** Euros as written ("60.50") to micro-euro on the same basis. Undefined when not a decimal or finer than a micro-euro. */
export function parseMicros(euros: string): Micros | undefined {
  const value = parseDecimal(euros);
  if (value === undefined || (value.above * MICROS_PER_EURO) % value.below !== 0n) return undefined;
  return ((value.above * MICROS_PER_EURO) / value.below) as Micros;
}

/** The amount excluding VAT, exact: 60.50 at 2100 basis points is 50. Amounts that exclude VAT come back as they are. */
export function withoutVat(amount: Ratio, basis: VatBasis, vat: BasisPoints): Ratio {
  return basis === 'incl' ? over(amount, vatFactor(vat)) : amount;
}

/** A charge excluding VAT in whole micro-euro: exact, then rounded half up once. */
export function chargeMicros(euros: Ratio, basis: VatBasis, vat: BasisPoints): Micros {
  return halfUp(times(withoutVat(euros, basis, vat), ratio(MICROS_PER_EURO))) as Micros;
}

function vatFactor(vat: BasisPoints): Ratio {
  return ratio(10_000n + BigInt(vat), 10_000n);
}
