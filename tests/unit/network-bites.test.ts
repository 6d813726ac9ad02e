import { beforeAll, describe, expect, it } from 'vitest';
import { Engine } from '../../src/engine/engine.ts';
import type { Surge, SurgeHour } from '../../src/tallies/network-results.ts';
import type { Results } from '../../src/tallies/results.ts';
import { direct } from '../../src/workers/in-process.ts';
import { contractsOfNetwork, networkScenario } from './documents.ts';

// The published network's cut of a Tuesday, 10 to 22, in one region of 24 cells, by how many of its subscribers are the contract's: a
// tenth as published, a half as the page's question has it, or all. Backup grows with the customers, everyday demand stays.

const SHARES = [0.1, 0.5, 1];
const CUT = { from: 24, until: 36 };

async function play(share: number): Promise<Results> {
  const scenario = networkScenario();
  const { network } = scenario;
  scenario.horizon.months = 3;
  network.regions.value = 1;
  network.cells.perRegion.value = 24;
  network.cells.ownShare.value = share;
  const variants = scenario.variants.slice(0, 1);
  const engine = new Engine({ transport: direct, cores: 1 });
  const outcome = await engine.simulate({ contract: contractsOfNetwork(), scenario, variants, simMonths: 1 });
  if (!('results' in outcome)) throw new Error(`the run ended as ${JSON.stringify(outcome)}`);
  return outcome.results;
}

function during(hours: readonly SurgeHour[], read: (hour: SurgeHour) => { readonly value: number }): number {
  return hours.slice(CUT.from, CUT.until).reduce((sum, hour) => sum + read(hour).value, 0);
}

let runs: readonly Results[] = [];

function surges(): readonly Surge[] {
  return runs.flatMap(({ network }) => network?.variants[1]?.surge ?? []);
}

beforeAll(async () => {
  runs = await Promise.all(SHARES.map(play));
}, 120_000);

describe('a cut of a region', () => {
  const asked = ({ hours }: Surge) => during(hours, ({ backupOfferedBytes }) => backupOfferedBytes);
  const carried = ({ hours }: Surge) => during(hours, ({ backupCarriedBytes }) => backupCarriedBytes);
  const everyday = ({ hours }: Surge) => during(hours, ({ everydayBytes }) => everydayBytes);
  const over = (hours: readonly SurgeHour[]) => during(hours, ({ cellsOver }) => cellsOver);

  it('asks for backup as there are customers: some five times as much of a half as of a tenth', () => {
    const [tenth = NaN, half = NaN, all = NaN] = surges().map(asked);
    // Some 125 customers are a tenth; what their few large ones need differs by a third from one draw to another.
    expect(half / tenth).toBeGreaterThan(5 / 1.5);
    expect(half / tenth).toBeLessThan(5 * 1.5);
    expect(all / half).toBeGreaterThan(2 / 1.5);
  });

  it('is hardly felt where a tenth of subscribers are ours: backup is a fraction of everyday demand, all carried', () => {
    const [tenth] = surges();
    if (!tenth) throw new Error('no cut');
    expect(asked(tenth)).toBeLessThan(everyday(tenth) / 4);
    expect(carried(tenth)).toBe(asked(tenth));
  });

  it('is felt where half of them are: more cells are above the threshold than without it, and more with all', () => {
    const [tenth = NaN, half = NaN, all = NaN] = surges().map(
      ({ hours, baseline }) => over(hours) - over(baseline),
    );
    expect(tenth).toBeGreaterThanOrEqual(0);
    // Backup is more than half of everyday demand by then: a cell that is half full passes 70 %.
    expect(half).toBeGreaterThan(Math.max(tenth, 1));
    expect(all).toBeGreaterThan(half);
  });

  it('slows what is carried where all of them are: a cell of 3.7 times the mean is asked for more than it has', () => {
    const all = surges().at(-1);
    if (!all) throw new Error('no cut');
    // 24 cells: a cell of 3.727 has 3.727 / 24 of the region's demand. On the mean of twelve hours, evening too, it is above 70 %.
    const fullest = (3.727 / 24) * (everyday(all) + asked(all));
    expect(fullest / (CUT.until - CUT.from)).toBeGreaterThan(
      0.7 * ((all.hours[0]?.capacityBytes ?? NaN) / 24),
    );
    expect(carried(all)).toBeLessThan(asked(all));
    expect(carried(all)).toBeGreaterThan(asked(all) / 2);
  });

  it('costs a SIM nothing (10.6)', () => {
    for (const { variants, differences } of runs) {
      expect(variants[1]?.simBill).toEqual(variants[0]?.simBill);
      expect(differences[0]?.losers.value).toBe(0);
    }
  });
});
