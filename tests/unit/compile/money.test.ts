import { describe, expect, it } from 'vitest';
import { Place } from '../../../assembly/layout/kinds.ts';
import { Plan, Roam, Terms } from '../../../assembly/layout/terms.ts';
import { slotsOf } from './compiled.ts';
import { projectScenario, publishedContract } from '../documents.ts';

const contract = publishedContract();
const scenario = projectScenario('citymesh-mobile-belgium');
const published = slotsOf(contract, scenario);
const ticks = published.terms(0, Terms.ticksPerMicro);

describe('money in the compiled terms', () => {
  it('60.50 incl. VAT is 50.00 excl. VAT to the tick: 60.50 / 1.21 = 50', () => {
    expect(published.wide(0, Terms.roamStop)).toBe(50_000_000n * ticks);
  });

  it('48.40 incl. VAT is 40.00 excl. VAT to the tick: 48.40 / 1.21 = 40', () => {
    expect(published.wide(0, Terms.roamWarnSecond)).toBe(40_000_000n * ticks);
  });

  it('80 % of 50.00 incl. VAT is the fewest ticks at or above 40.00 / 1.21 = 33,057,851.239669... micro-euro', () => {
    const reached = published.wide(0, Terms.roamWarnFirst);
    expect(reached * 12_100n >= 40_000_000n * 10_000n * ticks).toBe(true);
    expect((reached - 1n) * 12_100n >= 40_000_000n * 10_000n * ticks).toBe(false);
    expect(reached / ticks).toBe(33_057_851n);
  });

  it('without a price including VAT the ticks do not divide by 121 and the level is rounded up', () => {
    const plain = structuredClone(scenario);
    for (const figure of Object.values(plain.inputs)) if (figure.unit.startsWith('EUR')) figure.vat = 'excl';
    for (const plan of plain.plans) plan.smsEach.vat = plan.mmsEach.vat = 'excl';
    const slots = slotsOf(contract, plain);
    const perMicro = slots.terms(0, Terms.ticksPerMicro);
    // 10,000 / 10^9 = 1 / 100,000 a byte and 10,000 / 60 = 500 / 3 a second: lcm(100,000, 3)
    expect(perMicro).toBe(300_000n);
    // 33,057,851.239669... x 300,000 = 9,917,355,371,900.8...
    expect(slots.wide(0, Terms.roamWarnFirst)).toBe(9_917_355_371_901n);
  });

  it('10,000.00 excl. VAT stays what it is, and the other boundary is one tick more', () => {
    const slots = slotsOf(contract, scenario, [{ path: 'readings.A17boundary', value: 'B' }]);
    expect(slots.wide(0, Terms.serviceStop)).toBe(10_000_000_000n * ticks);
    expect(slots.wide(1, Terms.serviceStop)).toBe(10_000_000_000n * ticks + 1n);
  });

  it('0.022 EUR a minute is a whole number of ticks a second: 22,000 micro-euro / 60', () => {
    expect(published.terms(0, Terms.surchargeVoiceTicks) * 60n).toBe(22_000n * ticks);
  });

  it('1.00 EUR a GB and 0.004 EUR a message are exact', () => {
    expect(published.terms(0, Terms.surchargeDataTicks) * 1_000_000_000n).toBe(1_000_000n * ticks);
    expect(published.terms(0, Terms.surchargeSmsTicks)).toBe(4_000n * ticks);
  });

  it('0.12 EUR incl. VAT a message is exact: ticks x 121 = 120,000 x 100 x ticks of a micro-euro', () => {
    const smsTicks = published.terms(0, Terms.plans + Plan.smsTicks);
    expect(smsTicks * 121n).toBe(120_000n * 100n * ticks);
  });

  it('a price per MB is a thousand times the same price per GB', () => {
    const { inputs } = scenario;
    const data = Terms.roam + Place.worldNear * Roam.SIZE + Roam.dataTicks;
    expect(inputs['roam.worldNear.data']?.unit).toBe('EUR/MB');
    // 1.00 EUR / MB = 1,000,000 micro-euro / 10^6 bytes
    expect(published.terms(0, data)).toBe(ticks);
  });

  it('30.00 EUR incl. VAT for reactivation is exact: ticks x 121 = 30,000,000 x 100 x ticks of a micro-euro', () => {
    expect(published.terms(0, Terms.reactivationFeeTicks) * 121n).toBe(30_000_000n * 100n * ticks);
  });

  it('a binary GB moves the limits of 13.3 and the price of a byte (A9)', () => {
    const slots = slotsOf(contract, scenario, [{ path: 'readings.A9', value: 'B' }]);
    expect(slots.terms(1, Terms.bytesPerGb)).toBe(1_073_741_824n);
    expect(slots.terms(0, Terms.limits + 9)).toBe(500_000_000n);
    expect(slots.terms(1, Terms.limits + 9)).toBe(524_288_000n);
    const perMicro = slots.terms(1, Terms.ticksPerMicro);
    expect(slots.terms(1, Terms.surchargeDataTicks) * 1_073_741_824n).toBe(1_000_000n * perMicro);
  });

  it('another VAT rate moves only what includes VAT', () => {
    const slots = slotsOf(contract, scenario, [{ path: 'inputs.vat', value: 25 }]);
    const perMicro = slots.terms(1, Terms.ticksPerMicro);
    // 60.50 / 1.25 = 48.40
    expect(slots.wide(1, Terms.roamStop)).toBe(48_400_000n * perMicro);
    expect(slots.wide(1, Terms.serviceStop)).toBe(10_000_000_000n * perMicro);
    expect(slots.terms(1, Terms.plans + Plan.feeMicros)).toBe(slots.terms(0, Terms.plans + Plan.feeMicros));
  });

  it('the fee alone is an atom of every variant', () => {
    const slots = slotsOf(contract, scenario, [{ path: 'plans.medium.fee', value: '25.00' }]);
    const [baseline, dearer] = slots.program.atoms.planFeesMicros;
    expect(baseline).toEqual([5_000_000, 14_000_000, 23_000_000, 33_000_000, 49_000_000]);
    expect(dearer).toEqual([5_000_000, 14_000_000, 25_000_000, 33_000_000, 49_000_000]);
  });

  it('a money bundle is worth what it would cost beyond the bundle (A12)', () => {
    const small = Terms.plans + Plan.SIZE;
    // 2 GB x 5.00 + 150 min x 0.14 + 150 SMS x 0.12 / 1.21 = 10 + 21 + 14.876033...
    const worth = published.wide(0, small + Plan.moneyBundle);
    expect(worth * 121n).toBe((31_000_000n * 121n + 1_800_000_000n) * ticks);
  });
});
