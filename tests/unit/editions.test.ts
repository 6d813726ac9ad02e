import { describe, expect, it } from 'vitest';
import { compileProgram } from './compile-program.ts';
import { parseContract } from '../../src/contracts/parse.ts';
import type { Contract } from '../../src/contracts/schema.ts';
import { compileCore } from '../../src/core/compiled.ts';
import { editionFor, type Edition } from '../../src/core/edition.ts';
import { instantiateCore } from '../../src/core/instantiate.ts';
import { Engine } from '../../src/engine/engine.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import type { Scenario } from '../../src/scenario/schema.ts';
import { digest } from '../../src/tallies/digest.ts';
import { readTally } from '../../src/tallies/read.ts';
import { direct } from '../../src/workers/in-process.ts';
import { digestOf } from '../faults/fake-run.ts';
import { documentOf, projectScenario, publishedContract } from './documents.ts';

const SIM_MONTHS = 3000;
const stopAt80 = [{ path: 'values.roamStop', value: '80.00' }];

function mobileProgram(): Uint8Array {
  const scenario = projectScenario('citymesh-mobile-belgium');
  const { program, errors } = compileProgram(publishedContract(), scenario, [stopAt80], { world: 0 });
  if (errors) throw new Error(JSON.stringify(errors));
  return program;
}

function fibre(): { contract: Contract; scenario: Scenario } {
  const { contract } = parseContract(documentOf('contracts/smartglasnet-fibre.json'));
  if (!contract) throw new Error('the contract is refused');
  const { scenario } = parseScenario(documentOf('scenarios/smartglasnet-fibre-netherlands.json'), contract);
  if (!scenario) throw new Error('the scenario is refused');
  return { contract, scenario };
}

function fibreProgram(): Uint8Array {
  const { contract, scenario } = fibre();
  const { program, errors } = compileProgram(contract, scenario, [], { world: 0 });
  if (errors) throw new Error(JSON.stringify(errors));
  return program;
}

async function played(edition: Edition, program: Uint8Array): Promise<string> {
  const core = await instantiateCore(await compileCore(edition));
  expect(core.load(program)).toBeUndefined();
  core.run(0, core.customersFor(SIM_MONTHS));
  return digest(readTally(core.takeTally(), 2));
}

describe('the editions of the core', () => {
  it('play a mobile contract to the same digest', async () => {
    const program = mobileProgram();
    expect(await played('mobile', program)).toBe(await played('all', program));
  });

  it('are chosen by the product of a program', () => {
    expect(editionFor(mobileProgram())).toBe('mobile');
    expect(editionFor(fibreProgram())).toBe('all');
    expect(editionFor(new Uint8Array(8))).toBe('all');
  });

  it('follow one another in one engine, and a mobile contract has one digest before and after', async () => {
    const engine = new Engine({ transport: direct, cores: 1 });
    const mobile = { contract: publishedContract(), scenario: projectScenario('citymesh-mobile-belgium') };
    const before = digestOf(await engine.simulate({ ...mobile, simMonths: 500 }));
    expect(digestOf(await engine.simulate({ ...fibre(), simMonths: 500 }))).not.toBe(before);
    expect(digestOf(await engine.simulate({ ...mobile, simMonths: 500 }))).toBe(before);
  });

  it('refuse a product that they do not play', async () => {
    const core = await instantiateCore(await compileCore('mobile'));
    expect(core.load(fibreProgram())).toBe('product');
  });
});
