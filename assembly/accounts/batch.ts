// A customer whose accounts live by dated facts, played whole: each account is drawn once and played under all variants.

import { feeOf, drawUnit, unitsOf } from './products';
import { playLife } from './life';
import { recordAccountMonth, recordClosedMonth, recordFacts, runsIn } from './record';
import { UNITS_PER_CUSTOMER_MAX } from '../layout/account';
import { Header, MONTHS_MAX, VARIANTS_MAX } from '../layout/program';
import { GROUPS, Sum } from '../layout/tally';
import { Loaded, header, termsOf } from '../program';
import { NO_SIM, PURPOSE_CUSTOMER, drawBlock } from '../random/draw';
import { Philox } from '../random/philox';
import { Slot } from '../rating/slot';
import { stopTrace, traceLife } from '../rating/trace';
import { billBin } from '../tally/bins';
import { recordChange } from '../tally/change';
import { countCustomer, sumBlock } from '../tally/room';
import { countShocks } from '../tally/shocks';
import { Told, isOver } from '../told';

/** Of the account being recorded: [variant][counted month], micro-euro. Of the customer: the same, summed. */
const BILLS = memory.data(VARIANTS_MAX * MONTHS_MAX * 8, 16);
const CUSTOMER_BILLS = memory.data(VARIANTS_MAX * MONTHS_MAX * 8, 16);
/** 1 where one of the customer's contracts ran: [variant][counted month]. */
const CUSTOMER_RAN = memory.data(VARIANTS_MAX * MONTHS_MAX);

/** Plays one customer's whole life; returns the account-months counted. */
export function playAccounts(customer: u32): i32 {
  const units = min(unitsOf(Loaded.product, customer), UNITS_PER_CUSTOMER_MAX);
  const group = groupOf(customer);
  memory.fill(CUSTOMER_BILLS, 0, VARIANTS_MAX * MONTHS_MAX * 8);
  memory.fill(CUSTOMER_RAN, 0, VARIANTS_MAX * MONTHS_MAX);
  for (let unit = 0; unit < units; unit++) {
    drawUnit(Loaded.product, customer, unit);
    for (let variant = 0; variant < Loaded.variants; variant++) {
      playVariant(variant, group, Told.unit == unit && Told.variant == variant);
      if (isOver()) return 0;
    }
  }
  for (let variant = 0; variant < Loaded.variants; variant++) recordCustomer(variant, group);
  return units * Loaded.countedMonths;
}

/** Account-months that a customer counts. */
export function accountMonthsOf(customer: u32): i32 {
  return min(unitsOf(Loaded.product, customer), UNITS_PER_CUSTOMER_MAX) * Loaded.countedMonths;
}

function groupOf(customer: u32): i32 {
  drawBlock(customer, NO_SIM, 0, PURPOSE_CUSTOMER);
  return i32(Philox.word(3) % GROUPS);
}

function playVariant(variant: i32, group: i32, told: bool): void {
  if (told) traceLife();
  playLife(variant);
  if (told) {
    stopTrace();
    Told.done = true;
    if (isOver()) return;
  }
  const fee = feeOf(Loaded.product, termsOf(variant));
  const floor = header(Header.shockFloorMicros);
  const sums = sumBlock(variant, group);
  for (let counted = 0; counted < Loaded.countedMonths; counted++) {
    const bill = recordMonth(variant, group, counted, fee, floor);
    if (variant > 0) {
      const change = bill - load<i64>(billAt(BILLS, 0, counted));
      recordChange(sums, variant, change, runsIn(Loaded.warmupMonths + counted));
    }
  }
  const bills = billAt(BILLS, variant, 0);
  const multiple = header(Header.shockMultiplePercent);
  Slot.add(sums, Sum.shock, countShocks(bills, Loaded.countedMonths, fee, floor, multiple));
  recordFacts(variant, group);
}

/** Returns the month's bill, micro-euro. */
function recordMonth(variant: i32, group: i32, counted: i32, fee: i64, floor: i64): i64 {
  const month = Loaded.warmupMonths + counted;
  Slot.add(sumBlock(variant, group), Sum.simMonths, 1);
  let bill: i64 = 0;
  if (runsIn(month)) {
    bill = recordAccountMonth(variant, group, month, fee, floor);
    store<u8>(ranAt(variant, counted), 1);
  } else {
    recordClosedMonth(variant, group, month);
  }
  store<i64>(billAt(BILLS, variant, counted), bill);
  Slot.add(billAt(CUSTOMER_BILLS, variant, counted), 0, bill);
  return bill;
}

function recordCustomer(variant: i32, group: i32): void {
  const sums = sumBlock(variant, group);
  Slot.add(sums, Sum.customerMonths, Loaded.countedMonths);
  for (let counted = 0; counted < Loaded.countedMonths; counted++) {
    if (load<u8>(ranAt(variant, counted)) == 0) continue;
    Slot.add(sums, Sum.customerContractMonths, 1);
    const bill = load<i64>(billAt(CUSTOMER_BILLS, variant, counted));
    countCustomer(variant, group, billBin(max<i64>(bill, 0)));
  }
}

function billAt(block: usize, variant: i32, counted: i32): usize {
  return block + ((<usize>(variant * MONTHS_MAX + counted)) << 3);
}

function ranAt(variant: i32, counted: i32): usize {
  return CUSTOMER_RAN + <usize>(variant * MONTHS_MAX + counted);
}
