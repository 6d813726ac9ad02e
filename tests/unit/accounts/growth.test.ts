import { describe, expect, it } from 'vitest';
import { Fact } from '../../../assembly/layout/facts.ts';
import { Engine } from '../../../src/engine/engine.ts';
import { openReplay, type Replay, type ReplayedLife } from '../../../src/engine/replay.ts';
import type { Results } from '../../../src/tallies/results.ts';
import { direct } from '../../../src/workers/in-process.ts';
import { contractOf, scenarioOf, type Json } from './published.ts';

type Figures = Record<string, { value: number }>;
interface People {
  readonly behaviour: Figures;
  readonly archetypes: Figures[];
}
type Change = (people: People) => void;

const FIBRE = ['smartglasnet-fibre', 'smartglasnet-fibre-netherlands'] as const;
const BACKUP = ['citymesh-backup', 'citymesh-backup-belgium'] as const;
const PREPAID = ['citymesh-prepaid', 'citymesh-prepaid-belgium'] as const;

function documentsOf([contract, scenario]: readonly [string, string], change: Change) {
  const terms = contractOf(contract);
  const changed = (document: Json): void => {
    change(document['people'] as People);
  };
  return { contract: terms, scenario: scenarioOf(scenario, terms, changed) };
}

async function resultsOf(published: readonly [string, string], change: Change): Promise<Results> {
  const request = { ...documentsOf(published, change), variants: [], simMonths: 20_000, workers: 1 };
  const outcome = await new Engine({ transport: direct, cores: 1 }).simulate(request);
  if (!('results' in outcome) || outcome.results === undefined) throw new Error(JSON.stringify(outcome));
  return outcome.results;
}

async function replayOf(published: readonly [string, string], change: Change): Promise<Replay> {
  const { contract, scenario } = documentsOf(published, change);
  const { replay, errors } = await openReplay(contract, scenario, []);
  if (errors) throw new Error(JSON.stringify(errors));
  return replay;
}

/** Nothing happens that is counted as so many a year. */
function silence(figures: Figures): void {
  for (const [key, figure] of Object.entries(figures)) if (key.endsWith('PerYear')) figure.value = 0;
}

function set(figures: Figures | undefined, key: string, value: number): void {
  const figure = figures?.[key];
  if (!figure) throw new Error(`no figure ${key}`);
  figure.value = value;
}

function lifeOf(replay: Replay, customer: number): ReplayedLife {
  const life = replay.life(customer, 0);
  if (!life) throw new Error(`no customer ${customer}`);
  return life;
}

describe('fibre customers order further sites', () => {
  const growing =
    (perYear: number): Change =>
    ({ behaviour, archetypes }) => {
      silence(behaviour);
      for (const share of ['orderShare', 'withdrawnShare', 'fewShare', 'infeasibleShare'])
        set(behaviour, share, 0);
      for (const archetype of archetypes) {
        silence(archetype);
        set(archetype, 'sites', 1);
        set(archetype, 'furtherSitesPerYear', perYear);
      }
    };

  it('as often as the scenario says: one every second year, so two to a customer of four years', async () => {
    const results = await resultsOf(FIBRE, growing(0.5));
    // An order, its acceptance, its confirmation and the connection: four facts a further site.
    const further = (results.recordsPerSimMonth * results.simMonths) / 4;
    const customers = results.simMonths / 36 - further;
    expect(customers).toBeGreaterThan(100);
    expect(Math.abs(further - 2 * customers)).toBeLessThan(4 * Math.sqrt(2 * customers));
  });

  it('or never', async () => {
    const results = await resultsOf(FIBRE, growing(0));
    expect(results.recordsPerSimMonth).toBe(0);
  });

  it('and a month before the order is one of no contract', async () => {
    const grown = await resultsOf(FIBRE, growing(2));
    const [baseline] = grown.variants;
    expect(baseline?.contractMonths).toBeLessThan(grown.simMonths);
    const still = await resultsOf(FIBRE, growing(0));
    expect(still.variants[0]?.contractMonths).toBe(still.simMonths);
  });
});

describe('prepaid accounts grow', () => {
  const quiet: Change = ({ behaviour }) => {
    silence(behaviour);
    set(behaviour, 'ageYears', 0);
    set(behaviour, 'lifeYears', 50);
  };
  const sessionsOf = ({ facts }: ReplayedLife) => facts.filter(({ kind }) => kind === Fact.session);

  it('by so many percent of data a year, the same sessions', async () => {
    const flat = lifeOf(await replayOf(PREPAID, quiet), 2);
    const grown = lifeOf(
      await replayOf(PREPAID, (people) => {
        quiet(people);
        set(people.behaviour, 'dataGrowthPerYear', 100);
      }),
      2,
    );
    const counted = (flat.months[24]?.firstDay ?? 0) * 86_400;
    expect(sessionsOf(flat).length).toBeGreaterThan(20);
    const ratios = sessionsOf(flat).map(({ seconds, quantity }, index) => {
      const other = sessionsOf(grown)[index];
      expect(other?.seconds).toBe(seconds);
      const years = (seconds - counted) / 31_557_600;
      return Number(other?.quantity) / (Number(quantity) * 2 ** years);
    });
    // Bytes are whole: a session of a megabyte and more is off by less than two in a million.
    for (const ratio of ratios) expect(Math.abs(ratio - 1)).toBeLessThan(2e-6);
  });

  it('by visits that come ten times as often from a day on, and as before until then', async () => {
    const more: Change = (people) => {
      quiet(people);
      set(people.behaviour, 'moreVisitsPerYear', 1);
      set(people.behaviour, 'moreVisitsFactor', 10);
    };
    const [before, after] = await Promise.all([replayOf(PREPAID, quiet), replayOf(PREPAID, more)]);
    const counts = Array.from({ length: 20 }, (_, customer) => {
      const [fewer, oftener] = [lifeOf(before, customer), lifeOf(after, customer)].map(sessionsOf);
      const first = oftener?.findIndex(({ seconds }, index) => seconds !== fewer?.[index]?.seconds) ?? -1;
      return { fewer: fewer?.length ?? 0, oftener: oftener?.length ?? 0, first };
    });
    expect(counts.some(({ first }) => first > 5)).toBe(true);
    const sum = (key: 'fewer' | 'oftener') => counts.reduce((total, each) => total + each[key], 0);
    expect(sum('oftener')).toBeGreaterThan(2 * sum('fewer'));
  });
});

describe('backup customers', () => {
  const still: Change = ({ behaviour, archetypes }) => {
    for (const figures of [behaviour, ...archetypes]) silence(figures);
    for (const key of ['joins', 'paymentMissed', 'left']) set(behaviour, key, 0);
  };
  const only =
    (key: string, value: number): Change =>
    (people) => {
      still(people);
      set(people.behaviour, key, value);
    };
  const factsOf = ({ recordsPerSimMonth, simMonths }: Results) => Math.round(recordsPerSimMonth * simMonths);

  it('leave once, by chance: four in ten in thirteen months at half a time a year', async () => {
    const results = await resultsOf(BACKUP, only('left', 0.5));
    const sites = results.simMonths / 12;
    const share = 1 - Math.exp((-0.5 * 13) / 12);
    const error = Math.sqrt(sites * share * (1 - share));
    expect(Math.abs(factsOf(results) - sites * share)).toBeLessThan(4 * error);
    expect(results.variants[0]?.contractMonths).toBeLessThan(results.simMonths);
    expect(results.variants[0]?.linesMicros.exitCharge.value).toBeGreaterThan(0);
  });

  it('pay late so often, each time with the payment that follows where all pay', async () => {
    const late: Change = (people) => {
      only('paymentMissed', 0.29)(people);
      set(people.behaviour, 'paysLater', 1);
      set(people.behaviour, 'paysSecurity', 0);
    };
    const results = await resultsOf(BACKUP, late);
    const expected = ((results.simMonths / 12) * 0.29 * 13) / 12;
    expect(Math.abs(factsOf(results) / 2 - expected)).toBeLessThan(4 * Math.sqrt(expected));
  });

  it('take phones during the run: a share of them, each with its fee from then on', async () => {
    const [none, all] = await Promise.all([
      resultsOf(BACKUP, only('joins', 0)),
      resultsOf(BACKUP, only('joins', 1)),
    ]);
    expect(factsOf(none)).toBe(0);
    const fees = [none, all].map(({ variants }) => variants[0]?.linesMicros.fee.value ?? 0);
    // Taken evenly over thirteen months, of which twelve are counted: a fee for a half of them and the Month of taking.
    expect(Math.abs((fees[1] ?? 0) / (fees[0] ?? 1) - 7.5 / 13)).toBeLessThan(0.03);
  });

  it('take hardware, where they have none', async () => {
    const results = await resultsOf(BACKUP, (people) => {
      only('hardwareAddedPerYear', 1)(people);
      for (const archetype of people.archetypes) set(archetype, 'hardwareShare', 0);
    });
    const sites = results.simMonths / 12;
    const share = 1 - Math.exp(-13 / 12);
    const error = Math.sqrt(sites * share * (1 - share));
    expect(Math.abs(factsOf(results) - sites * share)).toBeLessThan(4 * error);
  });
});
