import { describe, expect, it } from 'vitest';
import { Failure, NetSum } from '../../assembly/layout/network.ts';
import { Header } from '../../assembly/layout/program.ts';
import { sha256 } from '../../src/tallies/sha256.ts';
import { networkCore, networkProgram, playUnits } from '../probe/network.ts';
import type { NetworkTally } from '../probe/network-tally.ts';

const MONTHS = 2;

function total(tally: NetworkTally, first: number, count: number): number {
  return Array.from({ length: count }, (_, index) => tally.sum(0, first + index)).reduce(
    (one, other) => one + other,
  );
}

describe('a network around SIMs', () => {
  it('leaves the same tally whatever the slices and the order of regions', async () => {
    const program = networkProgram({ months: MONTHS, variants: [{}, { growthPermille: 1200 }] });
    const core = await networkCore(program);
    const steps = core.stepsOf;
    core.run(0, 3 * steps);
    const whole = sha256(core.tally().bytes);
    for (const unit of [2, 0, 1]) {
      const begins = unit * steps;
      const cuts = [0, 1, 17, steps - 3, steps - 2, steps].map((step) => begins + step);
      cuts
        .slice(1)
        .forEach((end, index) => expect(core.run(cuts[index] ?? 0, end)).toBeGreaterThanOrEqual(0));
    }
    expect(sha256(core.tally().bytes)).toEqual(whole);
  });

  it('refuses a step that does not follow the one before', async () => {
    const core = await networkCore(networkProgram({ months: MONTHS }));
    expect(core.run(5, 6)).toBe(-1);
    expect(core.run(0, 3)).toBeGreaterThan(0);
    expect(core.run(4, 5)).toBe(-1);
  });

  it('changes no bill: the tally of months is that of the same customers without a network', async () => {
    const program = networkProgram({ months: MONTHS });
    const core = await networkCore(program);
    core.run(0, 2 * core.stepsOf);
    const around = core.tally().bytes;
    new BigInt64Array(program.buffer)[Header.networkSlot] = 0n;
    const { exports } = core;
    new Uint8Array(exports.memory.buffer, exports.programPtr(), program.byteLength).set(program);
    exports.loadProgram(program.byteLength / 8);
    exports.runCustomers(0, 2 * (core.stepsOf - 3));
    const alone = new Uint8Array(exports.memory.buffer, exports.tallyPtr(), exports.tallyBytes());
    expect(alone.length).toBeGreaterThan(1_000_000);
    expect(sha256(around.slice(0, alone.length))).toEqual(sha256(alone.slice()));
  });

  it('carries no more than is offered, and counts every second without internet under one reason', async () => {
    const tally = await playUnits({ months: MONTHS }, 4);
    expect(tally.sum(0, NetSum.units)).toBe(4);
    expect(tally.sum(0, NetSum.everydayCarried)).toBeLessThanOrEqual(tally.sum(0, NetSum.everydayBytes));
    expect(tally.sum(0, NetSum.backupCarried)).toBeLessThanOrEqual(tally.sum(0, NetSum.backupOffered));
    expect(tally.sum(0, NetSum.backupCarried)).toBeGreaterThan(0);
    const without = total(tally, NetSum.withoutSeconds, 6);
    expect(without).toBe(total(tally, NetSum.failures, Failure.COUNT));
    expect(without).toBeLessThan(total(tally, NetSum.downSeconds, 6));
  });
});
