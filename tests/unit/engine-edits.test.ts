import { afterEach, describe, expect, it } from 'vitest';
import { Engine } from '../../src/engine/engine.ts';
import type { Results } from '../../src/tallies/results.ts';
import { direct } from '../../src/workers/in-process.ts';
import type { Transport } from '../../src/workers/link.ts';
import type { Request } from '../../src/workers/messages.ts';
import { digestOf } from '../faults/fake-run.ts';
import { changed } from '../faults/transports.ts';
import { projectScenario, publishedContract } from './documents.ts';

// The page's own edits, one after the other on one engine: what a reader is told may not hang on what was played before.

const contract = publishedContract();
const scenario = projectScenario('citymesh-mobile-belgium');
const MEDIUM = 0b100;
let engines: Engine[] = [];

afterEach(() => {
  for (const each of engines) each.close();
  engines = [];
});

function opened(transport: Transport = direct): Engine {
  const engine = new Engine({ transport, cores: 2 });
  engines.push(engine);
  return engine;
}

/** Plays the fee of the medium plan, or nothing changed; the first picture and the digest. */
async function played(engine: Engine, fee?: string) {
  const changes = fee === undefined ? [] : [{ path: 'plans.medium.fee', value: fee }];
  const variants = fee === undefined ? [] : [{ id: 'edited', title: 'edited', changes }];
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
  it('leave out SIMs on other plans: first all that is touched is exchanged, then the variant alone is played', async () => {
    const loads: Request<'load'>[] = [];
    let rehearsals = 0;
    const engine = opened(listening(loads, () => (rehearsals += 1)));
    await played(engine);
    expect(rehearsals).toBeGreaterThan(0); // so the first edit's sum begins as it was made ready then
    for (const [fee, beside] of [
      ['24.00', true],
      ['25.00', false],
      ['26.00', false],
    ] as const) {
      loads.length = 0;
      const found = await played(engine, fee);
      expect(loads.map(({ touched }) => touched)).toEqual([
        { plans: MEDIUM, beside },
        { plans: MEDIUM, beside },
      ]);
      const alone = await played(opened(), fee);
      expect(found.digest).toBe(alone.digest);
      expect(found.first).toEqual(alone.first);
    }
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
    const edited = await played(engine, '24.00');
    expect(firsts.map(([baseline]) => baseline === null)).toEqual([false, true]);
    expect(edited.first?.variants[0]).toEqual(alone.first?.variants[0]);
  }, 60_000);

  it('say the same where a player is lost in the middle', async () => {
    const alone = await played(opened(), '24.00');
    let plays = 0;
    const losing = changed((runner) => ({
      play: (request) => {
        const isLost = request.given === true && (plays += 1) === 5;
        return isLost ? Promise.reject(new Error('lost')) : runner.play(request);
      },
    }));
    const engine = opened(losing);
    await played(engine);
    expect((await played(engine, '24.00')).digest).toBe(alone.digest);
    expect(plays).toBeGreaterThan(5);
    expect((await played(engine, '24.00')).digest).toBe(alone.digest);
  }, 60_000);

  it('say the same where a player is lost with its tally', async () => {
    const alone = await played(opened(), '24.00');
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
    expect((await played(engine, '24.00')).digest).toBe(alone.digest);
    expect(lost).toBe(1);
  }, 60_000);
});
