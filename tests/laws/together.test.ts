import { describe, expect, it } from 'vitest';
import { compileCore } from '../../src/core/compiled.ts';
import { instantiateCore } from '../../src/core/instantiate.ts';
import type { Patch } from '../../src/scenario/schema.ts';
import { compileProgram } from '../unit/compile-program.ts';
import { projectScenario, publishedContract } from '../unit/documents.ts';

const together: Patch = { path: 'readings.A17per', value: 'B' };

/** What else decides about a stop of the service, as the terms may have it. */
const READINGS: readonly (readonly [string, Patch[]])[] = [
  ['the published readings', []],
  ['kinds of the bundle alone (A17)', [{ path: 'readings.A17base', value: 'B' }]],
  ['meters that run on (A57)', [{ path: 'readings.A57', value: 'B' }]],
  ['late data (A58)', [{ path: 'readings.A58', value: 'B' }]],
  ['a stop that waits (A18)', [{ path: 'readings.A18delay', value: 'B' }]],
  ['a Month that lifts the stop (A14)', [{ path: 'readings.A14', value: 'B' }]],
  ['use that stops again (A13)', [{ path: 'readings.A13', value: 'C' }]],
  ['one stop a Month (A13)', [{ path: 'readings.A13', value: 'B' }]],
  ['a fee once per customer (A19)', [{ path: 'readings.A19per', value: 'B' }]],
  ['files that are read at once', [{ path: 'inputs.pollMinutes', value: '0' }]],
];

interface Run {
  readonly customers: number;
  readonly limit: string;
  /** SIMs of every customer; as the scenario has them unless given. */
  readonly sims?: number;
  readonly unskipped?: boolean;
}

async function tallyOf({ customers, limit, sims, unskipped = false }: Run, changes: readonly Patch[]) {
  const core = await instantiateCore(await compileCore('all'));
  const scenario = projectScenario('benchmark');
  scenario.horizon.months = 6;
  for (const { simsFrom, simsTo } of sims === undefined ? [] : scenario.people.sizeClasses) {
    simsFrom.value = sims ?? 1;
    simsTo.value = sims ?? 1;
  }
  const own = [...scenario.changes, { path: 'values.serviceStop', value: limit }, ...changes];
  const { program, errors } = compileProgram(publishedContract(), { ...scenario, changes: own }, [], {
    world: 0,
    unskipped,
  });
  if (!program) throw new Error(JSON.stringify(errors));
  core.load(program);
  core.run(0, customers);
  return Buffer.from(core.takeTally());
}

describe.each(READINGS)('the limit over all SIMs of a contract, under %s', (_, changes) => {
  it('is that of the SIM where a customer has one', async () => {
    const alone = { customers: 150, limit: '40.00', sims: 1 };
    const own = await tallyOf(alone, changes);
    expect(own.equals(await tallyOf(alone, [...changes, together]))).toBe(true);
    expect(own.equals(await tallyOf({ ...alone, limit: '400000.00' }, changes))).toBe(false);
  });

  it('is met at the same times whether months are played event by event or rated from their sums', async () => {
    const fleets = { customers: 12, limit: '150.00' };
    const skipped = await tallyOf(fleets, [...changes, together]);
    expect(skipped.equals(await tallyOf({ ...fleets, unskipped: true }, [...changes, together]))).toBe(true);
    expect(skipped.equals(await tallyOf(fleets, changes))).toBe(false);
  });
});
