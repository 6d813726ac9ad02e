// Entry points for tests of the drawing half: compiled as a module of its own (scripts/build-probe.mjs), no part of the
// product's core. Everything passes through numbers and memory.

import { LIFE_BYTES } from './layout/life';
import { Population } from './layout/population';
import { civilDate, dayNumber, weekday } from './calendar/civil';
import { easter, isHoliday } from './calendar/holidays';
import { dayClass, loadCalendar, monthStart } from './calendar/run';
import { drawCustomer, simsOf } from './population/customer';
import { loadPopulation, populationFits } from './population/load';
import { SIM_BYTES, Traits, drawSim } from './population/sim';
import { drawU32, setWorld } from './random/draw';
import { gammaFactor } from './random/gamma';
import { Masks, TWO_MASKS_WORDS, TWO_SHARES_BYTES } from './random/masks';
import { normalQuantile } from './random/normal';
import { BLOCK, Philox } from './random/philox';
import { POISSON_WORDS, Poisson } from './random/poisson';
import { Lognormal } from './random/quantiles';
import { Stream } from './random/stream';
import { CARRY_BYTES } from './usage/carry';
import { curveOfDay } from './usage/curve';
import { LIFE } from './usage/life';
import { drawMonth } from './usage/month';
import { placeMonth } from './usage/placing';
import { Totals } from './usage/totals';

const PEOPLE: usize = memory.data(65536, 16);
const CUSTOMER: usize = memory.data(256, 16);
const SIM: usize = memory.data(512, 16);
const CARRY: usize = memory.data(64, 16);
const SHARES: usize = memory.data(TWO_SHARES_BYTES, 16);
const WORDS: usize = memory.data(1048576, 16);

export {
  civilDate,
  dayNumber,
  weekday,
  easter,
  isHoliday,
  dayClass,
  monthStart,
  normalQuantile,
  simsOf,
  drawU32,
};
export { placeMonth, curveOfDay };

/** Where tests put the Population slots. */
export function peoplePtr(): usize {
  return PEOPLE;
}

export function peopleSlots(): i32 {
  return Population.SIZE;
}

export function customerPtr(): usize {
  return CUSTOMER;
}

export function simPtr(): usize {
  return SIM;
}

export function simBytes(): usize {
  return SIM_BYTES;
}

export function lifePtr(): usize {
  return LIFE;
}

export function lifeBytes(): usize {
  return LIFE_BYTES;
}

/** Where `words`, `factors`, `counts` put their results. */
export function wordsPtr(): usize {
  return WORDS;
}

export function philox(c0: u32, c1: u32, c2: u32, c3: u32, k0: u32, k1: u32): usize {
  Philox.block(c0, c1, c2, c3, k0, k1);
  return BLOCK;
}

export function philoxFour(c0: u32, c1: u32, c2: u32, c3: u32, k0: u32, k1: u32): usize {
  Philox.four(c0, c1, c2, c3, k0, k1, WORDS);
  return WORDS;
}

export function setSeed(low: u32, high: u32, world: u32): void {
  setWorld(u64(low) | (u64(high) << 32), world);
}

export function calendar(startDay: i32, warmupMonths: i32, countedMonths: i32, country: i32): void {
  loadCalendar(startDay, warmupMonths, countedMonths, country);
}

/** Loads the population at peoplePtr; false when its counts do not fit. */
export function population(): bool {
  if (!populationFits(PEOPLE)) return false;
  loadPopulation(PEOPLE);
  return true;
}

export function openStream(customer: u32, sim: u32, period: u32, purpose: u32): void {
  Stream.open(customer, sim, period, purpose);
  Poisson.prepare();
}

/** `count` words of the open stream, 262,144 at most. */
export function words(count: i32): void {
  for (let i = 0; i < count; i += 4) {
    const taken = Stream.take(4);
    memory.copy(WORDS + ((<usize>i) << 2), taken, 16);
  }
}

/** `count` lognormal factors of the open stream, f64, 131,072 at most. */
export function factors(sigma: f64, count: i32): void {
  Lognormal.clear();
  const table = Lognormal.table(sigma);
  for (let i = 0; i < count; i++) {
    store<f64>(WORDS + ((<usize>i) << 3), Lognormal.factor(table, Stream.next()));
  }
}

/** Factors at `count` evenly spaced words, in the middle of their cells, f64, 131,072 at most. */
export function evenFactors(sigma: f64, count: i32): void {
  Lognormal.clear();
  const table = Lognormal.table(sigma);
  for (let i = 0; i < count; i++) {
    const word = u32(((u64(i) * 2 + 1) << 31) / u64(count));
    store<f64>(WORDS + ((<usize>i) << 3), Lognormal.factor(table, word));
  }
}

/** `count` Poisson counts of the open stream, u32. */
export function counts(mean: f64, count: i32): void {
  for (let i = 0; i < count; i++)
    store<u32>(WORDS + ((<usize>i) << 2), Poisson.count(mean, Stream.take(POISSON_WORDS)));
}

/** `count` gamma factors of the open stream, f64. */
export function gammas(shape: f64, count: i32): void {
  for (let i = 0; i < count; i++) store<f64>(WORDS + ((<usize>i) << 3), gammaFactor(shape));
}

/** `count` pairs of masks of the open stream, two u32 each; shares of 4096, below it. */
export function masks(first: i32, second: i32, count: i32): void {
  Masks.prepare(SHARES, first, second);
  for (let i = 0; i < count; i++) {
    store<u64>(WORDS + ((<usize>i) << 3), Masks.draw(SHARES, Stream.take(TWO_MASKS_WORDS)));
  }
}

/** Draws the customer at customerPtr and the SIM at simPtr, and forgets its carry. */
export function openSim(customer: u32, sim: u32): void {
  drawCustomer(customer, CUSTOMER);
  drawSim(customer, sim, CUSTOMER, SIM);
  memory.fill(CARRY, 0, CARRY_BYTES);
}

/** Draws the next month of the SIM opened last. */
export function nextMonth(customer: u32, sim: u32, month: i32): void {
  drawMonth(customer, sim, SIM, month, CARRY);
}

export function expectedDayBytes(): f64 {
  return Traits.of(SIM).dayBytes;
}

/** Plays months [0, months) of the first SIM of `customers` customers; returns the usage records they stand for. */
export function playMonths(customers: u32, months: i32, place: bool): f64 {
  let records: f64 = 0;
  for (let customer: u32 = 0; customer < customers; customer++) {
    openSim(customer, 0);
    for (let month = 0; month < months; month++) {
      drawMonth(customer, 0, SIM, month, CARRY);
      records += f64(Totals.records);
      if (place) placeMonth();
    }
  }
  return records;
}

/** Totals of the month, in the order of usage/totals.ts. */
export function total(index: i32): f64 {
  switch (index) {
    case 0:
      return f64(Totals.homeBytes);
    case 1:
      return f64(Totals.largestDayBytes);
    case 2:
      return f64(Totals.euBytes);
    case 3:
      return f64(Totals.otherBytes);
    case 4:
      return f64(Totals.calls);
    case 5:
      return f64(Totals.callSeconds);
    case 6:
      return f64(Totals.longestCall);
    case 7:
      return f64(Totals.specials);
    case 8:
      return f64(Totals.smsTotal);
    case 9:
      return f64(Totals.freshTotal);
    case 10:
      return f64(Totals.records);
    default:
      return f64(Totals.incoming);
  }
}
