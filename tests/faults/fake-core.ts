import asc from 'assemblyscript/asc';
import { Header, PROGRAM_MAGIC, ARCHETYPES_MAX } from '../../assembly/layout/program.ts';
import { BANDS, BINS, CHANGE_BINS, GROUPS, Made, Sum } from '../../assembly/layout/tally.ts';
import type { RunMeta } from '../../src/tallies/results.ts';

// A core for tests of what stands around the core. Customer c has 1 + hash(c) % 9 SIMs over 12 months and a bill that is a
// hash as well, so a tally is a plain function of the customers in it. `world` of the program makes it misbehave.

/** What the fake core does when it comes to customer `seed` of the program. */
export enum Mischief {
  none,
  trap,
  spin,
}

/** A program for the fake core. */
export function fakeProgram({ variants = 2, mischief = Mischief.none, at = 0 } = {}): Uint8Array {
  const slots = new BigInt64Array(Header.SIZE);
  slots[Header.magic] = BigInt(PROGRAM_MAGIC);
  slots[Header.variantCount] = BigInt(variants);
  slots[Header.world] = BigInt(mischief);
  slots[Header.seed] = BigInt(at);
  return new Uint8Array(slots.buffer);
}

export function fakeMeta(variants = 2): RunMeta {
  const variant = (index: number) => ({
    id: `v${index}`,
    title: `Variant ${index}`,
    planFeesMicros: [10_000_000],
  });
  return {
    variants: Array.from({ length: variants }, (_, index) => variant(index)),
    plans: [{ id: 'small', title: 'Small' }],
    archetypes: [{ id: 'office', title: 'Office', misuse: false }],
    countedMonths: 12,
  };
}

/** SIMs of a customer, as the fake core draws them. */
export function fakeSims(customer: number): number {
  let x = (Math.imul(customer, 0x9e3779b1) + 1) >>> 0;
  x = Math.imul(x ^ (x >>> 15), 0x85ebca6b) >>> 0;
  return 1 + (((x ^ (x >>> 13)) >>> 0) % 9);
}

/** Compiles the fake core: the exports of the real one. `idleLoops` a SIM-month make it as slow as one likes. */
export async function compileFakeCore({ idleLoops = 0 } = {}): Promise<WebAssembly.Module> {
  const text = `const IDLE_LOOPS: u32 = ${idleLoops};\n${source}`;
  const { binary, error, stderr } = await asc.compileString(text, {
    runtime: 'stub',
    use: ['abort='],
    optimizeLevel: 3,
    maximumMemory: 1024,
  });
  if (error || !binary) throw new Error(`the fake core does not compile: ${stderr.toString()}`);
  return WebAssembly.compile(binary as Uint8Array<ArrayBuffer>);
}

const sums = GROUPS * Sum.SIZE;
const made = ARCHETYPES_MAX * BANDS * Made.SIZE;
const bytesPerVariant = 8 * (sums + made) + 4 * (2 * GROUPS * BINS + CHANGE_BINS);

const source = `
const PROGRAM: usize = memory.data(65536 * 8, 16);
const IDLE: usize = memory.data(8);
const TALLY: usize = memory.data(9 * ${bytesPerVariant}, 16);
let variants: i32 = 0;
let kept: u32 = 0;
let given: bool = false;
let simMonthsPlayed: f64 = 0;

@inline function slot(index: i32): i64 { return load<i64>(PROGRAM + index * 8); }
@inline function hash(customer: u32): u32 {
  let x = customer * 0x9e3779b1 + 1;
  x ^= x >>> 15; x *= 0x85ebca6b; x ^= x >>> 13;
  return x;
}
@inline function sims(customer: u32): u32 { return 1 + hash(customer) % 9; }
@inline function add64(at: usize, amount: i64): void { store<i64>(at, load<i64>(at) + amount); }
@inline function add32(at: usize, amount: u32): void { store<u32>(at, load<u32>(at) + amount); }

export function formatVersion(): u32 { return 1; }
export function programPtr(): usize { return PROGRAM; }
export function loadProgram(slots: i32): i32 {
  if (slot(${Header.magic}) != ${PROGRAM_MAGIC}) return 1;
  variants = <i32>slot(${Header.variantCount});
  kept = 0;
  given = false;
  return variants < 1 || variants > 9 ? 3 : 0;
}
export function customersFor(simMonths: f64): u32 {
  let customers: u32 = 0;
  for (let found: f64 = 0; found < simMonths; customers++) found += 12 * <f64>sims(customers);
  return customers;
}
export function tallyPtr(): usize { return TALLY; }
export function tallyBytes(): u32 { return variants * ${bytesPerVariant}; }
export function clearTally(): void { memory.fill(TALLY, 0, tallyBytes()); }
export function eventMonths(): f64 { return 0; }

function misbehave(customer: u32): void {
  const mischief = <i32>slot(${Header.world});
  if (mischief == ${Mischief.none} || customer != <u32>slot(${Header.seed})) return;
  if (mischief == ${Mischief.trap}) unreachable();
  while (true) add64(PROGRAM + 8 * ${Header.SIZE}, 1);
}

export function runCustomers(first: u32, end: u32): f64 {
  let simMonths: f64 = 0;
  for (let customer = first; customer < end; customer++) {
    misbehave(customer);
    for (let loop: u32 = 0; loop < IDLE_LOOPS * 12 * sims(customer); loop++) store<u32>(IDLE, hash(loop));
    simMonths += 12 * <f64>sims(customer);
    for (let variant = given && customer < kept ? 1 : 0; variant < variants; variant++) count(customer, variant);
  }
  return simMonths;
}
export function beginCustomers(first: u32, end: u32): void { simMonthsPlayed = runCustomers(first, end); }
export function playOn(work: i32): bool { return true; }
export function playedMonths(): f64 { return simMonthsPlayed; }
export function keepBaseline(customers: u32): void { kept = customers; }
export function keptPtr(): usize { return IDLE; }
export function keptBytes(): usize { return 8; }
export function forgetKept(): void {}
export function giveKept(isGiven: bool): void { given = isGiven; }
export function touchPlans(plans: i32): void {}

function count(customer: u32, variant: i32): void {
  const group = <usize>(hash(customer) >>> 8) % ${GROUPS};
  const months = 12 * sims(customer);
  const sum = TALLY + 8 * (<usize>variant * ${sums} + group * ${Sum.SIZE});
  const bin = (hash(customer ^ 0x5bd1e995) % 1500) + 10 * variant;
  add64(sum + 8 * ${Sum.simMonths}, months);
  add64(sum + 8 * ${Sum.customerMonths}, 12);
  add64(sum + 8 * ${Sum.contractMonths}, months);
  add64(sum + 8 * ${Sum.customerContractMonths}, 12);
  add64(sum + 8 * ${Sum.planMonths}, months);
  add64(sum + 8 * ${Sum.billMicros}, <i64>months * (<i64>hash(customer) + (<i64>1 << 40)));
  const bills = TALLY + 8 * <usize>variants * ${sums + made};
  const cell = (<usize>variant * ${GROUPS} + group) * ${BINS} + bin;
  add32(bills + 4 * cell, months);
  add32(bills + 4 * (<usize>variants * ${GROUPS * BINS} + cell), 12);
}
`;
