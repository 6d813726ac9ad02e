import { readFile } from 'node:fs/promises';
import { coreOf } from '../../src/core/instantiate.ts';
import type { CoreExports } from '../../src/core/core.ts';
import { hashOf, type Speed } from './speed.ts';

/** Plays the customers that give so many SIM-months on one build of the core, again until the seconds have passed. */
export async function wasmSpeed(
  file: string,
  program: Uint8Array,
  simMonths: number,
  seconds: number,
): Promise<Speed> {
  const module = await WebAssembly.compile(await readFile(file));
  const { exports } = await WebAssembly.instantiate(module, {});
  const core = coreOf(exports as unknown as CoreExports);
  const refusal = core.load(program);
  if (refusal) throw new Error(`${file} refused the program: ${refusal}`);
  const customers = core.customersFor(simMonths);
  core.run(0, Math.min(customers, 200));
  core.takeTally();
  let played = 0;
  let tally = new Uint8Array();
  const started = performance.now();
  let passed = 0;
  do {
    played += core.run(0, customers);
    passed = (performance.now() - started) / 1000;
    tally = core.takeTally();
  } while (passed < seconds);
  return { simMonths: played, seconds: passed, tally: hashOf(tally) };
}
