import { describe, expect, it } from 'vitest';
import { BackupKind, BackupPeople } from '../../assembly/layout/backup-people.ts';
import { Failure, Form, NetSum, Network, WEEK_HOURS } from '../../assembly/layout/network.ts';
import { playUnits, row, singleSims, type Slots } from '../probe/network.ts';
import { QUIET, quietPeople } from '../probe/network-quiet.ts';
import type { NetworkTally } from '../probe/network-tally.ts';
import { withinErrors } from '../probe/statistics.ts';

const YEAR_SECONDS = 31_557_600;
const UNITS = 8;
const outages = { [BackupKind.outagesPerYear]: 30, [BackupKind.hardwareShare]: 0 };

async function play(people: Slots, network: Slots = {}, hardware = false): Promise<NetworkTally> {
  const ofAll = {
    [Network.cells]: 4,
    [Network.customers]: 20,
    ...row(Network.sites, Array<number>(8).fill(4)),
    [Network.noBackupShare]: 0,
    [Network.fibreFactor]: 1,
    [Network.capacityDown]: 1e12,
    [Network.capacityUp]: 1e12,
    [Network.ownShare]: 1,
  };
  const variants = [{ hardwareSites: hardware ? 1_000_000 : 0 }];
  return playUnits(
    { scenario: singleSims(), network: { ...ofAll, ...QUIET, ...network }, people, variants },
    UNITS,
  );
}

function over(tally: NetworkTally, first: number, count: number): number {
  return Array.from({ length: count }, (_, index) => tally.sum(0, first + index)).reduce(
    (one, other) => one + other,
  );
}

function downSeconds(tally: NetworkTally): number {
  return over(tally, NetSum.downSeconds, 6);
}

function failed(tally: NetworkTally, failure: Failure): number {
  return tally.sum(0, NetSum.failures + failure);
}

function allFailed(tally: NetworkTally): number {
  return over(tally, NetSum.failures, Failure.COUNT);
}

describe('why a site without its line has no internet', () => {
  it('hardware that never fails: the seconds of switching over, once an outage, and nothing else', async () => {
    const tally = await play(quietPeople({}, outages), {}, true);
    expect(over(tally, NetSum.sites + 2 * Form.hardware, 2)).toBe(80 * UNITS);
    expect(failed(tally, Failure.waiting)).toBe(allFailed(tally));
    const count = over(tally, NetSum.outages, 6);
    const each = failed(tally, Failure.waiting) / count;
    // The terms’ default: within half a minute.
    expect(each).toBeLessThanOrEqual(60);
    expect(downSeconds(tally)).toBeGreaterThan(100 * allFailed(tally));
  });

  it('a customer who never calls has none until the line is back', async () => {
    const tally = await play(quietPeople({ [BackupPeople.reportShare]: 0 }, outages));
    expect(failed(tally, Failure.notCalled)).toBe(downSeconds(tally));
    expect(tally.sum(0, NetSum.calls)).toBe(0);
  });

  it('customers who call are without it until free data are on, in office hours: the sums add up', async () => {
    const people = quietPeople(
      { [BackupPeople.reportShare]: 1, [BackupPeople.hotspotFailShare]: 0 },
      outages,
    );
    const tally = await play(people);
    expect(failed(tally, Failure.waiting)).toBe(allFailed(tally));
    expect(allFailed(tally)).toBeLessThan(downSeconds(tally));
    expect(tally.sum(0, NetSum.calls)).toBeGreaterThan(0);
    const byHour = tally.calls(0);
    expect(byHour.reduce((sum, calls) => sum + calls)).toBe(tally.sum(0, NetSum.calls));
    const office = Array.from(
      { length: WEEK_HOURS },
      (_, hour) => hour < 120 && hour % 24 >= 8 && hour % 24 < 18,
    );
    // Nobody calls outside office hours, but on public holidays, which count as Sundays.
    const outside = byHour
      .filter((_, hour) => !office[hour] && hour < 144)
      .reduce((sum, calls) => sum + calls, 0);
    expect(outside).toBe(0);
  });

  it('a phone that cannot be a hotspot fails its share of outages', async () => {
    const people = { [BackupPeople.reportShare]: 1, [BackupPeople.hotspotFailShare]: 1 };
    const tally = await play(quietPeople(people, outages));
    expect(failed(tally, Failure.faulty) + failed(tally, Failure.waiting)).toBe(downSeconds(tally));
    expect(tally.sum(0, NetSum.backupOffered)).toBe(0);
  });

  it('weak reception at the address leaves nothing', async () => {
    const tally = await play(quietPeople({ [BackupPeople.weakShare]: 1 }, outages), {}, true);
    expect(failed(tally, Failure.weak)).toBe(downSeconds(tally));
    expect(tally.sum(0, NetSum.backupOffered)).toBe(0);
  });

  it('a mast is down as an M/G/infinity queue says, whatever the line does', async () => {
    const masts = { [BackupPeople.mastPerYear]: 60, [BackupPeople.mastHours]: 6 };
    const tally = await play(quietPeople(masts, outages), {}, true);
    const expected = 1 - Math.exp((-60 * 6 * 3600 * Math.exp(0.5)) / YEAR_SECONDS);
    // Some 20,000 outages; a mast’s mean stretch is longer than most of them.
    withinErrors(failed(tally, Failure.mast) / downSeconds(tally), expected, 0.0025);
  });

  it('sites without backup are without it all the time', async () => {
    const tally = await play(quietPeople({}, outages), { [Network.noBackupShare]: 1 });
    expect(failed(tally, Failure.noBackup)).toBe(downSeconds(tally));
    expect(downSeconds(tally)).toBeGreaterThan(0);
  });

  it('a full cell fails backup, also while nobody uses it, only in hours in which something is asked', async () => {
    const tally = await play(
      quietPeople({}, outages),
      { [Network.capacityDown]: 1, [Network.capacityUp]: 1 },
      true,
    );
    // A byte an hour, down and up.
    expect(tally.sum(0, NetSum.backupCarried)).toBeLessThan(2 * tally.sum(0, NetSum.cellHours));
    expect(failed(tally, Failure.cellFull) + failed(tally, Failure.waiting)).toBeLessThanOrEqual(
      downSeconds(tally),
    );
    expect(failed(tally, Failure.cellFull)).toBeGreaterThan(0.5 * downSeconds(tally));
  });
});
