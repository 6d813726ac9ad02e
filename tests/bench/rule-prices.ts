import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseContract } from '../../src/contracts/parse.ts';
import type { Contract } from '../../src/contracts/schema.ts';
import type { Core, CoreExports } from '../../src/core/core.ts';
import { coreOf } from '../../src/core/instantiate.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import { isOfSims, type Patch, type Scenario } from '../../src/scenario/schema.ts';
import { compileProgram } from '../unit/compile-program.ts';
import { processorSeconds, type Speed } from './speed.ts';

/** A family of rules, and what having it on costs: processor time with it over that without, less 1, with its standard error. */
export interface Price {
  readonly title: string;
  readonly rules: number;
  readonly price: number;
  readonly error: number;
}

export interface Prices {
  /** Months of SIMs, accounts or sites with every rule on. */
  readonly speed: Speed;
  readonly families: readonly Price[];
}

interface Documents {
  readonly contract: Contract;
  readonly scenario: Scenario;
}

/** Groups of the mobile contract that nothing calls for where nobody travels and no contract changes. */
const UNUSED = ['roaming', 'roamingAbuse', 'application', 'numberAndSim', 'ending'];
/** Months that one core plays before the next has its turn. */
const TURN = 1_000;
const WARM_UP = 3;

/**
 * Every group of a contract's rules on against off, one after the other in turns of the same customers, and all of them together.
 * What a rule does changes what its customers do, so a price may be below nought: a stop saves what would have been played. Every
 * month is played event by event, because months are rated from their sums only where all rules stand.
 */
export async function rulePrices(root: string, scenarioId: string, seconds: number): Promise<Prices> {
  const documents = await documentsOf(root, scenarioId);
  const { groups } = documents.contract;
  const families = groups.map(({ id, title }) => ({ title, rules: rulesOf(documents, [id]) }));
  const all = {
    title: 'all of them',
    rules: rulesOf(
      documents,
      groups.map(({ id }) => id),
    ),
  };
  return priced(root, documents, [...families.filter(({ rules }) => rules.length > 0), all], seconds);
}

/** Rules that a scenario does not use: of travel and of what happens to contracts, where neither happens. */
export async function unusedPrice(
  root: string,
  scenarioId: string,
  seconds: number,
): Promise<Price | undefined> {
  const { contract, scenario } = await documentsOf(root, scenarioId);
  if (!isOfSims(scenario)) return undefined;
  const quiet = structuredClone(scenario);
  delete quiet.people.life;
  for (const { trips } of quiet.people.archetypes) trips.perMonth.value = 0;
  const documents = { contract, scenario: quiet };
  const unused = { title: 'rules that nothing calls for', rules: rulesOf(documents, UNUSED) };
  return (await priced(root, documents, [unused], seconds)).families[0];
}

function rulesOf({ contract }: Documents, groups: readonly string[]): string[] {
  const own = contract.rules.filter(({ group, status }) => status === 'simulated' && groups.includes(group));
  return own.map(({ id }) => id);
}

async function priced(
  root: string,
  documents: Documents,
  families: readonly { title: string; rules: readonly string[] }[],
  seconds: number,
): Promise<Prices> {
  const module = await WebAssembly.compile(await readFile(join(root, 'build/release.wasm')));
  const on = await loaded(module, documents, []);
  const offs = await Promise.all(families.map(({ rules }) => loaded(module, documents, rules)));
  const customers = on.customersFor(TURN);
  const speed = { simMonths: 0, seconds: 0 };
  const ratios = families.map((): number[] => []);
  for (let turn = 0; speed.seconds * (1 + offs.length) < seconds || turn < 2 * WARM_UP; turn++) {
    const between: [number, number] = [turn * customers, (turn + 1) * customers];
    const first = timed(on, between);
    const others = offs.map((core) => timed(core, between));
    const again = timed(on, between);
    if (turn < WARM_UP) continue;
    speed.simMonths += first.simMonths + again.simMonths;
    speed.seconds += first.seconds + again.seconds;
    others.forEach((off, family) => ratios[family]?.push((first.seconds + again.seconds) / 2 / off.seconds));
  }
  const found = families.map(({ title, rules }, family) => ({
    title,
    rules: rules.length,
    ...priceOf(ratios[family] ?? []),
  }));
  return { speed, families: found };
}

/** Other work on the machine disturbs single turns: the middle one counts, and half of them lie within 1.35 errors of it. */
function priceOf(ratios: readonly number[]): { price: number; error: number } {
  const sorted = ratios.toSorted((one, other) => one - other);
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? NaN;
  const spread = (at(0.75) - at(0.25)) / 1.35;
  return { price: at(0.5) - 1, error: (1.25 * spread) / Math.sqrt(sorted.length) };
}

async function loaded(
  module: WebAssembly.Module,
  { contract, scenario }: Documents,
  rules: readonly string[],
): Promise<Core> {
  const off: Patch[] = rules.map((id) => ({ path: `rules.${id}`, value: 'off' }));
  const changed = { ...scenario, changes: [...scenario.changes, ...off] };
  const { program, errors } = compileProgram(contract, changed, [], { world: 0, unskipped: true });
  if (!program) throw new Error(`the benchmark cannot be read: ${JSON.stringify(errors)}`);
  const { exports } = await WebAssembly.instantiate(module, {});
  const core = coreOf(exports as unknown as CoreExports);
  const refusal = core.load(program);
  if (refusal) throw new Error(`the core refused the program: ${refusal}`);
  return core;
}

function timed(core: Core, [first, end]: readonly [number, number]): Speed {
  const started = processorSeconds();
  const simMonths = core.run(first, end);
  return { simMonths, seconds: processorSeconds() - started };
}

async function documentsOf(root: string, scenarioId: string): Promise<Documents> {
  const read = async (path: string): Promise<unknown> =>
    JSON.parse(await readFile(join(root, 'public', path), 'utf8'));
  const json = (await read(`scenarios/${scenarioId}.json`)) as { contract: string };
  const { contract } = parseContract(await read(`contracts/${json.contract}.json`));
  if (!contract) throw new Error(`there is no contract ${json.contract}`);
  const { scenario, errors } = parseScenario(json, contract);
  if (!scenario) throw new Error(`the benchmark cannot be read: ${JSON.stringify(errors)}`);
  return { contract, scenario };
}
