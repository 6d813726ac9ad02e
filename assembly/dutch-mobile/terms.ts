// The terms in force for the subscription being played: what lies behind the slots of a mobile month (layout/dutch-mobile.ts).

import {
  DutchCount,
  DutchMoney,
  DutchPolicy,
  DutchReading,
  DutchRule,
  DutchTerms,
} from '../layout/dutch-mobile';
import { Terms } from '../layout/terms';
import { drawU32 } from '../random/draw';
import { Slot } from '../rating/slot';

const PURPOSE_POLICY: u32 = 160; // and following: one a policy

export class Dutch {
  /** Block of mobile Terms. */
  static mobile: usize = 0;
  static terms: usize = 0;
  static customer: u32 = 0;
  static sim: u32 = 0;
}

export function aimAtDutch(terms: usize, customer: u32, sim: u32): void {
  Dutch.mobile = terms;
  Dutch.terms = Slot.at(terms, Terms.SIZE);
  Dutch.customer = customer;
  Dutch.sim = sim;
}

export function term(slot: DutchTerms): i64 {
  return Slot.get(Dutch.terms, slot);
}

/** Is a rule in force? */
export function holds(rule: DutchRule): bool {
  return ((Slot.get(Dutch.terms, DutchTerms.off + (rule >> 6)) >> (rule & 63)) & 1) == 0;
}

/** Option of a reading, 0 = A. */
export function option(reading: DutchReading): i32 {
  return i32(Slot.get(Dutch.terms, DutchTerms.readings + reading));
}

export function money(kind: DutchMoney): i64 {
  return Slot.get(Dutch.terms, DutchTerms.money + kind);
}

export function count(kind: DutchCount): i32 {
  return i32(Slot.get(Dutch.terms, DutchTerms.counts + kind));
}

/** Does the supplier use a right? One draw a month and right, the same under every variant. */
export function uses(policy: DutchPolicy, month: i32): bool {
  const chance = Slot.get(Dutch.terms, DutchTerms.policies + policy);
  if (chance <= 0) return false;
  if (chance >= 1 << 32) return true;
  return i64(drawU32(Dutch.customer, Dutch.sim, u32(month), PURPOSE_POLICY + u32(policy))) < chance;
}

export function vatBasisPoints(): i64 {
  return Slot.get(Dutch.mobile, Terms.vatBasisPoints);
}
