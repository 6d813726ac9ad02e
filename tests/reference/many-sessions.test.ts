import { expect, test } from 'vitest';
import { caseSchema } from '../../src/cases/schema.ts';
import { groundOf } from '../cases/folders.ts';
import { comparisonUnder } from './compare.ts';
import { bothTerms, coreWith, openCore } from './core-side.ts';

// Sessions of ten seconds, one after the other, priced by the byte as they flow: the last one reaches the limit.
test.each([4096, 4097, 8192, 8193])(
  '%i sessions in one day are rated, and the last one stops the service',
  async (many) => {
    const { contract, scenario } = groundOf('citymesh-mobile');
    const core = await openCore();
    const terms = {
      'values.serviceStop': `${(many - 1) / 100}1`,
      'plans.standard.dataGb': '0',
      'plans.standard.dataPerGb': '10.00',
    };
    const sim = caseSchema.shape.sim.parse({ plan: 'standard' });
    const timeline = Array.from({ length: many }, (_, index) => {
      const time = new Date(Date.UTC(2026, 2, 3, 0, 0, 10 * index)).toISOString().slice(11, 19);
      return `2026-03-03 ${time} data 1 MB over 10 s`;
    });
    const situation = { sim, timeline };
    expect(comparisonUnder({ contract, scenario, core }, terms)(situation).lines).toEqual([]);
    const patches = Object.entries(terms).map(([path, value]) => ({ path, value }));
    const { states } = coreWith(core, contract, bothTerms(contract, scenario, patches))(situation);
    expect(states.filter((state) => state.endsWith('serviceStopped on'))).toHaveLength(1);
  },
);
