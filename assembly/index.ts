// What the core offers. Addresses are offsets in its memory; layouts stand in layout/.

import { accountMonthsOf, playAccounts } from './accounts/batch';
import { aimAtPeople } from './accounts/people';
import { beginCustomer, countedOfCustomer, playCustomerOn, simMonthsOf } from './customer/play';
import { Kept, clearKept, keepNone, keptSize, keptStart } from './kept';
import { aimAtStanding } from './mobile-life/standing';
import { backupPeople, loadNetwork, playsNetwork } from './network/loaded';
import { layTally } from './network/tally';
import { openRegions, playSteps, roomsNeed, stepsFor } from './network/unit';
import { Loaded, playsAccounts, populationStart, programStart, takeProgram } from './program';
import { Skipping } from './rating/month';
import { openBatch } from './sims';
import { bytesLeft } from './widened';
import {
  clearTally as clearSums,
  furtherTally,
  openTally,
  tallyNeeds,
  tallySize,
  tallyStart,
} from './tally/room';

export {
  beginRecorded,
  endRecorded,
  factsPtr,
  playRecorded,
  playRecordedMonth,
  traitsPtr,
} from './accounts/recorded';
export { toldCustomerPtr, toldSimFacts, toldSimFactsPtr, toldSimFirstDay, toldSimPtr } from './customer/told';
export { keepBaseline } from './kept';
export { beyond } from './beyond';
export { playSite, replaySite } from './network/told';
export { replay, toldFacts, toldFirstDay, toldMonths, toldUse } from './replay';
export {
  aimSim,
  beginRecordedMonth,
  customerPtr,
  lifePtr,
  looksAhead,
  openAccount,
  drawAs,
  openSims,
  playAhead,
  rateRecorded,
  simPtr,
  traceCount,
  tracePtr,
} from './recorded';

/** The batch under way. */
class Batch {
  static next: u32 = 0;
  static end: u32 = 0;
  /** A customer has begun, and goes on. */
  static begun: bool = false;
  static months: f64 = 0;
}

/** Where a program goes before loadProgram. */
export function programPtr(): usize {
  return programStart();
}

/** Loads the program of so many slots and clears the tally. 0 loaded, else why not (program.ts). */
export function loadProgram(slots: i32): i32 {
  const refused = takeProgram(slots);
  if (refused != 0) return refused;
  // Who plays next has no contract's life of the program before.
  aimAtStanding(0);
  if (ACCOUNTS != 0 && !loadNetwork(slots)) return 3;
  if (ACCOUNTS != 0) aimAtPeople(playsNetwork() ? backupPeople() : populationStart());
  if (!playsAccounts()) openBatch(Loaded.variants);
  if (!openRooms()) return 2;
  Skipping.playedMonths = 0;
  keepNone();
  return 0;
}

/** The tally, and the rooms of a network; false when they are beyond what memory may hold. */
function openRooms(): bool {
  const network = playsNetwork() ? layTally(0) : 0;
  if (playsNetwork()) {
    if (roomsNeed() + tallyNeeds(Loaded.variants, network) > bytesLeft()) return false;
    openRegions();
  }
  openTally(Loaded.variants, network);
  if (playsNetwork()) layTally(furtherTally());
  return true;
}

/** How many customers, or steps of a network's regions, from 0 on, give at least so many counted months (of SIMs or accounts). */
export function customersFor(months: f64): u32 {
  if (playsNetwork()) return stepsFor(months);
  let customers: u32 = 0;
  let counted: f64 = 0;
  while (counted < months) {
    counted += f64(playsAccounts() ? accountMonthsOf(customers) : simMonthsOf(customers));
    customers++;
  }
  return customers;
}

/** Plays customers, or steps, first ..< end and adds them to the tally; returns the months counted (of SIMs or accounts), or -1
 * when a step does not follow the one before. */
export function runCustomers(first: u32, end: u32): f64 {
  beginCustomers(first, end);
  let played: bool = false;
  while (!played) played = playOn(i32.MAX_VALUE);
  return Batch.months;
}

/** The same in pieces: `playOn` until it is true, then `playedMonths`. */
export function beginCustomers(first: u32, end: u32): void {
  Batch.next = first;
  Batch.end = end;
  Batch.begun = false;
  Batch.months = 0;
}

/** Plays on through about so much work (customer/play.ts): true when all is played. Accounts and steps of networks are played in one. */
export function playOn(work: i32): bool {
  if (playsNetwork()) {
    Batch.months = playSteps(Batch.next, Batch.end);
    return true;
  }
  for (let left = work; Batch.next < Batch.end; Batch.next++) {
    if (playsAccounts()) {
      Batch.months += f64(playAccounts(Batch.next));
      continue;
    }
    if (left <= 0) return false;
    if (!Batch.begun) beginCustomer(Batch.next);
    Batch.begun = true;
    left = playCustomerOn(left);
    if (left == 0) return false;
    Batch.begun = false;
    Batch.months += f64(countedOfCustomer());
  }
  return true;
}

/** The customer who is played, or the step. */
export function playedNow(): u32 {
  return Batch.next;
}

/** Months counted of the batch that was played. */
export function playedMonths(): f64 {
  return Batch.months;
}

/** The kept bills of the baseline (kept.ts), and how many bytes they are. */
export function keptPtr(): usize {
  return keptStart();
}

export function keptBytes(): usize {
  return keptSize();
}

/** The bills at keptPtr are those of a former run with this baseline: its customers are played under the variants only. */
export function giveKept(given: bool): void {
  Kept.given = given;
}

/** Variants change these plans alone (a bit each), or anything (-1). */
export function touchPlans(plans: i32): void {
  Kept.plans = plans;
}

export function forgetKept(): void {
  clearKept();
}

export function clearTally(): void {
  clearSums();
  Skipping.playedMonths = 0;
}

export function tallyPtr(): usize {
  return tallyStart();
}

export function tallyBytes(): usize {
  return tallySize();
}

/** Months rated day by day, under all variants and warm-up included, since the tally was cleared. */
export function eventMonths(): f64 {
  return f64(Skipping.playedMonths);
}
