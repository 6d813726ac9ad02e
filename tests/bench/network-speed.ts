import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Header } from '../../assembly/layout/program.ts';
import { parseContract } from '../../src/contracts/parse.ts';
import type { Contract } from '../../src/contracts/schema.ts';
import type { Core, CoreExports } from '../../src/core/core.ts';
import { coreOf } from '../../src/core/instantiate.ts';
import { withBeside, type NetworkScenario } from '../../src/scenario/network-backup.ts';
import { customersOfRegion } from '../../src/scenario/network-size.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import { compileProgram } from '../unit/compile-program.ts';
import { processorSeconds, type Speed } from './speed.ts';

export interface NetworkSpeed {
  /** The same SIM-months with cells, sites and outages around them, and without. */
  readonly on: Speed;
  readonly off: Speed;
}

/**
 * One region of the published network, world after world: each is played with its network and, at once after it, without. The
 * customers are the same, because a customer's size varies more than what is measured.
 */
export async function networkSpeed(root: string, seconds: number): Promise<NetworkSpeed> {
  const scenario = await oneRegion(root);
  const contract = await contractOf(root, scenario);
  const customers = customersOfRegion(scenario);
  const [on, off] = await Promise.all([coreAt(root), coreAt(root)]);
  const { network: _, ...plain } = scenario;
  const compiled = wanted(compileProgram(contract, scenario, [], { world: 0 }));
  const alone = wanted(compileProgram(contract, plain, [], { world: 0 })).program;
  load(on, compiled.program);
  const { unit = 0 } = compiled.steps ?? {};
  const speed = { on: { simMonths: 0, seconds: 0 }, off: { simMonths: 0, seconds: 0 } };
  for (let world = 0; speed.on.seconds + speed.off.seconds < seconds; world++) {
    load(off, ofWorld(alone, world));
    const within = timed(() => on.run(world * unit, (world + 1) * unit));
    const without = timed(() => off.run(0, customers));
    if (within.simMonths !== without.simMonths) throw new Error('not the same customers');
    if (world === 0) continue; // until then the core is being compiled
    add(speed.on, within);
    add(speed.off, without);
  }
  return speed;
}

async function oneRegion(root: string): Promise<NetworkScenario> {
  const json = await jsonAt(root, 'scenarios/citymesh-network-belgium.json');
  const contract = await contractOf(root, json as NetworkScenario);
  const scenario = wanted(parseScenario(json, contract)).scenario as NetworkScenario;
  const regions = { ...scenario.network.regions, value: 1 };
  return { ...scenario, variants: [], network: { ...scenario.network, regions } };
}

async function contractOf(root: string, { contract, network }: NetworkScenario): Promise<Contract> {
  const [own, beside] = await Promise.all(
    [contract, network.backup.contract].map(async (id) => {
      return wanted(parseContract(await jsonAt(root, `contracts/${id}.json`))).contract;
    }),
  );
  if (!own) throw new Error(`there is no contract ${contract}`);
  return withBeside(own, { network }, () => beside);
}

async function jsonAt(root: string, path: string): Promise<unknown> {
  return JSON.parse(await readFile(join(root, 'public', path), 'utf8'));
}

async function coreAt(root: string): Promise<Core> {
  const module = await WebAssembly.compile(await readFile(join(root, 'build/release.wasm')));
  const { exports } = await WebAssembly.instantiate(module, {});
  return coreOf(exports as unknown as CoreExports);
}

function load(core: Core, program: Uint8Array): void {
  const refusal = core.load(program);
  if (refusal) throw new Error(`the core refused the program: ${refusal}`);
}

function ofWorld(program: Uint8Array<ArrayBuffer>, world: number): Uint8Array<ArrayBuffer> {
  const copy = program.slice();
  new BigInt64Array(copy.buffer)[Header.world] = BigInt(world);
  return copy;
}

function timed(play: () => number): Speed {
  const started = processorSeconds();
  const simMonths = play();
  return { simMonths, seconds: processorSeconds() - started };
}

function add(sum: Speed, { simMonths, seconds }: Speed): void {
  sum.simMonths += simMonths;
  sum.seconds += seconds;
}

function wanted<T extends { errors?: unknown }>(outcome: T): Exclude<T, { errors: object }> {
  if (outcome.errors) throw new Error(`the benchmark cannot be read: ${JSON.stringify(outcome.errors)}`);
  return outcome as Exclude<T, { errors: object }>;
}
