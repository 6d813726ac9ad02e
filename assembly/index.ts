// What the core offers. Addresses are offsets in its memory; layouts stand in layout/.

import { accountMonthsOf, playAccounts } from './accounts/batch';
import { openBatch, playCustomer, simMonthsOf } from './batch';
import { Loaded, playsAccounts, programStart, takeProgram } from './program';
import { Skipping } from './rating/month';
import { clearTally as clearSums, openTally, tallySize, tallyStart } from './tally/room';

export {
  beginRecorded,
  endRecorded,
  factsPtr,
  playRecorded,
  playRecordedMonth,
  traitsPtr,
} from './accounts/recorded';
export { toldCustomerPtr, toldSimFacts, toldSimFactsPtr, toldSimFirstDay, toldSimPtr } from './batch';
export { replay, toldFacts, toldFirstDay, toldMonths, toldUse } from './replay';
export { customerPtr, lifePtr, openAccount, rateRecorded, simPtr, traceCount, tracePtr } from './recorded';

/** Where a program goes before loadProgram. */
export function programPtr(): usize {
  return programStart();
}

/** Loads the program of so many slots and clears the tally. 0 loaded, else why not (program.ts). */
export function loadProgram(slots: i32): i32 {
  const refused = takeProgram(slots);
  if (refused != 0) return refused;
  if (!playsAccounts()) openBatch(Loaded.variants);
  openTally(Loaded.variants);
  Skipping.playedMonths = 0;
  return 0;
}

/** How many customers, from 0 on, give at least so many counted months (of SIMs or accounts). */
export function customersFor(months: f64): u32 {
  let customers: u32 = 0;
  let counted: f64 = 0;
  while (counted < months) {
    counted += f64(playsAccounts() ? accountMonthsOf(customers) : simMonthsOf(customers));
    customers++;
  }
  return customers;
}

/** Plays customers first ..< end and adds them to the tally; returns the months counted (of SIMs or accounts). */
export function runCustomers(first: u32, end: u32): f64 {
  let months: f64 = 0;
  for (let customer = first; customer < end; customer++) {
    months += f64(playsAccounts() ? playAccounts(customer) : playCustomer(customer));
  }
  return months;
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
