// Which SIMs of a customer are played, where variants change the terms of some plans alone: a SIM that is never on one of them
// lives under each variant as it did under the baseline.

import { factsOf } from './customer/next';
import { Kept } from './kept';
import { FACT_KIND, FACT_SIZE, Fact } from './layout/facts';
import { Sim } from './layout/life';
import { SIMS_PER_CUSTOMER_MAX } from './layout/program';
import { hasLife } from './mobile-life/people';
import { Slot } from './rating/slot';
import { factsAt, simAt } from './sims';

/** Per SIM: it is played. */
const PLAYED = memory.data(SIMS_PER_CUSTOMER_MAX);

export function isPlayed(sim: i32): bool {
  return load<u8>(PLAYED + <usize>sim) != 0;
}

/** Marks the SIMs that are played: all, or (`partly`) those that may be on plans that variants change. True where there are any. */
export function choosePlayed(count: i32, partly: bool): bool {
  memory.fill(PLAYED, 1, <usize>count);
  if (!partly) return true;
  let anyone: bool = false;
  for (let sim = 0; sim < count; sim++) {
    const plan = u32(Slot.get(simAt(sim), Sim.plan));
    const touched = (Kept.plans >> plan) & 1;
    const played = touched != 0 || (hasLife() && asksForPlan(sim));
    store<u8>(PLAYED + <usize>sim, u8(played));
    anyone = anyone || played;
  }
  return anyone;
}

/** Does it ask for another plan in its life? */
function asksForPlan(sim: i32): bool {
  for (let row = 0; row < factsOf(sim); row++) {
    const kind = load<u8>(factsAt(sim) + <usize>(row * FACT_SIZE) + FACT_KIND);
    if (kind == u8(Fact.planChangeAsked)) return true;
  }
  return false;
}
