// Recorded usage: the host fills SIM, customer and one Life after the other; the same rating tells what it does.

import { Customer, LIFE_EU_MASK, LIFE_FIRST_DAY, LIFE_HOME_MASK, Sim } from './layout/life';
import { Product } from './layout/account';
import { Terms } from './layout/terms';
import { factsStart } from './accounts/facts';
import { aimAtFacts } from './mobile-life/facts';
import { endLifeMonth, openStanding, turnLifeMonth } from './mobile-life/month';
import { aimAtStanding, simOf } from './mobile-life/standing';
import { Loaded, termsOf } from './program';
import { ACCOUNT_BYTES, Account } from './rating/account';
import { Of, aimAtAccount, aimAtTerms } from './rating/context';
import { levelsOf } from './rating/levels';
import { rateMonth } from './rating/month';
import { aimPolicies } from './rating/policy';
import { Slot } from './rating/slot';
import { openTrace, stopTrace, traceMonth, traceRowCount, traceRows } from './rating/trace';
import { reckonBill, reckonNothing, tellBill } from './tally/bill';
import { LIFE } from './usage/life';

const SIM = memory.data(Sim.SIZE * 8, 16);
const CUSTOMER = memory.data(Customer.SIZE * 8, 16);
const ACCOUNT = memory.data(4096, 16);
const STANDING = memory.data(4096, 16);
const FEE_MONTH = memory.data(8);

let variant: i32 = 0;

export function simPtr(): usize {
  return SIM;
}

export function customerPtr(): usize {
  return CUSTOMER;
}

export function lifePtr(): usize {
  return LIFE;
}

/** A fresh account under one variant of the loaded program, with so many dated facts at factsPtr. */
export function openAccount(under: i32, facts: i32): void {
  variant = under;
  openStanding(STANDING, SIM);
  aimAtFacts(factsStart(), facts);
  memory.fill(ACCOUNT, 0, ACCOUNT_BYTES);
  store<i64>(FEE_MONTH, 0);
  openTrace();
}

/** Rates the month in LIFE; its rows are at tracePtr until the next call. */
export function rateRecorded(month: i32): void {
  const lives = Loaded.product == Product.mobile;
  aimAtStanding(lives ? STANDING : 0);
  const own = lives ? simOf(STANDING) : SIM;
  const plan = i32(Slot.get(own, Sim.plan));
  aimAtTerms(termsOf(variant), plan, levelsOf(variant, plan));
  aimAtAccount(ACCOUNT, own, CUSTOMER);
  aimPolicies(0, 0, month, FEE_MONTH);
  traceMonth(month, i64(load<u32>(LIFE + LIFE_FIRST_DAY)) * 86400);
  const rated = rateMonth(true);
  countTurn();
  const bill = rated ? reckonBill() : reckonNothing();
  if (rated) tellBill();
  if (lives) {
    endLifeMonth(bill);
    turnLifeMonth();
  }
  stopTrace();
}

/** 13.5 (iii): months in a row in which the SIM was used in the EU zone only, in turn with others of its customer. */
function countTurn(): void {
  const away = load<u32>(LIFE + LIFE_HOME_MASK) == 0 && load<u32>(LIFE + LIFE_EU_MASK) != 0;
  const inTurn = away && Of.sim(Sim.inTurn) >= Of.terms(Terms.multiSimCount);
  Slot.set(ACCOUNT, Account.turnMonths, inTurn ? Slot.get(ACCOUNT, Account.turnMonths) + 1 : 0);
}

export function tracePtr(): usize {
  return traceRows();
}

export function traceCount(): i32 {
  return traceRowCount();
}
