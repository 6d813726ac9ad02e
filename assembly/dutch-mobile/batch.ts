// Customers of a Dutch business contract: their SIMs are drawn as those of any mobile contract, month by month, and played with the
// facts of their lives.

import { Months } from '../accounts/months';
import { openRunMonths } from '../accounts/life';
import { TRAITS } from '../accounts/traits';
import { Unit } from '../layout/account';
import { DutchTerms } from '../layout/dutch-mobile';
import { Subscriber } from '../layout/dutch-people';
import { Reaction } from '../layout/kinds';
import { Customer, LIFE_PLACED, Sim } from '../layout/life';
import { Terms } from '../layout/terms';
import { drawCustomer, simsOf } from '../population/customer';
import { drawSim } from '../population/sim';
import { Slot } from '../rating/slot';
import { CARRY_BYTES } from '../usage/carry';
import { LIFE } from '../usage/life';
import { drawMonth } from '../usage/month';
import { placeMonth } from '../usage/placing';
import { listFee } from './fees';
import { drawFacts, drawHabits } from './people';
import { beginLife, liveMonth } from './play';

const CUSTOMER = memory.data(Customer.SIZE * 8, 16);
const SIM = memory.data(512, 16);
const CARRY = memory.data(64, 16);

export function subscribersOf(customer: u32): i32 {
  return i32(simsOf(customer));
}

/** Fills TRAITS and the facts of one SIM; its months are drawn as they are played. */
export function drawSubscriber(customer: u32, sim: i32): void {
  drawCustomer(customer, CUSTOMER);
  drawSim(customer, sim, CUSTOMER, SIM);
  Slot.set(SIM, Sim.reaction, Reaction.goOn); // no warning reaches anybody under these terms
  for (let slot = 0; slot < Subscriber.SIZE; slot++) Slot.set(TRAITS, slot, 0);
  Slot.set(TRAITS, Unit.plan, Slot.get(SIM, Sim.plan));
  Slot.set(TRAITS, Unit.archetype, Slot.get(SIM, Sim.archetype));
  Slot.set(TRAITS, Unit.misuse, Slot.get(SIM, Sim.misuse));
  Slot.set(TRAITS, Unit.anchorDay, Slot.get(CUSTOMER, Customer.anchorDay));
  Slot.set(TRAITS, Subscriber.customer, customer);
  Slot.set(TRAITS, Subscriber.sim, sim);
  openRunMonths(i32(Slot.get(CUSTOMER, Customer.anchorDay)));
  drawHabits(customer, sim);
  drawFacts(customer, sim);
}

/** Draws a month's use of the SIM in TRAITS again; months in order, from 0. */
export function drawUseAgain(month: i32): void {
  if (month == 0) memory.fill(CARRY, 0, CARRY_BYTES);
  const customer = u32(Slot.get(TRAITS, Subscriber.customer));
  drawMonth(customer, u32(Slot.get(TRAITS, Subscriber.sim)), SIM, month, CARRY);
  if (load<u32>(LIFE + LIFE_PLACED) == 0) placeMonth();
}

/** Under these terms; what is drawn is the same under all. */
export function playSubscriber(terms: usize, variant: i32): void {
  const customer = u32(Slot.get(TRAITS, Subscriber.customer));
  const sim = u32(Slot.get(TRAITS, Subscriber.sim));
  memory.fill(CARRY, 0, CARRY_BYTES);
  beginLife(terms, variant, SIM);
  for (let month = 0; month < Months.count; month++) {
    drawMonth(customer, sim, SIM, month, CARRY);
    liveMonth(month, false);
  }
}

/** A month's bill that is the fee alone: the plan's price less its discount. */
export function subscriberFee(terms: usize): i64 {
  const off = Slot.get(Slot.at(terms, Terms.SIZE), DutchTerms.discountBasisPoints);
  return (2 * listFee(terms) * (10000 - off) + 10000) / 20000;
}
