import { describe, expect, it } from 'vitest';
import { Product } from '../../../assembly/layout/account.ts';
import { Archetype, Population, SizeClass } from '../../../assembly/layout/population.ts';
import { Header, PROGRAM_MAGIC } from '../../../assembly/layout/program.ts';
import { Terms } from '../../../assembly/layout/terms.ts';
import { compileProgram } from '../compile-program.ts';
import type { Scenario } from '../../../src/scenario/schema.ts';
import { projectScenario, publishedContract } from '../documents.ts';

const contract = publishedContract();
const scenario = projectScenario('citymesh-mobile-belgium');
const ALWAYS = 4_294_967_296n;

function compiled(of: Scenario, ...variants: { path: string; value: number | string }[][]) {
  const { program, errors } = compileProgram(contract, of, variants, { world: 3, seed: 11 });
  if (program === undefined) throw new Error(JSON.stringify(errors));
  const begin = Number(new BigInt64Array(program.buffer)[Header.populationSlot] ?? 0n);
  return {
    bytes: program,
    header: new BigInt64Array(program.buffer),
    whole: new BigInt64Array(program.buffer, 8 * begin),
    real: new Float64Array(program.buffer, 8 * begin),
  };
}

const { header, whole, real, bytes } = compiled(scenario);

describe('the header', () => {
  it('holds magic, seed, world, days and counts', () => {
    expect(Array.from(header.subarray(0, Header.SIZE), Number)).toEqual([
      PROGRAM_MAGIC,
      11,
      3,
      20_454, // 2026-01-01: 56 years, 14 leap days: 56 x 365 + 14
      12,
      5,
      0,
      1,
      Header.SIZE + Population.SIZE,
      Header.SIZE,
      0,
      50_000_000,
      200,
      Product.mobile,
      Terms.SIZE,
      Population.SIZE,
      0, // no network
    ]);
  });

  it('and people are the same bytes whatever the variants change', () => {
    const variants = [
      [{ path: 'plans.small.fee', value: '99.00' }],
      [{ path: 'plans.small.dataGb', value: 100 }],
    ];
    const other = compiled(scenario, ...variants).bytes;
    const people = [8 * Header.SIZE, 8 * (Header.SIZE + Population.SIZE + Terms.SIZE)] as const;
    expect(Buffer.compare(other.subarray(...people), bytes.subarray(...people))).toBe(0);
  });
});

describe('the compiled people', () => {
  it('are as many size classes, archetypes, curves and plans as the scenario has', () => {
    const counts = [
      Population.sizeClassCount,
      Population.archetypeCount,
      Population.curveCount,
      Population.planCount,
    ].map((slot) => Number(whole[slot]));
    expect(counts).toEqual([4, 9, 6, 5]);
  });

  it('have shares that add up to certainty', () => {
    const last = Population.sizeClasses + 3 * SizeClass.SIZE;
    expect(whole[last + SizeClass.share]).toBe(ALWAYS);
    expect(whole[last + SizeClass.archetypes + 8]).toBe(ALWAYS);
    // office 0.52 of 2^32
    expect(whole[last + SizeClass.archetypes]).toBe(2_233_382_994n);
    expect(whole[Population.anchors + 30]).toBe(ALWAYS);
  });

  it('use 7.0 GB a month in the office: 7e9 / (30.4375 x 0.98 x 0.95 x (5 + 2 x 0.6) / 7) a weekday', () => {
    const office = Population.archetypes;
    // off and idle days are kept to 1/4096: 82/4096 and 205/4096
    const days = (30.4375 * (1 - 82 / 4096) * (1 - 205 / 4096) * 6.2) / 7;
    expect(real[office + Archetype.dataDayBytes]).toBeCloseTo(7e9 / days, 3);
  });

  it('make 30 calls a month in the office, special numbers apart', () => {
    const office = Population.archetypes;
    // ordinary 0.25 + 0.38 + 0.28 = 0.91; special 0.09; 4.5 % never call; weekends count 0.2
    const days = ((30.4375 * (1 - 82 / 4096) * 5.4) / 7) * 0.955;
    expect(real[office + Archetype.callsWeekday]).toBeCloseTo((30 * 0.91) / days, 9);
    expect(real[office + Archetype.specialPerCall]).toBeCloseTo(0.09 / 0.91, 9);
  });

  it('travel twice as often in July, August and September', () => {
    const trips = Array.from(
      { length: 12 },
      (_, month) => real[Population.archetypes + Archetype.trips + month],
    );
    expect(trips).toEqual([0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.2, 0.2, 0.2, 0.1, 0.1, 0.1]);
  });

  it('open what their archetype opens, and otherwise what everybody does', () => {
    const [office, traveller] = [0, 2].map((index) => Population.archetypes + index * Archetype.SIZE);
    expect(whole[(office ?? 0) + Archetype.nonEuOpen]).toBe(BigInt(Math.round(0.15 * 2 ** 32)));
    expect(whole[(traveller ?? 0) + Archetype.nonEuOpen]).toBe(ALWAYS / 2n);
  });

  it('take the plan that their archetype names: machines have no bundle', () => {
    const plans = Array.from({ length: 9 }, (_, index) =>
      Number(whole[Population.archetypes + index * Archetype.SIZE + Archetype.fixedPlan]),
    );
    expect(plans).toEqual([-1, -1, -1, 0, -1, -1, -1, -1, -1]);
  });
});

describe('the plan a SIM takes', () => {
  it('is the cheapest at its expected use with a fifth to spare', () => {
    const upTo = Array.from({ length: 5 }, (_, plan) => (real[Population.planUpToGb + plan] ?? 0) * 1.2);
    // none: 5 + 38 x 0.14 + 25 x 0.12 / 1.21 = 12.799 against 14: 1.2007 / 5 = 0.2401 GB
    expect(upTo[0]).toBeCloseTo((14 - 5 - 38 * 0.14 - (25 * 0.12) / 1.21) / 5, 9);
    // small: 14 + 5 (g - 2) = 23; medium: 23 + 5 (g - 10) = 33; large: 33 + 5 (g - 40) = 49
    expect(upTo[1]).toBeCloseTo(3.8, 9);
    expect(upTo[2]).toBeCloseTo(12, 9);
    expect(upTo[3]).toBeCloseTo(43.2, 9);
    expect(upTo[4]).toBe(Infinity);
  });

  it('is never one that another beats at every use', () => {
    const dear = structuredClone(scenario);
    const [, small] = dear.plans;
    if (small) small.fee.value = '40.00';
    const upTo = compiled(dear).real.subarray(Population.planUpToGb, Population.planUpToGb + 5);
    expect(upTo[1]).toBe(upTo[0]);
  });

  it('without limits is the plan whose kinds all have none', () => {
    expect(whole[Population.unlimitedPlan]).toBe(4n);
  });
});
