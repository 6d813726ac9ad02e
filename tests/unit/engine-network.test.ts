import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Engine } from '../../src/engine/engine.ts';
import { openNodeEngine } from '../../src/engine/node.ts';
import type { SimulationRequest } from '../../src/engine/request.ts';
import type { Results } from '../../src/tallies/results.ts';
import { direct } from '../../src/workers/in-process.ts';
import type { RunOutcome } from '../../src/workers/outcome.ts';
import { digestOf } from '../faults/fake-run.ts';
import { buildWorkerScripts, type WorkerScripts } from '../faults/worker-scripts.ts';
import { contractsOfNetwork, smallNetwork } from './documents.ts';

let scripts: WorkerScripts;
let threads: Engine;
let results: Results;
let digest: string;

const scenario = smallNetwork();

function request(change: Partial<SimulationRequest> = {}): SimulationRequest {
  return { contract: contractsOfNetwork(), scenario, simMonths: 4000, workers: 2, ...change };
}

function resultsOf(outcome: RunOutcome): Results {
  if (!('digest' in outcome)) throw new Error(`the run ended as ${JSON.stringify(outcome)}`);
  return outcome.results;
}

beforeAll(async () => {
  scripts = await buildWorkerScripts();
  threads = openNodeEngine(scripts.url('node-worker'));
  const outcome = await threads.simulate(request());
  digest = digestOf(outcome);
  results = resultsOf(outcome);
}, 120_000);

afterAll(() => {
  threads.close();
  scripts.remove();
});

describe('a network, played by steps', { timeout: 120_000 }, () => {
  it('has one digest for 1, 2 and 7 threads and without threads', async () => {
    expect(digestOf(await threads.simulate(request({ workers: 1 })))).toBe(digest);
    expect(digestOf(await threads.simulate(request({ workers: 7 })))).toBe(digest);
    expect(digestOf(await new Engine({ transport: direct, cores: 1 }).simulate(request()))).toBe(digest);
  });

  it('has other results for another seed', async () => {
    expect(digestOf(await threads.simulate(request({ seed: 7 })))).not.toBe(digest);
  });

  it('goes on where it was stopped, to the same digest', async () => {
    const stop = new AbortController();
    const first = await threads.simulate(
      request({ signal: stop.signal, onProgress: ({ simMonths }) => simMonths > 500 && stop.abort() }),
    );
    expect(first.cancelled).toBe(true);
    expect(digestOf(await threads.simulate(request()))).toBe(digest);
  });

  it('is refused where a worker cannot hold it, with what to take less of', async () => {
    const { network } = scenario;
    const regions = { ...network.regions, value: 100 };
    const cells = { ...network.cells, perRegion: { ...network.cells.perRegion, value: 48 } };
    const large = { ...scenario, network: { ...network, regions, cells } };
    const variants = [...scenario.variants, ...scenario.variants];
    const outcome = await threads.simulate(request({ scenario: large, variants }));
    expect(outcome.errors).toEqual([
      {
        code: 'too-large',
        path: 'workers',
        message:
          'The scenario needs more memory than a worker may have (64 MiB). Take fewer regions, cells or variants.',
      },
    ]);
  });

  it('plays whole worlds, and leaves bills as they are without a network', async () => {
    const { network } = results;
    expect(network?.units).toBeGreaterThan(0);
    expect((network?.units ?? 1) % 2).toBe(0);
    expect(results.simMonths).toBeGreaterThanOrEqual(4000);
  });

  it('rates the SIMs of a region as they are rated without a network', async () => {
    const { network, ...plain } = { ...scenario, variants: [] };
    const one = { ...network, regions: { ...network.regions, value: 1 } };
    const within = resultsOf(
      await threads.simulate(request({ scenario: { ...plain, network: one }, simMonths: 1 })),
    );
    const alone = resultsOf(
      await threads.simulate(request({ scenario: plain, simMonths: within.simMonths })),
    );
    expect(alone.network).toBeUndefined();
    expect(alone.simMonths).toBe(within.simMonths);
    expect(alone.variants).toEqual(within.variants);
  });
});

describe('what a network answers', () => {
  it('has every minute without internet under one reason', () => {
    for (const { outages } of results.network?.variants ?? []) {
      const reasons = outages.failures.reduce((sum, { minutes }) => sum + (minutes?.value ?? 0), 0);
      expect(reasons / (outages.all.minutesWithBackup?.value ?? NaN)).toBeCloseTo(1, 6);
    }
  });

  it('has every byte of backup carried or refused', () => {
    for (const { load } of results.network?.variants ?? []) {
      const [offered, carried, refused] = [
        load.backupOfferedBytes?.value ?? NaN,
        load.backupCarriedBytes?.value ?? NaN,
        load.backupRefusedBytes?.value ?? NaN,
      ];
      expect(carried + refused).toBeCloseTo(offered, -3);
    }
  });

  it('has the cut cause outages in its own variant only, and shows it beside the baseline', () => {
    const [baseline, tuesday] = results.network?.variants ?? [];
    const scripted = (of = baseline): number =>
      of?.outages.causes.find(({ cause }) => cause === 'scripted')?.perYear?.value ?? NaN;
    expect(scripted()).toBe(0);
    expect(scripted(tuesday)).toBeGreaterThan(0);
    expect(tuesday?.surge).toMatchObject({ region: 0, cutFromHour: 68 * 24 + 10, fromHour: 67 * 24 + 10 });
    expect(tuesday?.surge?.hours).toHaveLength(96);
    const offered = (hours = tuesday?.surge?.hours): number =>
      (hours ?? []).slice(24, 36).reduce((sum, { backupOfferedBytes: { value } }) => sum + value, 0);
    expect(offered()).toBeGreaterThan(10 * offered(tuesday?.surge?.baseline));
    expect(baseline?.surge?.hours).toEqual(tuesday?.surge?.baseline);
  });

  it('has a quarter more demand take a fifth off the headroom, in every quantile', () => {
    const { variants = [], differences = [] } = results.network ?? {};
    const [baseline, , , growth] = variants;
    const ratio = (growth?.load.headroom?.value ?? NaN) / (baseline?.load.headroom?.value ?? NaN);
    expect(ratio).toBeGreaterThan(0.8 * 0.97);
    expect(ratio).toBeLessThan(0.8 * 1.03);
    const mean = (growth?.load.mean?.value ?? NaN) / (baseline?.load.mean?.value ?? NaN);
    expect(mean).toBeCloseTo(1.25, 2);
    expect(differences[2]?.headroom?.value).toBeLessThan(0);
    expect(differences[2]?.minutesWithoutBackup?.value).toBe(0);
  });

  it('keeps what a lost cell carried', () => {
    const [baseline, , lost] = results.network?.variants ?? [];
    const everyday = (of = baseline): number =>
      (of?.load.cells ?? []).reduce((sum, { everydayBytesPerYear }) => sum + everydayBytesPerYear, 0);
    expect(lost?.load.cells[1]?.mean.value).toBe(0);
    expect(everyday(lost) / everyday()).toBeCloseTo(1, 6);
  });
});
