import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Simulator } from '../../src/engine/simulator.ts';
import { direct, serialised } from '../../src/workers/in-process.ts';
import type { Transport } from '../../src/workers/link.ts';
import type { Progress } from '../../src/workers/outcome.ts';
import { SpanSet } from '../../src/workers/span-set.ts';
import type { Results } from '../../src/tallies/results.ts';
import { Header } from '../../assembly/layout/program.ts';
import { compileFakeCore, fakeProgram, fakeSims } from '../faults/fake-core.ts';
import { digestOf, fakeOrder } from '../faults/fake-run.ts';
import { ManualClock } from '../faults/manual-clock.ts';
import { changed, inTurn, never } from '../faults/transports.ts';

let module: WebAssembly.Module;
let opened: Simulator[] = [];

beforeAll(async () => {
  module = await compileFakeCore();
});

afterEach(() => {
  for (const each of opened) each.close();
  opened = [];
});

function simulator(transport: Transport = direct, options: object = {}): Simulator {
  const made = new Simulator({ transport, compile: () => Promise.resolve(module), ...options });
  opened.push(made);
  return made;
}

const stuck = changed(() => ({ play: () => never() }));

/** Lets everything go on that waits for messages only. */
function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}

/** The same for what takes some messages, however busy the machine is. */
async function settleByTasks(): Promise<void> {
  for (let task = 0; task < 50; task += 1) await new Promise((resolve) => setTimeout(resolve));
}

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
    const running = simulator(stuck, { clock }).run(order);
    await settle();
    clock.advance(1000);
    expect(told).toBeGreaterThanOrEqual(10);
    simulator().close();
    opened[0]?.close();
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

describe('a cancelled run', () => {
  it('is no error, settles without waiting for its workers, and leaves no beat behind', async () => {
    const clock = new ManualClock();
    const stop = new AbortController();
    const engine = simulator(stuck, { clock });
    const running = engine.run(fakeOrder(), stop.signal);
    await settle();
    stop.abort();
    expect(await running).toMatchObject({ cancelled: true, simMonths: 0 });
    engine.close();
    expect(clock.beating).toBe(0);
  });

  it('before it began has played nothing', async () => {
    const outcome = await simulator().run(fakeOrder(), AbortSignal.abort());
    expect(outcome).toEqual({ cancelled: true, simMonths: 0, eventMonths: 0, seconds: 0 });
  });

  it('while the core is still compiled settles at once', async () => {
    const stop = new AbortController();
    const running = simulator(direct, { compile: () => never() }).run(fakeOrder(), stop.signal);
    stop.abort();
    expect(await running).toMatchObject({ cancelled: true });
  });

  it('is what a newer run makes of the older, and the newer one is not touched by it', async () => {
    const expected = digestOf(await simulator().run(fakeOrder()));
    const transport = inTurn(direct);
    const engine = simulator(transport);
    const older = [engine.run(fakeOrder({ simMonths: 5_000_000 }))];
    await settle();
    older.push(engine.run(fakeOrder({ simMonths: 4_000_000 })));
    const newest = engine.run(fakeOrder());
    expect(await Promise.all(older)).toMatchObject([{ cancelled: true }, { cancelled: true }]);
    expect(digestOf(await newest)).toBe(expected);
    expect(transport.started).toBe(3);
  });
});

describe('a run that was cancelled and is asked for again', () => {
  const large = { simMonths: 1_000_000 };

  /** Every customer that is given to a player; one that was given before throws. */
  function played(set: SpanSet): Transport {
    return changed((runner) => ({
      play: (request) => {
        set.add(request);
        return runner.play(request);
      },
    }));
  }

  async function cancelledAtFirstPicture(engine: Simulator): Promise<void> {
    const stop = new AbortController();
    const outcome = await engine.run(fakeOrder({ ...large, onResults: () => stop.abort() }), stop.signal);
    expect(outcome).toMatchObject({ cancelled: true });
  }

  it('goes on from what is there: nobody is played twice, and the digest is that of an unbroken run', async () => {
    const set = new SpanSet();
    const engine = simulator(played(set));
    await cancelledAtFirstPicture(engine);
    const told: Progress[] = [];
    const pictures: Results[] = [];
    const outcome = await engine.run(
      fakeOrder({
        ...large,
        onProgress: (progress) => void told.push(progress),
        onResults: (results) => void pictures.push(results),
      }),
    );
    expect(digestOf(outcome)).toBe(digestOf(await simulator().run(fakeOrder(large))));
    expect(set.takeAll()).toHaveLength(1);
    expect(told.every(({ simMonths }) => simMonths >= 20_028)).toBe(true);
    expect(pictures.every(({ simMonths }) => simMonths > 20_028)).toBe(true);
  });

  it('begins anew when another was played between', async () => {
    const set = new SpanSet();
    const engine = simulator(played(set));
    await cancelledAtFirstPicture(engine);
    set.takeAll();
    await engine.run(fakeOrder({ simMonths: 5000 }));
    set.takeAll();
    const outcome = await engine.run(fakeOrder(large));
    expect(digestOf(outcome)).toBe(digestOf(await simulator().run(fakeOrder(large))));
    expect(set.prefix()).toBeGreaterThan(0);
  });
});

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
