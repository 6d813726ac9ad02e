import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BINS, GROUPS, Sum } from '../../../assembly/layout/tally.ts';
import { canonicalBytes } from '../../../src/tallies/canonical.ts';
import { merge, mergeInto } from '../../../src/tallies/merge.ts';
import { RAW_BYTES_PER_VARIANT, readTally } from '../../../src/tallies/read.ts';
import {
  cellExact,
  cellsOf,
  emptyTally,
  firstCell,
  totalSum,
  type Tally,
} from '../../../src/tallies/tally.ts';
import { addToCell } from './fill.ts';

const seed = 20261122;
const cells = emptyTally(1).words.length / 2;
const anyCell = fc.integer({ min: 0, max: cells - 1 });
const anySum = fc.bigInt({ min: -(2n ** 61n), max: 2n ** 61n });

/** A tally with a few cells set, the same few often, so that merges collide. */
const anyTally = fc
  .array(fc.tuple(fc.oneof(anyCell, fc.constantFrom(0, 1, cells - 1)), anySum), { maxLength: 6 })
  .map((entries) => {
    const tally = emptyTally(1);
    for (const [cell, value] of entries) if (cellExact(tally, cell) === 0n) addToCell(tally, cell, value);
    return tally;
  });

function equal(left: Tally, right: Tally): void {
  expect(Buffer.compare(canonicalBytes(left), canonicalBytes(right))).toBe(0);
}

describe('merging tallies', () => {
  it('does not depend on the order', () => {
    fc.assert(
      fc.property(anyTally, anyTally, (a, b) => equal(merge(a, b), merge(b, a))),
      { seed, numRuns: 30 },
    );
  });

  it('does not depend on the grouping', () => {
    fc.assert(
      fc.property(anyTally, anyTally, anyTally, (a, b, c) =>
        equal(merge(merge(a, b), c), merge(a, merge(b, c))),
      ),
      { seed, numRuns: 30 },
    );
  });

  it('gives the same for any split of the same batches into any order', () => {
    const batches = fc.array(anyTally, { minLength: 2, maxLength: 6 });
    const order = fc.array(fc.nat(), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(batches, order, fc.nat(), (parts, ranks, cut) => {
        const shuffled = parts
          .map((part, index) => ({ part, rank: ranks[index] ?? 0 }))
          .sort((left, right) => left.rank - right.rank)
          .map(({ part }) => part);
        const at = cut % parts.length;
        const sumOf = (some: Tally[]): Tally => some.reduce(merge, emptyTally(1));
        equal(merge(sumOf(shuffled.slice(0, at)), sumOf(shuffled.slice(at))), sumOf(parts));
      }),
      { seed, numRuns: 20 },
    );
  });

  it('leaves a tally as it is when nothing is added', () => {
    fc.assert(
      fc.property(anyTally, (a) => equal(merge(a, emptyTally(1)), a)),
      { seed, numRuns: 20 },
    );
  });

  it('is exact past 2^53, where ordinary numbers lose units', () => {
    const tally = emptyTally(1);
    addToCell(tally, Sum.billMicros, 2n ** 53n);
    const one = emptyTally(1);
    addToCell(one, Sum.billMicros, 1n);
    mergeInto(tally, one);
    expect(2 ** 53 + 1).toBe(2 ** 53);
    expect(totalSum(tally, 0, Sum.billMicros)).toBe(2n ** 53n + 1n);
  });

  it('carries through zero for sums of gains and losses', () => {
    const loss = emptyTally(1);
    addToCell(loss, Sum.variantBillGain, -5n);
    const gain = emptyTally(1);
    addToCell(gain, Sum.variantBillGain, 3n);
    expect(totalSum(merge(loss, gain), 0, Sum.variantBillGain)).toBe(-2n);
    expect(totalSum(merge(merge(loss, gain), gain), 0, Sum.variantBillGain)).toBe(1n);
  });

  it('refuses tallies of different variants', () => {
    expect(() => merge(emptyTally(1), emptyTally(2))).toThrow(
      'cannot merge 2 variants into 1: not the same run',
    );
  });
});

describe('reading the core’s bytes', () => {
  const variants = 2;
  const sums = 8 * cellsOf('sums', variants);
  const made = 8 * cellsOf('made', variants);

  it('finds each section where the layout puts it', () => {
    const bytes = new Uint8Array(variants * RAW_BYTES_PER_VARIANT);
    const view = new DataView(bytes.buffer);
    const lastSum = 8 * (GROUPS * Sum.SIZE + 63 * Sum.SIZE + Sum.losers);
    view.setBigInt64(lastSum, -7n, true);
    view.setUint32(sums + made + 4 * (GROUPS * BINS + 5), 0xffffffff, true);
    const tally = readTally(bytes, variants);
    expect(totalSum(tally, 1, Sum.losers)).toBe(-7n);
    expect(cellExact(tally, firstCell(tally, 'bills', 1) + 5)).toBe(0xffffffffn);
  });

  it('widens counts, so that a merge may pass 32 bits', () => {
    const bytes = new Uint8Array(RAW_BYTES_PER_VARIANT);
    const last = bytes.length - 4;
    new DataView(bytes.buffer).setUint32(last, 0xffffffff, true);
    const tally = readTally(bytes, 1);
    const changes = firstCell(tally, 'changes', 0) + cellsOf('changes', 1) - 1;
    expect(cellExact(merge(tally, tally), changes)).toBe(2n * 0xffffffffn);
  });

  it('reads bytes that begin anywhere', () => {
    const bytes = new Uint8Array(RAW_BYTES_PER_VARIANT + 1).subarray(1);
    bytes[0] = 9;
    expect(totalSum(readTally(bytes, 1), 0, Sum.simMonths)).toBe(9n);
  });

  it('refuses bytes of another length', () => {
    expect(() => readTally(new Uint8Array(8), 1)).toThrow(/^a tally of 1 variants has \d+ bytes, not 8$/);
  });
});
