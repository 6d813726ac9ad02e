import { readFile } from 'node:fs/promises';
import { coreOf } from '../../src/core/instantiate.ts';
import type { CoreExports } from '../../src/core/core.ts';
import { hashOf, processorSeconds, type Speed } from './speed.ts';

/** Customers enough for the engine to compile the core with all its optimisations. */
const WARM_UP = 1_000;

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
  core.run(0, Math.min(customers, WARM_UP));
  core.takeTally();
  let played = 0;
  let tally = new Uint8Array();
  const started = processorSeconds();
  let passed = 0;
  do {
    played += core.run(0, customers);
    passed = processorSeconds() - started;
    tally = core.takeTally();
  } while (passed < seconds);
  return { simMonths: played, seconds: passed, tally: hashOf(tally) };
}
