// A batch: a range of customers, each played whole. Months run outermost, so that a customer's SIMs live side by side; every
// SIM-month is drawn once and rated under all variants.

import { monthStart } from './calendar/run';
import { ANY_PLAN, Kept, Mark, keepBills, mark, markOf, takeBills } from './kept';
import { State } from './layout/kinds';
import { Customer, LIFE_EU_MASK, LIFE_FIRST_DAY, LIFE_HOME_MASK, LIFE_MONTH_DAYS, Sim } from './layout/life';
import { Header, SIMS_PER_CUSTOMER_MAX, VARIANTS_MAX } from './layout/program';
import { Sum } from './layout/tally';
import { Plan, Terms } from './layout/terms';
import { Trace } from './layout/trace';
import { aimAtFacts } from './mobile-life/facts';
import { endLifeMonth, openStanding, turnLifeMonth } from './mobile-life/month';
import { drawContract, hasLife } from './mobile-life/people';
import { aimAtStanding, simOf, standing } from './mobile-life/standing';
import { addMonth, isAround } from './network/everyday';
import { settleCustomer } from './network/sites';
import { choosePlayed, isPlayed } from './played-sims';
import { drawCustomer, simsOf } from './population/customer';
import { drawSim } from './population/sim';
import { Loaded, header, termsOf } from './program';
import { Account } from './rating/account';
import { aimAtAccount, aimAtMonth, aimAtTerms } from './rating/context';
import { levelsOf } from './rating/levels';
import { rateMonth } from './rating/month';
import { aimPolicies } from './rating/policy';
import { Slot } from './rating/slot';
import { isOn } from './rating/states';
import { openTrace, stopTrace, tell, traceMonth } from './rating/trace';
import { accountAt, billsAt, carryAt, clearSims, factsAt, simAt, standingAt } from './sims';
import { billBin } from './tally/bins';
import { reckonBill, reckonNothing, tellBill } from './tally/bill';
import { recordChange } from './tally/change';
import { recordMonthBill, recordNothing } from './tally/record';
import { countCustomer, sumBlock } from './tally/room';
import { countShocks } from './tally/shocks';
import { Ahead, lookAhead, openTogether, tryMonth } from './together/ahead';
import { giveStops } from './together/stops';
import { Told, isOver } from './told';
import { CARRY_BYTES } from './usage/carry';
import { LIFE } from './usage/life';
import { drawMonth } from './usage/month';
import { Totals } from './usage/totals';

const CUSTOMER = memory.data(Customer.SIZE * 8, 16);
/** Per variant: month in which the customer last paid for switching on; of the running month, its bill, and 1 when a contract ran. */
const CUSTOMER_FEES = memory.data(VARIANTS_MAX * 8);
const CUSTOMER_BILLS = memory.data(VARIANTS_MAX * 8);
const CUSTOMER_RAN = memory.data(VARIANTS_MAX);
/** Per SIM: used in turn with others in the running month. */
const IN_TURN = memory.data(SIMS_PER_CUSTOMER_MAX);
const CARRY = memory.data(CARRY_BYTES);
/** Per SIM: how many facts. */
const FACT_COUNTS = memory.data(SIMS_PER_CUSTOMER_MAX);

let toldSim: i32 = 0;

/** The customer under way: what comes next of its life. */
class Next {
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
  /** 13.5 (iii), of the running month: SIMs used in turn, and days on which one was. */
  static turns: i32 = 0;
  static taken: u32 = 0;
}

/** What a SIM-month is at least worth beside its usage records, when work is measured out. */
const MONTH_WORK: i32 = 50;

function isTold(sim: i32, month: i32, variant: i32): bool {
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
  return hasLife() ? i32(load<u8>(FACT_COUNTS + <usize>toldSim)) : 0;
}

export function toldSimFirstDay(): i32 {
  return monthStart(i32(Slot.get(CUSTOMER, Customer.anchorDay)), 0);
}

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
    Next.variant = Next.partly && Kept.beside ? 0 : 1;
  }
  Next.anyone = choosePlayed(count, Next.partly, FACT_COUNTS);
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
  store<u8>(FACT_COUNTS + <usize>sim, u8(drawn));
  for (let variant = 0; variant < Loaded.variants; variant++)
    openStanding(standingAt(sim, variant), simAt(sim));
}

function beginMonth(): void {
  memory.fill(CUSTOMER_BILLS, 0, VARIANTS_MAX * 8);
  memory.fill(CUSTOMER_RAN, 0, VARIANTS_MAX);
  Next.sim = 0;
  Next.turns = 0;
  Next.taken = 0;
  lookAhead(Next.variant, Next.sims, Next.sims);
}

/** One SIM's month as a limit over all SIMs of the contract needs to know it: nothing is recorded. */
function playAhead(): void {
  const sim = Ahead.played;
  const variant = Ahead.variant;
  memory.copy(CARRY, carryAt(sim), CARRY_BYTES);
  drawMonth(Next.customer, sim, simAt(sim), Next.month, carryAt(sim));
  memory.copy(carryAt(sim), CARRY, CARRY_BYTES);
  aim(Next.customer, sim, variant);
  aimPolicies(Next.customer, sim, Next.month, CUSTOMER_FEES + ((<usize>variant) << 3));
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
  // Where some SIMs are passed over, `taken` lacks theirs: whose turn it was is remembered instead.
  const inTurn = Next.partly
    ? (markOf(customer, sim, month) & Mark.turn) != 0
    : away != 0 && (away & Next.taken) == 0;
  takeTurn(sim, inTurn);
  Next.taken |= away;
  if (Next.keeps && inTurn) mark(customer, sim, month, Mark.turn);
  for (let variant = Next.variant; variant < Loaded.variants; variant++) {
    rate(customer, sim, month, month - Loaded.warmupMonths, variant);
    if (isOver()) return;
  }
}

function takeTurn(sim: i32, inTurn: bool): void {
  store<u8>(IN_TURN + <usize>sim, u8(inTurn));
  Next.turns += i32(inTurn);
}

/** A SIM's month that is as it was under the baseline, which is in the tally already: only its customer hears of it. */
function passSim(): void {
  const was = markOf(Next.customer, Next.sim, Next.month);
  takeTurn(Next.sim, (was & Mark.turn) != 0);
  const counted = Next.month - Loaded.warmupMonths;
  if (counted < 0) return;
  const bill = load<i64>(billsAt(Next.sim, 0) + ((<usize>counted) << 3));
  for (let variant = Next.variant; variant < Loaded.variants; variant++) {
    Slot.add(CUSTOMER_BILLS, variant, bill);
    if ((was & Mark.ran) != 0) store<u8>(CUSTOMER_RAN + <usize>variant, 1);
  }
}

function endMonth(): void {
  if (Next.sims > 1) countTurns(Next.sims, Next.turns);
  if (Next.month >= Loaded.warmupMonths) recordCustomer();
  Next.month++;
  beginMonth();
}

function aim(customer: u32, sim: i32, variant: i32): void {
  const lives = hasLife();
  aimAtStanding(lives ? standingAt(sim, variant) : 0);
  if (lives) aimAtFacts(factsAt(sim), i32(load<u8>(FACT_COUNTS + <usize>sim)));
  const own = lives ? simOf(standing) : simAt(sim);
  const plan = i32(Slot.get(own, Sim.plan));
  aimAtTerms(termsOf(variant), plan, levelsOf(variant, plan));
  aimAtAccount(accountAt(sim, variant), own, CUSTOMER);
}

function rate(customer: u32, sim: i32, month: i32, counted: i32, variant: i32): void {
  aim(customer, sim, variant);
  aimPolicies(customer, sim, month, CUSTOMER_FEES + ((<usize>variant) << 3));
  const told = isTold(sim, month, variant);
  if (told) tellFromHere();
  giveStops(variant, sim);
  const rated = rateMonth(false);
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
    store<u8>(CUSTOMER_RAN + <usize>variant, 1);
    if (Next.keeps && variant == 0) mark(Next.customer, sim, Next.month, Mark.ran);
  } else {
    recordNothing(variant, group);
  }
  Slot.add(CUSTOMER_BILLS, variant, bill);
  const sums = sumBlock(variant, group);
  Slot.add(sums, Sum.records, Totals.records);
  if (variant > 0)
    recordChange(sums, variant, bill - load<i64>(billsAt(sim, 0) + ((<usize>counted) << 3)), rated);
}

/** The month's rows begin with the states that last from before it. */
function tellFromHere(): void {
  openTrace();
  const begins = load<u32>(LIFE + LIFE_FIRST_DAY);
  aimAtMonth(i32(begins), i32(load<u32>(LIFE + LIFE_MONTH_DAYS)));
  traceMonth(Told.month, i64(begins) * 86400);
  for (let state = 0; state < State.COUNT; state++) {
    if (isOn(state)) tell(0, Trace.standing, state, 0, 0, 0);
  }
}

function endTold(): void {
  stopTrace();
  toldSim = Told.unit;
  Told.done = true;
}

/** 13.5 (iii): months in a row in which a SIM was one of so many of its customer used in turn: in the EU zone only, no two
 * on one day. */
function countTurns(count: i32, turns: i32): void {
  for (let variant = Next.variant; variant < Loaded.variants; variant++) {
    const needed = Slot.get(termsOf(variant), Terms.multiSimCount);
    for (let sim = 0; sim < count; sim++) {
      const account = accountAt(sim, variant);
      const months = Slot.get(account, Account.turnMonths);
      const inTurn = load<u8>(IN_TURN + <usize>sim) != 0 && i64(turns) >= needed;
      Slot.set(account, Account.turnMonths, inTurn ? months + 1 : 0);
    }
  }
}

function recordCustomer(): void {
  const group = i32(Slot.get(CUSTOMER, Customer.group));
  for (let variant = Next.variant; variant < Loaded.variants; variant++) {
    const sums = sumBlock(variant, group);
    Slot.add(sums, Sum.customerMonths, 1);
    if (load<u8>(CUSTOMER_RAN + <usize>variant) == 0) continue;
    Slot.add(sums, Sum.customerContractMonths, 1);
    countCustomer(variant, group, billBin(Slot.get(CUSTOMER_BILLS, variant)));
  }
}

function recordShocks(sim: i32): void {
  const group = i32(Slot.get(CUSTOMER, Customer.group));
  const plan = i32(Slot.get(simAt(sim), Sim.plan));
  for (let variant = Next.variant; variant < Loaded.variants; variant++) {
    const fee = Slot.get(Slot.at(termsOf(variant), Terms.plans + plan * Plan.SIZE), Plan.feeMicros);
    const shocks = countShocks(
      billsAt(sim, variant),
      Loaded.countedMonths,
      fee,
      header(Header.shockFloorMicros),
      header(Header.shockMultiplePercent),
    );
    if (shocks > 0) Slot.add(sumBlock(variant, group), Sum.shock, shocks);
  }
}
