import { beforeAll, describe, expect, it } from 'vitest';
import {
  CellSum,
  CutLoad,
  LOAD_UNIT,
  Moment,
  NETWORK_GROUPS,
  NetSum,
  Network,
  PERCENTILE_PARTS,
} from '../../assembly/layout/network.ts';
import { networkCore, networkProgram, playUnits, singleSims } from '../probe/network.ts';
import type { NetworkTally } from '../probe/network-tally.ts';
import { logLinearEdge } from '../../src/tallies/bins.ts';

// What one region-world adds to the tally, beside what it adds together with others.

const CELLS = 3;
const small = {
  [Network.cells]: CELLS,
  [Network.customers]: 20,
  [Network.regions]: 1,
  [Network.simsPerCell]: 8000,
};
const WORLDS = 3;
const alone: NetworkTally[] = [];
let together: NetworkTally;

beforeAll(async () => {
  const program = networkProgram({ scenario: singleSims(), months: 1, network: small });
  const core = await networkCore(program);
  for (let world = 0; world < WORLDS; world++) {
    core.run(world * core.stepsOf, (world + 1) * core.stepsOf);
    alone.push(core.tally());
  }
  core.run(0, WORLDS * core.stepsOf);
  together = core.tally();
});

function square(read: (slot: number) => number): bigint {
  const word = (slot: Moment): bigint => BigInt(read(slot));
  return word(Moment.squares) + (word(Moment.squaresMiddle) << 32n) + (word(Moment.squaresHigh) << 64n);
}

describe('a figure of each region-world', () => {
  it.each([
    ['loads of a cell', (tally: NetworkTally, slot: number) => tally.cell(0, 0, 1, CellSum.loads + slot)],
    ['its P95', (tally: NetworkTally, slot: number) => tally.cell(0, 0, 1, CellSum.most + slot)],
    ['its hours over', (tally: NetworkTally, slot: number) => tally.cell(0, 0, 2, CellSum.overHours + slot)],
    ['a cut', (tally: NetworkTally, slot: number) => tally.cutLoad(0, 0, 34, CutLoad.backupBytes + slot)],
  ])('adds itself and its square, to the unit: %s', (_, read) => {
    const figures = alone.map((tally) => BigInt(read(tally, Moment.sum)));
    expect(new Set(figures).size).toBe(WORLDS);
    expect(BigInt(read(together, Moment.sum))).toBe(figures.reduce((sum, each) => sum + each));
    const squares = figures.reduce((sum, each) => sum + each * each, 0n);
    expect(square((slot) => read(together, slot))).toBe(squares);
  });

  it('is a percentile of its own hours, evenly inside a bin', async () => {
    const network = { ...small, [Network.cells]: 1 };
    const tally = await playUnits({ scenario: singleSims(), months: 1, network }, 1);
    const expected = (counts: readonly number[], share: number): number => {
      let rest = share * counts.reduce((sum, each) => sum + each, 0);
      const bin = counts.findIndex((count) => count > 0 && (rest -= count) <= 0);
      const [from, until] = [logLinearEdge(bin, 6), logLinearEdge(bin + 1, 6)];
      return until + (rest / (counts[bin] ?? 1)) * (until - from);
    };
    const slots = [
      [CellSum.half, tally.loads(0), 0.5],
      [CellSum.most, tally.loads(0), 0.95],
      [CellSum.nearlyAll, tally.loads(0), 0.99],
      [CellSum.reached, tally.workLoads(0), 0.99],
    ] as const;
    for (const [slot, counts, share] of slots) {
      const load = tally.cell(0, 0, 0, slot) / PERCENTILE_PARTS;
      expect(load).toBeGreaterThan(LOAD_UNIT / 100);
      expect(Math.abs(load - expected(counts, share))).toBeLessThan(2 / PERCENTILE_PARTS);
    }
  });

  it('votes once for a busiest hour of the day', () => {
    const votes = Array.from({ length: 24 }, (_, hour) => together.cell(0, 0, 0, CellSum.busiest + hour));
    expect(votes.reduce((sum, each) => sum + each)).toBe(WORLDS);
  });
});

describe('groups', () => {
  const groups = Array.from({ length: NETWORK_GROUPS }, (_, group) => group);

  it.each([
    // Each of four regions has sixteen groups: five worlds are in the first five of each.
    [4, 5, (group: number) => (group % 16 < 5 ? 1 : 0)],
    // Of 33 regions two share a stratum of three groups; the last of 17 strata has one. World w has the first in group w.
    [33, 1, (group: number) => (group < 51 && group % 3 < (group < 48 ? 2 : 1) ? 1 : 0)],
  ])('are of one region each, or of neighbours, of %i regions', async (regions, worlds, expected) => {
    const network = { [Network.regions]: regions, [Network.cells]: 1, [Network.customers]: 1 };
    const core = await networkCore(networkProgram({ scenario: singleSims(), months: 1, network }));
    core.run(0, regions * worlds * core.stepsOf);
    const tally = core.tally();
    const units = groups.map((group) => tally.inGroup(0, NetSum.units, group));
    expect(units).toEqual(groups.map(expected));
  });
});
