import {
  CellSum,
  CutLoad,
  LOAD_BINS,
  Moment,
  NETWORK_GROUPS,
  NetSum,
  SURGE_HOURS,
  Surge,
  WEEK_HOURS,
} from '../../assembly/layout/network.ts';
import { BANDS, BINS, CHANGE_BINS, GROUPS, Made, Sum } from '../../assembly/layout/tally.ts';

export interface NetworkTally {
  bytes: Uint8Array;
  /** The sum over the groups, or that of the group of one region-world, of up to 32 regions. */
  sum: (variant: number, slot: number, unit?: number) => number;
  inGroup: (variant: number, slot: number, group: number) => number;
  calls: (variant: number) => number[];
  surge: (variant: number, hour: number, slot: Surge) => number;
  cutLoad: (variant: number, region: number, hour: number, slot: CutLoad) => number;
  cell: (variant: number, region: number, cell: number, slot: number) => number;
  /** Counts by bin, over all groups. */
  loads: (variant: number) => number[];
  workLoads: (variant: number) => number[];
  week: (variant: number, hour: number) => number[];
}

const OWN = (GROUPS * Sum.SIZE + 16 * BANDS * Made.SIZE) * 8 + 2 * GROUPS * BINS * 4 + CHANGE_BINS * 4;

export function readNetwork(
  bytes: Uint8Array<ArrayBuffer>,
  variants: number,
  regions: number,
  cells: number,
): NetworkTally {
  let at = Math.ceil((variants * OWN) / 8) * 8;
  const wholes = (each: number) => {
    const view = new BigInt64Array(bytes.buffer, at, variants * each);
    at += view.byteLength;
    return (variant: number, index: number) => Number(view[variant * each + index]);
  };
  const counts = (each: number) => {
    const view = new Uint32Array(bytes.buffer, at, variants * each);
    at += view.byteLength;
    return (variant: number, from: number, length: number) =>
      Array.from(view.subarray(variant * each + from, variant * each + from + length));
  };
  const sums = wholes(NETWORK_GROUPS * NetSum.SIZE);
  const calls = wholes(regions * WEEK_HOURS * Moment.SIZE);
  const surge = wholes(SURGE_HOURS * Surge.SIZE);
  const cuts = wholes(regions * WEEK_HOURS * CutLoad.SIZE);
  const cellSums = wholes(regions * cells * CellSum.SIZE);
  const loads = counts(NETWORK_GROUPS * LOAD_BINS);
  const workLoads = counts(NETWORK_GROUPS * LOAD_BINS);
  const week = counts(WEEK_HOURS * LOAD_BINS);
  if (at !== bytes.byteLength) throw new Error(`the tally has ${bytes.byteLength} bytes, read ${at}`);
  const groups = Array.from({ length: NETWORK_GROUPS }, (_, group) => group);
  const over = (all: typeof loads, variant: number) =>
    groups
      .map((group) => all(variant, group * LOAD_BINS, LOAD_BINS))
      .reduce((one, other) => one.map((count, bin) => count + (other[bin] ?? 0)));
  return {
    bytes,
    sum: (variant, slot, unit) =>
      (unit === undefined ? groups : [groupOf(unit, regions)])
        .map((each) => sums(variant, each * NetSum.SIZE + slot))
        .reduce((one, other) => one + other),
    inGroup: (variant, slot, group) => sums(variant, group * NetSum.SIZE + slot),
    calls: (variant) =>
      Array.from({ length: WEEK_HOURS }, (_, hour) =>
        Array.from({ length: regions }, (__, region) =>
          calls(variant, (region * WEEK_HOURS + hour) * Moment.SIZE),
        ).reduce((one, other) => one + other),
      ),
    surge: (variant, hour, slot) => surge(variant, hour * Surge.SIZE + slot),
    cutLoad: (variant, region, hour, slot) =>
      cuts(variant, (region * WEEK_HOURS + hour) * CutLoad.SIZE + slot),
    cell: (variant, region, cell, slot) => cellSums(variant, (region * cells + cell) * CellSum.SIZE + slot),
    loads: (variant) => over(loads, variant),
    workLoads: (variant) => over(workLoads, variant),
    week: (variant, hour) => week(variant, hour * LOAD_BINS, LOAD_BINS),
  };
}

/** Each region has groups of its own. */
function groupOf(unit: number, regions: number): number {
  const size = Math.floor(NETWORK_GROUPS / regions);
  return (unit % regions) * size + (Math.floor(unit / regions) % size);
}
