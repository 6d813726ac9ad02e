import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Engine } from '../../src/engine/engine.ts';
import { openNodeEngine } from '../../src/engine/node.ts';
import type { SimulationRequest } from '../../src/engine/request.ts';
import { direct, serialised } from '../../src/workers/in-process.ts';
import { digestOf } from '../faults/fake-run.ts';
import { buildWorkerScripts, type WorkerScripts } from '../faults/worker-scripts.ts';
import { projectScenario, publishedContract } from './documents.ts';

let scripts: WorkerScripts;
let threads: Engine;

beforeAll(async () => {
  scripts = await buildWorkerScripts();
  threads = openNodeEngine(scripts.url('node-worker'));
});

afterAll(() => {
  threads.close();
  scripts.remove();
});

const stopAt80 = {
  id: 'stop-80',
  title: 'Stop at 80',
  changes: [{ path: 'values.roamStop', value: '80.00' }],
};

function request(change: Partial<SimulationRequest> = {}): SimulationRequest {
  return {
    contract: publishedContract(),
    scenario: projectScenario('citymesh-mobile-belgium'),
    variants: [stopAt80],
    simMonths: 2000,
    workers: 2,
    ...change,
  };
}

describe('the published contract, simulated by the real core', () => {
  it('has one digest for 1, 2 and 7 threads, without threads and through serialisation', async () => {
    const digests = [];
    for (const workers of [1, 2, 7]) digests.push(digestOf(await threads.simulate(request({ workers }))));
    for (const transport of [direct, serialised]) {
      digests.push(digestOf(await new Engine({ transport, cores: 2 }).simulate(request())));
    }
    expect(new Set(digests).size).toBe(1);
  });

  it('has other digests for another seed and another world', async () => {
    const outcomes = [request(), request({ seed: 7 }), request({ world: 1 })].map(async (asked) => {
      return digestOf(await new Engine({ transport: direct, cores: 1 }).simulate(asked));
    });
    expect(new Set(await Promise.all(outcomes)).size).toBe(3);
  });

  it('answers for the baseline and for each variant, by name', async () => {
    const outcome = await threads.simulate(request());
    expect(outcome).toMatchObject({
      results: {
        variants: [{ id: 'baseline' }, { id: 'stop-80', title: 'Stop at 80' }],
        differences: [{ variant: 1 }],
      },
    });
  });
});

describe('a request with faults', () => {
  it('is answered with all of them, and nothing is played', async () => {
    const variants = [{ ...stopAt80, changes: [{ path: 'values.roamStopp', value: '80.00' }] }];
    const outcome = await threads.simulate(request({ variants, simMonths: 0, workers: 1.5 }));
    expect(outcome.errors?.map(({ path, message }) => `${path}: ${message}`)).toEqual([
      expect.stringMatching(/^variants\[0\]: values\.roamStopp: /),
      'simMonths: simMonths is 0; give a whole number from 1 to 10000000000',
      'workers: workers is 1.5; give a whole number from 1 to 256',
    ]);
  });
});
