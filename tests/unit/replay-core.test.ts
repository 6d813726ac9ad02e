import { describe, expect, it } from 'vitest';
import { compileProgram } from './compile-program.ts';
import { compileCore } from '../../src/core/compiled.ts';
import { instantiate } from '../../src/core/generated/exports.ts';
import { coreOf } from '../../src/core/instantiate.ts';
import { sha256 } from '../../src/tallies/sha256.ts';
import { projectScenario, publishedContract } from './documents.ts';

const contract = publishedContract();
const customers = 60;

async function loaded(name: 'citymesh-mobile-belgium' | 'benchmark') {
  const { program } = compileProgram(contract, projectScenario(name), [], { world: 0 });
  const exports = await instantiate(await compileCore('all'), {});
  const core = coreOf(exports);
  core.load(program ?? new Uint8Array());
  return { exports, core };
}

describe('a month that is told', () => {
  it.each(['citymesh-mobile-belgium', 'benchmark'] as const)(
    'is the month of the run: %s has one digest, told or not',
    async (name) => {
      const { exports, core } = await loaded(name);
      core.run(0, customers);
      const run = sha256(core.takeTally());
      let told = 0;
      for (let customer = 0; customer < customers; customer++) {
        const [sim, month] = [customer % 3, customer % 17];
        if (exports.replay(customer, sim, month, 0, true)) told += exports.traceCount();
      }
      expect(sha256(core.takeTally())).toEqual(run);
      expect(told).toBeGreaterThan(1000);
    },
  );

  it('is not there when the customer has no such SIM or month', async () => {
    const { exports } = await loaded('citymesh-mobile-belgium');
    expect(exports.replay(0, 511, 0, 0, false)).toBe(false);
    expect(exports.replay(0, 0, 59, 0, false)).toBe(false);
    expect(exports.replay(0, 0, 0, 0, false)).toBe(true);
  });
});
