import { printDecimal } from './decimal.ts';
import { ratio } from './ratio.ts';

/** Cents as "1234.50". */
export function printCents(cents: bigint): string {
  return printDecimal(ratio(cents, 100n), 2);
}
