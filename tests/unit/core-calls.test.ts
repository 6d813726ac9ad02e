import { expect, it } from 'vitest';
import { compileCore } from '../../src/core/compiled.ts';
import { instantiateCore } from '../../src/core/instantiate.ts';
import { compileProgram } from './compile-program.ts';
import { projectScenario, publishedContract } from './documents.ts';

/** A customer of the benchmark with a SIM box: more calls in its quiet days than were once allowed to be under way. */
const CUSTOMER = 40_184;
/** A call that passes the end of its bundle counts wholly beyond it: every call is rated as it ends. */
const straddling = { path: 'readings.straddle', value: 'B' };

it('calls that are rated as they end have room, however many a month has', async () => {
  const core = await instantiateCore(await compileCore('mobile'));
  const scenario = projectScenario('benchmark');
  const compiled = compileProgram(publishedContract(), scenario, [[straddling]], { world: 0 });
  if (compiled.errors) throw new Error(JSON.stringify(compiled.errors));
  expect(core.load(compiled.program)).toBeUndefined();
  expect(core.run(CUSTOMER, CUSTOMER + 1)).toBeGreaterThan(0);
});
