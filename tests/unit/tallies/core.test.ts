import { beforeAll, describe, expect, it } from 'vitest';
import { Line } from '../../../assembly/layout/kinds.ts';
import { ARCHETYPES_MAX, PLANS_MAX } from '../../../assembly/layout/program.ts';
import { BANDS, BINS, CHANGE_BINS, GROUPS, Made, Sum } from '../../../assembly/layout/tally.ts';
import { canonicalBytes } from '../../../src/tallies/canonical.ts';
import { merge } from '../../../src/tallies/merge.ts';
import { resultsOf } from '../../../src/tallies/results-of.ts';
import { cellExact, firstCell, totalSum, type Section, type Tally } from '../../../src/tallies/tally.ts';
import { mobile, type Mobile } from '../../intervals/mobile.ts';

const CUSTOMERS = 300;
let run: Mobile;
let tally: Tally;

beforeAll(async () => {
  run = await mobile(2);
  tally = run.play(0, CUSTOMERS);
});

function total(section: Section, variant: number, cells: number, from = 0, step = 1): bigint {
  const first = firstCell(tally, section, variant) + from;
  let sum = 0n;
  for (let cell = 0; cell < cells; cell++) sum += cellExact(tally, first + cell * step);
  return sum;
}

function totalOf(variant: number, slot: number, slots: number): bigint {
  return Array.from({ length: slots }, (_, each) => totalSum(tally, variant, slot + each)).reduce(
    (sum, each) => sum + each,
  );
}

describe.each([0, 1])(
  'the core’s tally of variant %d adds up to the micro-euro and the SIM-month',
  (variant) => {
    const sum = (slot: Sum): bigint => totalSum(tally, variant, slot);
    const made = (slot: number): bigint => total('made', variant, ARCHETYPES_MAX * BANDS, slot, Made.SIZE);

    it('lines make the bill', () => {
      expect(sum(Sum.billMicros)).toBeGreaterThan(0n);
      expect(totalOf(variant, Sum.lines, Line.COUNT)).toBe(sum(Sum.billMicros));
    });

    it('atoms and bins hold every SIM-month under contract once, and customers’ bins every customer’s month with one', () => {
      const atoms = sum(Sum.nothing) + totalOf(variant, Sum.feeOnly, PLANS_MAX);
      expect(atoms + total('bills', variant, GROUPS * BINS)).toBe(sum(Sum.contractMonths));
      expect(sum(Sum.contractMonths)).toBeLessThan(sum(Sum.simMonths));
      expect(total('customers', variant, GROUPS * BINS)).toBe(sum(Sum.customerContractMonths));
      expect(sum(Sum.customerContractMonths)).toBeLessThan(sum(Sum.customerMonths));
      expect(sum(Sum.customerMonths)).toBe(BigInt(2 * CUSTOMERS));
    });

    it('archetypes and bands make up the SIM-months, the bills and each line', () => {
      expect(made(Made.simMonths)).toBe(sum(Sum.contractMonths));
      expect(made(Made.billMicros)).toBe(sum(Sum.billMicros));
      for (let line = 0; line < Line.COUNT; line++) {
        expect(made(Made.lines + line), Line[line]).toBe(totalSum(tally, variant, Sum.lines + line));
      }
    });

    it('plans make up the SIM-months', () => {
      expect(totalOf(variant, Sum.planMonths, PLANS_MAX)).toBe(sum(Sum.contractMonths));
    });
  },
);

describe('the core’s tally of a variant against the baseline', () => {
  it('has a change for every SIM-month under contract, of which winners and losers are the falls and the rises', () => {
    const middle = (CHANGE_BINS - 1) / 2;
    expect(total('changes', 1, CHANGE_BINS)).toBe(totalSum(tally, 1, Sum.contractMonths));
    expect(total('changes', 1, middle)).toBe(totalSum(tally, 1, Sum.winners));
    expect(total('changes', 1, middle, middle + 1)).toBe(totalSum(tally, 1, Sum.losers));
  });

  it('gains what the bills differ by', () => {
    const gain = totalSum(tally, 1, Sum.billMicros) - totalSum(tally, 0, Sum.billMicros);
    expect(totalSum(tally, 1, Sum.variantBillGain)).toBe(gain);
  });
});

describe('the core’s tallies of parts of a run', () => {
  it('merge to the tally of the whole, in any order', () => {
    const whole = canonicalBytes(tally);
    const [first, second, third] = [run.play(0, 7), run.play(7, 150), run.play(150, CUSTOMERS)];
    expect(Buffer.compare(canonicalBytes(merge(third, merge(first, second))), whole)).toBe(0);
  });

  it('read as results whose mean bill is the sum of its lines', () => {
    const [baseline] = resultsOf(tally, run.meta).variants;
    const lines = Object.values(baseline?.linesMicros ?? {}).reduce((sum, { value }) => sum + value, 0);
    expect(lines / (baseline?.simBill.meanMicros.value ?? NaN)).toBeCloseTo(1, 12);
  });
});
