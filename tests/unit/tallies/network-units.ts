import { LOAD_BINS, LOAD_UNIT, Failure, Moment, NetSum } from '../../../assembly/layout/network.ts';
import type { NetworkNames } from '../../../src/compile/network/names.ts';
import {
  emptyNetworkTally,
  networkSections,
  type NetworkSectionName,
  type NetworkTally,
} from '../../../src/tallies/network-tally.ts';
import { logLinearBin } from './fill.ts';

// Tallies of a network with figures by hand.

export const shape = { regions: 2, cells: 3 };
export const names: NetworkNames = {
  ...shape,
  horizonHours: 8760,
  thresholdShare: 0.7,
  headroomShare: 0.01,
  worstCutHours: 4,
  cuts: [null, { title: 'A cut', region: 1, fromHour: 100, hours: 8 }],
};

/** Adds to one slot of a section. */
export function add(
  tally: NetworkTally,
  name: NetworkSectionName,
  variant: number,
  index: number,
  value: number,
) {
  let cell = 0;
  for (const section of networkSections(shape)) {
    if (section.name === name) {
      const view = new BigInt64Array(tally.words.buffer);
      const at = cell + variant * section.size + index;
      view[at] = (view[at] ?? 0n) + BigInt(value);
      return;
    }
    cell += tally.variants * section.size;
  }
}

/** The bin of a load, as a share of a capacity. */
const loadBin = (load: number): number => logLinearBin(load * LOAD_UNIT, 6, LOAD_BINS - 1);

/** What region-worlds with these figures leave in a Moment. */
export function addFigures(
  tally: NetworkTally,
  name: NetworkSectionName,
  [variant, index]: readonly [number, number],
  figures: readonly number[],
) {
  for (const figure of figures) {
    const square = BigInt(figure) ** 2n;
    add(tally, name, variant, index + Moment.sum, figure);
    add(tally, name, variant, index + Moment.squares, Number(square & 0xffffffffn));
    add(tally, name, variant, index + Moment.squaresMiddle, Number((square >> 32n) & 0xffffffffn));
    add(tally, name, variant, index + Moment.squaresHigh, Number(square >> 64n));
  }
}

/** Sixteen region-worlds, each with ten sites of the SIM form on fibre, and a hundred cell-hours of the loads given. */
export function units(loads: readonly number[][]): NetworkTally {
  const tally = emptyNetworkTally(shape, loads.length);
  loads.forEach((own, variant) => {
    for (let unit = 0; unit < 16; unit++) {
      const sum = (slot: number, value: number) =>
        add(tally, 'sums', variant, unit * NetSum.SIZE + slot, value);
      sum(NetSum.units, 1);
      sum(NetSum.sites + 3, 10);
      sum(NetSum.outages + 3, 20);
      sum(NetSum.downSeconds + 3, 36_000);
      sum(NetSum.withoutSeconds + 3, variant === 0 ? 12_000 : 6000);
      sum(NetSum.failures + Failure.waiting, variant === 0 ? 12_000 : 6000);
      sum(NetSum.cellHours, own.length);
      sum(NetSum.overHours, own.filter((load) => load > 0.7).length);
      sum(NetSum.backupOffered, 5000);
      sum(NetSum.backupCarried, 4000);
      for (const load of own) {
        add(tally, 'loads', variant, unit * LOAD_BINS + loadBin(load), 1);
        add(tally, 'workLoads', variant, unit * LOAD_BINS + loadBin(load), 1);
        add(tally, 'week', variant, 12 * LOAD_BINS + loadBin(load), 1);
      }
    }
  });
  return tally;
}
