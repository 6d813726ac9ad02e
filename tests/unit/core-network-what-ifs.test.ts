import { describe, expect, it } from 'vitest';
import { BackupKind } from '../../assembly/layout/backup-people.ts';
import {
  Cause,
  CellSum,
  CutLoad,
  Form,
  LOAD_UNIT,
  NetSum,
  Network,
  Surge,
} from '../../assembly/layout/network.ts';
import { networkCore, networkProgram, playUnits, singleSims, type WhatIfs } from '../probe/network.ts';
import { quietPeople } from '../probe/network-quiet.ts';
import type { NetworkTally } from '../probe/network-tally.ts';

const REGIONS = 2;
const CELLS = 12;
const UNITS = 4;

async function play(variants: WhatIfs[], network: Record<number, number> = {}): Promise<NetworkTally> {
  return playUnits({ scenario: singleSims(), months: 2, variants: [{}, ...variants], network }, UNITS);
}

function over(tally: NetworkTally, variant: number, first: number, count: number): number {
  return Array.from({ length: count }, (_, index) => tally.sum(variant, first + index)).reduce(
    (a, b) => a + b,
  );
}

function sites(tally: NetworkTally, variant: number, form: Form): number {
  return over(tally, variant, NetSum.sites + 2 * form, 2);
}

const places = Array.from(
  { length: REGIONS * CELLS },
  (_, place) => [Math.floor(place / CELLS), place % CELLS] as const,
);

describe('a variant that changes nothing', () => {
  it('leaves the baseline’s sums', async () => {
    const tally = await play([{}]);
    for (let slot = 0; slot < NetSum.SIZE; slot++) expect(tally.sum(1, slot)).toBe(tally.sum(0, slot));
    expect(tally.loads(1)).toEqual(tally.loads(0));
  });
});

describe('growth', () => {
  it('raises every cell’s demand, and what sites need, by its share; outages stay as they are', async () => {
    const tally = await play([{ growthPermille: 1500 }]);
    for (const [region, cell] of places) {
      const [before, after] = [0, 1].map((variant) =>
        tally.cell(variant, region, cell, CellSum.everydayBytes),
      );
      // Rounded down in each hour.
      expect(after).toBeLessThanOrEqual((before ?? 0) * 1.5);
      expect(after).toBeGreaterThan((before ?? 0) * 1.5 - 59 * 24 * UNITS);
    }
    for (let cause = 0; cause < Cause.COUNT; cause++)
      expect(tally.sum(1, NetSum.causes + cause)).toBe(tally.sum(0, NetSum.causes + cause));
    expect(tally.sum(1, NetSum.backupOffered)).toBeGreaterThan(1.2 * tally.sum(0, NetSum.backupOffered));
    // Whole bytes of some thousand hours of data.
    expect(tally.sum(1, NetSum.backupOffered)).toBeLessThan(
      1.5 * tally.sum(0, NetSum.backupOffered) + 10_000,
    );
  });
});

describe('a lost cell', () => {
  it('hands all its demand to its neighbours, to the byte', async () => {
    const tally = await play([{ lost: [{ region: 1, cell: 9 }] }]);
    expect(tally.cell(1, 1, 9, CellSum.hours)).toBe(0);
    expect(tally.cell(1, 1, 9, CellSum.everydayBytes)).toBe(0);
    const [before, after] = [0, 1].map((variant) =>
      places.map(([region, cell]) => tally.cell(variant, region, cell, CellSum.everydayBytes)),
    );
    const sum = (values: number[] = []) => values.reduce((a, b) => a + b);
    expect(sum(after)).toBe(sum(before));
    // Cell 9 lies below 1, beside 8 and 10.
    const changed = places.filter((_, place) => before?.[place] !== after?.[place]);
    expect(changed).toEqual([1, 8, 9, 10].map((cell) => [1, cell]));
    expect(tally.sum(1, NetSum.everydayBytes)).toBe(tally.sum(0, NetSum.everydayBytes));
  });

  it('without neighbours that are left carries nothing', async () => {
    const lost = [0, 1].map((cell) => ({ region: 0, cell }));
    const tally = await play([{ lost }], {
      [Network.cells]: 2,
      [Network.capacityDown]: 1e12,
      [Network.capacityUp]: 1e12,
    });
    expect(tally.sum(0, NetSum.everydayCarried)).toBe(tally.sum(0, NetSum.everydayBytes));
    expect(tally.sum(1, NetSum.everydayBytes)).toBe(tally.sum(0, NetSum.everydayBytes));
    const kept = [0, 1].map((cell) => tally.cell(1, 1, cell, CellSum.everydayBytes)).reduce((a, b) => a + b);
    expect(tally.sum(1, NetSum.everydayCarried)).toBe(kept);
  });
});

describe('sites that change to the hardware', () => {
  it('are as many as it says in each world, and no outage is another', async () => {
    const tally = await play([{ hardwareSites: 25 }, { hardwareSites: 1_000_000 }]);
    const worlds = UNITS / REGIONS;
    expect(sites(tally, 1, Form.hardware) - sites(tally, 0, Form.hardware)).toBe(25 * worlds);
    expect(sites(tally, 2, Form.hardware)).toBe(over(tally, 0, NetSum.sites, 6));
    expect(over(tally, 1, NetSum.downSeconds, 6)).toBe(over(tally, 0, NetSum.downSeconds, 6));
    expect(over(tally, 2, NetSum.withoutSeconds, 6)).toBeLessThan(over(tally, 0, NetSum.withoutSeconds, 6));
  });
});

describe('a scripted cut', () => {
  const fromHour = 24 * 12 + 10; // Tuesday 13 January 2026, 10:00
  const cut = { cuts: [{ region: 1, fromHour, hours: 12 }] };

  it('takes every line of its region once, and adds nothing to other causes', async () => {
    const tally = await play([cut]);
    const scripted = tally.sum(1, NetSum.causes + Cause.scripted);
    const inRegion = [1, 3].map((unit) => sitesOf(tally, unit)).reduce((a, b) => a + b);
    expect(scripted).toBe(inRegion);
    for (let cause = 0; cause < Cause.scripted; cause++)
      expect(tally.sum(1, NetSum.causes + cause)).toBe(tally.sum(0, NetSum.causes + cause));
    expect(tally.sum(0, NetSum.causes + Cause.scripted)).toBe(0);
    const quietUnits = [0, 2];
    for (const unit of quietUnits)
      expect(tally.sum(1, NetSum.backupOffered, unit)).toBe(tally.sum(0, NetSum.backupOffered, unit));
  });

  it('is down for its hours, once, where nothing else is', async () => {
    const people = quietPeople({}, { [BackupKind.outagesPerYear]: 0 });
    const none = {
      [Network.digsPerYear]: 0,
      [Network.exchangePerYear]: 0,
      [Network.powerPerYear]: 0,
      [Network.maintenancePerYear]: 0,
    };
    const overlapping = { cuts: [...cut.cuts, { region: 1, fromHour: fromHour + 6, hours: 12 }] };
    const options = { scenario: singleSims(), months: 2, network: none, people };
    const tally = await playUnits({ ...options, variants: [{}, cut, overlapping] }, UNITS);
    const inRegion = [1, 3].map((unit) => sitesOf(tally, unit)).reduce((a, b) => a + b);
    expect(over(tally, 1, NetSum.downSeconds, 6)).toBe(inRegion * 12 * 3600);
    expect(over(tally, 2, NetSum.downSeconds, 6)).toBe(inRegion * 18 * 3600);
    expect(over(tally, 0, NetSum.downSeconds, 6)).toBe(0);
  });

  it('shows its surge hour by hour, beside the same hours of the baseline', async () => {
    const tally = await play([cut]);
    const worlds = UNITS / REGIONS;
    const at = (variant: number, hour: number, slot: Surge) => tally.surge(variant, hour, slot);
    expect([0, 24, 95].map((hour) => at(1, hour, Surge.units))).toEqual([worlds, worlds, worlds]);
    for (const hour of [0, 23, 30, 60])
      expect(at(1, hour, Surge.everydayBytes)).toBe(at(0, hour, Surge.everydayBytes));
    expect(at(1, 27, Surge.backupOffered)).toBeGreaterThan(5 * (at(0, 27, Surge.backupOffered) + 1e9));
    expect(at(1, 27, Surge.backupCarried)).toBeLessThanOrEqual(at(1, 27, Surge.backupOffered));
    expect(at(1, 27, Surge.backupCarried)).toBeGreaterThan(0);
  });
});

function sitesOf(tally: NetworkTally, unit: number): number {
  return Array.from({ length: 6 }, (_, kind) => tally.sum(0, NetSum.sites + kind, unit)).reduce(
    (a, b) => a + b,
  );
}

describe('the worst cut', () => {
  it('adds up over its hours, and is worst where most is asked', async () => {
    const tally = await play([{ growthPermille: 2000 }], { [Network.worstCutHours]: 1 });
    const at = (variant: number, hour: number, slot: CutLoad) => tally.cutLoad(variant, 0, hour, slot);
    const [tuesday, sunday] = [24 + 10, 6 * 24 + 10];
    expect(at(0, tuesday, CutLoad.units)).toBe(UNITS / REGIONS);
    expect(at(0, tuesday, CutLoad.backupBytes)).toBeGreaterThan(10 * at(0, sunday, CutLoad.backupBytes));
    expect(at(0, tuesday, CutLoad.normalExcessBytes)).toBeLessThanOrEqual(
      at(0, tuesday, CutLoad.excessBytes),
    );
    expect(at(0, tuesday, CutLoad.peakLoad)).toBeGreaterThan(at(0, tuesday, CutLoad.normalPeakLoad));
    expect(at(1, tuesday, CutLoad.normalPeakLoad) / at(0, tuesday, CutLoad.normalPeakLoad)).toBeCloseTo(2, 3);
    expect(at(0, tuesday, CutLoad.peakLoad) / LOAD_UNIT).toBeLessThan(100);
  });

  it('of eight hours is the sum of eight of one', async () => {
    const [one, eight] = await Promise.all(
      [1, 8].map((hours) => play([], { [Network.worstCutHours]: hours })),
    );
    const hours = Array.from({ length: 8 }, (_, next) => (165 + next) % 168);
    const sum = hours
      .map((hour) => one?.cutLoad(0, 1, hour, CutLoad.everydayBytes) ?? 0)
      .reduce((a, b) => a + b);
    // Each is rounded down once a unit.
    expect(Math.abs((eight?.cutLoad(0, 1, 165, CutLoad.everydayBytes) ?? 0) - sum)).toBeLessThan(8 * UNITS);
  });
});

describe('memory', () => {
  it('holds fifty regions of 48 cells within 1,024 pages, and refuses what it cannot hold', async () => {
    const network = { [Network.regions]: 50, [Network.cells]: 48 };
    const core = await networkCore(networkProgram({ scenario: singleSims(), network }));
    expect(core.exports.memory.buffer.byteLength / 65_536).toBeLessThanOrEqual(1024);
    core.run(0, core.stepsOf);
    expect(core.exports.memory.buffer.byteLength / 65_536).toBeLessThanOrEqual(1024);
    const variants = Array.from({ length: 8 }, () => ({}));
    const most = { [Network.regions]: 100, [Network.cells]: 48 };
    await expect(
      networkCore(networkProgram({ scenario: singleSims(), network: most, variants })),
    ).rejects.toThrow('the core refused the program: 2');
  });
});
