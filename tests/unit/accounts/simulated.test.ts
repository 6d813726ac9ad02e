import { describe, expect, it } from 'vitest';
import { BackupKind, BackupPeople } from '../../../assembly/layout/backup-people.ts';
import { FibreKind, FibrePeople } from '../../../assembly/layout/fibre.ts';
import { PrepaidKind, PrepaidPeople } from '../../../assembly/layout/prepaid.ts';
import { Engine } from '../../../src/engine/engine.ts';
import type { SimulationRequest } from '../../../src/engine/request.ts';
import { BACKUP_PEOPLE } from '../../../src/scenario/backup-people.ts';
import { FIBRE_PEOPLE } from '../../../src/scenario/fibre-people.ts';
import { PREPAID_PEOPLE } from '../../../src/scenario/prepaid-people.ts';
import type { Results } from '../../../src/tallies/results.ts';
import { direct } from '../../../src/workers/in-process.ts';
import { digestOf } from '../../faults/fake-run.ts';
import { contractOf, PUBLISHED, scenarioOf, type Json } from './published.ts';

type Change = (document: Json) => void;

function ask(published: (typeof PUBLISHED)[number], change?: Change): SimulationRequest {
  const contract = contractOf(published.contract);
  const scenario = scenarioOf(published.scenario, contract, change);
  return { contract, scenario, variants: [], simMonths: 20_000, workers: 1 };
}

async function run(request: SimulationRequest, cores = 1) {
  return new Engine({ transport: direct, cores }).simulate({ ...request, workers: cores });
}

async function resultsOf(request: SimulationRequest): Promise<Results> {
  const outcome = await run(request);
  if (!('results' in outcome) || outcome.results === undefined) throw new Error(JSON.stringify(outcome));
  return outcome.results;
}

describe.each(PUBLISHED)('$scenario', (published) => {
  it('has one digest for 1, 2 and 7 workers', async () => {
    const outcomes = [1, 2, 7].map((cores) => run(ask(published), cores));
    expect(new Set((await Promise.all(outcomes)).map(digestOf)).size).toBe(1);
  });

  it('meets the same people under a variant: one that changes nothing changes no bill', async () => {
    const same = { id: 'same', title: 'The same', changes: [{ path: 'inputs.vat', value: 21 }] };
    const results = await resultsOf({ ...ask(published), variants: [same] });
    expect(results.variants[1]?.linesMicros).toEqual(results.variants[0]?.linesMicros);
  });
});

describe.each(PUBLISHED)('$scenario, whose contracts end', (published) => {
  it('takes its figures over the months in which a contract ran, each of which is an atom or in a bin', async () => {
    const { simMonths, variants } = await resultsOf(ask(published));
    expect(variants).toHaveLength(1);
    for (const { contractMonths, simBill } of variants) {
      expect(contractMonths).toBeLessThan(simMonths);
      const counted = [...simBill.atoms, ...simBill.bins].reduce((sum, { count }) => sum + count, 0);
      expect(counted).toBe(contractMonths);
    }
  });
});

describe('facts of simulated fibre sites', () => {
  it('come as often as the scenario says: 0.63 faults a year, each with its report', async () => {
    const results = await resultsOf(ask(PUBLISHED[1], onlyFaults));
    const sites = results.simMonths / 36;
    const years = 4 * sites;
    const facts = results.recordsPerSimMonth * results.simMonths;
    // Poisson: the standard error of the count of faults is its root; each fault is two facts.
    const expected = 0.63 * years;
    expect(Math.abs(facts / 2 - expected)).toBeLessThan(4 * Math.sqrt(expected));
  });
});

/** Every rate and share of chance to zero but faults, and all sites running from the start. */
function onlyFaults(document: Json): void {
  const { behaviour, archetypes } = document['people'] as {
    behaviour: Record<string, { value: number }>;
    archetypes: Record<string, { value: number }>[];
  };
  const silenced = Object.keys(behaviour).filter(
    (key) => key.endsWith('PerYear') && key !== 'outagesPerYear',
  );
  for (const key of [...silenced, 'orderShare', 'repairShare']) {
    const figure = behaviour[key];
    if (figure) figure.value = 0;
  }
  for (const archetype of archetypes) {
    for (const key of ['furtherSitesPerYear', 'resalesPerYear', 'unlawfulPerYear', 'tamperingPerYear']) {
      const figure = archetype[key];
      if (figure) figure.value = 0;
    }
  }
}

describe('people of account products', () => {
  const slotsOf = (members: object, others: readonly string[]) =>
    Object.keys(members).filter((name) => Number.isNaN(Number(name)) && !others.includes(name));

  it.each([
    { needs: FIBRE_PEOPLE, people: FibrePeople, kind: FibreKind },
    { needs: PREPAID_PEOPLE, people: PrepaidPeople, kind: PrepaidKind },
    { needs: BACKUP_PEOPLE, people: BackupPeople, kind: BackupKind },
  ])('have one figure for each slot of the core', ({ needs, people, kind }) => {
    expect(Object.keys(needs.behaviour)).toEqual(
      slotsOf(people, ['kindCount', 'phones', 'phonesLast', 'kinds', 'kindsLast', 'SIZE']),
    );
    expect(Object.keys(needs.archetype)).toEqual(slotsOf(kind, ['share', 'misuse', 'SIZE']));
    expect(people.SIZE).toBe(people.kinds + 16 * kind.SIZE);
  });
});
