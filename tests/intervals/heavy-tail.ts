import { Line } from '../../assembly/layout/kinds.ts';
import { BIN_MICROS, BINS, GROUPS, Sum } from '../../assembly/layout/tally.ts';
import { emptyTally, firstCell, type Tally } from '../../src/tallies/tally.ts';

// Customers of a made-up operator, in ordinary numbers: a few of them have hundreds of SIMs, SIMs of one customer are
// alike, and months of one SIM are alike. It is harsher on intervals than the default scenario is.

const MONTHS = 3;
const FEES = [12, 20, 32, 55];
const BUNDLES = [0.5, 2, 6, 15];

/** A generator of 53-bit uniform numbers and of normal ones: xorshift128+ by 32-bit halves, and Marsaglia's polar method. */
export class Draws {
  #a: number;
  #b: number;
  #c: number;
  #d: number;

  constructor(seed: number) {
    [this.#a, this.#b, this.#c, this.#d] = [seed | 1, 0x9e3779b9, 0x243f6a88, 0xb7e15162];
    for (let i = 0; i < 32; i++) this.#next();
  }

  uniform(): number {
    return ((this.#next() >>> 5) * 2 ** 26 + (this.#next() >>> 6)) / 2 ** 53;
  }

  normal(): number {
    for (;;) {
      const [u, v] = [2 * this.uniform() - 1, 2 * this.uniform() - 1];
      const s = u * u + v * v;
      if (s > 0 && s < 1) return u * Math.sqrt((-2 * Math.log(s)) / s);
    }
  }

  lognormal(sigma: number): number {
    return Math.exp(sigma * this.normal() - (sigma * sigma) / 2);
  }

  #next(): number {
    const t = this.#d ^ (this.#d << 11);
    [this.#d, this.#c, this.#b] = [this.#c, this.#b, this.#a];
    this.#a = this.#a ^ (this.#a >>> 19) ^ t ^ (t >>> 8);
    return this.#a;
  }
}

/** A tally of so many customers under two variants: as published, and with half the bundle at a fee 10 % lower. */
export function playHeavyTail(draws: Draws, customers: number): Tally {
  const tally = emptyTally(2);
  const sums = [0, 1].map(() => Array.from({ length: GROUPS }, () => new Float64Array(Sum.SIZE)));
  for (let customer = 0; customer < customers; customer++) playCustomer(tally, sums, draws);
  const cells = new BigInt64Array(tally.words.buffer);
  sums.forEach((groups, variant) => {
    groups.forEach((slots, group) => {
      const first = firstCell(tally, 'sums', variant) + group * Sum.SIZE;
      slots.forEach((value, slot) => (cells[first + slot] = BigInt(value)));
    });
  });
  return tally;
}

function playCustomer(tally: Tally, sums: Float64Array[][], draws: Draws): void {
  const group = Math.floor(draws.uniform() * GROUPS);
  const sims = sizeOf(draws);
  const level = draws.lognormal(0.4);
  const travels = draws.uniform() < 0.2 ? 0.5 : 0.03;
  const totals = [new Float64Array(MONTHS), new Float64Array(MONTHS)];
  for (let sim = 0; sim < sims; sim++) {
    const mean = 6 * level * draws.lognormal(1.1);
    const trips = draws.uniform() < travels;
    const plan = planFor(mean * 1.3 * Math.exp(0.3 * draws.normal()));
    const months = Array.from({ length: MONTHS }, () => ({
      use: mean * draws.lognormal(0.4),
      roaming: trips && draws.uniform() < 0.15 ? Math.exp(2 + 1.2 * draws.normal()) : 0,
    }));
    sums.forEach((groups, variant) => {
      playSim(tally, groups[group], { variant, group, plan, months, totals: totals[variant] });
    });
  }
  totals.forEach((months, variant) => {
    const slots = sums[variant]?.[group];
    for (const bill of months) {
      for (const slot of [Sum.customerMonths, Sum.customerContractMonths])
        if (slots) slots[slot] = (slots[slot] ?? 0) + 1;
      addBill(tally, firstCell(tally, 'customers', variant) + group * BINS, bill);
    }
  });
}

interface PlayedSim {
  variant: number;
  group: number;
  plan: number;
  months: { use: number; roaming: number }[];
  totals: Float64Array | undefined;
}

function playSim(tally: Tally, slots: Float64Array | undefined, sim: PlayedSim): void {
  const { variant, group, plan, months, totals } = sim;
  if (!slots || !totals) throw new Error('no such group');
  const fee = Math.round((FEES[plan] ?? 0) * (variant === 0 ? 1 : 0.9) * 1e6);
  const lines = months.map(({ use, roaming }, month) => {
    const bundle = (BUNDLES[plan] ?? 0) * (variant === 0 ? 1 : 0.5);
    const beyond = Math.round(5e6 * Math.max(0, use - bundle));
    const away = Math.round(roaming * 1e6);
    return { month, beyond, away, bill: fee + beyond + away };
  });
  const median = [...lines].sort((left, right) => left.bill - right.bill)[1]?.bill ?? 0;
  for (const { month, beyond, away, bill } of lines) {
    add(slots, Sum.simMonths, 1);
    add(slots, Sum.contractMonths, 1);
    add(slots, Sum.billMicros, bill);
    add(slots, Sum.lines + Line.fee, fee);
    add(slots, Sum.lines + Line.dataBeyondBundle, beyond);
    add(slots, Sum.lines + Line.roamingData, away);
    if (bill > Math.max(fee + 50e6, 2 * median)) add(slots, Sum.shock, 1);
    if (beyond + away >= 50e6) add(slots, Sum.fiftyAbove, 1);
    if (bill === fee) add(slots, Sum.feeOnly + plan, 1);
    else addBill(tally, firstCell(tally, 'bills', variant) + group * BINS, bill);
    if (variant === 1 && bill > Math.round(beforeBill(plan, months[month]))) add(slots, Sum.losers, 1);
    totals[month] = (totals[month] ?? 0) + bill;
  }
}

function beforeBill(plan: number, month: PlayedSim['months'][number] | undefined): number {
  const { use = 0, roaming = 0 } = month ?? {};
  return (FEES[plan] ?? 0) * 1e6 + 5e6 * Math.max(0, use - (BUNDLES[plan] ?? 0)) + roaming * 1e6;
}

function add(slots: Float64Array, slot: number, value: number): void {
  slots[slot] = (slots[slot] ?? 0) + value;
}

function addBill(tally: Tally, first: number, micros: number): void {
  const units = Math.floor(micros / BIN_MICROS);
  const octave = units < 256 ? 0 : 24 - Math.clz32(units);
  const cell = first + Math.min(BINS - 1, octave * 128 + (units >> octave));
  tally.words[2 * cell] = (tally.words[2 * cell] ?? 0) + 1;
}

/** SIMs of a customer: 85 % have a few, 12 % tens, 3 % up to 512. */
function sizeOf(draws: Draws): number {
  const size = draws.uniform();
  const [median, spread, most] = size < 0.85 ? [1.6, 0.7, 20] : size < 0.97 ? [9, 0.7, 100] : [50, 0.8, 512];
  return Math.min(most, Math.max(1, Math.ceil(median * Math.exp(spread * draws.normal()))));
}

/** The plan that is cheapest at an expected use. */
function planFor(need: number): number {
  const costs = FEES.map((fee, plan) => fee + 5 * Math.max(0, need - (BUNDLES[plan] ?? 0)));
  return costs.indexOf(Math.min(...costs));
}

export const heavyTailMeta = {
  variants: [1, 0.9].map((factor, index) => ({
    id: `v${index}`,
    title: `Variant ${index}`,
    planFeesMicros: FEES.map((fee) => Math.round(fee * factor * 1e6)),
  })),
  plans: FEES.map((fee) => ({ id: `plan${fee}`, title: `Plan ${fee}` })),
  archetypes: [],
  countedMonths: MONTHS,
};
