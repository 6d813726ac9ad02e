import { beforeAll, describe, expect, it } from 'vitest';
import { compileCore } from '../../src/core/compiled.ts';
import type { Core } from '../../src/core/core.ts';
import { instantiateCore } from '../../src/core/instantiate.ts';
import type { Patch } from '../../src/scenario/schema.ts';
import { digest } from '../../src/tallies/digest.ts';
import { mergeInto } from '../../src/tallies/merge.ts';
import { readTally } from '../../src/tallies/read.ts';
import { emptyTally, type Tally } from '../../src/tallies/tally.ts';
import { withBaseline } from '../../src/tallies/baseline.ts';
import { areSameBytes } from '../../src/workers/bytes.ts';
import { compileProgram } from './compile-program.ts';
import { projectScenario, publishedContract } from './documents.ts';

const CUSTOMERS = 60;
const edits: Readonly<Record<string, readonly Patch[]>> = {
  'a fee': [{ path: 'plans.medium.fee', value: '31.00' }],
  'a bundle': [{ path: 'plans.small.dataGb', value: 1 }],
  'the roaming stop': [{ path: 'values.roamStop', value: '20.00' }],
  'the fee for switching on, once per customer': [{ path: 'readings.A19per', value: 'B' }],
};

let core: Core;

beforeAll(async () => {
  core = await instantiateCore(await compileCore('mobile'));
});

function load(changes: readonly (readonly Patch[])[]): void {
  const scenario = projectScenario('citymesh-mobile-belgium');
  const compiled = compileProgram(publishedContract(), scenario, changes, { world: 0 });
  if (compiled.errors) throw new Error(JSON.stringify(compiled.errors));
  expect(core.load(compiled.program)).toBeUndefined();
}

/** The baseline's tally and bills, as a run keeps them. */
function kept(): { bills: Uint8Array; tally: Tally } {
  load([]);
  core.keep(CUSTOMERS);
  core.run(0, CUSTOMERS);
  return { bills: core.takeKept(), tally: readTally(core.takeTally(), 1) };
}

function played(first: number, endExclusive: number): Tally {
  core.run(first, endExclusive);
  return readTally(core.takeTally(), 2);
}

describe('a variant on a kept baseline', () => {
  it.each(Object.keys(edits))('leaves the tally of both played together: %s', async (name) => {
    const changes = edits[name] ?? [];
    const { bills, tally } = kept();
    load([changes]);
    const whole = played(0, CUSTOMERS + 5);
    core.keep(CUSTOMERS);
    core.giveKept(bills);
    core.useKept(true);
    const sum = withBaseline(emptyTally(2), tally);
    // A batch that reaches beyond what was kept, and two players.
    mergeInto(sum, played(20, CUSTOMERS + 5));
    mergeInto(sum, played(0, 20));
    expect(await digest(sum)).toBe(await digest(whole));
  });

  it('keeps the same bills whatever else is played with it, and by whom', () => {
    const { bills } = kept();
    load([edits['a fee'] ?? []]);
    core.keep(CUSTOMERS);
    core.run(0, 25);
    const one = core.takeKept();
    core.run(25, CUSTOMERS);
    const other = core.takeKept();
    expect(
      areSameBytes(
        one.map((byte, at) => byte | (other[at] ?? 0)),
        bills,
      ),
    ).toBe(true);
    expect(bills.some((byte) => byte !== 0)).toBe(true);
  });
});

describe('a batch in pieces', () => {
  it('leaves the same tally, and stops within a customer', () => {
    load([edits['a fee'] ?? []]);
    const months = core.run(0, 8);
    const whole = core.takeTally();
    core.begin(0, 8);
    let pieces = 1;
    let counted = core.playOn();
    for (; counted === undefined; pieces += 1) counted = core.playOn();
    expect(counted).toBe(months);
    expect(pieces).toBeGreaterThan(8);
    expect(areSameBytes(core.takeTally(), whole)).toBe(true);
  });
});
