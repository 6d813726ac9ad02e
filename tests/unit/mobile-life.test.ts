import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileProgram } from './compile-program.ts';
import { instantiateCore } from '../../src/core/instantiate.ts';
import type { MobileScenario, Patch } from '../../src/scenario/schema.ts';
import { readTally } from '../../src/tallies/read.ts';
import { resultsOf } from '../../src/tallies/results-of.ts';
import { root } from '../architecture/root.ts';
import { projectScenario, publishedContract } from './documents.ts';

const SIM_MONTHS = 20_000;
const scenario = projectScenario('citymesh-mobile-belgium') as MobileScenario;
const { life } = scenario.people;
if (life === undefined) throw new Error('the published scenario has a life');
const still = Object.fromEntries(
  Object.entries(life.perYear).map(([event, figure]) => [event, { ...figure, value: 0 }]),
) as typeof life.perYear;

/** Nobody joins, nothing is found, and only this happens, so many times a year. */
function onlyOften(event: keyof typeof still, value: number): MobileScenario {
  const perYear = { ...still, [event]: { ...still[event], value } };
  const calm = { ...life, joins: { ...life?.joins, value: 0 }, perYear } as NonNullable<typeof life>;
  delete calm.simBoxFound;
  delete calm.resaleFound;
  return { ...scenario, people: { ...scenario.people, life: calm } };
}

async function resultsUnder(under: MobileScenario, changes: readonly Patch[] = []) {
  const changed = { ...under, changes: [...under.changes, ...changes] };
  const compiled = compileProgram(publishedContract(), changed, [], { world: 0 });
  if (compiled.program === undefined) throw new Error(JSON.stringify(compiled.errors));
  const core = await instantiateCore(new WebAssembly.Module(readFileSync(join(root, 'build/release.wasm'))));
  core.load(compiled.program);
  core.run(0, core.customersFor(SIM_MONTHS));
  const [planFeesMicros = []] = compiled.atoms.planFeesMicros;
  const variants = [{ id: 'baseline', title: 'Baseline', planFeesMicros }];
  const [results] = resultsOf(readTally(core.takeTally(), 1), { ...compiled.names, variants }).variants;
  if (!results) throw new Error('no results');
  return results;
}

describe('what happens to contracts in a population', () => {
  it('costs as much as it should: six broken SIMs a year at 10.00 are 5.00 a month', async () => {
    const { linesMicros } = await resultsUnder(onlyOften('broken', 6));
    // A month has one with chance 1/2; some contracts are ended by fair use, so slightly less.
    const standardError = 10e6 * Math.sqrt(0.25 / SIM_MONTHS);
    expect(linesMicros.simReplacement.value).toBeGreaterThan(5e6 * 0.99 - 4 * standardError);
    expect(linesMicros.simReplacement.value).toBeLessThan(5e6 + 4 * standardError);
  });

  it('is nothing where nothing is drawn', async () => {
    const { linesMicros } = await resultsUnder(onlyOften('broken', 0));
    const lines = ['exitCharge', 'exitAddOn', 'breachCost', 'discountLost', 'simReplacement'] as const;
    expect(lines.map((line) => linesMicros[line].value)).toEqual([0, 0, 0, 0, 0]);
  });

  it('is the same for the same SIMs whatever the terms: a dearer SIM costs in proportion', async () => {
    const often = onlyOften('broken', 6);
    const cheap = await resultsUnder(often);
    const dear = await resultsUnder(often, [{ path: 'values.replacementSim', value: '20.00' }]);
    expect(dear.linesMicros.simReplacement.value).toBe(2 * cheap.linesMicros.simReplacement.value);
  });

  it('charges those who leave in their minimum term, and nobody else', async () => {
    const leaving = onlyOften('left', 1);
    const charged = await resultsUnder(leaving);
    expect(charged.linesMicros.exitCharge.value).toBeGreaterThan(0);
    const free = await resultsUnder(leaving, [{ path: 'inputs.minTermMonths', value: 0 }]);
    expect(free.linesMicros.exitCharge.value).toBe(0);
    expect(free.linesMicros.exitAddOn.value).toBe(0);
  });
});
