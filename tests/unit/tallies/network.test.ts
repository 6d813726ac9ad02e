import { describe, expect, it } from 'vitest';
import {
  CellSum,
  CutLoad,
  Failure,
  LOAD_BINS,
  LOAD_UNIT,
  Moment,
  NetSum,
  PERCENTILE_PARTS,
  Surge,
} from '../../../assembly/layout/network.ts';
import type { NetworkNames } from '../../../src/compile/network/names.ts';
import { canonicalBytes } from '../../../src/tallies/canonical.ts';
import { merge } from '../../../src/tallies/merge.ts';
import { networkResults } from '../../../src/tallies/network-results-of.ts';
import {
  emptyNetworkTally,
  networkBytesPerVariant,
  networkSections,
  type NetworkSectionName,
  type NetworkTally,
} from '../../../src/tallies/network-tally.ts';
import { RAW_BYTES_PER_VARIANT, readTally } from '../../../src/tallies/read.ts';
import { logLinearBin } from './fill.ts';

const shape = { regions: 2, cells: 3 };
const names: NetworkNames = {
  ...shape,
  horizonHours: 8760,
  thresholdShare: 0.7,
  headroomShare: 0.01,
  worstCutHours: 4,
  cuts: [null, { title: 'A cut', region: 1, fromHour: 100, hours: 8 }],
};

function add(tally: NetworkTally, name: NetworkSectionName, variant: number, index: number, value: number) {
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

const loadBin = (load: number): number => logLinearBin(load * LOAD_UNIT, 6, LOAD_BINS - 1);

/** What region-worlds with these figures leave in a Moment. */
function addFigures(
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
function units(loads: readonly number[][]): NetworkTally {
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

const quiet = Array.from({ length: 100 }, (_, index) => (index < 98 ? 0.2 : 0.35));
const busy = quiet.map((load) => 2 * load);
const tally = units([quiet, busy]);
const { variants, differences, units: played } = networkResults(tally, names);
const [baseline, doubled] = variants;

describe('what lies between regions', () => {
  /** Four worlds of two regions that differ tenfold, and whose worlds differ by `step` sites' minutes. */
  function unlike(step: number): NetworkTally {
    const own = emptyNetworkTally(shape, 1);
    for (const [region, seconds] of [6000, 60_000].entries()) {
      for (let world = 0; world < 4; world++) {
        const sum = (slot: number, value: number) =>
          add(own, 'sums', 0, (32 * region + world) * NetSum.SIZE + slot, value);
        sum(NetSum.units, 1);
        sum(NetSum.sites, 10);
        sum(NetSum.downSeconds, seconds + step * (world % 2 === 0 ? 60 : -60));
      }
    }
    return own;
  }
  const minutesOf = (own: NetworkTally) =>
    networkResults(own, { ...names, cuts: [null] }).variants[0]?.outages.all.minutesWithoutBackup;

  it('is no error of the simulation', () => {
    expect(minutesOf(unlike(0))).toEqual({ value: 55, low: 55, high: 55 });
  });

  it('leaves the error of worlds alone: 10 minutes off in each of eight, by hand', () => {
    // Each world's 10 sites are off by 100 minutes: the mean of 80 sites has variance 2 x 4 x (100^2 x 4 / 3) / 80^2.
    const { value, low, high } = minutesOf(unlike(100)) ?? { value: 0, low: 0, high: 0 };
    const error = Math.sqrt((2 * 4 * 100 ** 2 * (4 / 3)) / 80 ** 2);
    expect(value).toBe(55);
    // Six degrees of freedom: Student's point is 2.447.
    expect(Math.log(high / value) * value).toBeCloseTo(2.447 * error, 1);
    expect(high * low).toBeCloseTo(value * value, 6);
  });
});

describe('outages of sites', () => {
  it('are per site and year: 16 worlds of ten sites, two outages and an hour each', () => {
    expect(played).toBe(16);
    expect(baseline?.outages.all).toMatchObject({
      sites: 20,
      outagesPerYear: { value: 2 },
      minutesWithoutBackup: { value: 60 },
      minutesWithBackup: { value: 20 },
    });
    expect(baseline?.outages.bySite.map(({ form, access }) => [form, access])).toEqual([['sim', 'fibre']]);
    expect(baseline?.outages.failures.find(({ reason }) => reason === 'waiting')?.minutes?.value).toBe(20);
    expect(baseline?.outages.refusedBytes?.value).toBe(100);
  });

  it('are no wider than what differs between worlds', () => {
    expect(baseline?.outages.all.minutesWithBackup).toMatchObject({ low: 20, high: 20 });
    expect(differences[0]?.minutesWithBackup).toMatchObject({ value: -10, low: -10, high: -10 });
    expect(differences[0]?.minutesWithoutBackup).toMatchObject({ value: 0, low: 0, high: 0 });
  });

  it('are marked under eight region-worlds', () => {
    const few = emptyNetworkTally(shape, 1);
    for (const [group, units] of [3, 4].entries()) {
      add(few, 'sums', 0, group * NetSum.SIZE + NetSum.units, units);
      add(few, 'sums', 0, group * NetSum.SIZE + NetSum.sites, 10);
      add(few, 'sums', 0, group * NetSum.SIZE + NetSum.outages, 10);
    }
    const { outages } = networkResults(few, { ...names, cuts: [null] }).variants[0] ?? {};
    expect(outages?.all.outagesPerYear).toMatchObject({ value: 1, tooFew: true });
    expect(outages?.bySite).toHaveLength(1);
  });

  it('are null where there is no site', () => {
    const nobody = networkResults(emptyNetworkTally(shape, 1), { ...names, cuts: [null] });
    expect(nobody.variants[0]?.outages.all.outagesPerYear).toBeNull();
    expect(nobody.variants[0]?.load.percentiles['P99']).toBeNull();
    expect(nobody.variants[0]?.load.headroom).toBeNull();
  });
});

describe('loads of cells', () => {
  it('have percentiles within a bin, 1.6 % wide', () => {
    expect(baseline?.load.percentiles.P50?.value).toBeCloseTo(0.2, 2);
    expect((baseline?.load.percentiles.P99?.value ?? 0) / 0.35).toBeCloseTo(1, 1);
    expect(baseline?.load.mean?.value).toBeCloseTo(0.98 * 0.2 + 0.02 * 0.35, 2);
    expect(baseline?.load.busyHour.hour).toBe(12);
  });

  it('have a headroom of 0.7 over the load that a hundredth of working hours reach', () => {
    expect(baseline?.load.headroom?.value).toBeGreaterThan((0.7 / 0.35) * 0.99);
    expect(baseline?.load.headroom?.value).toBeLessThan((0.7 / 0.35) * 1.01);
    expect(doubled?.load.headroom?.value).toBeLessThan(1.01);
    expect(differences[0]?.headroom?.value).toBeCloseTo(-1, 1);
  });

  it('have a duration curve that falls as shares rise', () => {
    const points = baseline?.load.duration ?? [];
    expect(points.length).toBeGreaterThan(1);
    expect(points.at(-1)?.share.value).toBe(1);
    points.slice(1).forEach(({ share, load }, index) => {
      expect(share.value).toBeGreaterThanOrEqual(points[index]?.share.value ?? 1);
      expect(load).toBeLessThan(points[index]?.load ?? 0);
    });
  });

  it('are told cell by cell, in the mean of worlds with its interval, those without hours too', () => {
    const own = emptyNetworkTally(shape, 1);
    const first = 4 * CellSum.SIZE;
    const sum = (slot: number, value: number) => add(own, 'cells', 0, first + slot, value);
    const figures = (slot: number, of: readonly number[]) =>
      addFigures(
        own,
        'cells',
        [0, first + slot],
        of.map((each) => Math.round(each)),
      );
    sum(CellSum.hours, 400);
    sum(CellSum.subscribers, 4 * 420);
    sum(CellSum.units, 4);
    sum(CellSum.hourOfDay + 19, 7);
    sum(CellSum.busiest + 19, 3);
    sum(CellSum.busiest + 20, 1);
    figures(
      CellSum.loads,
      [0.3, 0.3, 0.3, 0.3].map((load) => 100 * load * LOAD_UNIT),
    );
    figures(CellSum.overHours, [1, 1, 1, 1]);
    figures(
      CellSum.most,
      [0.4, 0.5, 0.5, 0.6].map((load) => load * PERCENTILE_PARTS * LOAD_UNIT),
    );
    figures(
      CellSum.reached,
      [0.35, 0.35, 0.35, 0.35].map((load) => load * PERCENTILE_PARTS * LOAD_UNIT),
    );
    const { cells } = networkResults(own, { ...names, cuts: [null] }).variants[0]?.load ?? {};
    expect(cells).toHaveLength(6);
    const cell = cells?.[4];
    expect(cell).toMatchObject({ region: 1, cell: 1, subscribers: 420 });
    expect(cell?.busyHour).toEqual({ hour: 19, worldShare: 0.75 });
    expect(cell?.mean.value).toBeCloseTo(0.3, 9);
    expect(cell?.mean.high).toBeCloseTo(0.3, 6);
    expect(cell?.overHours.value).toBeCloseTo(87.6, 9);
    expect(cell?.headroom?.value).toBeCloseTo(2, 9);
    // 0.5 from 0.4, 0.5, 0.5, 0.6: s^2 = 0.02 / 3, error 0.0408, Student's point of 3 degrees 3.182; low = 0.5 / e^0.2598.
    expect(cell?.p95.value).toBeCloseTo(0.5, 9);
    expect(cell?.p95.low).toBeCloseTo(0.5 / Math.exp(0.2598), 3);
    expect(cell?.p95.high).toBeCloseTo(0.5 * Math.exp(0.2598), 3);
    expect(cells?.[0]).toMatchObject({ region: 0, cell: 0, mean: { value: 0 }, headroom: null });
  });

  it('have no interval over one world, and say so', () => {
    const own = emptyNetworkTally(shape, 1);
    add(own, 'cells', 0, CellSum.units, 1);
    add(own, 'cells', 0, CellSum.hours, 100);
    addFigures(own, 'cells', [0, CellSum.most], [0.4 * PERCENTILE_PARTS * LOAD_UNIT]);
    add(own, 'sums', 0, NetSum.units, 1);
    add(own, 'sums', 0, NetSum.cellHours, 8760);
    add(own, 'sums', 0, NetSum.overHours, 3);
    const { load } = networkResults(own, { ...names, cuts: [null] }).variants[0] ?? {};
    expect(load?.cells[0]?.p95).toEqual({ value: 0.4, low: 0.4, high: 0.4, alone: true });
    expect(load?.overHours).toEqual({ value: 3, low: 3, high: 3, alone: true });
  });
});

describe('cuts', () => {
  const own = emptyNetworkTally(shape, 2);
  const cut = (region: number, hour: number, slot: CutLoad, value: number) =>
    add(own, 'cuts', 0, (region * 168 + hour) * CutLoad.SIZE + slot, value);
  for (let region = 0; region < 2; region++) {
    for (let hour = 0; hour < 168; hour++) cut(region, hour, CutLoad.units, 2);
  }
  cut(0, 10, CutLoad.peakLoad, 2 * 0.9 * LOAD_UNIT);
  cut(0, 10, CutLoad.addedPeakLoad, 2 * 0.5 * LOAD_UNIT);
  cut(0, 20, CutLoad.excessBytes, 600);
  cut(1, 30, CutLoad.excessBytes, 800);
  cut(1, 30, CutLoad.normalExcessBytes, 400);
  cut(1, 30, CutLoad.peakLoad, 2 * 1.2 * LOAD_UNIT);
  add(own, 'surge', 1, 5 * Surge.SIZE + Surge.units, 4);
  add(own, 'surge', 1, 5 * Surge.SIZE + Surge.backupOffered, 400);
  const [first, second] = networkResults(own, names).variants;

  it('are worst where most lies beyond the threshold, in the mean of worlds', () => {
    expect(first?.cuts.worst).toMatchObject({
      region: 1,
      hour: 30,
      excessBytes: { value: 400 },
      normalExcessBytes: { value: 200 },
    });
    expect(first?.cuts.regions.map(({ hour }) => hour)).toEqual([20, 30]);
    expect(first?.cuts.week).toHaveLength(168);
  });

  it('add most where the fullest cell gains most, though another is fuller', () => {
    expect(first?.cuts.mostAdded).toMatchObject({ region: 0, hour: 10 });
    expect(first?.cuts.mostAdded.addedPeakLoad.value).toBeCloseTo(0.5, 9);
  });

  it('without any excess, where a cell is highest', () => {
    expect(second?.cuts.regions.map(({ hour }) => hour)).toEqual([0, 0]);
  });

  it('that are scripted begin a day before, and stand beside the baseline', () => {
    expect(second?.surge).toMatchObject({
      title: 'A cut',
      region: 1,
      fromHour: 76,
      cutFromHour: 100,
      cutHours: 8,
    });
    expect(second?.surge?.hours).toHaveLength(96);
    expect(second?.surge?.hours[5]?.backupOfferedBytes.value).toBe(100);
    expect(second?.surge?.baseline[5]?.backupOfferedBytes.value).toBe(0);
    expect(first?.surge).toMatchObject({ title: 'A cut', fromHour: 76 });
  });
});

describe('the bytes of a network', () => {
  const own = 2 * RAW_BYTES_PER_VARIANT;
  const begin = 8 * Math.ceil(own / 8);
  const bytes = new Uint8Array(begin + 2 * networkBytesPerVariant(shape));

  it('stand after those of bills, at a whole slot', () => {
    new DataView(bytes.buffer).setBigInt64(begin, 7n, true);
    new DataView(bytes.buffer).setUint32(bytes.byteLength - 4, 9, true);
    const read = readTally(bytes, 2, shape);
    expect(read.network?.words[0]).toBe(7);
    expect(read.network?.words.at(-2)).toBe(9);
  });

  it('are refused in any other number', () => {
    expect(() => readTally(bytes.subarray(8), 2, shape)).toThrow(
      /^a tally of 2 variants has \d+ bytes, not \d+$/,
    );
  });

  it('add up in any order, and stand in the canonical bytes', () => {
    const one = readTally(bytes, 2, shape);
    const both = merge(one, one);
    expect(both.network?.words[0]).toBe(14);
    expect(one.network?.words[0]).toBe(7);
    const canonical = canonicalBytes(both);
    const at = 8 + 4 * both.words.length;
    expect([...canonical.subarray(at, at + 9)]).toEqual([2, 0, 0, 0, 3, 0, 0, 0, 14]);
    const { network: _, ...plain } = one;
    expect(() => merge(one, plain)).toThrow('different networks');
  });
});
