import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Engine } from '../../src/engine/engine.ts';
import { direct } from '../../src/workers/in-process.ts';
import { nodeThreads } from '../../src/workers/node-threads.ts';
import type { Transport } from '../../src/workers/link.ts';
import { contractsOfNetwork, smallNetwork } from '../unit/documents.ts';
import { digestOf } from './fake-run.ts';
import { inTurn } from './transports.ts';
import { buildWorkerScripts, type WorkerScripts } from './worker-scripts.ts';

let scripts: WorkerScripts;
let expected: string;

const request = {
  contract: contractsOfNetwork(),
  scenario: smallNetwork(),
  variants: [],
  simMonths: 2500,
  workers: 2,
};

async function digestOn(transport: Transport): Promise<string> {
  const engine = new Engine({ transport, cores: 2 });
  try {
    return digestOf(await engine.simulate(request));
  } finally {
    engine.close();
  }
}

beforeAll(async () => {
  scripts = await buildWorkerScripts();
  expected = await digestOn(direct);
}, 60_000);

afterAll(() => {
  scripts.remove();
});

describe('a thread that plays a region', { timeout: 60_000 }, () => {
  it('and is lost in the middle of it has the region played again from its first step', async () => {
    const thread = (name: string): Transport => nodeThreads(scripts.url(name));
    const transport = inTurn(thread('dies'), thread('dies'), thread('node-worker'));
    expect(await digestOn(transport)).toBe(expected);
    expect(transport.started).toBeGreaterThan(3);
  });

  it('and fails to add it to the sum costs nothing but the playing', async () => {
    const thread = (name: string): Transport => nodeThreads(scripts.url(name));
    const transport = inTurn(
      thread('node-worker'),
      thread('node-worker'),
      thread('dies-adding'),
      thread('node-worker'),
    );
    expect(await digestOn(transport)).toBe(expected);
  });
});
