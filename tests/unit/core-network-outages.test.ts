import { describe, expect, it } from 'vitest';
import { BackupKind, BackupPeople } from '../../assembly/layout/backup-people.ts';
import { Cause, NetSum, Network } from '../../assembly/layout/network.ts';
import { playUnits, row, singleSims, type Slots } from '../probe/network.ts';
import { QUIET, quietPeople } from '../probe/network-quiet.ts';
import type { NetworkTally } from '../probe/network-tally.ts';
import { mean, variance, withinErrors } from '../probe/statistics.ts';

const YEAR_SECONDS = 31_557_600;
const HORIZON_YEARS = 365 / 365.25;
const UNITS = 32;
/** Five sites each, so that a region-world has 100 of them. */
const CUSTOMERS = 20;
const SITES_EACH = 5;
const SITES = CUSTOMERS * SITES_EACH;

async function play(network: Slots, people: Slots, units = UNITS): Promise<NetworkTally> {
  const counts = {
    [Network.cells]: 4,
    [Network.customers]: CUSTOMERS,
    ...row(Network.sites, Array<number>(8).fill(SITES_EACH)),
    [Network.noBackupShare]: 1,
    [Network.fibreFactor]: 1,
  };
  return playUnits({ scenario: singleSims(), network: { ...counts, ...QUIET, ...network }, people }, units);
}

function over(tally: NetworkTally, first: number, count: number, group?: number): number {
  return Array.from({ length: count }, (_, index) => tally.sum(0, first + index, group)).reduce(
    (one, other) => one + other,
  );
}

/** Share of all seconds without the line, by unit (the first 64 units have a group each). */
function downShares(tally: NetworkTally): number[] {
  return Array.from({ length: UNITS }, (_, unit) => {
    return over(tally, NetSum.downSeconds, 6, unit) / tally.sum(0, NetSum.siteSeconds, unit);
  });
}

function expectShare(tally: NetworkTally, expected: number): void {
  const shares = downShares(tally);
  withinErrors(mean(shares), expected, Math.sqrt(variance(shares) / UNITS));
}

describe('outages of a line by itself', () => {
  it('leave it up as often as an alternating renewal process does: mean up / (mean up + mean down)', async () => {
    const perYear = 40;
    const meanHours = 3 * Math.exp(1.24 ** 2 / 2);
    const people = quietPeople({}, { [BackupKind.outagesPerYear]: perYear });
    const tally = await play({}, people);
    const up = YEAR_SECONDS / perYear;
    const down = meanHours * 3600;
    expectShare(tally, down / (up + down));
    const counts = Array.from({ length: UNITS }, (_, unit) => tally.sum(0, NetSum.causes + Cause.own, unit));
    const expected = (SITES * HORIZON_YEARS * YEAR_SECONDS) / (up + down);
    withinErrors(mean(counts), expected, Math.sqrt(variance(counts) / UNITS));
  });

  it('are Poisson where they are short: as many as the rate says, their variance their mean', async () => {
    const people = quietPeople({ [BackupPeople.outageHours]: 0.01 }, { [BackupKind.outagesPerYear]: 2 });
    const tally = await play({}, people);
    const counts = Array.from({ length: UNITS }, (_, unit) => tally.sum(0, NetSum.causes + Cause.own, unit));
    const expected = 2 * SITES * HORIZON_YEARS;
    withinErrors(mean(counts), expected, Math.sqrt(expected / UNITS));
    // The variance of a sample variance of a Poisson count of mean m is near (2 m^2 + m) / n.
    withinErrors(variance(counts), expected, Math.sqrt((2 * expected ** 2 + expected) / UNITS));
  });

  it('come less often on fibre, by its factor', async () => {
    const people = quietPeople({ [BackupPeople.outageHours]: 0.01 }, { [BackupKind.outagesPerYear]: 10 });
    const tally = await play({ [Network.fibreFactor]: 0.2 }, people);
    const perYear = (access: number) =>
      tally.sum(0, NetSum.outages + access) / tally.sum(0, NetSum.sites + access);
    const error = Math.sqrt(2 / tally.sum(0, NetSum.sites + 1));
    withinErrors(perYear(1), 2 * HORIZON_YEARS, error);
    withinErrors(perYear(0), 10 * HORIZON_YEARS, Math.sqrt(10 / tally.sum(0, NetSum.sites)));
  });
});

describe('slow lines and strings of short cuts', () => {
  it('come as often as they should, and are no outages', async () => {
    const people = quietPeople({ [BackupPeople.slowPerYear]: 2, [BackupPeople.flappingPerYear]: 0.5 });
    const tally = await play({}, people);
    const siteYears = UNITS * SITES * HORIZON_YEARS;
    withinErrors(tally.sum(0, NetSum.slowStretches), 2 * siteYears, Math.sqrt(2 * siteYears));
    withinErrors(tally.sum(0, NetSum.cutStrings), 0.5 * siteYears, Math.sqrt(0.5 * siteYears));
    expect(over(tally, NetSum.downSeconds, 6)).toBe(0);
    expect(over(tally, NetSum.outages, 6)).toBe(0);
  });
});

describe('shared causes', () => {
  const digs = {
    [Network.digsPerYear]: 30,
    [Network.digHours]: 8,
    [Network.digSpread]: 0.8,
    [Network.stretches]: 8,
  };
  const digShare = 1 - Math.exp((-30 * 8 * 3600 * Math.exp(0.8 ** 2 / 2)) / YEAR_SECONDS);

  it('overlap as an M/G/infinity queue does: a stretch is up with probability exp(-rate x mean duration)', async () => {
    expectShare(await play(digs, quietPeople()), digShare);
  });

  it('take whole stretches: the counts of a region vary far more than those of single lines', async () => {
    const one = { ...digs, [Network.digsPerYear]: 2, [Network.stretches]: 1 };
    const tally = await play(one, quietPeople());
    const counts = Array.from({ length: UNITS }, (_, unit) => tally.sum(0, NetSum.causes + Cause.dig, unit));
    expect(counts.every((count) => count % SITES === 0)).toBe(true);
    const events = counts.map((count) => count / SITES);
    withinErrors(mean(events), 2 * HORIZON_YEARS, Math.sqrt((2 * HORIZON_YEARS) / UNITS));
  });

  it('come on top of own outages: a line is up when no cause has taken it, independently', async () => {
    const own = quietPeople({}, { [BackupKind.outagesPerYear]: 40 });
    const exchange = {
      [Network.exchanges]: 3,
      [Network.exchangePerYear]: 20,
      [Network.exchangeHours]: 5,
      [Network.exchangeSpread]: 1,
    };
    const tally = await play({ ...digs, ...exchange }, own);
    const down = 3 * 3600 * Math.exp(1.24 ** 2 / 2);
    const ownUp = 1 - down / (YEAR_SECONDS / 40 + down);
    const exchangeUp = Math.exp((-20 * 5 * 3600 * Math.exp(0.5)) / YEAR_SECONDS);
    expectShare(tally, 1 - ownUp * exchangeUp * (1 - digShare));
    expect(over(tally, NetSum.causes, Cause.COUNT)).toBe(over(tally, NetSum.outages, 6));
  });

  it('take the share of sites that power reaches, and the same sites each time', async () => {
    const power = {
      [Network.powerPerYear]: 3,
      [Network.powerShare]: 0.3,
      [Network.powerHours]: 2,
      [Network.powerSpread]: 0.5,
    };
    const tally = await play(power, quietPeople());
    const counts = Array.from({ length: UNITS }, (_, unit) =>
      tally.sum(0, NetSum.causes + Cause.power, unit),
    );
    const expected = 3 * 0.3 * SITES * HORIZON_YEARS;
    withinErrors(mean(counts), expected, Math.sqrt(variance(counts) / UNITS));
  });

  it('keep maintenance to its hours of the night, each exchange by itself', async () => {
    const windows = {
      [Network.exchanges]: 2,
      [Network.maintenancePerYear]: 6,
      [Network.maintenanceFrom]: 2,
      [Network.maintenanceHours]: 3,
    };
    const tally = await play(windows, quietPeople());
    const count = tally.sum(0, NetSum.causes + Cause.maintenance);
    const expected = 6 * HORIZON_YEARS * SITES * UNITS;
    // Each window takes half of the sites at once.
    withinErrors(count, expected, Math.sqrt(2 * 6 * UNITS) * (SITES / 2));
    const down = over(tally, NetSum.downSeconds, 6);
    // Two windows of one exchange on one day are one stretch: 6 / 365 of them.
    expect(down).toBeLessThanOrEqual(count * 3 * 3600);
    expect(down).toBeGreaterThan(count * 3 * 3600 * 0.95);
  });
});
