import { Customer } from '../layout/life';
import { Population, SizeClass } from '../layout/population';
import { SIMS_PER_CUSTOMER_MAX } from '../layout/program';
import { GROUPS } from '../layout/tally';
import { NO_SIM, PURPOSE_CUSTOMER, drawBlock } from '../random/draw';
import { normalOf } from '../random/normal';
import { Philox } from '../random/philox';
import { People } from './load';
import { Slots } from './slots';

/** Number of SIMs alone: one block. */
export function simsOf(customer: u32): u32 {
  drawBlock(customer, NO_SIM, 0, PURPOSE_CUSTOMER);
  return simsAt(People.sizeClass(sizeClassAt(Philox.word(0))), Philox.word(1));
}

/** Fills the Customer slots at `out`. */
export function drawCustomer(customer: u32, out: usize): void {
  drawBlock(customer, NO_SIM, 0, PURPOSE_CUSTOMER);
  const index = sizeClassAt(Philox.word(0));
  const sizeClass = People.sizeClass(index);
  put(out, Customer.sizeClass, index);
  put(out, Customer.sims, simsAt(sizeClass, Philox.word(1)));
  put(out, Customer.employees, logUniform(sizeClass, SizeClass.employeesMin, Philox.word(2)));
  put(out, Customer.group, Philox.word(3) % GROUPS);
  drawBlock(customer, NO_SIM, 1, PURPOSE_CUSTOMER);
  const anchors = People.slots + ((<usize>Population.anchors) << 3);
  put(out, Customer.anchorDay, 1 + Slots.choose(anchors, 31, Philox.word(0)));
  put(out, Customer.payDelaySeconds, payDelay(Philox.word(1), Philox.word(2)));
}

/** Does the customer have a cluster, and is this SIM of it? Draws one block. */
export function inCluster(customer: u32, sim: u32, sizeClass: usize): bool {
  if (i64(sim) >= load<i64>(sizeClass, SizeClass.clusterSims << 3)) return false;
  drawBlock(customer, NO_SIM, 1, PURPOSE_CUSTOMER);
  return Slots.happens(Philox.word(3), load<i64>(sizeClass, SizeClass.clusterShare << 3));
}

function sizeClassAt(word: u32): i32 {
  for (let i = 0; i < People.sizeClasses - 1; i++) {
    if (Slots.happens(word, load<i64>(People.sizeClass(i), SizeClass.share << 3))) return i;
  }
  return People.sizeClasses - 1;
}

function simsAt(sizeClass: usize, word: u32): u32 {
  return min<u32>(logUniform(sizeClass, SizeClass.simsMin, word), SIMS_PER_CUSTOMER_MAX);
}

/** A whole number, log-uniform between the slot and the one after it. */
function logUniform(sizeClass: usize, slot: i32, word: u32): u32 {
  const least = max<i64>(1, load<i64>(sizeClass + ((<usize>slot) << 3)));
  const most = max(least, load<i64>(sizeClass + ((<usize>slot) << 3), 8));
  if (least == most) return u32(least);
  const level = f64(word) * (1.0 / 4294967296.0);
  const low = Math.log(f64(least));
  const value = Math.exp(low + level * (Math.log(f64(most + 1)) - low));
  return u32(min(max(i64(value), least), most));
}

function payDelay(never: u32, delay: u32): i64 {
  if (Slots.happens(never, People.whole(Population.payNever))) return -1;
  const factor = Math.exp(People.real(Population.paySigma) * normalOf(delay));
  return i64(min(People.real(Population.payMedianSeconds) * factor, 1e9));
}

function put(out: usize, slot: i32, value: i64): void {
  store<i64>(out + ((<usize>slot) << 3), value);
}
