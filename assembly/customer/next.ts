// The customer under way: who it is, and what comes next of its life.

import { Customer } from '../layout/life';
import { SIMS_PER_CUSTOMER_MAX, VARIANTS_MAX } from '../layout/program';

/** Its traits (layout/life.ts). */
export const CUSTOMER = memory.data(Customer.SIZE * 8, 16);
/** Per variant: month in which it last paid for switching on. */
export const CUSTOMER_FEES = memory.data(VARIANTS_MAX * 8);
const FACT_COUNTS = memory.data(SIMS_PER_CUSTOMER_MAX * 2);

/** How many dated facts a SIM's contract has. */
export function factsOf(sim: i32): i32 {
  return i32(load<u16>(FACT_COUNTS + ((<usize>sim) << 1)));
}

export function setFactsOf(sim: i32, facts: i32): void {
  store<u16>(FACT_COUNTS + ((<usize>sim) << 1), u16(facts));
}

export class Next {
  static customer: u32 = 0;
  static sims: i32 = 0;
  static month: i32 = 0;
  static sim: i32 = 0;
  /** The first variant that is rated: 1 where the baseline's bills are given. */
  static variant: i32 = 0;
  /** Its baseline is kept for runs that follow. */
  static keeps: bool = false;
  /** Only SIMs on plans that variants change are played, some or none. */
  static partly: bool = false;
  static anyone: bool = true;
}
