import { Header, PLANS_MAX } from '../../assembly/layout/program.ts';
import { Plan, Terms } from '../../assembly/layout/terms.ts';

const SLOT_BYTES = 8;
/** Variants change more than plans. */
export const ANY_PLAN = -1;

/**
 * The plans, a bit each, whose terms are all that the variants of a mobile program change against its baseline: a SIM that is
 * never on one of them then lives as under the baseline. ANY_PLAN where they change anything else, or where what one SIM of a
 * customer pays may hang on another's.
 */
export function touchedPlans(program: Uint8Array): number {
  const words = new DataView(program.buffer, program.byteOffset, program.byteLength);
  const slot = (at: number): bigint => words.getBigInt64(SLOT_BYTES * at, true);
  const header = (at: Header): number => Number(slot(at));
  const [first, size, variants] = [
    header(Header.termsSlot),
    header(Header.termsSize),
    header(Header.variantCount),
  ];
  if (size < Terms.SIZE || areTogether((term) => slot(first + term))) return ANY_PLAN;
  let touched = 0;
  for (let variant = 1; variant < variants; variant += 1) {
    for (let at = 0; at < size; at += 1) {
      if (slot(first + at) === slot(first + variant * size + at)) continue;
      const plan = Math.floor((at - Terms.plans) / Plan.SIZE);
      if (plan < 0 || plan >= PLANS_MAX) return ANY_PLAN;
      touched |= 1 << plan;
    }
  }
  return touched;
}

/** Does what one SIM of a customer pays hang on another's (A17 B, A19 B)? */
function areTogether(term: (at: Terms) => bigint): boolean {
  return term(Terms.reactivationPerCustomer) !== 0n || term(Terms.contractStopHigh) !== -1n;
}
