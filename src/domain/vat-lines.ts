import { Line } from '../../assembly/layout/kinds.ts';
import { halfUp, ratio } from './ratio.ts';
import { MICROS_PER_EURO, type BasisPoints } from './units.ts';

/** Damages, interest, and money that is only kept for a while: no price of a service, so no VAT on them. */
const OUTSIDE_VAT: readonly Line[] = [
  Line.interest,
  Line.collectionCosts,
  Line.damages,
  Line.deposit,
  Line.depositReturned,
  Line.compensation,
];

interface Charge {
  readonly code: Line;
  /** Micro-euro excluding VAT; negative for what the operator owes. */
  readonly exclMicros: bigint;
}

/** Whole cents including VAT: half up once for the sum of exact lines (D22). */
export function inclCents(charges: readonly Charge[], vat: BasisPoints): bigint {
  const scaled = charges.reduce((sum, { code, exclMicros }) => {
    return sum + exclMicros * (10_000n + (OUTSIDE_VAT.includes(code) ? 0n : BigInt(vat)));
  }, 0n);
  return halfUp(ratio(scaled, (10_000n * MICROS_PER_EURO) / 100n));
}
