import { describe, expect, it } from 'vitest';
import { direct, serialised } from '../../src/workers/in-process.ts';
import type { Progress } from '../../src/workers/outcome.ts';
import type { Results } from '../../src/tallies/results.ts';
import { compileFakeCore, fakeSims } from '../faults/fake-core.ts';
import { digestOf, fakeOrder } from '../faults/fake-run.ts';
import { ManualClock } from '../faults/manual-clock.ts';
import { changed, inTurn } from '../faults/transports.ts';
import { settle, settleByTasks, simulatorOn, stuck } from '../faults/fake-simulator.ts';

const simulator = simulatorOn(await compileFakeCore());

describe('a run', () => {
  it('counts exactly the customers that give the wanted SIM-months', async () => {
    let simMonths = 0;
    for (let customer = 0; simMonths < 200_000; customer += 1) simMonths += 12 * fakeSims(customer);
    const outcome = await simulator().run(fakeOrder({ simMonths: 200_000 }));
    expect(outcome).toMatchObject({ simMonths, results: { simMonths } });
  });

  it('gives a first picture from at least 20,000 SIM-months, then from ever more', async () => {
    const pictures: Results[] = [];
    const onResults = (results: Results): void => void pictures.push(results);
    await simulator(serialised).run(fakeOrder({ simMonths: 3_000_000, onResults }));
    const sizes = pictures.map(({ simMonths }) => simMonths);
    expect(sizes[0]).toBeGreaterThanOrEqual(20_000);
    expect(sizes).toEqual([...new Set(sizes)].sort((left, right) => left - right));
  });

  it('has the same first picture whatever the workers', async () => {
    const firstWith = async (workers: number): Promise<Results | undefined> => {
      const pictures: Results[] = [];
      await simulator().run(fakeOrder({ workers, onResults: (results) => void pictures.push(results) }));
      return pictures[0];
    };
    const first = await firstWith(1);
    expect(first?.simMonths).toBe(20_028);
    expect(await firstWith(5)).toEqual(first);
  });

  it('plays no further before its first picture is shown', async () => {
    let asked = 0;
    const counted = changed((runner) => ({
      play: (request) => {
        asked += 1;
        return runner.play(request);
      },
    }));
    const meanwhile: number[] = [];
    const onResults = async (): Promise<void> => {
      const before = asked;
      await settleByTasks();
      meanwhile.push(asked - before);
    };
    const outcome = await simulator(counted).run(fakeOrder({ simMonths: 3_000_000, onResults }));
    expect(outcome).toHaveProperty('digest');
    expect(meanwhile[0]).toBe(0);
  });

  it('of fewer SIM-months than a first picture needs has no other than the last', async () => {
    const pictures: Results[] = [];
    const onResults = (results: Results): void => void pictures.push(results);
    const outcome = await simulator().run(fakeOrder({ simMonths: 5000, onResults }));
    expect(outcome).toHaveProperty('digest');
    expect(pictures).toEqual([]);
  });

  it('tells its progress at least ten times a second', async () => {
    const clock = new ManualClock();
    let told = 0;
    const order = fakeOrder({ onProgress: () => void (told += 1) });
    const engine = simulator(stuck, { clock });
    const running = engine.run(order);
    await settle();
    clock.advance(1000);
    expect(told).toBeGreaterThanOrEqual(10);
    engine.close();
    await running;
  });

  it('tells as its last progress all that was played', async () => {
    const told: Progress[] = [];
    const order = fakeOrder({ onProgress: (progress) => void told.push(progress) });
    const outcome = await simulator().run(order);
    expect(outcome).toMatchObject({ simMonths: told.at(-1)?.simMonths });
    expect(told.at(-1)).toMatchObject({ target: 200_000, workers: 2 });
  });

  it('plays again nothing on the next run: workers are kept', async () => {
    const transport = inTurn(direct);
    const engine = simulator(transport);
    const digests = [await engine.run(fakeOrder()), await engine.run(fakeOrder())].map(digestOf);
    expect(digests[0]).toBe(digests[1]);
    expect(transport.started).toBe(3);
  });

  it('rejects with what a callback throws, and ends', async () => {
    const onResults = (): void => {
      throw new TypeError('the picture is torn');
    };
    const engine = simulator();
    await expect(engine.run(fakeOrder({ onResults }))).rejects.toThrow('the picture is torn');
    expect(await engine.run(fakeOrder())).toHaveProperty('digest');
  });

  it('of a program that the core refuses fails with its reason', async () => {
    const outcome = await simulator().run(fakeOrder({ program: new Uint8Array(8 * 20) }));
    expect(outcome).toEqual({
      errors: [
        { code: 'core-refused', path: 'workers', message: 'The core does not take this program: magic.' },
      ],
    });
  });

  it('fails where the core may not be compiled', async () => {
    const compile = (): Promise<WebAssembly.Module> => Promise.reject(new Error('blocked by policy'));
    const outcome = await simulator(direct, { compile }).run(fakeOrder());
    expect(outcome).toMatchObject({ errors: [{ code: 'core-blocked', path: 'core' }] });
  });
});

describe('a silent worker', () => {
  it('is lost after its beats, not after a time: a computer that slept keeps its workers', async () => {
    const clock = new ManualClock();
    const patience = { beatMs: 100, startBeats: 10, callBeats: 5 };
    const transport = inTurn(stuck);
    const running = simulator(transport, { clock, patience }).run(fakeOrder({ workers: 1 }));
    await settleByTasks();
    clock.advance(499);
    expect(transport.started).toBe(1);
    for (let attempt = 0; attempt < 3; attempt += 1) {
      clock.advance(500);
      await settleByTasks();
    }
    expect(transport.started).toBe(3);
    expect(await running).toMatchObject({ errors: [{ code: 'worker-lost' }] });
    expect(clock.beating).toBe(0);
  });
});
