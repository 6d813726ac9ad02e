import { printDecimal } from './decimal.ts';
import { halfUp, ratio } from './ratio.ts';
import { MICROS_PER_EURO, type BasisPoints, type Micros } from './units.ts';

const MICROS_PER_CENT = MICROS_PER_EURO / 100n;

/** The total of one invoice in whole cents including VAT: rounded half up, once (D22). Takes the sum of its exact lines. */
export function invoiceCentsHalfUp(exclMicros: Micros, vat: BasisPoints): bigint {
  return halfUp(ratio(exclMicros * (10_000n + BigInt(vat)), 10_000n * MICROS_PER_CENT));
}

/** Cents as "1234.50". */
export function printCents(cents: bigint): string {
  return printDecimal(ratio(cents, 100n), 2);
}
