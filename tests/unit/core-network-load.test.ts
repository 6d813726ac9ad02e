import { describe, expect, it } from 'vitest';
import { Header } from '../../assembly/layout/program.ts';
import { Archetype, Population } from '../../assembly/layout/population.ts';
import { CellSum, LOAD_UNIT, NetSum, Network } from '../../assembly/layout/network.ts';
import { readLife } from '../probe/life.ts';
import { openProbe, populate } from '../probe/probe.ts';
import { MULTIPLIERS, networkCore, networkProgram, playUnits, row, singleSims } from '../probe/network.ts';
import { QUIET } from '../probe/network-quiet.ts';
import type { NetworkTally } from '../probe/network-tally.ts';

const REGIONS = 2;
const CELLS = 20;
const noSites = row(Network.sites, Array<number>(8).fill(0));
const large = { [Network.capacityDown]: 1e12, [Network.capacityUp]: 1e12 };

function bytesOf(tally: NetworkTally, region: number, cell: number): number {
  return tally.cell(0, region, cell, CellSum.everydayBytes);
}

function eachCell<T>(read: (region: number, cell: number) => T): T[] {
  return Array.from({ length: REGIONS * CELLS }, (_, index) =>
    read(Math.floor(index / CELLS), index % CELLS),
  );
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** All at home, and no bill matters. */
function stayAtHome(program: Uint8Array<ArrayBuffer>): void {
  const whole = new BigInt64Array(program.buffer);
  const real = new Float64Array(program.buffer);
  const people = Number(whole[Header.populationSlot]) + Population.archetypes;
  for (let archetype = 0; archetype < 16; archetype++) {
    const begins = people + archetype * Archetype.SIZE;
    whole[begins + Archetype.roaming] = 0n;
    real.fill(0, begins + Archetype.trips, begins + Archetype.tripsLast + 1);
  }
}

const START = 20_454; // 2026-01-01

/** Bytes that customers' only SIMs use at home on the days of a year, as the drawing half alone tells it. */
function drawnAtHome(program: Uint8Array<ArrayBuffer>, customers: number): number {
  const probe = openProbe();
  const slots = new BigInt64Array(program.buffer);
  const begins = Number(slots[Header.populationSlot]);
  probe.setSeed(Number(slots[Header.seed]), 0, 0);
  probe.calendar(START, Number(slots[Header.warmupMonths]), 12, 0);
  populate(probe, program.buffer.slice(8 * begins, 8 * (begins + Population.SIZE)));
  let bytes = 0;
  for (let customer = 0; customer < customers; customer++) {
    probe.openSim(customer, 0);
    for (let month = 0; month < 13; month++) {
      probe.nextMonth(customer, 0, month);
      const { firstDay, dataHome } = readLife(probe);
      bytes += total(dataHome.filter((_, day) => firstDay + day >= START && firstDay + day < START + 365));
    }
  }
  return bytes;
}

describe('everyday demand', () => {
  it('holds every byte that the SIMs use at home in the horizon, to the byte', async () => {
    const scenario = singleSims();
    scenario.people.anchorDays.to.value = 31;
    const customers = 150;
    const network = { [Network.customers]: customers, [Network.ownShare]: 1, ...noSites, ...QUIET, ...large };
    const program = networkProgram({ scenario, network });
    const core = await networkCore(program);
    core.run(0, 2 * core.stepsOf);
    const tally = core.tally();
    const drawn = drawnAtHome(program, 2 * customers);
    expect(drawn).toBeGreaterThan(1e12);
    expect(tally.sum(0, NetSum.everydayBytes)).toBe(drawn);
    expect(tally.sum(0, NetSum.everydayCarried)).toBe(drawn);
    expect(total(eachCell((region, cell) => (cell < 12 ? bytesOf(tally, region, cell) : 0)))).toBe(drawn);
  });

  it('spreads over cells as the multipliers say, each as often as any other', async () => {
    const network = { [Network.cells]: CELLS, [Network.ownShare]: 0, [Network.otherDaySigma]: 0, ...noSites };
    const tally = await playUnits({ scenario: singleSims(), months: 1, network }, REGIONS);
    const bytes = eachCell((region, cell) => bytesOf(tally, region, cell));
    const ofSubscriber = bytes.map(
      (each, index) => each / tally.cell(0, Math.floor(index / CELLS), index % CELLS, CellSum.subscribers),
    );
    const subscribers = eachCell((region, cell) => tally.cell(0, region, cell, CellSum.subscribers)).sort(
      (one, other) => one - other,
    );
    // 40 cells, ten multipliers: each stands four times.
    const expected = MULTIPLIERS.flatMap((multiplier) => Array<number>(4).fill(Math.round(420 * multiplier)));
    expect(subscribers).toEqual(expected);
    // An hour's factor has sigma 0.3: the mean of 744 hours is known to 0.3 / sqrt(744) = 1.1 %, and subscribers are whole.
    const mean = total(bytes) / total(subscribers);
    for (const each of ofSubscriber) expect(Math.abs(each / mean - 1)).toBeLessThan(0.08);
  });

  it('of the contract’s SIMs falls to cells by the same multipliers', async () => {
    const network = { [Network.cells]: CELLS, [Network.customers]: 4000, [Network.ownShare]: 1, ...noSites };
    const scenario = singleSims();
    const one = await playUnits({ scenario, months: 1, network: { ...network, [Network.regions]: 1 } }, 1);
    const all = Array.from({ length: CELLS }, (_, cell) => cell);
    const subscribers = all.map((cell) => one.cell(0, 0, cell, CellSum.subscribers));
    const bytes = all.map((cell) => one.cell(0, 0, cell, CellSum.everydayBytes));
    // Data of a SIM vary by e^(1.4^2 + 0.4^2) - 1 = 7.3 between SIMs and months; 40 % of the SIMs live in the largest cells.
    all.forEach((cell) => {
      const sims = (4000 * (subscribers[cell] ?? 0)) / total(subscribers);
      const share = (bytes[cell] ?? 0) / total(bytes);
      expect(Math.abs(share / (sims / 4000) - 1)).toBeLessThan(5 * Math.sqrt(12 / sims));
    });
  });

  it('falls to the hours of the day by the curves that went in', async () => {
    const network = { [Network.ownShare]: 0, [Network.otherWeekend]: 1, ...noSites, ...large };
    const flat = Array<number>(24).fill(1);
    flat[20] = 4;
    const curves = { ...row(Network.otherWeekday, flat), ...row(Network.otherWeekendDay, flat) };
    const tally = await playUnits({ scenario: singleSims(), network: { ...network, ...curves } }, 2);
    const hours = Array.from({ length: 24 }, (_, hour) =>
      total(
        Array.from({ length: 24 }, (__, place) =>
          tally.cell(0, place % 2, Math.floor(place / 2), CellSum.hourOfDay + hour),
        ),
      ),
    );
    // The busy hour has 4 of 27 parts; its mean is over 2 x 12 x 365 cell-days, by multiplier.
    expect(Math.abs((hours[20] ?? 0) / total(hours) / (4 / 27) - 1)).toBeLessThan(0.02);
    for (const hour of [0, 7, 23])
      expect(Math.abs((hours[hour] ?? 0) / total(hours) / (1 / 27) - 1)).toBeLessThan(0.02);
  });

  it('has the busy hour of the SIMs’ own curve, bursts and all', async () => {
    const scenario = singleSims();
    for (const curve of Object.values(scenario.people.curves)) {
      curve.weights.fill(1);
      curve.weights[9] = 5;
    }
    const network = { [Network.ownShare]: 1, [Network.customers]: 400, ...noSites, ...large };
    const program = networkProgram({ scenario, network });
    stayAtHome(program);
    const core = await networkCore(program);
    core.run(0, core.stepsOf);
    const tally = core.tally();
    const hours = Array.from({ length: 24 }, (_, hour) =>
      total(Array.from({ length: 12 }, (__, cell) => tally.cell(0, 0, cell, CellSum.hourOfDay + hour))),
    );
    expect(Math.abs((hours[9] ?? 0) / total(hours) / (5 / 28) - 1)).toBeLessThan(0.03);
  });
});

describe('the loads of cells', () => {
  it('count each cell-hour once in every section, and above the threshold as the bins have it', async () => {
    const tally = await playUnits({ scenario: singleSims(), months: 3, network: { [Network.cells]: 12 } }, 4);
    const hours = 4 * 12 * 24 * (31 + 28 + 31);
    expect(tally.sum(0, NetSum.cellHours)).toBe(hours);
    expect(total(tally.loads(0))).toBe(hours);
    expect(total(Array.from({ length: 168 }, (_, hour) => total(tally.week(0, hour))))).toBe(hours);
    const places = Array.from({ length: 24 }, (_, place) => ({
      region: place % 2,
      cell: Math.floor(place / 2),
    }));
    expect(total(places.map(({ region, cell }) => tally.cell(0, region, cell, CellSum.hours)))).toBe(hours);
    expect(total(tally.workLoads(0))).toBe(tally.sum(0, NetSum.workHours));
    const over = total(places.map(({ region, cell }) => tally.cell(0, region, cell, CellSum.overHours)));
    expect(tally.sum(0, NetSum.overHours)).toBe(over);
    expect(over).toBeGreaterThan(0);
  });

  it('are the larger of down and up over capacity', async () => {
    const network = {
      [Network.ownShare]: 0,
      [Network.otherDaySigma]: 0,
      [Network.otherHourSigma]: 0,
      ...noSites,
      [Network.upShare]: 0.5,
      [Network.capacityDown]: 100e9,
      [Network.capacityUp]: 10e9,
    };
    const tally = await playUnits({ scenario: singleSims(), months: 1, network }, 2);
    const place = [0, 3] as const;
    const bytes = tally.cell(0, ...place, CellSum.everydayBytes);
    // Up: half of the bytes over a tenth of the capacity. Each hour's load is rounded down to a whole unit.
    const expected = (bytes * 0.5 * LOAD_UNIT) / 10e9;
    const loads = tally.cell(0, ...place, CellSum.loads);
    expect(loads).toBeLessThanOrEqual(expected);
    expect(loads).toBeGreaterThan(expected - 744 * 1.01);
  });

  it('carry what the capacity allows and refuse the rest: a cell of a tenth of its demand', async () => {
    const network = { [Network.ownShare]: 0, ...noSites, [Network.capacityDown]: 1e9, [Network.upShare]: 0 };
    const tally = await playUnits({ scenario: singleSims(), months: 1, network }, 2);
    const offered = tally.sum(0, NetSum.everydayBytes);
    const carried = tally.sum(0, NetSum.everydayCarried);
    expect(carried).toBeLessThan(offered / 2);
    expect(carried).toBeLessThanOrEqual(1e9 * tally.sum(0, NetSum.cellHours));
  });
});
