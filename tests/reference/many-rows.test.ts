import { expect, test } from 'vitest';
import { caseSchema } from '../../src/cases/schema.ts';
import { groundOf } from '../cases/folders.ts';
import { comparisonUnder } from './compare.ts';
import { bothTerms, coreWith, openCore } from './core-side.ts';
import { lifeUnder } from './mobile-life/compare.ts';

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

// Each stop is paid within a minute, and its message arrives a day later.
test.each([40, 41, 1500])(
  '%i messages under way at once reach a customer, each in its time',
  async (many) => {
    const { contract, scenario } = groundOf('citymesh-mobile');
    const core = await openCore();
    const terms = {
      ...TERMS,
      'readings.A13': 'A',

      'inputs.messageMinutes': '1440',
    };
    const sim = { ...caseSchema.shape.sim.parse({ plan: 'none', lifted: ['nonEu'] }), pays: 'after 30 s' };
    const timeline = Array.from({ length: many }, (_, minute) => {
      const at = new Date(Date.UTC(2026, 7, 3, 8, minute)).toISOString();
      return `${at.slice(0, 10)} ${at.slice(11, 16)}:00 data 100 MB in US`;
    });
    const situation = { sim, timeline, until: '2026-09-30' };
    expect(comparisonUnder({ contract, scenario, core }, terms)(situation).lines).toEqual([]);
    const patches = Object.entries(terms).map(([path, value]) => ({ path, value }));
    const { notices } = coreWith(core, contract, bothTerms(contract, scenario, patches))(situation);
    expect(notices.length).toBeGreaterThanOrEqual(many);
  },
);

test.each([20, 21, 400])(
  '%i other services of a Pack are suspended at once, and data for as many complaints',
  async (many) => {
    const { contract, scenario } = groundOf('citymesh-mobile');
    const situation = {
      sim: caseSchema.shape.sim.parse({ plan: 'standard', inPack: 'true' }),
      timeline: Array.from({ length: many }, (_, index) => {
        const second = String(index % 60).padStart(2, '0');
        const at = `2026-03-05 1${Math.floor(index / 60)}:00:${second}`;
        return [
          `${at} packServiceSuspended until 2026-0${4 + (index % 3)}-10 12:${second}`,
          `${at} unlawfulUse until 2026-0${4 + (index % 3)}-20 12:${second} complaint proven`,
        ];
      }).flat(),
      until: '2026-07-31',
    };
    const core = await openCore();
    expect(lifeUnder({ contract, scenario, core }, {})(situation).lines).toEqual([]);
  },
);
