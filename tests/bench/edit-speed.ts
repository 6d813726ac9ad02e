import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseContract } from '../../src/contracts/parse.ts';
import { compileCore } from '../../src/core/compiled.ts';
import type { Core } from '../../src/core/core.ts';
import { instantiateCore } from '../../src/core/instantiate.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import type { Patch } from '../../src/scenario/schema.ts';
import { touchedPlans } from '../../src/workers/touched-plans.ts';
import { compileProgram } from '../unit/compile-program.ts';
import { processorSeconds } from './speed.ts';

/** The first stage of the page's own scenario. */
const SIM_MONTHS = 20_000;
const EDIT: Patch = { path: 'plans.medium.fee', value: '24.00' };

/** Seconds of processor time for the first stage of 20,000 SIM-months. */
export interface EditSpeed {
  /** The baseline alone, as the page opens. */
  readonly opening: number;
  /** An edit of a plan, the baseline rated beside it, and on a kept baseline. */
  readonly both: number;
  readonly kept: number;
  /** The same with SIMs on other plans left out. */
  readonly some: number;
}

/** Plays them in turn until the time is up; each has the median of its rounds. */
export async function editSpeed(root: string, seconds: number): Promise<EditSpeed> {
  const core = await instantiateCore(await compileCore('mobile'));
  const [alone, edited] = [[], [[EDIT]]].map((changes) => programOf(root, changes));
  if (!alone || !edited) throw new Error('two programs are wanted');
  const bills = keptBills(core, alone);
  const rounds: EditSpeed[] = [];
  for (const began = processorSeconds(); rounds.length < 3 || processorSeconds() - began < seconds;) {
    rounds.push({
      opening: timed(core, alone, undefined),
      both: timed(core, edited, undefined),
      kept: timed(core, edited, bills),
      some: timed(core, edited, bills, true),
    });
  }
  const median = (of: keyof EditSpeed): number =>
    rounds.map((round) => round[of]).toSorted((one, other) => one - other)[rounds.length >> 1] ?? 0;
  return {
    opening: median('opening'),
    both: median('both'),
    kept: median('kept'),
    some: median('some'),
  };
}

function programOf(root: string, changes: readonly (readonly Patch[])[]): Uint8Array {
  const read = (path: string): unknown => JSON.parse(readFileSync(join(root, 'public', path), 'utf8'));
  const { contract } = parseContract(read('contracts/citymesh-mobile.json'));
  const { scenario } = contract
    ? parseScenario(read('scenarios/citymesh-mobile-belgium.json'), contract)
    : {};
  const compiled = contract && scenario && compileProgram(contract, scenario, changes, { world: 0 });
  if (!compiled?.program) throw new Error("the page's scenario cannot be read");
  return compiled.program;
}

function keptBills(core: Core, program: Uint8Array): Uint8Array {
  core.load(program);
  const customers = core.customersFor(SIM_MONTHS);
  core.keep(customers);
  core.run(0, customers);
  return core.takeKept();
}

function timed(core: Core, program: Uint8Array, bills: Uint8Array | undefined, leavesOut = false): number {
  core.load(program);
  const customers = core.customersFor(SIM_MONTHS);
  if (bills) {
    core.keep(customers);
    core.giveKept(bills);
    core.useKept(true);
    if (leavesOut) core.touchPlans(touchedPlans(program));
  }
  const began = processorSeconds();
  core.run(0, customers);
  return processorSeconds() - began;
}
