import { afterEach, describe, expect, it } from 'vitest';
import { Engine } from '../../src/engine/engine.ts';
import type { Patch } from '../../src/scenario/schema.ts';
import type { Results } from '../../src/tallies/results.ts';
import { direct } from '../../src/workers/in-process.ts';
import type { Transport } from '../../src/workers/link.ts';
import type { Request } from '../../src/workers/messages.ts';
import type { Patience } from '../../src/workers/session.ts';
import { digestOf } from '../faults/fake-run.ts';
import { changed, never } from '../faults/transports.ts';
import { projectScenario, publishedContract } from './documents.ts';

// The page's own edits, one after the other on one engine: what a reader is told may not hang on what was played before.

const contract = publishedContract();
const scenario = projectScenario('citymesh-mobile-belgium');
const MEDIUM = 0b100;
const BOTH = 0b1100;
let engines: Engine[] = [];

afterEach(() => {
  for (const each of engines) each.close();
  engines = [];
});

function opened(transport: Transport = direct, patience?: Patience): Engine {
  const engine = new Engine({ transport, cores: 2, ...(patience && { patience }) });
  engines.push(engine);
  return engine;
}

function feeOf(plan: string, value: string): Patch {
  return { path: `plans.${plan}.fee`, value };
}

/** Plays these changes, or nothing changed; the first picture and the digest. */
async function played(engine: Engine, changes?: Patch[]) {
  const variants = changes === undefined ? [] : [{ id: 'edited', title: 'edited', changes }];
  const pictures: Results[] = [];
  const onResults = (results: Results): void => void pictures.push(results);
  const outcome = await engine.simulate({ contract, scenario, variants, simMonths: 22_000, onResults });
  return { first: pictures[0], digest: digestOf(outcome) };
}

/** Direct workers that tell what they load, and each time that they rehearsed an edit. */
function listening(loads: Request<'load'>[], onRehearsed: () => void): Transport {
  return changed((runner) => ({
    load: (request) => {
      loads.push(request);
      return runner.load(request);
    },
    rehearse: async (request) => {
      const answer = await runner.rehearse(request);
      if (answer.rehearsed) onRehearsed();
      return answer;
    },
  }));
}

describe('edits of a plan on a kept baseline', () => {
  it('leave out SIMs on other plans from the first edit on: each plan was played ahead', async () => {
    const loads: Request<'load'>[] = [];
    let rehearsals = 0;
    const engine = opened(listening(loads, () => (rehearsals += 1)));
    await played(engine);
    expect(rehearsals).toBeGreaterThan(0);
    expect(new Set(loads.map(({ touched }) => touched))).toEqual(new Set([undefined, 1, 2, MEDIUM, 8, 16]));
    for (const fee of ['24.00', '25.00']) {
      loads.length = 0;
      const found = await played(engine, [feeOf('medium', fee)]);
      expect(loads.map(({ touched }) => touched)).toEqual([MEDIUM, MEDIUM]);
      const alone = await played(opened(), [feeOf('medium', fee)]);
      expect(found.digest).toBe(alone.digest);
      expect(found.first).toEqual(alone.first);
    }
  }, 60_000);

  it('of two plans are played ahead once they were played', async () => {
    const loads: Request<'load'>[] = [];
    const engine = opened(listening(loads, () => undefined));
    await played(engine);
    const both = [feeOf('medium', '24.00'), feeOf('large', '35.00')];
    const alone = await played(opened(), both);
    for (const asked of [
      [undefined, undefined, BOTH, BOTH, undefined, undefined],
      [BOTH, BOTH],
    ]) {
      loads.length = 0;
      const found = await played(engine, both);
      expect(loads.map(({ touched }) => touched)).toEqual(asked);
      expect(found.digest).toBe(alone.digest);
      expect(found.first).toEqual(alone.first);
    }
  }, 60_000);

  it.each(['play', 'collect'] as const)(
    'say the same where a player is lost as it looks ahead: %s',
    async (call) => {
      const alone = await played(opened(), [feeOf('medium', '24.00')]);
      let isAhead = false;
      let losses = 0;
      const losing = changed((runner) => ({
        load: (request) => {
          isAhead = request.touched !== undefined;
          return runner.load(request);
        },
        [call]: (request: never) => {
          if (!isAhead || losses > 0) return runner[call](request);
          losses += 1;
          return Promise.reject(new Error('lost'));
        },
      }));
      const engine = opened(losing);
      const whole = await played(engine);
      expect(losses).toBe(1);
      expect(whole.digest).toBe((await played(opened())).digest);
      expect((await played(engine, [feeOf('medium', '24.00')])).digest).toBe(alone.digest);
    },
    60_000,
  );

  it('say the same where the ledger is silent about what is played ahead', async () => {
    const alone = await played(opened(), [feeOf('medium', '24.00')]);
    let silences = 0;
    const silent = changed((runner) => ({
      foresee: (request) => (silences++ === 0 ? never() : runner.foresee(request)),
    }));
    const engine = opened(silent, { beatMs: 5, startBeats: 1000, callBeats: 300 });
    const whole = await played(engine);
    expect(silences).toBeGreaterThan(0);
    expect(whole.digest).toBe((await played(opened())).digest);
    expect((await played(engine, [feeOf('medium', '24.00')])).digest).toBe(alone.digest);
  }, 60_000);

  it('are played at once where they come while players look ahead', async () => {
    const alone = await played(opened(), [feeOf('medium', '24.00')]);
    let edited: ReturnType<typeof played> | undefined;
    const engine: Engine = opened(
      changed((runner) => ({
        foresee: (request) => {
          edited ??= played(engine, [feeOf('medium', '24.00')]);
          return runner.foresee(request);
        },
      })),
    );
    const cancelled = await engine.simulate({
      contract,
      scenario,
      variants: [],
      simMonths: 22_000,
      onResults: () => undefined,
    });
    expect(cancelled).toMatchObject({ cancelled: true });
    expect(await edited).toEqual(alone);
  }, 60_000);

  it('are told the baseline once: what is said of it at the first picture is left out of those that follow', async () => {
    const firsts: (readonly unknown[])[] = [];
    const engine = opened(
      changed((runner) => ({
        report: async (request) => {
          const reply = await runner.report(request);
          if (reply.isKept) firsts.push(reply.results.variants);
          return reply;
        },
      })),
    );
    const alone = await played(engine);
    const edited = await played(engine, [feeOf('medium', '24.00')]);
    expect(firsts.map(([baseline]) => baseline === null)).toEqual([false, true]);
    expect(edited.first?.variants[0]).toEqual(alone.first?.variants[0]);
  }, 60_000);

  it('say the same where a player is lost in the middle', async () => {
    const alone = await played(opened(), [feeOf('medium', '24.00')]);
    let plays = 0;
    const losing = changed((runner) => ({
      play: (request) => {
        const isLost = request.given === true && (plays += 1) === 5;
        return isLost ? Promise.reject(new Error('lost')) : runner.play(request);
      },
    }));
    const engine = opened(losing);
    await played(engine);
    expect((await played(engine, [feeOf('medium', '24.00')])).digest).toBe(alone.digest);
    expect(plays).toBeGreaterThan(5);
    expect((await played(engine, [feeOf('medium', '24.00')])).digest).toBe(alone.digest);
  }, 60_000);

  it('say the same where a player is lost with its tally', async () => {
    const alone = await played(opened(), [feeOf('medium', '24.00')]);
    let edits = 0;
    let lost = 0;
    const losing = changed((runner) => ({
      collect: (request) => {
        if (edits === 0 || lost > 0) return runner.collect(request);
        lost += 1;
        return Promise.reject(new Error('lost'));
      },
    }));
    const engine = opened(losing);
    await played(engine);
    edits += 1;
    expect((await played(engine, [feeOf('medium', '24.00')])).digest).toBe(alone.digest);
    expect(lost).toBe(1);
  }, 60_000);
});
