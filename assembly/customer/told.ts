// The SIM-month that is told to the trace.

import { monthStart } from '../calendar/run';
import { State } from '../layout/kinds';
import { Customer, LIFE_FIRST_DAY, LIFE_MONTH_DAYS, Sim } from '../layout/life';
import { LifeTerms } from '../layout/mobile-life';
import { Terms } from '../layout/terms';
import { Trace } from '../layout/trace';
import { hasLife } from '../mobile-life/people';
import { Standing, held, simOf, standing } from '../mobile-life/standing';
import { Of, aimAtMonth } from '../rating/context';
import { Slot } from '../rating/slot';
import { isOn } from '../rating/states';
import { openTrace, stopTrace, tell, traceMonth } from '../rating/trace';
import { factsAt, simAt } from '../sims';
import { Told } from '../told';
import { LIFE } from '../usage/life';
import { CUSTOMER, factsOf } from './next';

let toldSim: i32 = 0;
/** The traits of the SIM as the month began. */
const TOLD_SIM = memory.data(Sim.SIZE * 8);

export function isTold(sim: i32, month: i32, variant: i32): bool {
  return Told.unit == sim && Told.month == month && Told.variant == variant;
}

/** Is a later month of the SIM to be told? */
export function leadsUp(sim: i32, month: i32, variant: i32): bool {
  return Told.unit == sim && month < Told.month && Told.variant == variant;
}

/** The SIM and the customer of what was told last; the SIM's plan, age and what it had open as the month began. */
export function toldSimPtr(): usize {
  return TOLD_SIM;
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
  keepSim();
}

/** Where no contract is played, none has a term that could end. */
function keepSim(): void {
  const lives = standing != 0;
  memory.copy(TOLD_SIM, lives ? simOf(standing) : simAt(Told.unit), Sim.SIZE * 8);
  if (lives) Slot.set(TOLD_SIM, Sim.ageMonths, held(Standing.age));
  else Slot.set(TOLD_SIM, Sim.ageMonths, Of.terms(Terms.life + LifeTerms.minTermMonths) + 1);
}

export function endTold(): void {
  stopTrace();
  toldSim = Told.unit;
  Told.done = true;
}
