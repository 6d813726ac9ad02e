import { describe, expect, it } from 'vitest';
import { compileCore } from '../../src/core/compiled.ts';
import { instantiateCore } from '../../src/core/instantiate.ts';
import type { Patch } from '../../src/scenario/schema.ts';
import { compileProgram } from '../unit/compile-program.ts';
import { projectScenario, publishedContract } from '../unit/documents.ts';

/** Customers of the benchmark in whom a level is met about the time of a reading, and what once went wrong there. */
const customers: readonly (readonly [string, number, Patch[]])[] = [
  ['a ceiling that a call under way brings to its level in the last hour of a reading', 156, []],
  ['messages that pass a limit while a measure of the month before is under way', 271, []],
  ['the same on many days of a month', 424, []],
  ['data that bring a stop forward, which a call had led to', 2198, []],
  [
    'a limit of calls that is passed for the second time in a month',
    21,
    [{ path: 'readings.straddle', value: 'B' }],
  ],
];

async function tallyOf(customer: number, changes: readonly Patch[], unskipped: boolean): Promise<Uint8Array> {
  const core = await instantiateCore(await compileCore('all'));
  const scenario = projectScenario('benchmark');
  const patched = { ...scenario, changes: [...scenario.changes, ...changes] };
  const { program } = compileProgram(publishedContract(), patched, [], { world: 0, unskipped });
  if (!program) throw new Error('the benchmark does not compile');
  core.load(program);
  core.run(customer, customer + 1);
  return core.takeTally();
}

describe('a customer whose use one reading finds together', () => {
  it.each(customers)('has the same tally as record by record: %s', async (_, customer, changes) => {
    const skipped = await tallyOf(customer, changes, false);
    expect(skipped.some((byte) => byte !== 0)).toBe(true);
    expect(Buffer.compare(skipped, await tallyOf(customer, changes, true))).toBe(0);
  });
});
