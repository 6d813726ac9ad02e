// One SIM-month of the customer under one variant: rated, billed, recorded.

import { Customer, Sim } from '../layout/life';
import { Header } from '../layout/program';
import { Sum } from '../layout/tally';
import { Mark, mark } from '../kept';
import { aimAtFacts } from '../mobile-life/facts';
import { endLifeMonth, turnLifeMonth } from '../mobile-life/month';
import { hasLife } from '../mobile-life/people';
import { aimAtStanding, simOf, standing } from '../mobile-life/standing';
import { Loaded, header, termsOf } from '../program';
import { aimAtAccount, aimAtTerms } from '../rating/context';
import { levelsOf } from '../rating/levels';
import { rateMonth } from '../rating/month';
import { aimPolicies } from '../rating/policy';
import { Slot } from '../rating/slot';
import { accountAt, billsAt, factsAt, simAt, standingAt } from '../sims';
import { reckonBill, reckonNothing, tellBill } from '../tally/bill';
import { recordChange } from '../tally/change';
import { recordMonthBill, recordNothing } from '../tally/record';
import { sumBlock } from '../tally/room';
import { giveStops } from '../together/stops';
import { isOver } from '../told';
import { Totals } from '../usage/totals';
import { addBill } from './bills';
import { CUSTOMER, CUSTOMER_FEES, Next, factsOf } from './next';
import { endTold, isTold, leadsUp, tellFromHere } from './told';

/** Aims the rating at a SIM's account, terms and policies in the running month. */
export function aim(sim: i32, variant: i32): void {
  const lives = hasLife();
  aimAtStanding(lives ? standingAt(sim, variant) : 0);
  if (lives) aimAtFacts(factsAt(sim), factsOf(sim));
  const own = lives ? simOf(standing) : simAt(sim);
  const plan = i32(Slot.get(own, Sim.plan));
  aimAtTerms(termsOf(variant), plan, levelsOf(variant, plan));
  aimAtAccount(accountAt(sim, variant), own, CUSTOMER);
  aimPolicies(Next.customer, sim, Next.month, CUSTOMER_FEES + ((<usize>variant) << 3));
}

/** The running month of a SIM, drawn before. */
export function rate(sim: i32, variant: i32): void {
  const counted = Next.month - Loaded.warmupMonths;
  aim(sim, variant);
  const told = isTold(sim, Next.month, variant);
  if (told) tellFromHere();
  giveStops(variant, sim);
  const rated = rateMonth(false, leadsUp(sim, Next.month, variant));
  if (standing == 0 && !told && counted < 0) return;
  const bill = rated ? reckonBill() : reckonNothing();
  if (told && rated) tellBill();
  if (standing != 0) endLifeMonth(bill);
  if (told) endTold();
  if (counted >= 0 && !isOver()) record(sim, counted, variant, rated, bill);
  if (standing != 0) turnLifeMonth();
}

function record(sim: i32, counted: i32, variant: i32, rated: bool, bill: i64): void {
  const group = i32(Slot.get(CUSTOMER, Customer.group));
  store<i64>(billsAt(sim, variant) + ((<usize>counted) << 3), bill);
  if (rated) {
    recordMonthBill(variant, group, bill, header(Header.shockFloorMicros));
    if (Next.keeps && variant == 0) mark(Next.customer, sim, Next.month, Mark.ran);
  } else {
    recordNothing(variant, group);
  }
  addBill(variant, bill, rated);
  const sums = sumBlock(variant, group);
  Slot.add(sums, Sum.records, Totals.records);
  if (variant > 0)
    recordChange(sums, variant, bill - load<i64>(billsAt(sim, 0) + ((<usize>counted) << 3)), rated);
}
