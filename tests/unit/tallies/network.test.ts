import { describe, expect, it } from 'vitest';
import { NetSum } from '../../../assembly/layout/network.ts';
import { canonicalBytes } from '../../../src/tallies/canonical.ts';
import { merge } from '../../../src/tallies/merge.ts';
import { networkResults } from '../../../src/tallies/network-results-of.ts';
import {
  emptyNetworkTally,
  networkBytesPerVariant,
  type NetworkTally,
} from '../../../src/tallies/network-tally.ts';
import { RAW_BYTES_PER_VARIANT, readTally } from '../../../src/tallies/read.ts';
import { add, names, shape, units } from './network-units.ts';

const quiet = Array.from({ length: 100 }, (_, index) => (index < 98 ? 0.2 : 0.35));
const busy = quiet.map((load) => 2 * load);
const tally = units([quiet, busy]);
const { variants, differences, units: played } = networkResults(tally, names);
const [baseline] = variants;

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
