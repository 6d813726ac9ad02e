import { MessageChannel, Worker } from 'node:worker_threads';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { callRunner } from './comlink-runner.ts';
import type { Transport } from './link.ts';

/** Threads of Node, each running the built worker script. */
export function nodeThreads(script: URL): Transport {
  return (module, onLost) => {
    const worker = new Worker(script);
    worker.on('error', (error) => onLost(messageOf(error)));
    worker.on('messageerror', () => onLost('a message could not be read'));
    worker.on('exit', (code) => onLost(`it ended with exit code ${code}`));
    const { port1: near, port2: far } = new MessageChannel();
    near.on('messageerror', () => onLost('an answer could not be read'));
    const runner = callRunner(nodeEndpoint(near));
    near.start();
    near.unref();
    worker.unref();
    worker.postMessage({ module, port: far }, [far]);
    return {
      runner,
      stop: () => {
        near.close();
        void worker.terminate();
      },
      keepAlive: (wanted) => (wanted ? worker.ref() : worker.unref()),
    };
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
