import { Made, Sum, BANDS, BIN_MICROS, BINS, CHANGE_BINS } from '../../../assembly/layout/tally.ts';
import type { RunMeta } from '../../../src/tallies/results.ts';
import { emptyTally, firstCell, type Section, type Tally } from '../../../src/tallies/tally.ts';

/** One SIM-month as a test states it, under every variant. Money in micro-euro. */
export interface Played {
  group: number;
  archetype?: number;
  plan?: number;
  fees: number[];
  bills: number[];
  /** Sums of each variant beyond those that follow from the bill. */
  sums?: Partial<Record<number, number>>[];
}

export interface PlayedCustomer {
  group: number;
  bills: number[];
}

export const fees = (...micros: number[]): RunMeta['variants'][number][] =>
  micros.map((fee, index) => ({ id: `v${index}`, title: `Variant ${index}`, planFeesMicros: [fee] }));

export const metaFor = (variants: RunMeta['variants'], countedMonths = 1): RunMeta => ({
  variants,
  plans: [{ id: 'medium', title: 'Medium' }],
  archetypes: [
    { id: 'office', title: 'Office', misuse: false },
    { id: 'box', title: 'SIM box', misuse: true },
  ],
  countedMonths,
});

export function addToCell(tally: Tally, cell: number, value: bigint): void {
  const view = new BigInt64Array(tally.words.buffer);
  view[cell] = (view[cell] ?? 0n) + value;
}

/** Adds SIM-months as the core's tally does. */
export function play(tally: Tally, months: Iterable<Played>): Tally {
  for (const month of months) {
    for (let variant = 0; variant < tally.variants; variant++) playVariant(tally, variant, month);
  }
  return tally;
}

export function playCustomers(tally: Tally, customers: Iterable<PlayedCustomer>): Tally {
  for (const { group, bills } of customers) {
    bills.forEach((micros, variant) => {
      addSum(tally, variant, group, Sum.customerMonths, 1);
      addSum(tally, variant, group, Sum.customerContractMonths, 1);
      count(tally, 'customers', variant, group * BINS + logLinearBin(micros / BIN_MICROS, 7, BINS - 1));
    });
  }
  return tally;
}

function playVariant(tally: Tally, variant: number, month: Played): void {
  const { group, archetype = 0, plan = 0 } = month;
  const bill = month.bills[variant] ?? 0;
  const fee = month.fees[variant] ?? 0;
  const add = (slot: number, value: number): void => addSum(tally, variant, group, slot, value);
  add(Sum.simMonths, 1);
  add(Sum.contractMonths, 1);
  add(Sum.planMonths + plan, 1);
  add(Sum.billMicros, bill);
  if (bill === 0) add(Sum.nothing, 1);
  else if (bill === fee) add(Sum.feeOnly + plan, 1);
  else count(tally, 'bills', variant, group * BINS + logLinearBin(bill / BIN_MICROS, 7, BINS - 1));
  for (const [slot, value] of Object.entries(month.sums?.[variant] ?? {})) add(Number(slot), value ?? 0);
  playMade(tally, variant, archetype, bill, fee);
  playChange(tally, variant, group, bill - (month.bills[0] ?? 0));
}

function playMade(tally: Tally, variant: number, archetype: number, bill: number, fee: number): void {
  const band = bandOf(bill);
  const cell = firstCell(tally, 'made', variant) + (archetype * BANDS + band) * Made.SIZE;
  addToCell(tally, cell + Made.simMonths, 1n);
  addToCell(tally, cell + Made.billMicros, BigInt(bill));
  addToCell(tally, cell + Made.lines, BigInt(Math.min(bill, fee)));
  addToCell(tally, cell + Made.lines + 1, BigInt(Math.max(0, bill - fee)));
}

function playChange(tally: Tally, variant: number, group: number, change: number): void {
  if (variant === 0) return;
  const middle = (CHANGE_BINS - 1) / 2;
  const size = logLinearBin(Math.abs(change) / BIN_MICROS, 6, middle - 1);
  count(
    tally,
    'changes',
    variant,
    change === 0 ? middle : change > 0 ? middle + 1 + size : middle - 1 - size,
  );
  if (change < 0) addSum(tally, variant, group, Sum.winners, 1);
  if (change > 0) addSum(tally, variant, group, Sum.losers, 1);
}

export function addSum(tally: Tally, variant: number, group: number, slot: number, value: number): void {
  addToCell(tally, firstCell(tally, 'sums', variant) + group * Sum.SIZE + slot, BigInt(value));
}

function count(tally: Tally, section: Section, variant: number, index: number): void {
  addToCell(tally, firstCell(tally, section, variant) + index, 1n);
}

/** The core's log-linear bin, written once more and differently: by repeated halving. */
export function logLinearBin(units: number, subBits: number, last: number): number {
  let rest = Math.floor(units);
  let octave = 0;
  while (rest >= 2 ** (subBits + 1)) {
    rest = Math.floor(rest / 2);
    octave++;
  }
  return Math.min(last, octave * 2 ** subBits + rest);
}

export function bandOf(micros: number): number {
  const quarters = Math.floor(micros / 250_000);
  return quarters < 4 ? 0 : Math.min(BANDS - 1, logLinearBin(quarters, 2, Infinity) - 3);
}

/** A tally of nothing but what is played. */
export function played(variants: number, months: Iterable<Played>): Tally {
  return play(emptyTally(variants), months);
}
