import { fraction, halfUp, type Fraction } from '../exact.ts';
import type { Terms } from '../mobile/terms.ts';

const LATE = new Set(['roamingData', 'roamingVoice', 'roamingMessages', 'vasRoaming']);

/** Further months until use on other networks is invoiced (12.1). */
export function lagOf(terms: Terms, line: string): number {
  return LATE.has(line) ? terms.number('roamingLagMonths') : 0;
}

/** A line is exact over its month, and rounded half up to a micro-euro once (D22); what the supplier pays is negative. */
export function lineMicros({ above, below }: Fraction, partsPerMicro: bigint): bigint {
  const sign = above < 0n ? -1n : 1n;
  return sign * halfUp(fraction(sign * above, below * partsPerMicro));
}
