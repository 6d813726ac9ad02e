import { parentPort, type MessagePort } from 'node:worker_threads';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { answerRunner } from '../../../src/workers/comlink-runner.ts';
import type { Runner } from '../../../src/workers/messages.ts';
import { createRunner } from '../../../src/workers/runner.ts';

/** A worker that answers as the real one, but for what `change` does to its runner. */
export function answering(change: (runner: Runner) => Partial<Runner>): void {
  parentPort?.once('message', ({ module, port }: { module: WebAssembly.Module; port: MessagePort }) => {
    const runner = createRunner(module);
    answerRunner(nodeEndpoint(port), { ...runner, ...change(runner) });
  });
}
