import { describe, expect, it } from 'vitest';
import { Fact } from '../../assembly/layout/facts.ts';
import { NetSum, Network } from '../../assembly/layout/network.ts';
import { readFacts } from '../../src/core/facts.ts';
import { BackupKind, BackupPeople } from '../../assembly/layout/backup-people.ts';
import { QUIET, quietPeople } from '../probe/network-quiet.ts';
import { networkCore, networkProgram, row, singleSims, type NetworkCore } from '../probe/network.ts';

const CUSTOMERS = 12;
const REGIONS = 2;
const DAY = 86_400;
const START = 20_454; // 2026-01-01
const options = {
  scenario: singleSims(),
  months: 2,
  network: {
    [Network.customers]: CUSTOMERS,
    [Network.cells]: 4,
    [Network.capacityDown]: 2e9,
    [Network.noBackupShare]: 0,
    ...row(Network.sites, Array<number>(8).fill(2)),
  },
  variants: [{}, { cuts: [{ region: 1, fromHour: 250, hours: 30 }] }],
};

function factsOf({ exports }: NetworkCore) {
  return readFacts(
    new DataView(exports.memory.buffer),
    exports.factsPtr(exports.toldFacts()),
    exports.toldFacts(),
  );
}

/** Data of one told site, in the horizon. */
function dataOf(core: NetworkCore) {
  const begins = (START - core.exports.toldFirstDay()) * DAY;
  const ends = begins + 59 * DAY;
  const data = factsOf(core).filter(
    ({ kind, seconds, amount = 0n }) =>
      kind >= Fact.phoneData &&
      kind <= Fact.hardwareData &&
      amount > 0n &&
      seconds >= begins &&
      seconds < ends,
  );
  const sum = (values: bigint[]) => Number(values.reduce((total, value) => total + value, 0n));
  return {
    asked: sum(data.map(({ amount = 0n }) => amount)),
    carried: sum(data.map(({ quantity = 0n }) => quantity)),
  };
}

describe('a site that is told', () => {
  it('is the site of the run: all told sites of a region add up to its sums', async () => {
    const run = await networkCore(networkProgram(options));
    run.run(0, 2 * run.stepsOf);
    const tally = run.tally();
    const told = await networkCore(networkProgram(options));
    const sums = { asked: 0, carried: 0 };
    for (let customer = CUSTOMERS; customer < 2 * CUSTOMERS; customer++) {
      for (const site of [0, 1]) {
        expect(told.exports.replaySite(customer, site, 1)).toBe(true);
        expect(told.exports.traceCount()).toBeGreaterThanOrEqual(0);
        const { asked, carried } = dataOf(told);
        sums.asked += asked;
        sums.carried += carried;
      }
    }
    // Region 1 of world 0 is unit 1, in a group of its own.
    expect(sums.asked).toBe(tally.sum(1, NetSum.backupOffered, 1));
    expect(sums.carried).toBe(tally.sum(1, NetSum.backupCarried, 1));
    expect(sums.carried).toBeLessThan(sums.asked);
    expect(sums.carried).toBeGreaterThan(0);
  });

  it('has its lines, notices and states beside its facts', async () => {
    const core = await networkCore(networkProgram(options));
    expect(core.exports.replaySite(CUSTOMERS, 0, 1)).toBe(true);
    expect(core.exports.traceCount()).toBeGreaterThan(3);
    expect(factsOf(core).some(({ kind }) => kind === Fact.outage)).toBe(true);
  });

  it('is another in another world, and not there where the customer has no such site', async () => {
    const core = await networkCore(networkProgram(options));
    expect(core.exports.replaySite(0, 0, 0)).toBe(true);
    const first = JSON.stringify(factsOf(core), (_, value: unknown) => String(value));
    expect(core.exports.replaySite(REGIONS * CUSTOMERS, 0, 0)).toBe(true);
    expect(JSON.stringify(factsOf(core), (_, value: unknown) => String(value))).not.toBe(first);
    expect(core.exports.replaySite(0, 2, 0)).toBe(false);
  });

  it('has all its hours over backup, however many they are', async () => {
    const failover = 30;
    const people = quietPeople(
      { [BackupPeople.outageHours]: 24, [BackupPeople.outageSpread]: 0.1 },
      { [BackupKind.outagesPerYear]: 250, [BackupKind.hardwareShare]: 1, [BackupKind.dslShare]: 1 },
    );
    const network = { ...options.network, ...QUIET, [Network.customers]: 1 };
    const core = await networkCore(networkProgram({ ...options, months: 12, network, people }));
    expect(core.exports.replaySite(0, 0, 0)).toBe(true);
    const facts = factsOf(core);
    const last = Math.max(...facts.filter(({ kind }) => kind === Fact.outage).map(({ seconds }) => seconds));
    const secondsOf = (kind: Fact, less: number) =>
      facts
        .filter((fact) => fact.kind === kind && fact.seconds < last)
        .reduce((sum, { seconds, until = 0 }) => sum + until - seconds - less, 0);
    expect(facts.length).toBeGreaterThan(2500);
    expect(secondsOf(Fact.hardwareData, 0)).toBe(secondsOf(Fact.outage, failover));
  });

  it('waits for an office that opens between two seconds', async () => {
    const people = { [BackupPeople.officeFrom]: 8 + 1e-9, [BackupPeople.officeUntil]: 18 - 1e-9 };
    const core = await networkCore(networkProgram({ ...options, people }));
    expect(core.run(0, core.stepsOf)).toBeGreaterThan(0);
  });
});
