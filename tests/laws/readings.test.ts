import { describe, expect, it } from 'vitest';
import { compileCore } from '../../src/core/compiled.ts';
import { instantiateCore } from '../../src/core/instantiate.ts';
import type { Patch } from '../../src/scenario/schema.ts';
import { compileProgram } from '../unit/compile-program.ts';
import { projectScenario, publishedContract, type ScenarioName } from '../unit/documents.ts';

/** Customers whose months once came out otherwise when they were not played event by event, and what went wrong there. */
const customers: readonly (readonly [string, ScenarioName, number, Patch[]])[] = [
  ['a ceiling that a call under way brings to its level in the last hour of a reading', 'benchmark', 156, []],
  ['messages that pass a limit while a measure of the month before is under way', 'benchmark', 271, []],
  ['the same on many days of a month', 'benchmark', 424, []],
  ['data that bring a stop forward, which a call had led to', 'benchmark', 2198, []],
  [
    'a limit of calls that is passed for the second time in a month',
    'benchmark',
    21,
    [{ path: 'readings.straddle', value: 'B' }],
  ],
  [
    'charges that wait for the partner’s data, of calls whose price was looked at before the month was played',
    'benchmark',
    4003,
    [{ path: 'readings.A58', value: 'B' }],
  ],
  [
    'both limits of data passed in one month, which is a hit of the one passed last',
    'citymesh-mobile-belgium',
    907,
    [{ path: 'readings.A11', value: 'B' }],
  ],
  [
    'a stop of data roaming that suspends all services of a pack',
    'citymesh-mobile-belgium',
    2033,
    [{ path: 'readings.packOnRoaming', value: 'B' }],
  ],
  [
    'a record that straddles the end of a bundle, and so brings data roaming to a level',
    'benchmark',
    839,
    [{ path: 'readings.straddle', value: 'B' }],
  ],
  [
    'a record that straddles the end of a bundle, and so brings charges to a stop',
    'benchmark',
    262,
    [{ path: 'readings.straddle', value: 'B' }],
  ],
  [
    'a record in which a bundle of money ends, cut where it is noted and where it is not',
    'benchmark',
    17_038,
    [
      { path: 'readings.A12', value: 'B' },
      { path: 'readings.straddle', value: 'B' },
    ],
  ],
  [
    'new numbers of messages that a block refuses',
    'citymesh-mobile-belgium',
    12,
    [{ path: 'values.distinctNumbers', value: '20' }],
  ],
  ['calls at once beyond a bundle that home and EU use share', 'benchmark', 4797, []],
  [
    'such calls where no other kind is played in order',
    'benchmark',
    15_939,
    [{ path: 'values.roamNoticePercent', value: '0' }],
  ],
  [
    'both limbs of a limit that are passed while a measure is under way',
    'benchmark',
    16_473,
    [{ path: 'readings.A11', value: 'B' }],
  ],
  [
    'a call that is under way when the service stops',
    'benchmark',
    178,
    [{ path: 'values.serviceStop', value: '100.00' }],
  ],
  [
    'more calls in days without an order than were once allowed to be under way',
    'benchmark',
    40_184,
    [{ path: 'readings.straddle', value: 'B' }],
  ],
];

async function tallyOf(
  name: ScenarioName,
  customer: number,
  changes: readonly Patch[],
  unskipped: boolean,
): Promise<Uint8Array> {
  const core = await instantiateCore(await compileCore('all'));
  const scenario = projectScenario(name);
  const patched = { ...scenario, changes: [...scenario.changes, ...changes] };
  const { program } = compileProgram(publishedContract(), patched, [], { world: 0, unskipped });
  if (!program) throw new Error(`${name} does not compile`);
  core.load(program);
  core.run(customer, customer + 1);
  return core.takeTally();
}

describe('a customer whose months are not all played event by event', () => {
  it.each(customers)('has the same tally as if they were: %s', async (_, name, customer, changes) => {
    const skipped = await tallyOf(name, customer, changes, false);
    expect(skipped.some((byte) => byte !== 0)).toBe(true);
    expect(Buffer.compare(skipped, await tallyOf(name, customer, changes, true))).toBe(0);
  });
});
