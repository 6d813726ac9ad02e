// Recorded usage: the host fills the customer, its SIMs, and one Life after the other; the same rating tells what it does. Where a
// limit is on all SIMs of the contract, a month is played ahead, SIM by SIM, for as long as `looksAhead` says so.

import { Customer, LIFE_EU_MASK, LIFE_FIRST_DAY, LIFE_HOME_MASK, LIFE_MONTH_DAYS, Sim } from './layout/life';
import { FACT_SIZE } from './layout/facts';
import { Product } from './layout/account';
import { Terms } from './layout/terms';
import { factsStart } from './accounts/facts';
import { aimAtFacts } from './mobile-life/facts';
import { endLifeMonth, isWaiting, openStanding, turnLifeMonth } from './mobile-life/month';
import { STANDING_BYTES, Standing, aimAtStanding, held, simOf, standing } from './mobile-life/standing';
import { Loaded, termsOf } from './program';
import { ACCOUNT_BYTES, Account } from './rating/account';
import { Of, account, aimAtAccount, aimAtTerms } from './rating/context';
import { levelsOf } from './rating/levels';
import { rateMonth } from './rating/month';
import { aimPolicies } from './rating/policy';
import { Slot } from './rating/slot';
import { aimAtWritten, keepWritten } from './rating/writtenDays';
import { openTrace, stopTrace, traceMonth, traceRowCount, traceRows } from './rating/trace';
import { reckonBill, reckonNothing, tellBill } from './tally/bill';
import { Ahead, lookAhead, openTogether, tryMonth } from './together/ahead';
import { giveStops } from './together/stops';
import { LIFE } from './usage/life';

/** Of a SIM: its traits, account and standing; then its facts, when its first month began, and whose draws are its own. */
const TRAITS: usize = 0;
const ACCOUNT: usize = (<usize>Sim.SIZE) << 3;
const STANDING: usize = ACCOUNT + ACCOUNT_BYTES;
const FACTS: usize = STANDING + STANDING_BYTES;
const FACT_COUNT: usize = FACTS + 4;
const ORIGIN: usize = FACT_COUNT + 4;
/** Where its numbers stand (writtenDays.ts); -1 = nowhere yet. */
const WRITTEN: usize = ORIGIN + 8;
const DRAWN: usize = WRITTEN + 4;
const SIM_SIZE: usize = DRAWN + 4;
const CUSTOMER = memory.data(Customer.SIZE * 8, 16);
const FEE_MONTH = memory.data(8);

let sims: usize = 0;
let room: i32 = 0;
let count: i32 = 0;
let aimed: i32 = 0;
let variant: i32 = 0;
/** Their contracts live beside their use. */
let lives: bool = true;

/** Whose draws decide which rights are used: those of a simulated customer, in months from one on. */
class DrawnAs {
  static customer: u32 = 0;
  static month: i32 = 0;
}

/** What follows is drawn as for this customer from this month on (both from 0), until others are opened. */
export function drawAs(customer: u32, month: i32): void {
  DrawnAs.customer = customer;
  DrawnAs.month = month;
}

/** A customer with so many SIMs, under one variant of the loaded program; its facts stand at factsPtr. `alive`: their contracts
 * live beside their use, as they do where people have a life. */
export function openSims(many: i32, under: i32, alive: bool): void {
  if (many > room) {
    sims = heap.alloc(<usize>many * SIM_SIZE);
    room = many;
  }
  count = many;
  variant = under;
  lives = alive && Loaded.product == Product.mobile;
  store<i64>(FEE_MONTH, 0);
  drawAs(0, 0);
  openTogether();
}

/** What follows is of this SIM. */
export function aimSim(index: i32): void {
  aimed = index;
}

export function simPtr(): usize {
  return own() + TRAITS;
}

export function customerPtr(): usize {
  return CUSTOMER;
}

export function lifePtr(): usize {
  return LIFE;
}

/** A fresh account of the SIM aimed at, with so many dated facts from the `first` on, and the draws of the customer's SIM `drawn`. */
export function openAccount(first: i32, facts: i32, drawn: i32): void {
  const sim = own();
  openStanding(sim + STANDING, sim + TRAITS);
  memory.fill(sim + ACCOUNT, 0, ACCOUNT_BYTES);
  store<i32>(sim + FACTS, first);
  store<i32>(sim + FACT_COUNT, facts);
  store<i64>(sim + ORIGIN, -1);
  store<i32>(sim + WRITTEN, -1);
  store<i32>(sim + DRAWN, drawn);
}

/** A month begins for so many of the SIMs. */
export function beginRecordedMonth(many: i32): void {
  lookAhead(variant, many, count);
}

/** Are the months of these SIMs to be played ahead, one after the other? */
export function looksAhead(): bool {
  return Ahead.variant == variant;
}

/** Plays the month in LIFE ahead; months count from the customer's first. */
export function playAhead(month: i32): void {
  aim(month);
  tryMonth(aimed, true);
}

/** Rates the month in LIFE, `told` from the SIM's first; its rows are at tracePtr until the next call. */
export function rateRecorded(month: i32, told: i32): void {
  aim(month);
  const begins = i64(load<u32>(LIFE + LIFE_FIRST_DAY)) * 86400;
  if (load<i64>(own() + ORIGIN) < 0) store<i64>(own() + ORIGIN, begins);
  openTrace(load<i64>(own() + ORIGIN));
  traceMonth(told, begins);
  giveStops(variant, aimed);
  const rated = rateMonth(true);
  keepWritten(i32(load<u32>(LIFE + LIFE_FIRST_DAY) + load<u32>(LIFE + LIFE_MONTH_DAYS)) - 1);
  countTurn();
  const bill = rated ? reckonBill() : reckonNothing();
  if (rated) tellBill();
  if (lives) {
    endLifeMonth(bill);
    turnLifeMonth();
  }
  stopTrace();
}

function aim(month: i32): void {
  const sim = own();
  aimAtStanding(lives ? sim + STANDING : 0);
  aimAtFacts(factsStart() + <usize>load<i32>(sim + FACTS) * FACT_SIZE, load<i32>(sim + FACT_COUNT));
  const traits = lives ? simOf(sim + STANDING) : sim + TRAITS;
  const plan = i32(Slot.get(traits, Sim.plan));
  aimAtTerms(termsOf(variant), plan, levelsOf(variant, plan));
  aimAtAccount(sim + ACCOUNT, traits, CUSTOMER);
  aimPolicies(DrawnAs.customer, load<i32>(sim + DRAWN), DrawnAs.month + month, FEE_MONTH);
  store<i32>(sim + WRITTEN, aimAtWritten(load<i32>(sim + WRITTEN)));
}

function own(): usize {
  return sims + <usize>aimed * SIM_SIZE;
}

/** 13.5 (iii): months in a row in which the SIM was used in the EU zone only, in turn with others of its customer. Days before it
 * was switched on are none of its use. */
function countTurn(): void {
  const first = standing == 0 ? 0 : u32(held(Standing.switchedOn));
  const used = standing == 0 || !isWaiting();
  const away =
    used && load<u32>(LIFE + LIFE_HOME_MASK) >> first == 0 && load<u32>(LIFE + LIFE_EU_MASK) >> first != 0;
  const inTurn = away && Of.sim(Sim.inTurn) >= Of.terms(Terms.multiSimCount);
  Slot.set(account, Account.turnMonths, inTurn ? Slot.get(account, Account.turnMonths) + 1 : 0);
}

export function tracePtr(): usize {
  return traceRows();
}

export function traceCount(): i32 {
  return traceRowCount();
}
