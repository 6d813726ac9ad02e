import { describe, expect, it } from 'vitest';
import type { Transport } from '../../src/workers/link.ts';
import type { Results } from '../../src/tallies/results.ts';
import { Header } from '../../assembly/layout/program.ts';
import { compileFakeCore, fakeProgram } from '../faults/fake-core.ts';
import { digestOf, fakeOrder } from '../faults/fake-run.ts';
import { changed } from '../faults/transports.ts';
import { simulatorOn } from '../faults/fake-simulator.ts';

const simulator = simulatorOn(await compileFakeCore());

describe('a run on the baseline that another kept', () => {
  const drawn = { simMonths: 100_000, onResults: () => undefined };
  /** Terms follow the header in the fake's program: other terms of a variant are other bytes behind the baseline's. */
  const edited = (): Uint8Array => {
    const program = new Uint8Array(8 * (Header.SIZE + 2));
    program.set(fakeProgram());
    program[8 * Header.termsSlot] = Header.SIZE;
    program[8 * Header.termsSize] = 1;
    program[8 * (Header.SIZE + 1)] = 7;
    return program;
  };

  /** A transport that tells which first stages were played under the variants only. */
  function watched(given: boolean[]): Transport {
    return changed((runner) => ({
      play: (request) => {
        if (request.first < 100) given.push(request.given === true);
        return runner.play(request);
      },
    }));
  }

  it('plays its first stage under the variants only, to the same pictures and the same digest', async () => {
    const expected: Results[] = [];
    const onResults = (results: Results): void => void expected.push(results);
    const alone = await simulator().run(fakeOrder({ ...drawn, onResults, program: edited() }));
    const given: boolean[] = [];
    const pictures: Results[] = [];
    const engine = simulator(watched(given));
    const plain = edited().fill(0, 8 * (Header.SIZE + 1));
    await engine.run(fakeOrder({ ...drawn, program: plain }));
    expect(given.every((each) => !each)).toBe(true);
    given.length = 0;
    const outcome = await engine.run(
      fakeOrder({ ...drawn, program: edited(), onResults: (results) => void pictures.push(results) }),
    );
    expect(given.every(Boolean) && given.length > 0).toBe(true);
    expect(pictures[0]).toEqual(expected[0]);
    expect(digestOf(outcome)).toBe(digestOf(alone));
  });

  it('finds a ledger that went through an edit before, three times for all runs', async () => {
    const answers: boolean[] = [];
    const engine = simulator(
      changed((runner) => ({
        rehearse: async (request) => {
          const answer = await runner.rehearse(request);
          answers.push(answer.rehearsed);
          return answer;
        },
      })),
    );
    await engine.run(fakeOrder({ ...drawn, simMonths: 1_000_000, program: edited() }));
    expect(answers).toEqual([true, true, true, false]);
    const other = edited();
    other[8 * Header.SIZE] = 9;
    await engine.run(fakeOrder({ ...drawn, simMonths: 1_000_000, program: other }));
    expect(answers.slice(4)).toEqual([false]);
  });

  it('plays all of it when people, or the baseline, are others', async () => {
    const given: boolean[] = [];
    const engine = simulator(watched(given));
    await engine.run(fakeOrder({ ...drawn, program: edited() }));
    const other = edited();
    other[8 * Header.SIZE] = 9;
    await engine.run(fakeOrder({ ...drawn, program: other }));
    expect(given.some(Boolean)).toBe(false);
  });

  it('plays all of it again when the ledger is lost that kept the baseline', async () => {
    const expected = digestOf(await simulator().run(fakeOrder({ ...drawn, program: edited() })));
    let adds = 0;
    const losing = changed((runner) => ({
      add: (request) => {
        if (request.part === 'variants' && (adds += 1) === 2) return Promise.reject(new Error('lost'));
        return runner.add(request);
      },
      report: runner.report,
    }));
    const engine = simulator(losing, { patience: { beatMs: 5, startBeats: 1000, callBeats: 1000 } });
    await engine.run(fakeOrder({ ...drawn, program: edited() }));
    const outcome = await engine.run(fakeOrder({ ...drawn, program: edited() }));
    expect(adds).toBeGreaterThanOrEqual(2);
    expect(outcome).toMatchObject({ errors: [{ code: 'worker-lost' }] });
    expect(digestOf(await engine.run(fakeOrder({ ...drawn, program: edited() })))).toBe(expected);
  });
});
