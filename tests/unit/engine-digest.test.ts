import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Simulator } from '../../src/engine/simulator.ts';
import { direct, serialised } from '../../src/workers/in-process.ts';
import type { Transport } from '../../src/workers/link.ts';
import { nodeThreads } from '../../src/workers/node-threads.ts';
import type { Runner } from '../../src/workers/messages.ts';
import { createRunner } from '../../src/workers/runner.ts';
import { compileFakeCore, fakeMeta, fakeProgram } from '../faults/fake-core.ts';
import { digestOf, fakeOrder } from '../faults/fake-run.ts';
import { buildWorkerScripts, type WorkerScripts } from '../faults/worker-scripts.ts';

let module: WebAssembly.Module;
let scripts: WorkerScripts;
const opened: Simulator[] = [];

beforeAll(async () => {
  [module, scripts] = await Promise.all([compileFakeCore(), buildWorkerScripts()]);
});

afterAll(() => {
  for (const simulator of opened) simulator.close();
  scripts.remove();
});

function simulator(transport: Transport): Simulator {
  const made = new Simulator({ transport, compile: () => Promise.resolve(module) });
  opened.push(made);
  return made;
}

const run = 1;

/** Repeatable order without a pattern: a permutation of 0 ... count - 1. */
function shuffled(count: number, seed: number): number[] {
  const keys = Array.from({ length: count }, (_, index) => ({
    index,
    key: Math.imul(index * 2 + 1, 0x9e3779b1 ^ seed) >>> 0,
  }));
  return keys.sort((left, right) => left.key - right.key).map(({ index }) => index);
}

/** Plays 3,000 customers in batches of unequal size on three players, in the given order; digest of the sum. */
async function digestInOrder(order: (count: number) => number[]): Promise<string | undefined> {
  const edges = Array.from({ length: 61 }, (_, index) => Math.round((3000 * index * index) / 3600));
  const players = [1, 2, 3].map(() => createRunner(module));
  const ledger = createRunner(module);
  await Promise.all(players.map((player) => player.load({ run, program: fakeProgram() })));
  await ledger.open({ run, meta: fakeMeta() });
  for (const [turn, batch] of order(60).entries()) {
    const player = players[(batch * 7 + turn) % 3] as Runner;
    await player.play({ run, first: edges[batch] ?? 0, endExclusive: edges[batch + 1] ?? 0 });
    if (turn % 5 === 4)
      await ledger.add({ run, part: 'whole', tally: (await player.collect({ run })).tally });
  }
  for (const player of players)
    await ledger.add({ run, part: 'whole', tally: (await player.collect({ run })).tally });
  return (await ledger.report({ run, digest: true })).digest;
}

describe('the digest of a run', () => {
  it('is the same whatever the order of batches, and of tallies', async () => {
    const ascending = await digestInOrder((count) => Array.from({ length: count }, (_, index) => index));
    const orders = await Promise.all(
      [1, 2, 3].map((seed) => digestInOrder((count) => shuffled(count, seed))),
    );
    expect(ascending).toMatch(/^[0-9a-f]{64}$/);
    expect(orders).toEqual([ascending, ascending, ascending]);
  });

  it('changes when one customer more is played', async () => {
    const engine = simulator(direct);
    const few = await engine.run(fakeOrder({ simMonths: 30_000 }));
    const more = await engine.run(fakeOrder({ simMonths: 30_001 + 12 * 9 }));
    expect(digestOf(few)).not.toBe(digestOf(more));
  });

  it('is the same for 1, 2 and 7 workers, without threads, through serialisation and in threads', async () => {
    const transports = [direct, serialised, nodeThreads(scripts.url('node-worker'))];
    const digests = new Set<string>();
    for (const transport of transports) {
      const engine = simulator(transport);
      for (const workers of [1, 2, 7]) digests.add(digestOf(await engine.run(fakeOrder({ workers }))));
    }
    expect([...digests]).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
  });
});
