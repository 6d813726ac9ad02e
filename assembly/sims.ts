// Room for one customer's SIMs side by side: what was drawn of each, and under each variant its account, bills and standing.

import { FACT_SIZE } from './layout/facts';
import { MONTHS_MAX, SIMS_PER_CUSTOMER_MAX } from './layout/program';
import { LIFE_FACTS_MAX } from './layout/mobile-life';
import { hasLife } from './mobile-life/people';
import { STANDING_BYTES } from './mobile-life/standing';
import { SIM_BYTES } from './population/sim';
import { Loaded } from './program';
import { ACCOUNT_BYTES } from './rating/account';
import { CARRY_BYTES } from './usage/carry';

let sims: usize = 0; // SIM_BYTES each
let carries: usize = 0; // CARRY_BYTES each
let accounts: usize = 0; // [sim][variant], ACCOUNT_BYTES each
let bills: usize = 0; // [sim][variant][counted month], micro-euro
let standings: usize = 0; // [sim][variant], STANDING_BYTES each, where contracts have a life
let facts: usize = 0; // LIFE_FACTS_MAX each
let room: i32 = 0;
let lifeRoom: i32 = 0;

/** Makes room for the largest customer under so many variants. */
export function openBatch(variants: i32): void {
  if (hasLife()) openLives(variants);
  if (variants <= room) return;
  room = variants;
  const most = <usize>SIMS_PER_CUSTOMER_MAX;
  if (sims == 0) sims = heap.alloc(most * SIM_BYTES);
  if (carries == 0) carries = heap.alloc(most * CARRY_BYTES);
  accounts = heap.alloc(most * <usize>variants * ACCOUNT_BYTES);
  bills = heap.alloc(most * <usize>variants * MONTHS_MAX * 8);
}

function openLives(variants: i32): void {
  if (variants <= lifeRoom) return;
  lifeRoom = variants;
  const most = <usize>SIMS_PER_CUSTOMER_MAX;
  if (facts == 0) facts = heap.alloc(most * LIFE_FACTS_MAX * FACT_SIZE);
  standings = heap.alloc(most * <usize>variants * STANDING_BYTES);
}

export function standingAt(sim: i32, variant: i32): usize {
  return standings + <usize>(sim * Loaded.variants + variant) * STANDING_BYTES;
}

export function factsAt(sim: i32): usize {
  return facts + <usize>sim * (LIFE_FACTS_MAX * FACT_SIZE);
}

export function simAt(sim: i32): usize {
  return sims + <usize>sim * SIM_BYTES;
}

export function accountAt(sim: i32, variant: i32): usize {
  return accounts + <usize>(sim * Loaded.variants + variant) * ACCOUNT_BYTES;
}

export function billsAt(sim: i32, variant: i32): usize {
  return bills + <usize>(sim * Loaded.variants + variant) * (MONTHS_MAX * 8);
}

export function carryAt(sim: i32): usize {
  return carries + <usize>sim * CARRY_BYTES;
}

/** Nothing carried over, and nothing on any account, of so many SIMs. */
export function clearSims(count: i32): void {
  memory.fill(carries, 0, <usize>count * CARRY_BYTES);
  memory.fill(accounts, 0, <usize>(count * Loaded.variants) * ACCOUNT_BYTES);
}
