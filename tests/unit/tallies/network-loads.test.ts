import { describe, expect, it } from 'vitest';
import {
  CellSum,
  CutLoad,
  LOAD_UNIT,
  NetSum,
  PERCENTILE_PARTS,
  Surge,
} from '../../../assembly/layout/network.ts';
import { networkResults } from '../../../src/tallies/network-results-of.ts';
import { emptyNetworkTally } from '../../../src/tallies/network-tally.ts';
import { add, addFigures, names, shape, units } from './network-units.ts';

const quiet = Array.from({ length: 100 }, (_, index) => (index < 98 ? 0.2 : 0.35));
const busy = quiet.map((load) => 2 * load);
const tally = units([quiet, busy]);
const { variants, differences } = networkResults(tally, names);
const [baseline, doubled] = variants;

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
