import { describe, expect, it } from 'vitest';
import { USE_LIMITS } from '../../../assembly/layout/kinds.ts';
import { Terms } from '../../../assembly/layout/terms.ts';
import type { Patch } from '../../../src/scenario/schema.ts';
import { slotsOf } from './compiled.ts';
import { projectScenario, publishedContract } from '../documents.ts';

const contract = publishedContract();
const scenario = projectScenario('citymesh-mobile-belgium');
const OFF = (1n << 128n) - 1n;

function reading(key: string, ...options: string[]): Patch[][] {
  return options.map((value) => [{ path: `readings.${key}`, value }]);
}

describe('readings in the compiled terms', () => {
  it('A1: over the bundle, of the bundle, mixed, of the ceiling', () => {
    const slots = slotsOf(contract, scenario, ...reading('A1', 'A', 'B', 'C', 'D'));
    const levels = [1, 2, 3, 4].map((variant) =>
      [
        Terms.warnFirstPercent,
        Terms.warnFirstStrict,
        Terms.warnSecondPercent,
        Terms.warnSecondStrict,
        Terms.warnOnMoney,
      ].map((slot) => Number(slots.terms(variant, slot))),
    );
    expect(levels).toEqual([
      [180, 0, 200, 1, 0],
      [80, 1, 100, 1, 0],
      [180, 0, 100, 1, 0],
      [80, 0, 100, 1, 1],
    ]);
  });

  it('A2: two notices and 60.50; one notice at 48.40; a limit of 50.00 with one notice', () => {
    const slots = slotsOf(contract, scenario, ...reading('A2', 'A', 'B', 'C'));
    const ticks = slots.terms(0, Terms.ticksPerMicro);
    const limit = ceilDiv(50_000_000n * 10_000n * ticks, 12_100n);
    const notice = ceilDiv(40_000_000n * 10_000n * ticks, 12_100n);
    const levels = [1, 2, 3].map((variant) =>
      [Terms.roamWarnFirst, Terms.roamWarnSecond, Terms.roamStop].map((slot) => slots.wide(variant, slot)),
    );
    expect(levels).toEqual([
      [notice, 40_000_000n * ticks, 50_000_000n * ticks],
      [OFF, 40_000_000n * ticks, 50_000_000n * ticks],
      [notice, OFF, limit],
    ]);
  });

  it('A15: 100 EUR told moves the notice to 80.00 alone, or also 48.40 to 96.80 and 60.50 to 121.00', () => {
    const slots = slotsOf(contract, scenario, ...reading('A15', 'A', 'B'));
    const ticks = slots.terms(0, Terms.ticksPerMicro);
    const notice = ceilDiv(80_000_000n * 10_000n * ticks, 12_100n);
    const levels = [1, 2].map((variant) =>
      [Terms.customWarnFirst, Terms.customWarnSecond, Terms.customStop].map((slot) =>
        slots.wide(variant, slot),
      ),
    );
    // 96.80 / 1.21 = 80, 121 / 1.21 = 100
    expect(levels).toEqual([
      [notice, 40_000_000n * ticks, 50_000_000n * ticks],
      [notice, 80_000_000n * ticks, 100_000_000n * ticks],
    ]);
  });

  it('A3 and A4: what regularly is, and which days are compared', () => {
    const slots = slotsOf(contract, scenario, ...reading('A3', 'A', 'B', 'C'), ...reading('A4', 'A', 'B'));
    expect([1, 2, 3].map((variant) => slots.terms(variant, Terms.regularReading))).toEqual([0n, 1n, 2n]);
    expect([4, 5].map((variant) => slots.terms(variant, Terms.daysLiteral))).toEqual([1n, 0n]);
  });

  it('A16: only the amounts stop, the ceiling too, an exhausted bundle too', () => {
    const slots = slotsOf(contract, scenario, ...reading('A16', 'A', 'B', 'C'));
    const stops = [1, 2, 3].map((variant) =>
      [Terms.ceilingStops, Terms.exhaustionStops].map((slot) => slots.terms(variant, slot)),
    );
    expect(stops).toEqual([
      [0n, 0n],
      [1n, 0n],
      [1n, 1n],
    ]);
  });

  it('the ceiling of 50.00 excl. VAT warns when it is passed, one tick above', () => {
    const slots = slotsOf(contract, scenario);
    expect(slots.wide(0, Terms.ceiling)).toBe(50_000_000n * slots.terms(0, Terms.ticksPerMicro) + 1n);
  });

  it('A62: incoming calls are drawn only when some variant counts them', () => {
    const begin = Number(slotsOf(contract, scenario).header(9));
    const drawn = (...variants: Patch[][]): bigint =>
      slotsOf(contract, scenario, ...variants).header(begin + 4);
    expect(drawn()).toBe(0n);
    expect(drawn(...reading('A62direction', 'B'))).toBe(1n);
  });

  it('limits of 13.3 and 6.1 are in seconds, messages, bytes, recipients and numbers', () => {
    const slots = slotsOf(contract, scenario);
    const limits = Array.from({ length: USE_LIMITS }, (_, limit) =>
      Number(slots.terms(0, Terms.limits + limit)),
    );
    expect(limits).toEqual([
      21_600, 108_000, 10_800, 350, 10_000, 50, 400, 20, 100, 500_000_000, 5_000_000_000, 20, 250,
    ]);
  });

  it('policies are thresholds on a draw of 32 bits: never 0, always 2^32', () => {
    const slots = slotsOf(
      contract,
      scenario,
      ...['never', 'always', 0.25].map((value) => [{ path: 'policies.fairUseSanction', value }]),
    );
    const chances = [1, 2, 3].map((variant) => slots.terms(variant, Terms.sanctionPolicy));
    expect(chances).toEqual([0n, 4_294_967_296n, 1_073_741_824n]);
  });
});

describe('what a change may change', () => {
  it('raising one price changes the slots of that price alone', () => {
    const slots = slotsOf(contract, scenario, [{ path: 'inputs.vasVoice', value: '1.01' }]);
    expect(changedSlots(slots)).toEqual([Terms.vasVoiceTicks]);
  });

  it('a later reading of files changes one slot', () => {
    const slots = slotsOf(contract, scenario, [{ path: 'inputs.pollMinutes', value: 60 }]);
    expect(changedSlots(slots)).toEqual([Terms.pollSeconds]);
    expect(slots.terms(1, Terms.pollSeconds)).toBe(3600n);
  });

  it('no change changes nothing, whatever the reading says by default', () => {
    const same = Object.entries(contract.readings).map(([key, { default: value }]) => ({
      path: `readings.${key}`,
      value,
    }));
    expect(changedSlots(slotsOf(contract, scenario, same))).toEqual([]);
  });

  it('every option of every reading changes some slot', () => {
    const silent = Object.entries(contract.readings).flatMap(([key, { default: usual, options }]) =>
      Object.keys(options)
        .filter((option) => option !== usual)
        .filter((option) => changedSlots(slotsOf(contract, scenario, ...reading(key, option))).length === 0)
        .map((option) => `${key} ${option}`),
    );
    expect(silent).toEqual([]);
  });

  it('every published value moves some slot, but for what the core cannot see', () => {
    const silent = Object.entries(contract.values)
      .filter(([key, { value }]) => isSilent(`values.${key}`, value))
      .map(([key]) => key);
    // Characters of a message are not in a usage record; the most a fee may be binds the input.
    expect(silent).toEqual(['smsCharacters', 'reactivationFeeMax']);
  });

  it('every input moves some slot', () => {
    const terms = Object.entries(scenario.inputs).filter(([key]) => !key.startsWith('shock'));
    expect(terms.filter(([key, { value }]) => isSilent(`inputs.${key}`, value)).map(([key]) => key)).toEqual(
      [],
    );
  });
});

function changedSlots(slots: ReturnType<typeof slotsOf>): number[] {
  return Array.from({ length: Terms.SIZE }, (_, slot) => slot).filter(
    (slot) => slots.terms(0, slot) !== slots.terms(1, slot),
  );
}

function ceilDiv(above: bigint, below: bigint): bigint {
  return (above + below - 1n) / below;
}

/** Does another value at this path leave every slot as it was? */
function isSilent(path: string, value: unknown): boolean {
  const half = Number(value) / 2;
  const whole = Number(value) > 1 ? Number(value) - 1 : Number(value) + 1;
  const count = Number.isInteger(value) ? whole : half;
  const other = typeof value !== 'string' ? count : path.endsWith('FeeMax') ? '31.00' : half.toFixed(4);
  return changedSlots(slotsOf(contract, scenario, [{ path, value: other }])).length === 0;
}
