import { halfUp, times, ratio } from '../../domain/ratio.ts';
import { chargeMicros } from '../../domain/money.ts';
import type { Term, Terms } from '../../scenario/effective.ts';
import { isOff } from '../lowering.ts';
import { exact, type Measures } from '../measures.ts';

const HUNDRED = 100n;

/** A price in micro-euro excl. VAT; with 7.3 switched off prices count as incl. VAT. */
export function priceMicros(terms: Terms, term: Term, { vat }: Measures): bigint {
  const basis = isOff(terms, 'sgn/price/excl-vat') ? 'incl' : term.vat;
  return BigInt(chargeMicros(exact(term), basis, vat));
}

/** An amount without VAT, in micro-euro: security, damages, collection. */
export function cashMicros(term: Term): bigint {
  return halfUp(times(exact(term), ratio(1_000_000n)));
}

/** A percentage in basis points, half up. */
export function basisPointsOf(term: Term): bigint {
  return halfUp(times(exact(term), ratio(HUNDRED)));
}
