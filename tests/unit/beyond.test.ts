import { describe, expect, it } from 'vitest';
import { COUNTS_MAX } from '../../assembly/layout/beyond.ts';
import { Engine } from '../../src/engine/engine.ts';
import { openReplay } from '../../src/engine/replay.ts';
import type { MobileScenario } from '../../src/scenario/schema.ts';
import { direct } from '../../src/workers/in-process.ts';
import { digestOf } from '../faults/fake-run.ts';
import { contractOf, scenarioOf, type Json } from './accounts/published.ts';
import { projectScenario, publishedContract } from './documents.ts';

// What a simulated SIM or account does is never cut off in silence: there is room for it, or the run ends and says so.

type Archetype = MobileScenario['people']['archetypes'][number];
type Figures = Record<string, { value: number }>;

function mobileWith(change: (archetype: Archetype) => void): MobileScenario {
  const scenario = structuredClone(projectScenario('citymesh-mobile-belgium'));
  for (const archetype of scenario.people.archetypes) change(archetype);
  return scenario;
}

function calling(perMonth: number, userSpread: number): MobileScenario {
  return mobileWith(({ calls }) => {
    Object.assign(calls.perMonth, { value: perMonth });
    Object.assign(calls.userSpread, { value: userSpread });
    Object.assign(calls.neverShare, { value: 0 });
  });
}

function travelling(perMonth: number, userSpread: number): MobileScenario {
  return mobileWith(({ trips }) => {
    Object.assign(trips.perMonth, { value: perMonth });
    Object.assign(trips.perSummerMonth, { value: perMonth });
    Object.assign(trips.userSpread, { value: userSpread });
    Object.assign(trips.shortShare, { value: 1 });
  });
}

async function replayOf(scenario: MobileScenario) {
  const { replay, errors } = await openReplay(publishedContract(), scenario, []);
  if (errors) throw new Error(JSON.stringify(errors));
  return replay;
}

function run(engine: Engine, scenario: MobileScenario, simMonths = 200) {
  return engine.simulate({ contract: publishedContract(), scenario, variants: [], simMonths, workers: 1 });
}

function refused(message: RegExp): object {
  const told = expect.stringMatching(message) as string;
  return { errors: [{ code: 'too-much-to-play', path: 'people', message: told }] };
}

describe('calls of a month', () => {
  it('are all there, tens of thousands of them', async () => {
    const replay = await replayOf(calling(20_000, 0.5));
    const many = Array.from({ length: 24 }, (_, customer) => replay.months(customer, 0, 0, 0)?.records ?? []);
    const most = many
      .map((records) => records.filter(({ kind, direction }) => kind === 'voice' && direction === 0))
      .sort((left, right) => right.length - left.length)[0];
    expect(most?.length).toBeGreaterThan(24_576);
    expect(most?.length).toBeLessThan(131_072);
    const starts = most?.map(({ startSeconds }) => startSeconds) ?? [];
    expect(starts).toEqual(starts.toSorted((left, right) => left - right));
    expect(new Set(starts.map((second) => Math.floor(second / 86_400))).size).toBeGreaterThan(20);
  });

  it('end the run with what to do when there are more than fit; the next run is played', async () => {
    const engine = new Engine({ transport: direct, cores: 1 });
    const message = /^customer \d+ makes more than 131072 calls and sendings in one month; lower how many /;
    expect(await run(engine, calling(20_000, 1.2))).toMatchObject(refused(message));
    const calm = projectScenario('citymesh-mobile-belgium');
    const fresh = new Engine({ transport: direct, cores: 1 });
    expect(digestOf(await run(engine, calm))).toBe(digestOf(await run(fresh, calm)));
  });

  it('end it too where their mean alone is beyond what can be drawn', async () => {
    const engine = new Engine({ transport: direct, cores: 1 });
    const message = new RegExp(`^customer \\d+ (has a mean of more than ${COUNTS_MAX}|makes more than)`);
    expect(await run(engine, calling(20_000, 4))).toMatchObject(refused(message));
  });

  it('are refused in the same words when such a SIM is to be told', async () => {
    const replay = await replayOf(calling(20_000, 4));
    const all = () => Array.from({ length: 200 }, (_, customer) => replay.months(customer, 0, 0, 0));
    expect(all).toThrow(/^customer \d+ (has a mean of|makes) more than \d+ calls /);
  });
});

describe('trips of a month', () => {
  it('end the run when there are more than a month can have', async () => {
    const engine = new Engine({ transport: direct, cores: 1 });
    const message = /^customer \d+ begins more than 63 trips in one month; lower how many /;
    expect(await run(engine, travelling(10, 1), 500)).toMatchObject(refused(message));
  });
});

describe('facts of an account', () => {
  const prepaid = (sessionsPerDay: number) => {
    const contract = contractOf('citymesh-prepaid');
    const scenario = scenarioOf('citymesh-prepaid-belgium', contract, (document: Json) => {
      const { archetypes } = document['people'] as { archetypes: Figures[] };
      for (const figures of archetypes) {
        Object.assign(figures['visitsPerYear'] ?? {}, { value: 1000 });
        Object.assign(figures['stayDays'] ?? {}, { value: 365 });
        Object.assign(figures['sessionsPerDay'] ?? {}, { value: sessionsPerDay });
        Object.assign(figures['sessionMinutes'] ?? {}, { value: 1 });
      }
    });
    return { contract, scenario, variants: [], simMonths: 50, workers: 1 };
  };

  it('are played by the ten thousand, and end the run beyond 65,536', async () => {
    const engine = new Engine({ transport: direct, cores: 1 });
    expect(await engine.simulate(prepaid(30))).toHaveProperty('results');
    const message = /^customer \d+ has more than 65536 dated facts in one account; lower how often /;
    expect(await engine.simulate(prepaid(100))).toMatchObject(refused(message));
  });
});
