import { describe, expect, it } from 'vitest';
import { BackupPeople } from '../../assembly/layout/backup-people.ts';
import { Failure, NetSum, Network } from '../../assembly/layout/network.ts';
import { playUnits, singleSims } from '../probe/network.ts';
import { QUIET, quietPeople } from '../probe/network-quiet.ts';

const large = { [Network.capacityDown]: 1e12, [Network.capacityUp]: 1e12 };

describe('backup in a region', () => {
  const people = quietPeople({}, {});
  const cut = { cuts: [{ region: 0, fromHour: 240, hours: 24 }] };

  it('is carried in full where cells have room', async () => {
    const tally = await playUnits(
      { scenario: singleSims(), months: 1, network: { ...large, ...QUIET }, people, variants: [{}, cut] },
      2,
    );
    expect(tally.sum(1, NetSum.backupOffered)).toBeGreaterThan(1e9);
    expect(tally.sum(1, NetSum.backupCarried)).toBe(tally.sum(1, NetSum.backupOffered));
    expect(tally.sum(0, NetSum.backupOffered)).toBe(0);
  });

  it('is proper, improper or ordinary use, each byte that was carried once', async () => {
    const everyone = { reportShare: 1, hotspotFailShare: 0 };
    const slots = Object.fromEntries(
      Object.entries(everyone).map(([key, value]) => [BackupPeople[key as 'reportShare'], value]),
    );
    const hardware = { ...cut, hardwareSites: 1_000_000 };
    const tally = await playUnits(
      {
        scenario: singleSims(),
        months: 1,
        network: { ...large, ...QUIET },
        people: { ...people, ...slots },
        variants: [{}, hardware],
      },
      2,
    );
    const judged = tally.sum(1, NetSum.properBytes) + tally.sum(1, NetSum.improperBytes);
    expect(judged).toBe(tally.sum(1, NetSum.backupCarried));
    expect(judged).toBeGreaterThan(1e9);
  });

  it('fails where cells are full, and is refused to the byte', async () => {
    const full = { [Network.capacityDown]: 2e9, ...QUIET };
    const tally = await playUnits(
      { scenario: singleSims(), months: 1, network: full, people, variants: [{}, cut] },
      2,
    );
    const [offered, carried] = [tally.sum(1, NetSum.backupOffered), tally.sum(1, NetSum.backupCarried)];
    expect(carried).toBeLessThan(offered);
    expect(tally.sum(1, NetSum.failures + Failure.cellFull)).toBeGreaterThan(0);
  });
});
