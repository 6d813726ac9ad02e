import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Simulator } from '../../src/engine/simulator.ts';
import { direct } from '../../src/workers/in-process.ts';
import type { Transport } from '../../src/workers/link.ts';
import { nodeThreads } from '../../src/workers/node-threads.ts';
import type { RunOrder, RunOutcome } from '../../src/workers/outcome.ts';
import { PATIENCE } from '../../src/workers/session.ts';
import { compileFakeCore, fakeProgram, Mischief } from './fake-core.ts';
import { digestOf, fakeOrder } from './fake-run.ts';
import { ManualClock } from './manual-clock.ts';
import { inTurn } from './transports.ts';
import { buildWorkerScripts, type WorkerScripts } from './worker-scripts.ts';

let module: WebAssembly.Module;
let scripts: WorkerScripts;
let expected: string;
let opened: Simulator[] = [];
const unheard: unknown[] = [];
const listen = (reason: unknown): void => void unheard.push(reason);

beforeAll(async () => {
  [module, scripts] = await Promise.all([compileFakeCore(), buildWorkerScripts()]);
  process.on('unhandledRejection', listen);
  expected = digestOf(await simulator(direct).run(fakeOrder()));
});

afterEach(() => {
  for (const each of opened) each.close();
  opened = [];
  expect(unheard.splice(0)).toEqual([]);
});

afterAll(() => {
  process.off('unhandledRejection', listen);
  scripts.remove();
});

function simulator(transport: Transport, options: object = {}): Simulator {
  const made = new Simulator({ transport, compile: () => Promise.resolve(module), ...options });
  opened.push(made);
  return made;
}

function thread(name: string): Transport {
  return nodeThreads(scripts.url(name));
}

function run(transport: Transport, order: Partial<RunOrder> = {}): Promise<RunOutcome> {
  return simulator(transport).run(fakeOrder(order));
}

function failure(code: string, message: RegExp): object {
  return {
    errors: [{ code, path: 'workers', message: expect.stringMatching(message) as string }],
  };
}

describe('a thread that is lost', () => {
  it('in the middle of a batch is replaced, and its customers are counted exactly once', async () => {
    const transport = inTurn(thread('dies'), thread('dies'), thread('node-worker'));
    expect(digestOf(await run(transport))).toBe(expected);
    expect(transport.started).toBe(5);
  });

  it('again and again over the same batch ends the run with an error that names the batch', async () => {
    const program = fakeProgram({ mischief: Mischief.trap, at: 300 });
    const outcome = await run(thread('node-worker'), { program });
    const names = /customers \d+ to \d+: play failed: unreachable/;
    expect(outcome).toEqual(failure('worker-lost', names));
  });

  it('while it adds to the sum costs all that was in the sum, and the result is the same', async () => {
    const transport = inTurn(
      thread('node-worker'),
      thread('node-worker'),
      thread('dies-adding'),
      thread('node-worker'),
    );
    expect(digestOf(await run(transport, { onResults: () => undefined }))).toBe(expected);
    expect(transport.started).toBe(4);
  });

  it('by an exception that comes late, when all is answered, costs nothing but the thread', async () => {
    const transport = inTurn(thread('throws-late'), thread('node-worker'));
    expect(digestOf(await run(transport, { workers: 1 }))).toBe(expected);
  });

  it('at every batch ends the run with what it said', async () => {
    expect(await run(thread('throws'))).toEqual(failure('worker-lost', /no batch today/));
  });
});

describe('a thread that cannot start', () => {
  it('once is started again', async () => {
    const transport = inTurn(thread('no-such-script'), thread('node-worker'));
    expect(digestOf(await run(transport))).toBe(expected);
  });

  it('ever ends the run with an error that says so', async () => {
    const transport = inTurn(thread('no-such-script'));
    expect(await run(transport)).toEqual(failure('worker-start', /Cannot find module/));
    expect(transport.started).toBe(6);
  });

  it('leaves the work to those that can', async () => {
    const [bad, good] = [thread('no-such-script'), thread('node-worker')];
    const transport = inTurn(bad, good, bad, bad, good);
    expect(digestOf(await run(transport))).toBe(expected);
  });
});

describe('a thread that is silent', () => {
  it('from the start is given up after its beats, and another one plays', async () => {
    const clock = new ManualClock();
    const transport = inTurn(thread('silent'), thread('node-worker'));
    const outcome = simulator(transport, { clock }).run(fakeOrder({ workers: 1 }));
    await new Promise((resolve) => setTimeout(resolve, 0));
    clock.advance(PATIENCE.beatMs * PATIENCE.startBeats);
    expect(digestOf(await outcome)).toBe(expected);
    expect(transport.started).toBe(3);
  });

  it('because the core spins is given up, and the next run on the same pool succeeds', async () => {
    const patience = { beatMs: 40, startBeats: 1000, callBeats: 12 };
    const engine = simulator(thread('node-worker'), { patience });
    const program = fakeProgram({ mischief: Mischief.spin, at: 1 });
    expect(await engine.run(fakeOrder({ program }))).toEqual(failure('worker-lost', /no answer for 0.48 s/));
    expect(digestOf(await engine.run(fakeOrder()))).toBe(expected);
  });
});

describe('a run that is cancelled', () => {
  it('settles within 100 ms, even when a core spins', async () => {
    const program = fakeProgram({ mischief: Mischief.spin, at: 5000 });
    const stop = new AbortController();
    let abortedAt = 0;
    const onResults = (): void => {
      abortedAt = performance.now();
      stop.abort();
    };
    const outcome = await simulator(thread('node-worker')).run(
      fakeOrder({ program, simMonths: 10_000_000, onResults }),
      stop.signal,
    );
    expect(performance.now() - abortedAt).toBeLessThan(100);
    expect(outcome).toMatchObject({ cancelled: true, lastResults: { simMonths: 20_028 } });
  });
});
