import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { compileProgram } from '../compile-program.ts';
import { instantiateCore } from '../../../src/core/instantiate.ts';
import { readTally } from '../../../src/tallies/read.ts';
import { resultsOf } from '../../../src/tallies/results-of.ts';
import { root } from '../../architecture/root.ts';
import { projectScenario, publishedContract } from '../documents.ts';

it('the default price beyond the bundle keeps the mean bill under twice the mean fee, as the scenario says', async () => {
  const scenario = projectScenario('citymesh-mobile-belgium');
  const compiled = compileProgram(publishedContract(), scenario, [], { world: 0 });
  if (compiled.program === undefined) throw new Error(JSON.stringify(compiled.errors));
  const core = await instantiateCore(new WebAssembly.Module(readFileSync(join(root, 'build/release.wasm'))));
  expect(core.load(compiled.program)).toBeUndefined();
  core.run(0, core.customersFor(20_000));
  const [planFeesMicros = []] = compiled.atoms.planFeesMicros;
  const baseline = { id: 'baseline', title: 'Baseline', planFeesMicros };
  const [results] = resultsOf(readTally(core.takeTally(), 1), {
    ...compiled.names,
    variants: [baseline],
  }).variants;
  const fee = results?.linesMicros.fee.low ?? 0;
  expect(fee).toBeGreaterThan(5_000_000);
  expect(results?.simBill.meanMicros.high).toBeLessThan(2 * fee);
});
