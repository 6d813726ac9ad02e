import { beforeAll, describe, expect, it } from 'vitest';
import { compileCore } from '../../src/core/compiled.ts';
import type { Core } from '../../src/core/core.ts';
import { instantiateCore } from '../../src/core/instantiate.ts';
import type { Patch } from '../../src/scenario/schema.ts';
import { digest } from '../../src/tallies/digest.ts';
import { mergeInto } from '../../src/tallies/merge.ts';
import { takeAway, unchangedBeside } from '../../src/tallies/exchange.ts';
import { addTally, readOneVariant, readTally } from '../../src/tallies/read.ts';
import { emptyTally, type Tally } from '../../src/tallies/tally.ts';
import { withBaseline, withVariant } from '../../src/tallies/baseline.ts';
import { areSameBytes } from '../../src/workers/bytes.ts';
import { touchedPlans } from '../../src/workers/touched-plans.ts';
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

function load(changes: readonly (readonly Patch[])[], baseline: Patch[] = []): Uint8Array {
  const scenario = { ...projectScenario('citymesh-mobile-belgium'), changes: baseline };
  const compiled = compileProgram(publishedContract(), scenario, changes, { world: 0 });
  if (compiled.errors) throw new Error(JSON.stringify(compiled.errors));
  expect(core.load(compiled.program)).toBeUndefined();
  return compiled.program;
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

describe('a variant that changes some plans alone', () => {
  const plans: Readonly<Record<string, readonly Patch[]>> = {
    'a fee': edits['a fee'] ?? [],
    'a bundle': edits['a bundle'] ?? [],
    'prices of two plans': [
      { path: 'plans.none.dataPerGb', value: '9.00' },
      { path: 'plans.unlimited.fee', value: '5.00' },
    ],
  };

  const spans = [
    [20, CUSTOMERS],
    [0, 20],
  ] as const;

  it.each(Object.keys(plans))(
    'leaves the tally of all SIMs, most of which are left out: %s',
    async (name) => {
      const { bills, tally: baseline } = kept();
      const program = load([plans[name] ?? []]);
      const touched = touchedPlans(program);
      expect(touched).toBeGreaterThan(0);
      const whole = played(0, CUSTOMERS + 5);
      const some = (changes: readonly Patch[]): Uint8Array[] => {
        load([changes]);
        core.keep(CUSTOMERS);
        core.giveKept(bills);
        core.touchPlans(touched);
        return spans.map(([first, end]) => {
          core.useKept(true);
          expect(core.run(first, end)).toBeGreaterThan(0);
          return core.takeTally();
        });
      };
      const rest = unchangedBeside(baseline);
      for (const bytes of some([])) {
        expect(isEmpty(readOneVariant(bytes, 2, 0))).toBe(true);
        takeAway(rest, readOneVariant(bytes, 2, 1));
      }
      const sum = withVariant(withBaseline(emptyTally(2), baseline), 1, rest);
      for (const bytes of some(plans[name] ?? [])) addTally(sum, bytes, 1);
      core.useKept(false);
      core.run(CUSTOMERS, CUSTOMERS + 5);
      addTally(sum, core.takeTally());
      expect(await digest(sum)).toBe(await digest(whole));
    },
  );

  it('is known by its program, and is none where anything else is changed', () => {
    expect(touchedPlans(load([plans['prices of two plans'] ?? []]))).toBe(0b10001);
    expect(touchedPlans(load([edits['the roaming stop'] ?? []]))).toBe(-1);
  });

  it.each(['A17per', 'A19per'])('is none where SIMs of a customer hang together: %s B', (reading) => {
    const together = [{ path: `readings.${reading}`, value: 'B' }];
    expect(touchedPlans(load([together]))).toBe(-1);
    expect(touchedPlans(load([plans['a fee'] ?? []], together))).toBe(-1);
  });
});

function isEmpty({ words }: Tally): boolean {
  return words.every((word) => word === 0);
}

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
