import { callRunner } from './comlink-runner.ts';
import type { Transport } from './link.ts';

/** Starts the page's own worker: a module script of the same origin, as a strict content security policy wants it. */
export type StartWorker = () => Worker;

const startOwn: StartWorker = () =>
  new Worker(new URL('./browser-worker.ts', import.meta.url), { type: 'module', name: 'tarifflab' });

/**
 * Workers of a browser. A policy that blocks them shows as an exception in some browsers and as an event in others:
 * the exception is left to the caller, the event becomes `onLost`.
 */
export function browserWorkers(start: StartWorker = startOwn): Transport {
  return (module, onLost) => {
    const worker = start();
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      onLost(event.message || 'its script could not be loaded, or a content security policy blocks it');
    });
    worker.addEventListener('messageerror', () => onLost('a message could not be read'));
    const { port1: near, port2: far } = new MessageChannel();
    near.addEventListener('messageerror', () => onLost('an answer could not be read'));
    const runner = callRunner(near);
    near.start();
    worker.postMessage({ module, port: far }, [far]);
    return {
      runner,
      stop: () => {
        near.close();
        worker.terminate();
      },
      keepAlive: () => undefined,
    };
  };
}
