import { beforeAll, expect, it } from 'vitest';
import { compileCore } from '../../src/core/compiled.ts';
import type { Core } from '../../src/core/core.ts';
import { instantiateCore } from '../../src/core/instantiate.ts';
import { compileProgram } from '../unit/compile-program.ts';
import { projectScenario, publishedContract } from '../unit/documents.ts';

const contract = publishedContract();
const scenario = projectScenario('benchmark');
let core: Core;

beforeAll(async () => {
  core = await instantiateCore(await compileCore('mobile'));
});

function tallyOf(customer: number, path: string, value: string, unskipped: boolean): Uint8Array {
  const compiled = compileProgram(contract, scenario, [[{ path, value }]], { world: 0, unskipped });
  if (compiled.errors) throw new Error(JSON.stringify(compiled.errors));
  expect(core.load(compiled.program)).toBeUndefined();
  core.run(customer, customer + 1);
  return core.takeTally();
}

it.each([
  [
    'a record that straddles the end of a bundle brings data roaming to a level',
    839,
    'readings.straddle',
    'B',
  ],
  ['a record that straddles the end of a bundle brings charges to a stop', 262, 'readings.straddle', 'B'],
  ['a call is under way when the service stops', 178, 'values.serviceStop', '100.00'],
])('days taken together leave the tally of days in order where %s', (_, customer, path, value) => {
  const inOrder = tallyOf(customer, path, value, true);
  expect(Buffer.compare(tallyOf(customer, path, value, false), inOrder)).toBe(0);
});
