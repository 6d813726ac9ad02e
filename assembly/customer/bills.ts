// What a month's bills of one customer add up to, and what they were over its counted months.

import { Customer, Sim } from '../layout/life';
import { Header, VARIANTS_MAX } from '../layout/program';
import { Sum } from '../layout/tally';
import { Plan, Terms } from '../layout/terms';
import { Loaded, header, termsOf } from '../program';
import { Slot } from '../rating/slot';
import { billsAt, simAt } from '../sims';
import { billBin } from '../tally/bins';
import { countCustomer, sumBlock } from '../tally/room';
import { countShocks } from '../tally/shocks';
import { CUSTOMER, Next } from './next';

/** Per variant, of the running month: the customer's bill, and 1 when a contract ran. */
const BILLS = memory.data(VARIANTS_MAX * 8);
const RAN = memory.data(VARIANTS_MAX);

export function beginBills(): void {
  memory.fill(BILLS, 0, VARIANTS_MAX * 8);
  memory.fill(RAN, 0, VARIANTS_MAX);
}

/** One SIM's bill; `ran`: its contract ran. */
export function addBill(variant: i32, bill: i64, ran: bool): void {
  Slot.add(BILLS, variant, bill);
  if (ran) store<u8>(RAN + <usize>variant, 1);
}

export function recordCustomer(): void {
  const group = i32(Slot.get(CUSTOMER, Customer.group));
  for (let variant = Next.variant; variant < Loaded.variants; variant++) {
    const sums = sumBlock(variant, group);
    Slot.add(sums, Sum.customerMonths, 1);
    if (load<u8>(RAN + <usize>variant) == 0) continue;
    Slot.add(sums, Sum.customerContractMonths, 1);
    countCustomer(variant, group, billBin(Slot.get(BILLS, variant)));
  }
}

export function recordShocks(sim: i32): void {
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
