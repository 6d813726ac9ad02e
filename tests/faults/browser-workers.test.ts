import { beforeAll, describe, expect, it } from 'vitest';
import { Simulator } from '../../src/engine/simulator.ts';
import { browserWorkers, type StartWorker } from '../../src/workers/browser-workers.ts';
import { compileFakeCore } from './fake-core.ts';
import { fakeOrder } from './fake-run.ts';

let module: WebAssembly.Module;

beforeAll(async () => {
  module = await compileFakeCore();
});

/** A browser's worker that reports an error event instead of working. */
class BlockedWorker extends EventTarget {
  terminated = false;

  constructor(message: string) {
    super();
    setTimeout(() => this.dispatchEvent(Object.assign(new Event('error'), { message })), 0);
  }

  postMessage(_message: unknown, [port]: MessagePort[]): void {
    port?.close();
  }

  terminate(): void {
    this.terminated = true;
  }
}

function outcomeWith(start: StartWorker): Promise<unknown> {
  return new Simulator({
    transport: browserWorkers(start),
    compile: () => Promise.resolve(module),
  }).run(fakeOrder());
}

describe('a browser that blocks workers', () => {
  it('by an exception is told apart from a slow one', async () => {
    const outcome = await outcomeWith(() => {
      throw new DOMException('violates the Content Security Policy', 'SecurityError');
    });
    expect(outcome).toEqual({
      errors: [
        {
          code: 'worker-start',
          path: 'workers',
          message:
            "No worker could be started for the simulation: violates the Content Security Policy. Allow workers of this page's own origin, then run again.",
        },
      ],
    });
  });

  it('by an event is told apart as well, and every worker is ended', async () => {
    const workers: BlockedWorker[] = [];
    const outcome = await outcomeWith(() => {
      workers.push(new BlockedWorker(''));
      return workers.at(-1) as unknown as Worker;
    });
    expect(outcome).toMatchObject({
      errors: [
        {
          code: 'worker-start',
          message: expect.stringMatching(/a content security policy blocks it/) as string,
        },
      ],
    });
    expect(workers.map(({ terminated }) => terminated)).toEqual(workers.map(() => true));
    expect(workers).toHaveLength(6);
  });
});
