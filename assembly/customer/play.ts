// A customer, played whole. Months run outermost, so that its SIMs live side by side; every SIM-month is drawn once and rated
// under all variants.

import { ANY_PLAN, Kept, Mark, keepBills, mark, markOf, takeBills } from '../kept';
import { Customer, LIFE_EU_MASK, LIFE_HOME_MASK } from '../layout/life';
import { VARIANTS_MAX } from '../layout/program';
import { openStanding } from '../mobile-life/month';
import { drawContract, hasLife } from '../mobile-life/people';
import { addMonth, isAround } from '../network/everyday';
import { settleCustomer } from '../network/sites';
import { choosePlayed, isPlayed } from '../played-sims';
import { drawCustomer, simsOf } from '../population/customer';
import { drawSim } from '../population/sim';
import { Loaded } from '../program';
import { Slot } from '../rating/slot';
import { billsAt, carryAt, clearSims, factsAt, simAt, standingAt } from '../sims';
import { Ahead, lookAhead, openTogether, tryMonth } from '../together/ahead';
import { isOver } from '../told';
import { CARRY_BYTES } from '../usage/carry';
import { LIFE } from '../usage/life';
import { drawMonth } from '../usage/month';
import { Totals } from '../usage/totals';
import { addBill, beginBills, recordCustomer, recordShocks } from './bills';
import { CUSTOMER, CUSTOMER_FEES, Next, setFactsOf } from './next';
import { aim, rate } from './rate';
import { beginTurns, countTurns, isItsTurn, takeTurn } from './turns';

const CARRY = memory.data(CARRY_BYTES);
/** What a SIM-month is at least worth beside its usage records, when work is measured out. */
const MONTH_WORK: i32 = 50;

/** SIM-months that a customer counts. */
export function simMonthsOf(customer: u32): i32 {
  return i32(simsOf(customer)) * Loaded.countedMonths;
}

/** Plays one customer's whole life; returns the SIM-months counted. */
export function playCustomer(customer: u32): i32 {
  beginCustomer(customer);
  let played: bool = false;
  while (!played) played = playCustomerOn(i32.MAX_VALUE) != 0;
  return isOver() ? 0 : countedOfCustomer();
}

/** SIM-months that the customer under way counts. */
export function countedOfCustomer(): i32 {
  return Next.sims * Loaded.countedMonths;
}

/** Draws a customer, whose life `playCustomerOn` plays. */
export function beginCustomer(customer: u32): void {
  drawCustomer(customer, CUSTOMER);
  memory.fill(CUSTOMER_FEES, 0, VARIANTS_MAX * 8);
  const count = i32(Slot.get(CUSTOMER, Customer.sims));
  clearSims(count);
  for (let sim = 0; sim < count; sim++) drawSim(customer, sim, CUSTOMER, simAt(sim));
  if (isAround()) settleCustomer(customer, CUSTOMER);
  const months = Loaded.warmupMonths + Loaded.countedMonths;
  const lives = hasLife();
  for (let sim = 0; lives && sim < count; sim++) beginContract(customer, sim, months);
  Next.customer = customer;
  Next.sims = count;
  Next.variant = 0;
  Next.partly = false;
  Next.keeps = customer < Kept.customers && !Kept.given;
  if (Kept.given && customer < Kept.customers) {
    takeBills(customer, count);
    Next.partly = Kept.plans != ANY_PLAN;
    Next.variant = 1;
  }
  Next.anyone = choosePlayed(count, Next.partly);
  Next.month = 0;
  openTogether();
  beginMonth();
}

/** Plays the customer on through about so much work (usage records, under each variant); what is left of it, or 0 when there
 * is none left but the customer's life goes on. */
export function playCustomerOn(work: i32): i32 {
  const months = Loaded.warmupMonths + Loaded.countedMonths;
  const rated = Loaded.variants - Next.variant;
  let left = work;
  if (!Next.anyone) return max(1, left);
  while (rated > 0 && Next.month < months) {
    if (left <= 0) return 0;
    const ahead = Ahead.variant >= 0;
    const passed = !ahead && !isPlayed(Next.sim);
    if (ahead) playAhead();
    else if (passed) passSim();
    else playSim();
    if (isOver()) return 1;
    if (!passed) left -= (i32(Totals.records) + MONTH_WORK) * (ahead ? 1 : rated);
    if (!ahead && ++Next.sim == Next.sims) endMonth();
  }
  for (let sim = 0; sim < Next.sims; sim++) {
    if (isPlayed(sim)) recordShocks(sim);
  }
  if (Next.keeps) keepBills(Next.customer, Next.sims);
  return max(1, left);
}

/** Draws what happens to a SIM's contract, and opens it under every variant. */
function beginContract(customer: u32, sim: i32, months: i32): void {
  const drawn = drawContract(customer, sim, CUSTOMER, simAt(sim), months, factsAt(sim));
  setFactsOf(sim, drawn);
  for (let variant = 0; variant < Loaded.variants; variant++)
    openStanding(standingAt(sim, variant), simAt(sim));
}

function beginMonth(): void {
  beginBills();
  beginTurns();
  Next.sim = 0;
  lookAhead(Next.variant, Next.sims, Next.sims);
}

/** One SIM's month as a limit over all SIMs of the contract needs to know it: nothing is recorded. */
function playAhead(): void {
  const sim = Ahead.played;
  memory.copy(CARRY, carryAt(sim), CARRY_BYTES);
  drawMonth(Next.customer, sim, simAt(sim), Next.month, carryAt(sim));
  memory.copy(carryAt(sim), CARRY, CARRY_BYTES);
  aim(sim, Ahead.variant);
  tryMonth(sim, false);
}

/** One SIM's month, drawn once and rated under all variants. */
function playSim(): void {
  const customer = Next.customer;
  const month = Next.month;
  const sim = Next.sim;
  drawMonth(customer, sim, simAt(sim), month, carryAt(sim));
  if (isAround()) addMonth(customer, sim);
  const away = load<u32>(LIFE + LIFE_HOME_MASK) == 0 ? load<u32>(LIFE + LIFE_EU_MASK) : 0;
  // Where some SIMs are passed over their days are not known: whose turn it was is remembered instead.
  const inTurn = Next.partly ? (markOf(customer, sim, month) & Mark.turn) != 0 : isItsTurn(away);
  takeTurn(sim, away, inTurn);
  if (Next.keeps && inTurn) mark(customer, sim, month, Mark.turn);
  for (let variant = Next.variant; variant < Loaded.variants; variant++) {
    rate(sim, variant);
    if (isOver()) return;
  }
}

/** A SIM's month that is as it was under the baseline, which is in the tally already: only its customer hears of it. */
function passSim(): void {
  const was = markOf(Next.customer, Next.sim, Next.month);
  takeTurn(Next.sim, 0, (was & Mark.turn) != 0);
  const counted = Next.month - Loaded.warmupMonths;
  if (counted < 0) return;
  const bill = load<i64>(billsAt(Next.sim, 0) + ((<usize>counted) << 3));
  for (let variant = Next.variant; variant < Loaded.variants; variant++)
    addBill(variant, bill, (was & Mark.ran) != 0);
}

function endMonth(): void {
  countTurns();
  if (Next.month >= Loaded.warmupMonths) recordCustomer();
  Next.month++;
  beginMonth();
}
