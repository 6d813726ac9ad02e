import { expect, test } from 'vitest';
import { caseSchema } from '../../src/cases/schema.ts';
import { groundOf } from '../cases/folders.ts';
import { comparisonUnder } from './compare.ts';
import { bothTerms, coreWith, openCore } from './core-side.ts';

// 12.5.6 under A13 C with payment a minute after each stop: data stops the service again in the next second.
const TERMS = {
  'values.serviceStop': '50.00',
  'readings.A13': 'C',
  'plans.standard.dataGb': '1',
  'plans.standard.dataPerGb': '1000.00',
};
const DAYS = Array.from({ length: 9 }, (_, day) => `2026-08-0${day + 1} 00:00:00 data 1 GB over 86399 s`);

test('a month of ten thousand stops is told whole', async () => {
  const { contract, scenario } = groundOf('citymesh-mobile');
  const core = await openCore();
  const sim = { ...caseSchema.shape.sim.parse({ plan: 'standard' }), pays: 'after 1 min' };
  const situation = { sim, timeline: DAYS, until: undefined };
  expect(comparisonUnder({ contract, scenario, core }, TERMS)(situation).lines).toEqual([]);
  const patches = Object.entries(TERMS).map(([path, value]) => ({ path, value }));
  const { states } = coreWith(core, contract, bothTerms(contract, scenario, patches))(situation);
  const stops = states.filter((state) => state.endsWith('serviceStopped on'));
  expect(stops.length).toBeGreaterThan(10_000);
});
