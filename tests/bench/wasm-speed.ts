import { readFile } from 'node:fs/promises';
import { coreOf } from '../../src/core/instantiate.ts';
import type { CoreExports } from '../../src/core/core.ts';
import { hashOf, processorSeconds, type Speed } from './speed.ts';

/** Processor time in which the engine compiles the core with all its optimisations. */
const WARM_UP_SECONDS = 1;

/**
 * One build of the core, warm: what is given plays the customers that give so many SIM-months, again until the seconds have
 * passed.
 */
export async function warmWasm(
  file: string,
  program: Uint8Array,
  simMonths: number,
): Promise<(seconds: number) => Speed> {
  const module = await WebAssembly.compile(await readFile(file));
  const { exports } = await WebAssembly.instantiate(module, {});
  const core = coreOf(exports as unknown as CoreExports);
  const refusal = core.load(program);
  if (refusal) throw new Error(`${file} refused the program: ${refusal}`);
  const customers = core.customersFor(simMonths);
  const play = (seconds: number): Speed => {
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
  };
  play(WARM_UP_SECONDS);
  return play;
}
