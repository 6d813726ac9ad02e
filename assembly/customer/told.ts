// The SIM-month that is told to the trace.

import { monthStart } from '../calendar/run';
import { State } from '../layout/kinds';
import { Customer, LIFE_FIRST_DAY, LIFE_MONTH_DAYS } from '../layout/life';
import { Trace } from '../layout/trace';
import { hasLife } from '../mobile-life/people';
import { aimAtMonth } from '../rating/context';
import { Slot } from '../rating/slot';
import { isOn } from '../rating/states';
import { openTrace, stopTrace, tell, traceMonth } from '../rating/trace';
import { factsAt, simAt } from '../sims';
import { Told } from '../told';
import { LIFE } from '../usage/life';
import { CUSTOMER, factsOf } from './next';

let toldSim: i32 = 0;

export function isTold(sim: i32, month: i32, variant: i32): bool {
  return Told.unit == sim && Told.month == month && Told.variant == variant;
}

/** The SIM and the customer of what was told last. */
export function toldSimPtr(): usize {
  return simAt(toldSim);
}

export function toldCustomerPtr(): usize {
  return CUSTOMER;
}

/** The dated facts of its contract; their times count from the first day of the SIM's first month. */
export function toldSimFactsPtr(): usize {
  return hasLife() ? factsAt(toldSim) : 0;
}

export function toldSimFacts(): i32 {
  return hasLife() ? factsOf(toldSim) : 0;
}

export function toldSimFirstDay(): i32 {
  return monthStart(i32(Slot.get(CUSTOMER, Customer.anchorDay)), 0);
}

/** The month's rows begin with the states that last from before it. */
export function tellFromHere(): void {
  openTrace();
  const begins = load<u32>(LIFE + LIFE_FIRST_DAY);
  aimAtMonth(i32(begins), i32(load<u32>(LIFE + LIFE_MONTH_DAYS)));
  traceMonth(Told.month, i64(begins) * 86400);
  for (let state = 0; state < State.COUNT; state++) {
    if (isOn(state)) tell(0, Trace.standing, state, 0, 0, 0);
  }
}

export function endTold(): void {
  stopTrace();
  toldSim = Told.unit;
  Told.done = true;
}
